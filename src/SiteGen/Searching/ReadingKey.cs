using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Searching;

/// <summary>One reading of a record, folded, that still knows where each character stands in the record.</summary>
public sealed class ReadingKey
{
    private readonly int[] starts;
    private readonly int[] flat;
    private readonly bool[] changed;
    private readonly Standing own;

    private ReadingKey(ImmutableArray<Stretch> text, Proposals.Reading reading)
    {
        own = reading == Proposals.Reading.Original ? Standing.Removed : Standing.Added;
        var letters = new StringBuilder();
        var length = text.Sum(stretch => stretch.Text.Length);
        flat = new int[length];
        changed = new bool[length];
        var at = 0;
        foreach (var stretch in text)
        {
            if (stretch.Change.StandsIn(reading))
            {
                for (var letter = 0; letter < stretch.Text.Length; letter++)
                {
                    flat[letters.Length + letter] = at + letter;
                    changed[letters.Length + letter] = stretch.Change != Change.Kept;
                }
                letters.Append(stretch.Text);
            }
            at += stretch.Text.Length;
        }
        (Key, starts) = SearchFolding.Of(letters.ToString());
    }

    /// <summary>The folded text.</summary>
    public string Key { get; }

    /// <summary>The readings of a record: the proposed one, and the original where it is another.</summary>
    public static ImmutableArray<ReadingKey> Of(ImmutableArray<Stretch> text)
    {
        var proposed = new ReadingKey(text, Proposals.Reading.Proposed);
        return text.All(stretch => stretch.Change == Change.Kept) ? [proposed] : [proposed, new(text, Proposals.Reading.Original)];
    }

    /// <summary>How a stretch of the folded text stands: changed too where it spans the place of a change.</summary>
    public Standing StandingOf(int start, int end)
    {
        var (first, last) = (starts[start], starts[end - 1]);
        if (flat[last] - flat[first] != last - first)
        {
            return own;
        }
        for (var at = first; at <= last; at++)
        {
            if (changed[at])
            {
                return own;
            }
        }
        return Standing.Kept;
    }

    /// <summary>Where a stretch of the folded text stands in the record's whole text.</summary>
    public (int Start, int End) PlaceOf(int start, int end) => (flat[starts[start]], flat[starts[end - 1]] + 1);
}

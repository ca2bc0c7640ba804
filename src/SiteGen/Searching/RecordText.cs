using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Searching;

/// <summary>A stretch of a record's text.</summary>
/// <param name="Change">Kept, deleted or inserted.</param>
/// <param name="Text">Never empty; a line break parts paragraphs.</param>
public readonly record struct Stretch(Change Change, string Text);

/// <summary>One row of a proposal as one text with changes, from which both readings can be had exactly.</summary>
public static class RecordText
{
    private static readonly (Change, char) Break = (Change.Kept, '\n');

    /// <summary>The text of a row, without its label and the marks of footnotes.</summary>
    public static ImmutableArray<Stretch> Of(Clause row)
    {
        if (row.State == ClauseState.Unchanged && row.Original.Length == row.Proposed.Length)
        {
            // Most rows: the same text on both sides.
            var same = string.Join('\n', row.Proposed.Select(side => side.Text.Of(Proposals.Reading.Proposed)));
            return same.Length == 0 ? [] : [new(Change.Kept, same)];
        }
        var divided = row.Original.Length == row.Proposed.Length;
        return Joined(
            Letters(row.Original, Change.Deleted, divided ? Change.Kept : Change.Deleted),
            Letters(row.Proposed, Change.Inserted, divided ? Change.Kept : Change.Inserted));
    }

    /// <summary>The same text, all of it deleted or inserted: for texts that come or go as a whole.</summary>
    public static ImmutableArray<Stretch> Whole(ImmutableArray<Stretch> text, Change change) =>
        [new(change, string.Concat(text.Where(stretch => stretch.Change == Change.Kept || stretch.Change == change).Select(stretch => stretch.Text)))];

    /// <summary>As it is stored: each stretch with its sign, <c>=</c>, <c>-</c> or <c>+</c>.</summary>
    public static string[] Written(ImmutableArray<Stretch> text) =>
        [.. text.Select(stretch => "=-+"[(int)stretch.Change] + stretch.Text)];

    /// <summary>The text that was stored so.</summary>
    public static ImmutableArray<Stretch> Read(IEnumerable<string> written) =>
        [.. written.Select(one => new Stretch((Change)"=-+".IndexOf(one[0], StringComparison.Ordinal), one[1..]))];

    private static List<(Change Change, char Letter)> Letters(ImmutableArray<ClauseSide> sides, Change own, Change join)
    {
        var letters = new List<(Change, char)>();
        foreach (var side in sides)
        {
            if (letters.Count > 0)
            {
                letters.Add(Break with { Item1 = join });
            }
            foreach (var run in side.Text.IsEmpty ? [] : side.Text.Runs)
            {
                if (run.Footnote is null)
                {
                    letters.AddRange(run.Text.Select(letter => (run.Change == Change.Kept ? Change.Kept : own, letter)));
                }
            }
        }
        return letters;
    }

    // Kept letters stand in both lists in one order. Where they do not agree (a row that shares a paragraph with
    // another), the rest of each reading stands for itself, so that no reading loses a letter.
    private static ImmutableArray<Stretch> Joined(List<(Change Change, char Letter)> original, List<(Change Change, char Letter)> proposed)
    {
        var joined = new Builder();
        var (left, right) = (0, 0);
        while (left < original.Count || right < proposed.Count)
        {
            if (left < original.Count && original[left].Change == Change.Deleted)
            {
                joined.Add(Change.Deleted, original[left++].Letter);
            }
            else if (right < proposed.Count && proposed[right].Change == Change.Inserted)
            {
                joined.Add(Change.Inserted, proposed[right++].Letter);
            }
            else if (left < original.Count && right < proposed.Count && original[left].Letter == proposed[right].Letter)
            {
                joined.Add(Change.Kept, original[left++].Letter);
                right++;
            }
            else
            {
                for (; left < original.Count; left++)
                {
                    joined.Add(Change.Deleted, original[left].Letter);
                }
                for (; right < proposed.Count; right++)
                {
                    joined.Add(Change.Inserted, proposed[right].Letter);
                }
            }
        }
        return joined.ToImmutable();
    }

    private sealed class Builder
    {
        private readonly ImmutableArray<Stretch>.Builder stretches = ImmutableArray.CreateBuilder<Stretch>();
        private readonly StringBuilder open = new();
        private Change change;

        public void Add(Change next, char letter)
        {
            if (next != change)
            {
                Close();
                change = next;
            }
            open.Append(letter);
        }

        public ImmutableArray<Stretch> ToImmutable()
        {
            Close();
            return stretches.ToImmutable();
        }

        private void Close()
        {
            if (open.Length > 0)
            {
                stretches.Add(new(change, open.ToString()));
                open.Clear();
            }
        }
    }
}

using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>A line while it is being explained: each guess is taken only if the base text can still be found in what is left.</summary>
internal sealed class Explained
{
    private readonly string _flat;
    private readonly string _original;
    private readonly Told[] _told;
    private readonly List<(Stroke Stroke, double Place)> _deleted = [];
    private Embedding _embedding;

    /// <param name="flat">The line, folded.</param>
    /// <param name="original">Its text in the base text, which is in it.</param>
    public Explained(string flat, string original)
    {
        (_flat, _original, _told) = (flat, original, new Told[flat.Length]);
        _embedding = Embedding.Of(flat, original)!;
    }

    /// <summary>Takes strokes that belong together; false, with nothing changed, if the base text does not allow them.</summary>
    public bool Take(ImmutableArray<(Stroke Stroke, double Place)> strokes)
    {
        var told = _told.ToArray();
        foreach (var (stroke, _) in strokes)
        {
            var says = stroke.Change == Change.Deleted ? Told.Old : Told.New;
            if (told.AsSpan(stroke.Start..stroke.End).ContainsAnyExcept(Told.Nothing, says)
                || _deleted.Exists(other => other.Stroke.Start < stroke.End && stroke.Start < other.Stroke.End))
            {
                return false;
            }
            told.AsSpan(stroke.Start..stroke.End).Fill(says);
        }
        if (Embedding.Of(_flat, _original, told) is not { } embedding)
        {
            return false;
        }
        _embedding = embedding;
        told.CopyTo(_told, 0);
        _deleted.AddRange(strokes.Where(stroke => stroke.Stroke.Change == Change.Deleted));
        return true;
    }

    /// <summary>Inserted stretches beside which nothing is known to be deleted.</summary>
    public ImmutableArray<Stroke> Unexplained() =>
        [.. Inserted().Where(added => !_deleted.Exists(other => other.Stroke.End == added.Start || other.Stroke.Start == added.End))];

    /// <summary>Everything that is known, in order: insertions for certain, deletions as sure of their place as they are.</summary>
    public IEnumerable<(Stroke Stroke, double Place)> Strokes() =>
        Inserted().Select(added => (added, 1.0)).Concat(_deleted).OrderBy(stroke => stroke.Item1.Start);

    private IEnumerable<Stroke> Inserted()
    {
        for (var start = 0; start < _flat.Length; start++)
        {
            if (!_embedding.Inserted[start])
            {
                continue;
            }
            var end = start + 1;
            while (end < _flat.Length && _embedding.Inserted[end])
            {
                end++;
            }
            yield return new(start, end, Change.Inserted);
            start = end;
        }
    }
}

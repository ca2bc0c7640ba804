using System.Collections.Immutable;
using SiteGen.Reading;

namespace SiteGen.Redlining;

/// <summary>The changes inside lines, the surest kinds first; none overlaps another.</summary>
internal sealed class Edits
{
    private readonly Vocabulary _vocabulary;
    private readonly TextOrder _order;
    private readonly Weights _weights;

    private Edits(Vocabulary vocabulary, TextOrder order, Weights weights) => (_vocabulary, _order, _weights) = (vocabulary, order, weights);

    /// <summary>Learns a document's words and habits.</summary>
    public static Edits Learn(SourceDocument source, ImmutableArray<Passage> passages, Weights weights)
    {
        var certain = passages.SelectMany(passage => passage.Lines).SelectMany(line => line.Certain);
        return new(Vocabulary.Of(source), TextOrder.Learn(certain), weights);
    }

    /// <summary>The same, with the order of wordings that an editor settled.</summary>
    public Edits With(HalfOrder? wordings) => wordings is { } order ? new(_vocabulary, new(order == HalfOrder.OldFirst, 0.99), _weights) : this;

    /// <summary>Figures and revisions: changes whose direction their years tell.</summary>
    public static ImmutableArray<Edit> Certain(string text) => Apart(Figures.Of(text).Concat(RevisionPairs.Of(text)));

    /// <summary>All edits of a line.</summary>
    public ImmutableArray<Edit> Of(Line line, Leanings leanings)
    {
        return Apart(
        [
            .. Looked(EditKinds.Replaced, Redlining.Replaced.Of(line, leanings, _order, _weights)),
            .. _weights.Inside.HasFlag(EditKinds.Figures | EditKinds.Revisions) ? line.Certain
                : Looked(EditKinds.Figures, Figures.Of(line.Text)).Concat(Looked(EditKinds.Revisions, RevisionPairs.Of(line.Text))),
            .. Looked(EditKinds.Revisions, HistoryLines.Of(line, leanings.NewYear)),
            .. Looked(EditKinds.Places, Places.Of(line.Text, leanings, _order)),
            .. Looked(EditKinds.Numbers, Numbers.Of(line.Text, _order)),
            .. Looked(EditKinds.Joints, Joints.Of(line.Text, _vocabulary, _order)),
            .. Looked(EditKinds.Phrases, AddedPhrases.Of(line, leanings, _weights)),
        ]);
    }

    /// <summary>The old and the new wording that a whole paragraph is made of; null where it is not.</summary>
    public Edit? Replaced(Line line, Leanings leanings) => Redlining.Replaced.Of(line, leanings, _order, _weights).FirstOrDefault();

    private IEnumerable<Edit> Looked(EditKinds kind, IEnumerable<Edit> edits) => _weights.Inside.HasFlag(kind) ? edits : [];

    private static ImmutableArray<Edit> Apart(IEnumerable<Edit> edits)
    {
        var apart = ImmutableArray.CreateBuilder<Edit>();
        var taken = new List<bool>();
        foreach (var edit in edits)
        {
            var (start, end) = (edit.Strokes[0].Start, edit.Strokes[^1].End);
            taken.AddRange(Enumerable.Repeat(false, Math.Max(0, end - taken.Count)));
            if (!taken.GetRange(start, end - start).Contains(true))
            {
                apart.Add(edit);
                for (var at = start; at < end; at++)
                {
                    taken[at] = true;
                }
            }
        }
        return apart.ToImmutable();
    }
}

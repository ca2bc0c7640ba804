using System.Collections.Immutable;
using SiteGen.Reading;
using SiteGen.Redlining.Aligning;

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
        var certain = passages.SelectMany(passage => passage.Lines).SelectMany(line => Certain(line.Text));
        return new(Vocabulary.Of(source), TextOrder.Learn(certain), weights);
    }

    /// <summary>The same, with the order of wordings that an editor settled.</summary>
    public Edits With(HalfOrder? wordings) => wordings is { } order ? new(_vocabulary, new(order == HalfOrder.OldFirst, 0.99), _weights) : this;

    /// <summary>Figures and revisions: changes whose direction their years tell.</summary>
    public static ImmutableArray<Edit> Certain(string text) => Apart(Figures.Of(text).Concat(RevisionPairs.Of(text)));

    /// <summary>All edits of a line.</summary>
    public ImmutableArray<Edit> Of(Line line, Leanings leanings)
    {
        var certain = Certain(line.Text);
        return Apart(
        [
            .. Redlining.Replaced.Of(line, leanings, _order, _weights),
            .. certain,
            .. HistoryLines.Of(line, leanings.NewYear),
            .. Places.Of(line.Text, leanings, _order),
            .. Numbers.Of(line.Text, _order),
            .. Joints.Of(line.Text, _vocabulary, _order),
            .. AddedPhrases.Of(line, leanings, certain, _weights),
        ]);
    }

    /// <summary>A new wording typed at a known place and what it replaces; empty if it replaces nothing.</summary>
    public ImmutableArray<Stroke> Replaced(string text, Stroke added) => Displaced.By(text, added, _vocabulary);

    /// <summary>The old and the new wording that a whole paragraph is made of; null where it is not.</summary>
    public Edit? Replaced(Line line, Leanings leanings) => Redlining.Replaced.Of(line, leanings, _order, _weights).FirstOrDefault();

    private static ImmutableArray<Edit> Apart(IEnumerable<Edit> edits)
    {
        var taken = ImmutableArray.CreateBuilder<Edit>();
        foreach (var edit in edits)
        {
            if (!taken.Any(other => Overlap(edit, other)))
            {
                taken.Add(edit);
            }
        }
        return taken.ToImmutable();
    }

    private static bool Overlap(Edit one, Edit other) =>
        one.Strokes[0].Start < other.Strokes[^1].End && other.Strokes[0].Start < one.Strokes[^1].End;
}

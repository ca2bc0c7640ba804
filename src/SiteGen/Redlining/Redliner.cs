using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>
/// Works out which characters of a flattened text are kept, deleted and inserted. Only proposals that amend a text
/// hold changes; where a source knows its changes itself, they pass through.
/// </summary>
public static class Redliner
{
    /// <summary>Below this a place is left unmarked.</summary>
    internal const double SurePlace = 0.5;

    /// <summary>The redline of a document.</summary>
    public static Staged<RedlinedDocument> Read(StructuredDocument document) => Read(document, new());

    internal static RedlinedDocument Read(StructuredDocument document, Weights weights)
    {
        if (document.Source.Paragraphs.Any(paragraph => paragraph.Runs.IsChanged || paragraph.Mark != Change.Kept))
        {
            return Tracked(document);
        }
        var source = new SourceParagraphs(document.Source);
        var sheets = document.Source.Paragraphs.Select(paragraph => new Sheet(paragraph.Text)).ToImmutableArray();
        var passages = document.Proposals.Where(proposal => proposal.Action.Amends())
            .Select(proposal => Passage.Of(proposal, source)).ToImmutableArray();
        var learnt = weights with { Ends = EndCosts.Learn(passages) };
        var leanings = Leanings.Of(passages, learnt);
        var edits = Edits.Learn(document.Source, passages, learnt);
        var explanations = DocumentHabits.Settle([.. passages.Select((passage, at) => Explain(passage, leanings[at], learnt))], learnt);
        for (var at = 0; at < explanations.Length; at++)
        {
            Painter.Paint(explanations[at], edits, leanings[at], sheets);
        }
        return new(document, [.. sheets.Select(sheet => sheet.Finish())]);
    }

    private static Explanation Explain(Passage passage, Leanings leanings, Weights weights)
    {
        var lines = passage.Lines.Where(line => line.Role != LineRole.Fixed).ToImmutableArray();
        return Explanation.Of(passage, lines, leanings.Of(lines), weights);
    }

    private static RedlinedDocument Tracked(StructuredDocument document)
    {
        var ground = new Ground(Evidence.Tracked);
        return new(document, [.. document.Source.Paragraphs.Select(paragraph => new RedlinedParagraph(
            Redline.Of(paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs.Select(run => run.Change == Change.Kept ? run : run with { Ground = run.Ground ?? ground })),
            paragraph.Mark, paragraph.Mark == Change.Kept ? null : ground))]);
    }
}

using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining.Aligning;
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

    /// <summary>The redline of a document, worked out from nothing but itself.</summary>
    public static Staged<RedlinedDocument> Read(StructuredDocument document) => Read(document, Answers.None);

    /// <summary>The redline of a document where an editor has settled some of it; everything else follows from that.</summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="answers">What is settled.</param>
    public static Staged<RedlinedDocument> Read(StructuredDocument document, Answers answers) => Read(document, answers, BaseTexts.None);

    /// <summary>The redline of a document where the base texts tell what is new in it.</summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="answers">What an editor has settled; it goes before the base texts.</param>
    /// <param name="bases">The texts amended, as far as they are at hand.</param>
    public static Staged<RedlinedDocument> Read(StructuredDocument document, Answers answers, BaseTexts bases)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(bases);
        var settled = Settled(document, answers, out var diagnostics);
        if (IsTracked(document))
        {
            return new(Tracked(document), diagnostics);
        }
        var inference = Inference.Of(document, answers, bases, new());
        return new(Paint(document, answers, settled, inference), [.. diagnostics, .. AligningNotes.Of(document, inference)]);
    }

    internal static RedlinedDocument Read(StructuredDocument document, Answers answers, BaseTexts bases, Weights weights) => IsTracked(document)
        ? Tracked(document)
        : Paint(document, answers, Settled(document, answers, out _), Inference.Of(document, answers, bases, weights));

    private static bool IsTracked(StructuredDocument document) => document.Source.Form == SourceForm.Marked;

    private static RedlinedDocument Paint(
        StructuredDocument document, Answers answers, ImmutableDictionary<int, RedlinedParagraph> settled, Inference inference)
    {
        var sheets = document.Source.Paragraphs.Select(paragraph => new Sheet(paragraph.Text)).ToImmutableArray();
        for (var at = 0; at < inference.Explanations.Length; at++)
        {
            Painter.Paint(inference.Explanations[at], inference.EditsOf(at), inference.Leanings[at], answers, sheets);
        }
        return new(document, [.. sheets.Select((sheet, at) => settled.GetValueOrDefault(at) ?? sheet.Finish())]);
    }

    // Lines that an editor wrote out stand as they are; what they mean for others is inferred.
    private static ImmutableDictionary<int, RedlinedParagraph> Settled(
        StructuredDocument document, Answers answers, out ImmutableArray<Diagnostic> diagnostics)
    {
        var settled = ImmutableDictionary.CreateBuilder<int, RedlinedParagraph>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var path = Answers.PathOf(document.Source.Path);
        var paragraphs = document.Source.Paragraphs;
        foreach (var answer in answers.All)
        {
            if (answer.Line == 0 ? !document.Proposals.Any(proposal => proposal.Id.Text == answer.Proposal) : answer.Line > paragraphs.Length || paragraphs[answer.Line - 1].Text.Length == 0)
            {
                findings.Add(Codes.AnswerWithoutPlace.At(new(path), answer));
                continue;
            }
            if (answer.Kind != AnswerKind.Redline)
            {
                continue;
            }
            var text = paragraphs[answer.Line - 1].Text;
            if (Reviewed.Written(text, answer) is { } line)
            {
                settled[answer.Line - 1] = line;
            }
            else
            {
                findings.Add(Codes.ReviewDiffers.At(new(path), CriticText.Parse(answer.Value).Flat, text));
            }
        }
        diagnostics = findings.ToImmutable();
        return settled.ToImmutable();
    }

    private static RedlinedDocument Tracked(StructuredDocument document)
    {
        var ground = new Ground(Evidence.Tracked);
        return new(document, [.. document.Source.Paragraphs.Select(paragraph => new RedlinedParagraph(
            Redline.Of(paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs.Select(run => run.Change == Change.Kept ? run : run with { Ground = run.Ground ?? ground })),
            paragraph.Mark, paragraph.Mark == Change.Kept ? null : ground))]);
    }
}

using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;

namespace SiteGen.Pipelines;

/// <summary>The left half of the flow as one function: from the bytes of a seed to the Markdown of its proposals.</summary>
public static class SeedStages
{
    /// <summary>A Markdown file made from a seed.</summary>
    /// <param name="Path">Under <c>input/</c>, with slashes.</param>
    /// <param name="Text">The whole file.</param>
    /// <param name="Proposal">The proposal's number; null for the file of the document itself.</param>
    public sealed record GeneratedFile(string Path, string Text, string? Proposal);

    /// <summary>A seed with what an editor put beside it.</summary>
    /// <param name="Path">Relative to the root: <c>seeds/x.txt</c>.</param>
    /// <param name="Content">Its bytes.</param>
    /// <param name="Answers">The text of <c>seeds/x.review.yml</c>; null if there is none.</param>
    /// <param name="Reviewed">The text of <c>seeds/x.critic</c>; null if there is none.</param>
    public sealed record Seed(string Path, ReadOnlyMemory<byte> Content, string? Answers = null, string? Reviewed = null);

    /// <summary>Reads a seed and recognizes its proposals; null if it cannot be read.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="conference">The conference of a document that names none; empty for none.</param>
    public static Staged<StructuredDocument?> Recognize(Seed seed, string conference)
    {
        var source = SeedReader.Read(seed.Path, seed.Content);
        if (source.Value is null)
        {
            return new(null, source.Diagnostics);
        }
        var structured = Structurer.Read(source.Value, conference.Length == 0 ? null : conference);
        return new(structured.Value, [.. source.Diagnostics, .. structured.Diagnostics]);
    }

    /// <summary>
    /// Recognizes a seed's proposals and gives their redlines: as an editor reviewed them where there is a reviewed
    /// text, else worked out, led by an editor's answers. Null if the seed cannot be read.
    /// </summary>
    public static Staged<RedlinedDocument?> Understand(Seed seed, string conference)
    {
        var structured = Recognize(seed, conference);
        if (structured.Value is not { } document)
        {
            return new(null, structured.Diagnostics);
        }
        var reviewed = seed.Reviewed is { } text
            ? Reviewed.Read(document, Reviewed.PathOf(seed.Path), text) : new Staged<RedlinedDocument?>(null, []);
        if (reviewed.Value is not null)
        {
            return new(reviewed.Value, structured.Diagnostics);
        }
        var answers = AnswersOf(seed);
        var redlined = Redliner.Read(document, answers.Value);
        return new(
            redlined.Value,
            [.. structured.Diagnostics, .. reviewed.Diagnostics, .. answers.Diagnostics, .. redlined.Diagnostics]);
    }

    /// <summary>An editor's answers to questions about a seed.</summary>
    public static Staged<Answers> AnswersOf(Seed seed) =>
        seed.Answers is { } yaml ? Answers.Parse(Answers.PathOf(seed.Path), yaml) : new(Answers.None, []);

    /// <summary>The Markdown files of a document: one for each proposal, one for the document.</summary>
    public static Staged<ImmutableArray<GeneratedFile>> Normalize(RedlinedDocument document)
    {
        if (document.Document.Proposals.IsEmpty)
        {
            return ImmutableArray<GeneratedFile>.Empty;
        }
        var proposals = Normalizer.Proposals(document);
        return new(
            [
                .. proposals.Value.Select(proposal =>
                    new GeneratedFile(InputPaths.Of(proposal), ProposalWriter.Write(proposal), proposal.Id.Text)),
                .. Contribution(document),
            ],
            proposals.Diagnostics);
    }

    private static IEnumerable<GeneratedFile> Contribution(RedlinedDocument document)
    {
        var contribution = Normalizer.Contribution(document);
        yield return new(InputPaths.Of(contribution), ContributionWriter.Write(contribution), null);
    }
}

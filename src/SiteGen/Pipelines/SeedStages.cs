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

    /// <summary>Reads a seed, recognizes its proposals and works out their redlines; null if it cannot be read.</summary>
    /// <param name="path">Relative to the root: <c>seeds/x.txt</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="conference">The conference of a document that names none; empty for none.</param>
    public static Staged<RedlinedDocument?> Understand(string path, ReadOnlyMemory<byte> content, string conference)
    {
        var source = SeedReader.Read(path, content);
        if (source.Value is null)
        {
            return new(null, source.Diagnostics);
        }
        var structured = Structurer.Read(source.Value, conference.Length == 0 ? null : conference);
        var redlined = Redliner.Read(structured.Value);
        return new(redlined.Value, [.. source.Diagnostics, .. structured.Diagnostics, .. redlined.Diagnostics]);
    }

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

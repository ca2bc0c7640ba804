using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Tests.Commands;

namespace SiteGen.Tests.Citations;

/// <summary>The proposals and the document in <c>input/</c>, for tests of their citations.</summary>
internal static class SeedCitations
{
    public static Compilation Compilation { get; } = Read();

    public static CompiledProposal Of(int sequence) => Compilation.Proposals.Single(proposal => proposal.Proposal.Id.Text == $"B/67/{sequence}");

    /// <summary>Every text of every proposal, in both readings.</summary>
    public static IEnumerable<(string Text, CitationContext Context)> Texts() =>
        from proposal in Compilation.Proposals
        from provision in proposal.Proposal.Provisions
        from reading in new[] { Proposals.Reading.Original, Proposals.Reading.Proposed }
        select (provision.Text.Of(reading), CitationContext.Of(proposal.Proposal));

    private static Compilation Read()
    {
        var input = Path.Combine(SiteFolder.Repository, "input");
        var files = Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToLookup(file => file.Contains("/d/", StringComparison.Ordinal));
        return Compiler.Compile(
            [.. files[false].Select(file => ProposalReader.Read(file, File.ReadAllText(file)).Value!)],
            [.. files[true].Select(file => ContributionReader.Read(file, File.ReadAllText(file)).Value!)]).Value;
    }
}

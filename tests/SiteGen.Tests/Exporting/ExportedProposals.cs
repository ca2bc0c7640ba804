using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Tests.Commands;
using SiteGen.Tests.Compiling;

namespace SiteGen.Tests.Exporting;

/// <summary>Proposals to export: those of the seed and those of the invented compilation.</summary>
internal static class ExportedProposals
{
    public static SortedDictionary<string, CompiledProposal> All { get; } = Read();

    private static SortedDictionary<string, CompiledProposal> Read()
    {
        var input = Path.Combine(SiteFolder.Repository, "input");
        var seed = Compiler.Compile(
            [
                .. Directory.EnumerateFiles(Path.Combine(input, "pp18"), "b-67-*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                    .Select(path => ProposalReader.Read("input/" + Path.GetRelativePath(input, path).Replace('\\', '/'), File.ReadAllText(path)).Value!),
            ], []).Value;
        var all = new SortedDictionary<string, CompiledProposal>(StringComparer.Ordinal);
        foreach (var proposal in seed.Proposals)
        {
            all.Add($"seed {proposal.Proposal.Id}", proposal);
        }
        foreach (var proposal in Lighthouses.Compilation.Proposals)
        {
            all.Add($"{proposal.Proposal.Conference} {proposal.Proposal.Id}", proposal);
        }
        return all;
    }
}

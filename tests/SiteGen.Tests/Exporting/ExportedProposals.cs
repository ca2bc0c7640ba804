using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Exporting;
using SiteGen.Markdown;
using SiteGen.Rendering;
using SiteGen.Tests.Commands;
using SiteGen.Tests.Compiling;

namespace SiteGen.Tests.Exporting;

/// <summary>Proposals to export: those of the seed and those of the invented compilation.</summary>
internal static class ExportedProposals
{
    public static SortedDictionary<string, CompiledProposal> All { get; } = Read();

    /// <summary>Every file to take along of a site.</summary>
    public static ImmutableArray<Page> Files(Catalogue catalogue, SiteSettings settings)
    {
        var exporter = new Exporter(settings);
        return
        [
            .. catalogue.Compilation.Proposals.SelectMany(proposal => exporter.Of(catalogue, proposal)),
            .. catalogue.Compilation.Dossiers.SelectMany(dossier => exporter.Of(catalogue, dossier)),
            .. catalogue.Citations.Instruments.SelectMany(cited => exporter.Of(catalogue, cited, [("en", cited.Target)])),
            .. catalogue.Compilation.Conferences.SelectMany(conference => exporter.Bulk(catalogue, conference).Concat(exporter.Citations(catalogue, conference))),
        ];
    }

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

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Proposals;

namespace SiteGen.Tests.Compiling;

/// <summary>The invented compilation of <c>Compilations/lighthouses</c>.</summary>
internal static class Lighthouses
{
    private static readonly Lazy<Compilation> Compiled = new(() => Compiler.Compile(Proposals, []).Value);

    public static string Folder { get; } = Path.Combine(Golden.Root, "Compilations", "lighthouses");

    public static ImmutableArray<Proposal> Proposals { get; } = Read();

    public static Compilation Compilation => Compiled.Value;

    public static Dossier Dossier(string address) => Compilation.Dossiers.Single(dossier => dossier.Address == address);

    public static CompiledProposal Proposal(string id, string conference = "pp18") =>
        Compilation.Proposals.Single(proposal => proposal.Proposal.Id.Text == id && proposal.Proposal.Conference == conference);

    private static ImmutableArray<Proposal> Read() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => ProposalReader.Read("input/" + Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)).Value!),
    ];
}

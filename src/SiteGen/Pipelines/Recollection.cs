using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Pipelines;

/// <summary>
/// What one process remembers from build to build: each file of Markdown as it was read, and of each proposal its
/// clauses and citations. All of it follows from the bytes of the file, whose digest is the key.
/// </summary>
internal sealed class Recollection
{
    private readonly ConditionalWeakTable<Proposal, StrongBox<Staged<CompiledProposal>>> compiled = [];
    private readonly ConditionalWeakTable<Proposal, StrongBox<ImmutableArray<CitedPlace>>> cited = [];
    private ConcurrentDictionary<string, Staged<object?>> before = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Staged<object?>> files = new(StringComparer.Ordinal);

    /// <summary>Begins a build: what the last one did not ask for is forgotten.</summary>
    public void Begin() => (before, files) = (files, new(StringComparer.Ordinal));

    /// <summary>What a file of this digest holds.</summary>
    public Staged<object?> Read(string print, Func<Staged<object?>> read) =>
        files.GetOrAdd(print, key => before.TryGetValue(key, out var known) ? known : read());

    /// <summary>A proposal with its clauses.</summary>
    public Staged<CompiledProposal> Compiled(Proposal proposal) =>
        compiled.GetValue(proposal, static it => new(Compiler.Compiled(it))).Value;

    /// <summary>The citations of a proposal.</summary>
    public ImmutableArray<CitedPlace> Cited(Proposal proposal) =>
        cited.GetValue(proposal, static it => new(ProposalCitations.Of(it))).Value;
}

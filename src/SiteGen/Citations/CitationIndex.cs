using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Compiling;

namespace SiteGen.Citations;

/// <summary>
/// The citations of a whole compilation, where they lead, and the ways back. Found once: pages and notes read it.
/// </summary>
public sealed class CitationIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<LinkedCitation>> citations;
    private readonly FrozenDictionary<string, ImmutableArray<Citing>> backlinks;
    private readonly FrozenDictionary<string, CitedInstrument> byTarget;

    private CitationIndex(
        FrozenDictionary<string, ImmutableArray<LinkedCitation>> citations,
        FrozenDictionary<string, ImmutableArray<Citing>> backlinks, ImmutableArray<CitedInstrument> instruments)
    {
        (this.citations, this.backlinks, Instruments) = (citations, backlinks, instruments);
        byTarget = instruments.ToFrozenDictionary(instrument => instrument.Target, StringComparer.Ordinal);
    }

    /// <summary>Every instrument that is cited, by target.</summary>
    public ImmutableArray<CitedInstrument> Instruments { get; }

    /// <summary>Reads every proposal, side by side; the same compilation gives the same index.</summary>
    public static CitationIndex Of(Compilation compilation) => Of(compilation, ProposalCitations.Of);

    /// <summary>The same, with the citations of a proposal found by whoever may remember them.</summary>
    public static CitationIndex Of(Compilation compilation, Func<Proposals.Proposal, ImmutableArray<CitedPlace>> find)
    {
        var found = compilation.Proposals.AsParallel().AsOrdered()
            .Select(proposal => (Proposal: proposal, Places: find(proposal.Proposal))).ToImmutableArray();
        var resolver = new CitationResolver(compilation, ProposalCitations.Targets(found.SelectMany(pair => pair.Places)));
        var linked = found.AsParallel().AsOrdered().Select(pair =>
        {
            var links = new CitationLinks(pair.Proposal, resolver);
            return (pair.Proposal, Citations: pair.Places.Select(links.Link).ToImmutableArray());
        }).ToImmutableArray();
        var ways = Backlinks.Of(linked);
        return new(
            linked.ToFrozenDictionary(pair => pair.Proposal.Address, pair => pair.Citations, StringComparer.Ordinal),
            ways.ByAddress, ways.Instruments);
    }

    /// <summary>The citations of a proposal, in the order of its text. The proposal must be of the compilation.</summary>
    public ImmutableArray<LinkedCitation> Of(CompiledProposal proposal) => citations.GetValueOrDefault(proposal.Address, []);

    /// <summary>
    /// What cites the thing that has this address: a clause, a row, a proposal, a document. What cites a dossier's text
    /// as a whole or in part is found by <see cref="Instrument"/>.
    /// </summary>
    public ImmutableArray<Citing> To(string address) => backlinks.GetValueOrDefault(address, []);

    /// <summary>The instrument of that target; null if nothing cites it.</summary>
    public CitedInstrument? Instrument(string target) => byTarget.GetValueOrDefault(target);
}

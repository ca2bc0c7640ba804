using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// Digests of the things that pages show, each made once: of a proposal as a whole, of what lists show of it, of what
/// its clauses are called. Safe for many threads.
/// </summary>
internal sealed class Prints(Catalogue catalogue, Places places)
{
    private readonly ConcurrentDictionary<CompiledProposal, UInt128> wholes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<CompiledProposal, UInt128> entries = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<CompiledProposal, UInt128> shapes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<CompiledProposal, UInt128> links = new(ReferenceEqualityComparer.Instance);

    /// <summary>Everything a proposal says, and its topics.</summary>
    public UInt128 Whole(CompiledProposal proposal) => wholes.GetOrAdd(
        proposal, it => new Shown().Add(it.Address).Add(it.Proposal.Print).Each(it.Topics, AddTopic).Digest);

    /// <summary>What lists and pictures show of a proposal.</summary>
    public UInt128 Entry(CompiledProposal proposal) => entries.GetOrAdd(proposal, EntryOf);

    /// <summary>What a proposal and its clauses are called, where they stand, and which of them change.</summary>
    public UInt128 Shape(CompiledProposal proposal) => shapes.GetOrAdd(proposal, ShapeOf);

    /// <summary>Where the citations of a proposal lead.</summary>
    public UInt128 Links(CompiledProposal proposal) => links.GetOrAdd(proposal, it => new Shown().Each(catalogue.Citations.Of(it), (to, link) =>
    {
        foreach (var address in new[] { link.Original, link.Proposed, link.Both })
        {
            to.Add(address is null ? null : places.Of(catalogue, address));
        }
    }).Digest);

    /// <summary>What cites something.</summary>
    public void AddCiting(Shown to, IEnumerable<Citing> citing) => to.Each(citing, (all, one) => all
        .Add(Shape(one.Proposal)).Add((long)one.Clause).Add((long)one.Place).Add(one.Words).AddKnown(one.Was).AddKnown(one.Becomes).Add(one.IsUnsure ? 1L : 0L));

    /// <summary>What a topic is called.</summary>
    public void AddTopic(Shown to, string id) => to.Add(id).Each(
        catalogue.Topic(id)?.Names ?? ImmutableSortedDictionary<string, string>.Empty, static (names, name) => names.Add(name.Key).Add(name.Value));

    /// <summary>A conference.</summary>
    public void AddConference(Shown to, string slug) => to.Add(catalogue.Conference(slug)?.ToString());

    /// <summary>Which text a dossier is about, and where it is.</summary>
    public static void AddDossier(Shown to, Dossier? dossier) => to.Add(dossier?.Address).Add(dossier?.Instrument.ToString());

    /// <summary>A document's name and place, and how many lines it has.</summary>
    public static void AddDocument(Shown to, Contribution? document) => to.Add(document?.Address).Add(document?.Name).Add(document?.Print);

    private UInt128 EntryOf(CompiledProposal proposal)
    {
        var it = proposal.Proposal;
        return new Shown().Add(proposal.Address).Add(it.Id.Text).Each(it.Id.Sources).Add((long)it.Action).Add(it.Instrument.ToString()).Add(it.Title)
            .Add(it.Language).Add((long)it.Evidence).Add(it.Source).Add(it.Outcome?.ToString()).Add(proposal.Counts.ToString())
            .Add(proposal.Clauses.Any(clause => clause.State != ClauseState.Unchanged) ? 1L : 0L)
            .Each(PartCounting.Of(proposal), static (to, counts) => to.Add(counts.ToString())).Each(proposal.Topics, AddTopic).Digest;
    }

    private static UInt128 ShapeOf(CompiledProposal proposal)
    {
        var it = proposal.Proposal;
        return new Shown().Add(proposal.Address).Add(it.Id.Text).Each(it.Id.Sources).Add((long)it.Action).Add(it.Language)
            .Each(proposal.Clauses, static (to, clause) => to.Add((long)clause.State).Add((long)clause.Section)
                .Each(clause.Original, (sides, side) => AddSide(sides, side, Proposals.Reading.Original))
                .Each(clause.Proposed, (sides, side) => AddSide(sides, side, Proposals.Reading.Proposed))).Digest;
    }

    // A section is called by its words, a clause by its label.
    private static void AddSide(Shown to, ClauseSide side, Proposals.Reading reading) => to.Add((long)side.Kind).Add((long)side.Level).Add(side.Token)
        .Add(side.Label.Of(reading)).Add(side.Kind == ProvisionKind.Section ? side.Text.Of(reading) : null);
}

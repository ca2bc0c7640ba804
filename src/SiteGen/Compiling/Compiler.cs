using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Puts proposals together into a compilation: clauses named, counted and grouped.</summary>
public static class Compiler
{
    private static readonly string[] Kinds = ["decision", "resolution", "recommendation", "opinion"];

    /// <summary>
    /// The compilation of these proposals. Proposals stand in the order of their conferences (the newest first) and
    /// numbers, whatever order they come in; a number or an address that comes twice is an error, and the second is
    /// left out. Topics are not yet given (<c>Topics</c> does that).
    /// </summary>
    public static Staged<Compilation> Compile(ImmutableArray<Proposal> proposals, ImmutableArray<Contribution> contributions) =>
        Compile(proposals, contributions, Compiled);

    /// <summary>The same, with the clauses of a proposal found by whoever may remember them.</summary>
    public static Staged<Compilation> Compile(
        ImmutableArray<Proposal> proposals, ImmutableArray<Contribution> contributions, Func<Proposal, Staged<CompiledProposal>> compile)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var conferences = new Dictionary<string, Conference>(StringComparer.Ordinal);
        foreach (var slug in proposals.Select(proposal => proposal.Conference).Concat(contributions.Select(document => document.Conference)).Distinct())
        {
            if (ConferenceSlugs.Parse(slug) is { } conference)
            {
                conferences.Add(slug, conference);
                if (conference.Place.Length == 0)
                {
                    diagnostics.Add(Codes.ConferenceWithoutPlace.At(new(slug), conference.Organ, conference.Year));
                }
            }
        }
        var order = conferences.Values.OrderByDescending(conference => conference.Year).ThenBy(conference => conference.Organ, StringComparer.Ordinal).ToImmutableArray();
        var (kept, superseded) = Superseding.Of(Distinct([.. InOrder(proposals, order)], diagnostics));
        foreach (var stray in proposals.Where(proposal => !conferences.ContainsKey(proposal.Conference)))
        {
            diagnostics.Add(Codes.ConferenceUnreadable.At(Spots.Of(stray, 0), stray.Conference));
        }
        // Clauses of one proposal know nothing of others, so they are laid out side by side.
        var compiled = kept.AsParallel().AsOrdered().Select(compile).ToList();
        diagnostics.AddRange(compiled.SelectMany(proposal => proposal.Diagnostics));
        return new(
            new(
                order, Dossiers(kept, order), [.. compiled.Select(proposal => proposal.Value)],
                [
                    .. contributions.Where(document => conferences.ContainsKey(document.Conference))
                        .OrderBy(document => order.IndexOf(conferences[document.Conference]))
                        .ThenBy(document => document.Name, NaturalOrder.Instance),
                ])
            {
                Superseded = superseded,
            },
            diagnostics.ToImmutable());
    }

    /// <summary>A proposal with its clauses, named and counted.</summary>
    public static Staged<CompiledProposal> Compiled(Proposal proposal)
    {
        var (rows, diagnostics) = ClauseAlignment.Rows(proposal);
        return new(new(proposal, rows, Counting.Of(proposal, rows), []), diagnostics);
    }

    private static IEnumerable<Proposal> InOrder(ImmutableArray<Proposal> proposals, ImmutableArray<Conference> order) =>
        from conference in order
        from proposal in proposals.Where(proposal => proposal.Conference == conference.Slug)
            .OrderBy(proposal => proposal.Id.Text, NaturalOrder.Instance)
            .ThenBy(proposal => Spots.Of(proposal, 0).Path, StringComparer.Ordinal)
        select proposal;

    private static ImmutableArray<Proposal> Distinct(ImmutableArray<Proposal> proposals, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bySlug = new Dictionary<(string, string), Proposal>();
        foreach (var proposal in proposals)
        {
            if (bySlug.TryAdd((proposal.Conference, proposal.Id.Slug), proposal))
            {
                continue;
            }
            var first = bySlug[(proposal.Conference, proposal.Id.Slug)];
            diagnostics.Add(first.Id == proposal.Id
                ? Codes.ProposalInTwoFiles.At(Spots.Of(proposal, 0), proposal.Id, Spots.Of(first, 0), Spots.Of(proposal, 0))
                : Codes.SlugTwice.At(Spots.Of(proposal, 0), first.Id, proposal.Id, $"/{proposal.Conference}/p/{proposal.Id.Slug}/"));
        }
        return [.. proposals.Where(proposal => ReferenceEquals(bySlug[(proposal.Conference, proposal.Id.Slug)], proposal))];
    }

    /// <summary>By conference; old texts by kind and number before new drafts.</summary>
    private static ImmutableArray<Dossier> Dossiers(ImmutableArray<Proposal> proposals, ImmutableArray<Conference> order) =>
    [
        .. proposals.GroupBy(proposal => (proposal.Conference, proposal.Instrument.Slug))
            .Select(group => new Dossier(
                group.Key.Conference,
                group.First().Instrument with { Base = group.Max(proposal => proposal.Instrument.Base) },
                [.. group.Select(proposal => proposal.Id.Slug)]))
            .OrderBy(dossier => order.Select(conference => conference.Slug).ToList().IndexOf(dossier.Conference))
            .ThenBy(dossier => dossier.Instrument.IsNew)
            .ThenBy(dossier => (uint)Array.IndexOf(Kinds, dossier.Instrument.Kind))
            .ThenBy(dossier => dossier.Instrument.Slug, NaturalOrder.Instance),
    ];
}

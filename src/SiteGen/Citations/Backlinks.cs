using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Compiling;

namespace SiteGen.Citations;

/// <summary>Turns citations round: from what is cited to what cites it.</summary>
internal sealed class Backlinks
{
    private readonly Dictionary<string, List<Citing>> byAddress = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<Citing>> byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> revisions = new(StringComparer.Ordinal);

    private Backlinks()
    {
    }

    /// <summary>By the address of a page of the site, without a fragment.</summary>
    public FrozenDictionary<string, ImmutableArray<Citing>> ByAddress =>
        byAddress.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>By instrument.</summary>
    public ImmutableArray<CitedInstrument> Instruments =>
    [
        .. byTarget.Select(pair => new CitedInstrument(
            pair.Key, revisions.TryGetValue(pair.Key, out var years) ? [.. years] : [], [.. pair.Value])),
    ];

    /// <summary>The ways back of all citations, in the order of the proposals.</summary>
    public static Backlinks Of(IEnumerable<(CompiledProposal Proposal, ImmutableArray<LinkedCitation> Citations)> linked)
    {
        var backlinks = new Backlinks();
        foreach (var (proposal, citations) in linked)
        {
            foreach (var citation in citations)
            {
                backlinks.Add(proposal, citation);
            }
        }
        return backlinks;
    }

    private void Add(CompiledProposal proposal, LinkedCitation linked)
    {
        var citation = linked.Found.Citation;
        foreach (var (place, one) in Sides(linked))
        {
            var reading = one == citation.Proposed ? Proposals.Reading.Proposed : Proposals.Reading.Original;
            var words = proposal.Proposal.Provisions[linked.Found.Provision].Text.Of(reading).Substring(one.Start, one.Length);
            var citing = new Citing(proposal, linked.Clause, place, words)
            {
                Was = place == CitationPlace.Inserted ? null : RevisionOf(citation.Original),
                Becomes = place == CitationPlace.Deleted ? null : RevisionOf(citation.Proposed),
                IsUnsure = linked.IsUnsure && place != CitationPlace.Kept,
            };
            AddTargets(one, citing);
            if ((reading == Proposals.Reading.Proposed ? linked.Proposed : linked.Original) is { } address)
            {
                AddAddress(address, proposal, citing);
            }
        }
    }

    /// <summary>What is revised from one text to another is a citation less of the one and one more of the other.</summary>
    private static IEnumerable<(CitationPlace Place, Citation Citation)> Sides(LinkedCitation linked)
    {
        var (original, proposed) = (linked.Found.Citation.Original, linked.Found.Citation.Proposed);
        if (original is not null && proposed is not null && linked.Place == CitationPlace.Revised)
        {
            return original.References[0].Target != proposed.References[0].Target || linked.Original?.Split('#')[0] != linked.Proposed?.Split('#')[0]
                ? [(CitationPlace.Deleted, original), (CitationPlace.Inserted, proposed)]
                : [(original.References[0].Revision == proposed.References[0].Revision ? CitationPlace.Kept : CitationPlace.Revised, proposed)];
        }
        return [(linked.Place, proposed ?? original!)];
    }

    private void AddTargets(Citation citation, Citing citing)
    {
        foreach (var target in citation.References.Where(reference => reference.Kind == ReferenceKind.Instrument)
            .Select(reference => reference.Target).Distinct())
        {
            Add(byTarget, target, citing);
            foreach (var year in new[] { citing.Was, citing.Becomes }.OfType<int>())
            {
                (revisions.TryGetValue(target, out var known) ? known : revisions[target] = []).Add(year);
            }
        }
    }

    private void AddAddress(string address, CompiledProposal proposal, Citing citing)
    {
        var (page, fragment) = address.Split('#') is [var before, var after] ? (before, after) : (address, "");
        if (page.StartsWith("/ref/", StringComparison.Ordinal))
        {
            return;
        }
        // A place in the proposal's own text is known by its address, like any other clause.
        Add(byAddress, page == proposal.Address && fragment.Length > 0 ? proposal.AddressOf(fragment) : page, citing);
    }

    private static void Add(IDictionary<string, List<Citing>> to, string key, Citing citing)
    {
        if (!to.TryGetValue(key, out var all))
        {
            to[key] = all = [];
        }
        // The same clause may cite the same thing again; it stands right before.
        for (var at = all.Count - 1; at >= 0 && ReferenceEquals(all[at].Proposal, citing.Proposal) && all[at].Clause == citing.Clause; at--)
        {
            if ((all[at].Place, all[at].Was, all[at].Becomes) == (citing.Place, citing.Was, citing.Becomes))
            {
                return;
            }
            if (Together(all[at], citing) is { } both)
            {
                all[at] = both;
                return;
            }
        }
        all.Add(citing);
    }

    /// <summary>What a clause deletes in one place and inserts in another it still cites, perhaps in another revision.</summary>
    private static Citing? Together(Citing one, Citing other)
    {
        var (gone, come) = one.Place == CitationPlace.Deleted ? (one, other) : (other, one);
        return gone.Place != CitationPlace.Deleted || come.Place != CitationPlace.Inserted ? null : come with
        {
            Place = gone.Was == come.Becomes ? CitationPlace.Kept : CitationPlace.Revised,
            Was = gone.Was,
            IsUnsure = gone.IsUnsure || come.IsUnsure,
        };
    }

    private static int? RevisionOf(Citation? citation) => citation?.References[0].Revision;
}

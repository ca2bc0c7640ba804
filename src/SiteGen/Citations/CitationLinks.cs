using System.Globalization;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>Gives the citations of one proposal their addresses.</summary>
internal sealed class CitationLinks(CompiledProposal proposal, CitationResolver resolver)
{
    private readonly int[] clauses = ClausesOf(proposal);

    /// <summary>The citation with its addresses.</summary>
    public LinkedCitation Link(CitedPlace found)
    {
        var (provision, citation) = found;
        var runs = proposal.Proposal.Provisions[provision].Text.Runs;
        var original = Address(citation.Original, Proposals.Reading.Original);
        var proposed = Address(citation.Proposed, Proposals.Reading.Proposed);
        return new(found, clauses[provision], PlaceOf(provision, citation.Place),
            citation.Parts.Any(part => runs[part.Run] is { Change: not Change.Kept, Ground.Direction: < Ground.SureDirection }))
        {
            Original = original,
            Proposed = proposed,
            Both = Revised(citation) is { } target ? CitedInstrument.AddressOf(target) : proposed ?? original,
        };

        // What a redline takes from one revision to another leads to the page that has both.
        string? Address(Citation? one, Proposals.Reading reading) => one is null ? null
            : Revised(citation) is { } target ? WithRevision(CitedInstrument.AddressOf(target), one.References[0].Revision)
            : AddressOf(one, reading);
    }

    /// <summary>The instrument that both readings cite in different revisions; null where it is not so.</summary>
    public static string? Revised(RedlineCitation citation) =>
        citation is { Original.References: [{ Kind: ReferenceKind.Instrument } was], Proposed.References: [{ Kind: ReferenceKind.Instrument } becomes] }
        && was.Target == becomes.Target && was.Revision != becomes.Revision ? was.Target : null;

    private CitationPlace PlaceOf(int provision, CitationPlace place)
    {
        var isReasons = proposal.Clauses[clauses[provision]].Token.StartsWith("rsn", StringComparison.Ordinal);
        return proposal.Proposal.Action switch
        {
            _ when isReasons => place,
            ProposalAction.Add or ProposalAction.AddMoved => CitationPlace.Inserted,
            ProposalAction.Sup or ProposalAction.SupMoved => CitationPlace.Deleted,
            _ => place,
        };
    }

    private string? AddressOf(Citation citation, Proposals.Reading reading)
    {
        if (citation.References.All(reference => reference.Kind == ReferenceKind.OwnText))
        {
            var places = citation.References.Select(reference => OwnPlace(reference.Part, reading)).OfType<string>().Distinct().ToList();
            return places is [var only] ? $"{proposal.Address}#{only}" : null;
        }
        var destination = resolver.Resolve(citation, proposal);
        if (destination.Address is { } address)
        {
            var named = citation.References.FirstOrDefault(reference => address == CitedInstrument.AddressOf(reference.Target));
            return WithRevision(address, named?.Revision);
        }
        // One instrument in several dossiers: its page leads to them all. Several instruments: no guess.
        var targets = citation.References.Select(reference => reference.Kind == ReferenceKind.Instrument ? reference.Target : "").Distinct().ToList();
        return !destination.Candidates.IsEmpty && targets is [{ Length: > 0 } target]
            ? WithRevision(CitedInstrument.AddressOf(target), citation.References[0].Revision) : null;
    }

    /// <summary>The row of this proposal that a part is: by base tokens for the original reading, by own tokens for the proposed one.</summary>
    private string? OwnPlace(string part, Proposals.Reading reading)
    {
        var own = reading == Proposals.Reading.Proposed
            ? proposal.Clauses.FirstOrDefault(clause => clause.Proposed.Any(side => side.Token == part)) : null;
        own ??= proposal.Clauses.FirstOrDefault(clause => clause.BaseTokens.Contains(part)
            && (reading == Proposals.Reading.Original || clause.State == ClauseState.Deleted));
        return own?.Token;
    }

    private static string WithRevision(string address, int? revision) =>
        revision is { } year ? string.Create(CultureInfo.InvariantCulture, $"{address}#{year}") : address;

    private static int[] ClausesOf(CompiledProposal proposal)
    {
        var first = new int[proposal.Proposal.Provisions.Length];
        for (var at = proposal.Clauses.Length - 1; at >= 0; at--)
        {
            foreach (var provision in proposal.Clauses[at].Provisions)
            {
                first[provision] = at;
            }
        }
        return first;
    }
}

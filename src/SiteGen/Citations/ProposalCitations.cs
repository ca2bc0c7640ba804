using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>A citation in a proposal's text.</summary>
/// <param name="Provision">The index of the provision whose text it stands in.</param>
/// <param name="Citation">The citation.</param>
public readonly record struct CitedPlace(int Provision, RedlineCitation Citation);

/// <summary>Finds the citations of whole proposals.</summary>
public static class ProposalCitations
{
    /// <summary>All citations of a proposal's provisions, in order. Its own number and opening line are no citations.</summary>
    public static ImmutableArray<CitedPlace> Of(Proposal proposal)
    {
        var context = CitationContext.Of(proposal);
        return
        [
            .. from provision in Enumerable.Range(0, proposal.Provisions.Length)
               where proposal.Provisions[provision].Kind is not (ProvisionKind.Number or ProvisionKind.Opening or ProvisionKind.Section)
               from citation in RedlineCitations.Of(proposal.Provisions[provision].Text, context)
               select new CitedPlace(provision, citation),
        ];
    }

    /// <summary>The instruments that a compilation's texts cite in either reading: those that have a page under <c>/ref/</c>.</summary>
    public static ImmutableSortedSet<string> Targets(Compilation compilation) =>
        Targets(compilation.Proposals.SelectMany(proposal => Of(proposal.Proposal)));

    /// <summary>The instruments among some citations.</summary>
    internal static ImmutableSortedSet<string> Targets(IEnumerable<CitedPlace> places) =>
    [
        .. places.SelectMany(place => new[] { place.Citation.Original, place.Citation.Proposed }).OfType<Citation>()
            .SelectMany(citation => citation.References)
            .Where(reference => reference.Kind == ReferenceKind.Instrument).Select(reference => reference.Target)
            .Order(StringComparer.Ordinal),
    ];
}

using System.Collections.Immutable;
using SiteGen.Citations;

namespace SiteGen.Searching;

/// <summary>Where citations typed into the search box lead (the browser does the same: <c>theme/scripts/places/places.js</c>).</summary>
internal sealed class CitedPlaces(IndexReader index)
{
    /// <summary>The addresses that a query names as a whole; empty if it is not a citation. This is the one place that knows of citations.</summary>
    public ImmutableArray<string> Of(string typed)
    {
        var text = typed.Trim();
        if (!text.Any(char.IsDigit))
        {
            return [];
        }
        // A few words tell no language, and "d" or "a" a wrong one.
        var citations = CitationScanner.Scan(text, new(null, index.Core.Organ, Manner: Manner.Mail));
        return citations is [{ Start: 0 } citation] && citation.End == text.Length
            ? [.. citation.References.SelectMany(Addresses).OrderBy(place => !place.IsWhole).Select(place => place.Address).Distinct()] : [];
    }

    private IEnumerable<(string Address, bool IsWhole)> Addresses(Reference reference)
    {
        var places = index.Places(reference.Target)
            .Where(place => reference.Kind switch
            {
                ReferenceKind.Proposal => place.Kind == "proposal",
                ReferenceKind.Document => place.Kind == "document",
                _ => reference.Source.Length == 0 ? place.Kind == "text" : place.Sources.Contains(reference.Source),
            }).ToList();
        var named = places.Where(place => reference.Revision is { } year && place.Years.Contains(year)).ToList();
        return (named.Count > 0 ? named : places).Select(place => Address(place, reference.Part));
    }

    private (string, bool) Address(CitedPlace place, string part)
    {
        var tokens = place.Tokens.Split(' ');
        var token = part.Length == 0 ? "" : tokens.Contains(part) ? part : tokens.Contains("x-" + part) ? "x-" + part : "";
        var pattern = place.Kind == "text" ? index.Core.Row : index.Core.Clause;
        return (token.Length == 0 ? place.Address : SearchAddresses.Clause(pattern, place.Address, token), token.Length > 0 || part.Length == 0);
    }
}

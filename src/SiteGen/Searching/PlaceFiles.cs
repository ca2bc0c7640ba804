using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;

namespace SiteGen.Searching;

/// <summary>What a citation can point to: a page of the site, and the tokens of its clauses.</summary>
/// <param name="Address">The page.</param>
/// <param name="Kind">proposal, text or document: what a citation must speak of to mean it.</param>
/// <param name="Tokens">The tokens of its clauses, divided by spaces.</param>
/// <param name="Years">Of a text that is amended: the years of the revisions that it stands for.</param>
/// <param name="Sources">Of a proposal: the symbols of who makes it.</param>
public sealed record CitedPlace(string Address, string Kind, string Tokens, ImmutableArray<int> Years, ImmutableArray<string> Sources);

/// <summary>Writes the places that citations typed into the search box lead to, in hashed files.</summary>
internal static class PlaceFiles
{
    private const int KeysInFile = 128;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, each an object of places by what citations call them, and how many there are.</summary>
    /// <param name="compilation">What the site is made from.</param>
    /// <param name="cited">The instruments that have a page under <c>/ref/</c>; it is meant where nobody proposes to change them.</param>
    public static (ImmutableArray<SearchFile> Files, int Count) Of(Compilation compilation, IEnumerable<string> cited)
    {
        var places = new SortedDictionary<string, List<CitedPlace>>(StringComparer.Ordinal);
        var proposals = compilation.Proposals.ToDictionary(proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug));
        foreach (var dossier in compilation.Dossiers)
        {
            var on = dossier.Proposals.Select(slug => proposals[(dossier.Conference, slug)]).ToList();
            if (!dossier.Instrument.IsNew)
            {
                var key = CitationResolver.TargetOf(dossier.Instrument);
                ImmutableArray<int> years = [.. new[] { dossier.Instrument.Base, ConferenceSlugs.Parse(dossier.Conference)?.Year }.OfType<int>()];
                Add(key, new(dossier.Address, "text", Joined(on.SelectMany(proposal => DossierRows.RowTokens(proposal)).SelectMany(row => row)), years, []));
                on.ForEach(proposal => Add(key, Place(proposal)));
            }
            on.ForEach(proposal => Add(proposal.Proposal.Id.Slug, Place(proposal)));
        }
        foreach (var target in cited.Where(target => !places.ContainsKey(target)))
        {
            Add(target, new(CitedInstrument.AddressOf(target), "text", "", [], []));
        }
        foreach (var contribution in compilation.Contributions)
        {
            var page = new CitedPlace($"/{contribution.Conference}/d/{contribution.Slug}/", "document", "", [], []);
            Add(contribution.Slug, page);
            if (contribution.Slug.Split('-')[^1] is var number && number.All(char.IsAsciiDigit))
            {
                Add(number, page);
            }
        }
        var count = 1;
        while (count * KeysInFile < places.Count)
        {
            count *= 2;
        }
        return (
            [
                .. places.GroupBy(place => KeyFiles.Places(place.Key, count), StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new SearchFile(file.Key, JsonSerializer.Serialize(file.ToDictionary(place => place.Key, place => place.Value), Json))),
            ], count);

        void Add(string key, CitedPlace place)
        {
            if (!places.TryGetValue(key, out var list))
            {
                places.Add(key, list = []);
            }
            list.Add(place);
        }
    }

    private static CitedPlace Place(CompiledProposal proposal) =>
        new(proposal.Address, "proposal", Joined(proposal.Clauses.SelectMany(row => row.Anchors)), [], [.. proposal.Proposal.Id.Sources]);

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens.Distinct(StringComparer.Ordinal));
}

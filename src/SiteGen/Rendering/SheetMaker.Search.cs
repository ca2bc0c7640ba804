using Scriban.Runtime;
using SiteGen.Searching;

namespace SiteGen.Rendering;

/// <summary>The search page. What it can be narrowed by stands on it; the script counts and hides.</summary>
internal sealed partial class SheetMaker
{
    private static readonly string[] FilterParts = ["heading", "preamble", "operative", "annex", "footnote", "reasons"];

    public Sheet Search(Catalogue catalogue, Texts texts)
    {
        var model = new ScriptObject
        {
            ["filters"] = new ScriptArray(FiltersOf(catalogue, texts).Where(filter => filter.Values.Count > 1).Select(filter => new ScriptObject
            {
                ["name"] = filter.Name,
                ["label"] = texts.Plain($"search.filter.{filter.Name}"),
                ["values"] = new ScriptArray(filter.Values.Select(value => new ScriptObject { ["value"] = value.Value, ["label"] = value.Label })),
            })),
            ["topics"] = TopicModels(catalogue, texts),
            ["dossiers"] = new ScriptArray(catalogue.Compilation.Dossiers.Select(dossier => new ScriptObject
            {
                ["instrument"] = InstrumentName(texts, dossier.Instrument),
                ["name"] = NameModel(dossier.Instrument, null, texts),
                ["address"] = dossier.Address,
            })),
        };
        return new("search", Links.In(texts.Language, SearchAddress, settings), texts.Plain("search.title"), texts.Plain("search.lead"), texts, model)
        {
            Above = [HomeWay(texts)],
            Alternates = AlternatesOf(SearchAddress),
        };
    }

    /// <summary>The search page, in the site's own language.</summary>
    public const string SearchAddress = "/search/";

    private IEnumerable<(string Name, List<(string Value, string Label)> Values)> FiltersOf(Catalogue catalogue, Texts texts)
    {
        var proposals = catalogue.Compilation.Proposals.Select(compiled => compiled.Proposal).ToList();
        yield return ("in", Words("search.in", ["added", "removed", "unchanged"]));
        yield return ("action", Words("search.action", Present(proposals.Select(proposal => SearchFilters.Action(proposal.Action)), ["mod", "add", "sup", "noc"])));
        yield return ("part", Words("search.part", FilterParts));
        yield return ("topic", [.. catalogue.Topics.Select(topic => (topic.Id, topic.Name(texts.Language)))]);
        yield return ("resolution", [.. catalogue.Compilation.Dossiers.Select(dossier => (dossier.Address, InstrumentName(texts, dossier.Instrument)))]);
        yield return ("source", [.. proposals.SelectMany(proposal => proposal.Id.Sources).Distinct().Order(StringComparer.Ordinal).Select(symbol => (symbol, glosses.Source(symbol, texts.Language)))]);
        yield return ("conference", [.. catalogue.Compilation.Conferences.Select(conference => (conference.Slug, CitationLine.Short(conference)))]);
        yield return ("language", Words("language", Present(proposals.Select(proposal => proposal.Language), [.. Facts.Languages.All])));
        yield return ("outcome", [.. proposals.Select(proposal => proposal.Outcome?.Result).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(result => (result, texts.Has($"outcome.{result}") ? texts.Plain($"outcome.{result}") : result))]);

        List<(string, string)> Words(string prefix, IEnumerable<string> values) => [.. values.Select(value => (value, texts.Plain($"{prefix}.{value}")))];
    }

    private static IEnumerable<string> Present(IEnumerable<string> values, string[] order)
    {
        var present = values.ToHashSet(StringComparer.Ordinal);
        return order.Where(present.Contains);
    }
}

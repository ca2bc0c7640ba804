using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// The words of one language for the script that exchanges them on pages that exist once: <c>assets/words-zh.js</c>.
/// Two of these files, that of the page and that of the reader, have the same keys.
/// </summary>
internal sealed class WordScript(Catalogue catalogue, Glosses glosses)
{
    // Texts of pages that exist in every language.
    private static readonly string[] Elsewhere = ["home.", "topics.", "topic.", "notes.", "link.", "search.", "part.", "conference."];

    private static readonly HashSet<string> Nevertheless = new(StringComparer.Ordinal)
    {
        "search.box", "search.go", "search.marked", "search.unmark", "conference.name", "conference.name_without_place",
    };

    // Of the words to cite by, those that stand in headings and names. What they add to a name is told apart from the name.
    private static readonly string[] Cited =
    [
        "placed", "placed_revised", "dated", "dated_revised", "revised", "labelled", "again", "inserted", "inserted_first", "number", "title", "opening",
        "annex", "heading", "tablerow", "note", "reasons", "footnote", "paragraph", "bullet", "section", "clausekind",
    ];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableArray<string> sections = [.. SectionTokens(catalogue.Compilation)];

    private readonly ImmutableArray<string> sources =
        [.. catalogue.Compilation.Proposals.SelectMany(proposal => proposal.Proposal.Id.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The script: <c>(self.siteWords=self.siteWords||{}).zh={"lang":"zh-Hans","dir":"ltr","texts":{…}};</c></summary>
    public Page Of(Texts texts, CitationWords words)
    {
        var entries = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in texts.Keys.Where(IsNeeded))
        {
            var forms = texts.Forms(key)!;
            entries[key] = forms.Count == 1 ? forms["other"] : new SortedDictionary<string, string>(forms.ToDictionary(), StringComparer.Ordinal);
        }
        foreach (var key in Cited)
        {
            entries["named." + key] = words.Say(key, "{0}", "{1}").Trim();
        }
        entries["tail.base"] = words.Say("base", "", "{0}");
        entries["tail.deleted"] = words.Say("deleted", "");
        entries["tail.provisional"] = words.Say("provisional", "{0}");
        entries["tail.provisional_alone"] = words.Say("provisional", "");
        foreach (var token in sections)
        {
            if (words.Section(token) is { } name)
            {
                entries["section." + token] = name;
            }
        }
        foreach (var symbol in sources)
        {
            entries["source." + symbol] = glosses.Source(symbol, texts.Language);
        }
        foreach (var instrument in catalogue.Compilation.Dossiers.Select(dossier => dossier.Instrument)
            .Concat(catalogue.Citations.Instruments.Select(cited => ReferenceName.Of(cited.Target, texts).Instrument).OfType<Instrument>()))
        {
            // Only what every language has, so that all have the same keys; another title says on the page that it is English.
            if (Facts.Languages.All.All(language => glosses.Name(instrument, language)?.Language == language))
            {
                entries[$"name.{instrument.Organ}-{instrument.Kind}-{instrument.Number}"] = glosses.Name(instrument, texts.Language)!.Value.Text;
            }
        }
        foreach (var topic in catalogue.Topics)
        {
            entries["topic." + topic.Id] = topic.Name(texts.Language);
        }
        foreach (var conference in Conferences.All)
        {
            entries[$"place.{conference.Organ}-{conference.Year}"] = conference.Place(texts.Language);
        }
        var json = JsonSerializer.Serialize(
            new { lang = Languages.Tag(texts.Language), dir = Languages.Direction(texts.Language), texts = entries }, Plain);
        return new($"assets/words-{texts.Language}.js", Encoding.UTF8.GetBytes($"(self.siteWords=self.siteWords||{{}}).{texts.Language}={json};\n"));
    }

    private static bool IsNeeded(string key) =>
        Nevertheless.Contains(key) || !Elsewhere.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<string> SectionTokens(Compilation compilation) => compilation.Proposals
        .SelectMany(proposal => proposal.Clauses)
        .SelectMany(clause => clause.Original.Concat(clause.Proposed))
        .Where(side => side.Kind == ProvisionKind.Section)
        .Select(side => side.Token).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

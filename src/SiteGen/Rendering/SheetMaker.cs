using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>
/// Says what each kind of page holds. Every name that a template can use is written down here, one file per kind of
/// page; docs/theme.md lists them.
/// </summary>
internal sealed partial class SheetMaker(Glosses glosses, SiteSettings settings, ImmutableArray<Texts> languages)
{
    private readonly Glosses glosses = glosses;
    private readonly SiteSettings settings = settings;
    private readonly Places places = new(settings.ClausePages);
    private readonly ImmutableArray<CitationWords> citations = CitationWords.FromFacts();

    /// <summary>What every template knows of the site.</summary>
    public ScriptObject SiteModel(Sheet sheet) => new()
    {
        ["title"] = settings.Title,
        ["description"] = settings.Description,
        ["policy"] = new Html(ContentPolicy.OfPages),
        ["home"] = Links.In(sheet.Texts.Language, "/", settings),
        ["topics"] = Links.In(sheet.Texts.Language, "/topics/", settings),
        ["references"] = ReferencesAddress,
        ["notes"] = Links.In(sheet.Texts.Language, "/notes/", settings),
        ["link"] = Links.In(sheet.Texts.Language, "/link/", settings),
        ["search"] = settings.HasSearch ? Links.In(sheet.Texts.Language, SearchAddress, settings) : null,
        ["search_description"] = SiteFiles.DescriptionOf(settings, sheet.Texts.Language),
        ["manifest"] = settings.Host is null ? null : SiteFiles.Manifest,
        ["languages"] = languages.Length < 2 ? null : string.Join(' ', languages.Select(texts => texts.Language)),
        ["published"] = settings.PublishedAt is { } day ? sheet.Texts.Date(day) : null,
        ["published_iso"] = settings.PublishedAt?.ToString("O"),
    };

    /// <summary>What every template knows of its page.</summary>
    public ScriptObject PageModel(Sheet sheet) => new()
    {
        ["title"] = sheet.Title,
        ["full_title"] = FullTitle(sheet),
        ["description"] = sheet.Description,
        ["kind"] = sheet.Template,
        ["address"] = sheet.Address,
        ["lang"] = Languages.Tag(sheet.Texts.Language),
        ["dir"] = Languages.Direction(sheet.Texts.Language),
        ["canonical"] = sheet.Address == Links.NotFound ? null : settings.Absolute(sheet.Canonical ?? sheet.Address),
        ["refresh"] = sheet.Refresh is { } refresh ? Links.From(sheet.Address, refresh + (refresh.EndsWith('/') ? "index.html" : ""), settings) : null,
        ["data"] = sheet.HasData ? Downloads.DataFile : null,
        ["feed"] = sheet.Feed,
        ["linked_data"] = sheet.LinkedData,
        ["citation"] = sheet.Citation,
        ["crumb"] = sheet.Crumb ?? sheet.Title,
        ["crumbs"] = new ScriptArray(sheet.Above.Select(way => way.Model)),
        ["previous"] = sheet.Previous?.Model,
        ["next"] = sheet.Next?.Model,
        ["source"] = sheet.Source?.Model,
        ["source_file"] = sheet.SourceFile,
        ["citations"] = new ScriptArray(sheet.Citations.Select(pair => new ScriptObject { ["language"] = pair.Language, ["text"] = pair.Text })),
        ["keys"] = KeyModels(sheet),
        ["alternates"] = AlternateModels(sheet.Alternates),
        // The index has the names of clauses in the site's own language.
        ["words"] = new ScriptArray(sheet.Template == "search" && sheet.Texts.Language != settings.Language
            ? [$"/assets/words-{settings.Language}.js", $"/assets/words-{sheet.Texts.Language}.js", "/assets/words.js"] : Array.Empty<string>()),
        // Where a page exists once, the way to another language is its home page; a script does better.
        ["languages"] = AlternateModels(sheet.Alternates.IsEmpty ? AlternatesOf("/") : sheet.Alternates),
    };

    // A tab and a list of results show some sixty characters; a clause or a cited text needs all of them to say which it is.
    private string FullTitle(Sheet sheet) => sheet.Template switch
    {
        "home" => settings.Title,
        "clause" or "dossier-row" or "reference" => sheet.Title,
        _ => $"{sheet.Title} – {settings.Title}",
    };

    private ScriptArray AlternateModels(ImmutableArray<(string Language, string Address)> alternates) => new(alternates.Select(pair => new ScriptObject
    {
        ["lang"] = Languages.Tag(pair.Language),
        ["address"] = pair.Address,
        ["canonical"] = settings.Absolute(pair.Address),
        ["name"] = languages.First(texts => texts.Language == pair.Language).Plain("language.own_name"),
    }));

    /// <summary>The words of every language of the interface, for the script that exchanges them; none where there is one language.</summary>
    public ImmutableArray<Page> WordScripts(Catalogue catalogue)
    {
        var script = new WordScript(catalogue, glosses);
        return languages.Length < 2 ? [] : [.. languages.Select(texts => script.Of(texts, WordsOf(texts)))];
    }

    /// <summary>The same page in every UI language; empty where there is only one.</summary>
    private ImmutableArray<(string Language, string Address)> AlternatesOf(string address) => languages.Length < 2
        ? [] : [.. languages.Select(texts => (texts.Language, Links.In(texts.Language, address, settings)))];

    private Way HomeWay(Texts texts) => new(texts.Plain("nav.home"), Links.In(texts.Language, "/", settings));

    private Way ConferenceWay(Texts texts, string slug, Conference? conference) =>
        new(conference is null ? slug : CitationLine.Short(conference), Links.In(texts.Language, $"/{slug}/", settings));

    private static Way DossierWay(Texts texts, Dossier dossier) => new(InstrumentName(texts, dossier.Instrument), dossier.Address);

    private static Way ProposalWay(CompiledProposal proposal) =>
        new($"{proposal.Proposal.Action.Mark()} {proposal.Proposal.Id}", proposal.Address);

    private static Way DocumentWay(Contribution contribution) => new(contribution.Name, contribution.Address);

    /// <summary>The words to cite by in the language of the interface; in English where there are none.</summary>
    private CitationWords WordsOf(Texts texts) => citations.FirstOrDefault(words => words.Language == texts.Language) ?? citations[0];

    private static string InstrumentName(Texts texts, Instrument instrument)
    {
        var key = $"instrument.{(instrument.IsNew ? "new_" : "")}{instrument.Kind}";
        return texts.Has(key)
            ? texts.Plain(key, instrument.Number) : texts.Plain("instrument.other", instrument.Kind, instrument.Number);
    }

    private string ConferenceName(Texts texts, Conference conference)
    {
        var key = $"organ.{conference.Organ}";
        var organ = texts.Has(key) ? texts.Plain(key) : conference.Organ;
        // The place as the page's language calls it, where the table knows the conference.
        var place = WordsOf(texts).Place(conference.Organ, conference.Year) ?? conference.Place;
        return place.Length > 0
            ? texts.Plain("conference.name", organ, place, conference.Year.ToString())
            : texts.Plain("conference.name_without_place", organ, conference.Year.ToString());
    }

    /// <summary>
    /// The title of a text for the readers of a page: the document's own where it is in their language, else the one that
    /// the tables know; null where there is none.
    /// </summary>
    private ScriptObject? NameModel(Instrument instrument, Proposal? titled, Texts texts)
    {
        var name = titled is { Title.Length: > 0 } && titled.Language == texts.Language ? (titled.Title, titled.Language) : glosses.Name(instrument, texts.Language);
        return name is ({ } text, { } language) ? Named(text, language) : null;
    }

    /// <summary>A name in a language of its own.</summary>
    private static ScriptObject Named(string text, string language) => new()
    {
        ["text"] = text,
        ["lang"] = Languages.Tag(language),
        ["dir"] = Languages.Direction(language),
    };

    /// <summary>The document's own title, where it is in another language than the page.</summary>
    private static string? OriginalTitle(Proposal? titled, Texts texts) =>
        titled is { Title.Length: > 0 } && titled.Language != texts.Language ? titled.Title : null;

    /// <summary>A description with the title of the text behind it, where one is known.</summary>
    private string WithName(string description, Instrument instrument, Texts texts) =>
        glosses.Name(instrument, texts.Language) is { } name ? $"{description} {name.Text}" : description;

    /// <summary>Who made a proposal or sent a document, in the words of the page, from symbols.</summary>
    private string Sources(Texts texts, IEnumerable<string> symbols) => texts.List([.. symbols.Select(symbol => glosses.Source(symbol, texts.Language))]);

    /// <summary>What a proposal does, in one sentence.</summary>
    private static string WhatChanges(Texts texts, CompiledProposal proposal)
    {
        var counts = proposal.Counts;
        switch (proposal.Proposal.Action)
        {
            case ProposalAction.Add:
            case ProposalAction.AddMoved:
                return texts.Plain("changes.whole_new", counts.Added + counts.Amended + counts.Unchanged);
            case ProposalAction.Sup:
            case ProposalAction.SupMoved:
                return texts.Plain("changes.whole_gone");
            case ProposalAction.Noc:
                return texts.Plain("changes.nothing");
        }
        var parts = new List<string>();
        AddCount("added", counts.Added);
        AddCount("amended", counts.Amended);
        AddCount("deleted", counts.Deleted);
        return parts.Count == 0
            ? texts.Plain(proposal.Clauses.Any(clause => clause.State != ClauseState.Unchanged) ? "changes.heading_only" : "changes.none")
            : texts.Plain("changes.sentence", texts.List(parts), texts.Plain("changes.unchanged", counts.Unchanged));

        void AddCount(string key, int count)
        {
            if (count > 0)
            {
                // The noun stands once, with the first number.
                parts.Add(texts.Plain($"changes.{(parts.Count == 0 ? "first" : "more")}.{key}", count));
            }
        }
    }

    /// <summary>A proposal as lists show it.</summary>
    private ScriptObject Entry(Texts texts, Catalogue catalogue, CompiledProposal proposal)
    {
        var it = proposal.Proposal;
        return new()
        {
            ["id"] = it.Id.Text,
            ["address"] = proposal.Address,
            ["action"] = Action(texts, it.Action),
            ["instrument"] = InstrumentName(texts, it.Instrument),
            ["name"] = NameModel(it.Instrument, it, texts),
            ["title"] = OriginalTitle(it, texts),
            ["lang"] = Languages.Tag(it.Language),
            ["dir"] = Languages.Direction(it.Language),
            ["sources"] = Sources(texts, it.Id.Sources),
            ["changes"] = WhatChanges(texts, proposal),
            ["bar"] = it.Action.Amends() ? ChangeBar.Of(proposal.Counts, WhatChanges(texts, proposal)) : null,
            ["outcome"] = Outcome(texts, it),
            ["topics"] = TopicList(texts, catalogue, proposal),
        };
    }

    private static ScriptObject Action(Texts texts, ProposalAction action) => new()
    {
        ["mark"] = action.Mark(),
        ["kind"] = KindOf(action),
        ["gloss"] = texts.Plain($"action.{action.ToString().ToLowerInvariant()}"),
    };

    private static string KindOf(ProposalAction action) => action switch
    {
        ProposalAction.Add or ProposalAction.AddMoved => "add",
        ProposalAction.Sup or ProposalAction.SupMoved => "sup",
        ProposalAction.Noc => "noc",
        _ => "mod",
    };

    private ScriptArray TopicList(Texts texts, Catalogue catalogue, CompiledProposal proposal) =>
        new(proposal.Topics.Select(catalogue.Topic).OfType<Topic>().Select(topic => new ScriptObject
        {
            ["name"] = topic.Name(texts.Language),
            ["address"] = Links.In(texts.Language, topic.Address, settings),
        }));
}

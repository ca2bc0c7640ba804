using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>Pages that lead to proposals: home, conference, topics, and the page for addresses that do not exist.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Home(Catalogue catalogue, Texts texts)
    {
        var compilation = catalogue.Compilation;
        var example = compilation.Proposals.FirstOrDefault(proposal => proposal.Proposal.Action.Amends()) ?? compilation.Proposals.FirstOrDefault();
        var model = new ScriptObject
        {
            ["proposals"] = compilation.Proposals.Length,
            ["resolutions"] = compilation.Dossiers.Length,
            ["documents"] = compilation.Contributions.Length,
            ["conferences"] = new ScriptArray(compilation.Conferences.Select(conference => ConferenceModel(catalogue, conference, texts))),
            ["unread"] = new ScriptArray(catalogue.Unread),
            ["topics"] = TopicModels(catalogue, texts),
            ["example"] = example is null ? null : new ScriptObject
            {
                ["citation"] = CitationLine.Of(example.Proposal, catalogue.Conference(example.Proposal.Conference), WordsOf(texts)),
                ["address"] = example.Address,
                ["shown_address"] = settings.Absolute(example.Address) ?? example.Address,
            },
        };
        return new("home", Links.In(texts.Language, "/", settings), settings.Title,
            settings.Description.Length > 0 && texts.Language == settings.Language ? settings.Description : texts.Plain("home.lead"), texts, model)
        {
            Feed = FeedAt(catalogue, FeedAddresses.All),
            Alternates = AlternatesOf("/"),
        };
    }

    public Sheet Topics(Catalogue catalogue, Texts texts) =>
        new("topics", Links.In(texts.Language, "/topics/", settings), texts.Plain("topics.title"), texts.Plain("topics.lead"), texts,
            new ScriptObject { ["topics"] = TopicModels(catalogue, texts) })
        {
            Above = [HomeWay(texts)],
            Alternates = AlternatesOf("/topics/"),
        };

    public Sheet Link(Texts texts) =>
        new("link", Links.In(texts.Language, "/link/", settings), texts.Plain("link.title"), texts.Plain("link.lead"), texts, [])
        {
            Above = [HomeWay(texts)],
            Alternates = AlternatesOf("/link/"),
        };

    public Sheet NotFound(Catalogue catalogue, Texts texts) =>
        new("not-found", Links.NotFound, texts.Plain("not_found.title"), texts.Plain("not_found.lead"), texts, new ScriptObject
        {
            // Ways to the resolutions, not the resolutions: there may be thousands.
            ["conferences"] = new ScriptArray(catalogue.Compilation.Conferences
                .Select(conference => ConferenceWay(texts, conference.Slug, conference).Model)),
        });

    /// <summary>The address of every page; clauses are known by the page they stand on.</summary>
    public IEnumerable<string> Addresses(Catalogue catalogue)
    {
        var lists = catalogue.Compilation.Conferences.Select(conference => $"/{conference.Slug}/")
            .Concat(["/topics/", "/notes/", "/link/"]).Concat(settings.HasSearch ? [SearchAddress] : []).Concat(catalogue.Topics.Select(topic => topic.Address));
        return
        [
            .. languages.Select(texts => Links.In(texts.Language, "/", settings)),
            .. lists.SelectMany(address => languages.Select(texts => Links.In(texts.Language, address, settings))),
            .. catalogue.Compilation.Dossiers.SelectMany(dossier => new[] { dossier.Address, Downloads.Print(dossier) }),
            .. catalogue.Compilation.Proposals.Select(proposal => proposal.Address),
            .. catalogue.Compilation.Contributions.Select(contribution => DocumentWay(contribution).Address),
            ReferencesAddress, .. catalogue.Citations.Instruments.Select(cited => cited.Address),
        ];
    }

    private ScriptObject ConferenceModel(Catalogue catalogue, Conference conference, Texts texts) => new()
    {
        ["name"] = ConferenceName(texts, conference),
        ["short"] = CitationLine.Short(conference),
        ["address"] = Links.In(texts.Language, $"/{conference.Slug}/", settings),
        ["dossiers"] = new ScriptArray(catalogue.Compilation.Dossiers
            .Where(dossier => dossier.Conference == conference.Slug)
            .Select(dossier => DossierModel(catalogue, dossier, [.. catalogue.ProposalsOf(dossier)], texts))),
        ["documents"] = new ScriptArray(catalogue.Compilation.Contributions
            .Where(contribution => contribution.Conference == conference.Slug)
            .Select(contribution => new ScriptObject
            {
                ["name"] = contribution.Name,
                ["address"] = DocumentWay(contribution).Address,
                ["source"] = Sources(texts, SourcesOf(contribution)),
                ["proposals"] = contribution.Proposals.Length,
            })),
    };

    private ScriptObject DossierModel(Catalogue catalogue, Dossier dossier, List<CompiledProposal> proposals, Texts texts)
    {
        // The title in the readers' own language, where a proposal has it.
        var first = (proposals.Find(proposal => proposal.Proposal.Language == texts.Language) ?? proposals.FirstOrDefault())?.Proposal;
        return new()
        {
            ["instrument"] = InstrumentName(texts, dossier.Instrument),
            ["address"] = dossier.Address,
            ["name"] = NameModel(dossier.Instrument, first, texts),
            ["title"] = OriginalTitle(first, texts),
            ["lang"] = first is null ? null : Languages.Tag(first.Language),
            ["dir"] = first is null ? null : Languages.Direction(first.Language),
            ["changes"] = proposals.Sum(proposal => proposal.Counts.Added + proposal.Counts.Amended + proposal.Counts.Deleted),
            ["proposals"] = new ScriptArray(proposals.Select(proposal => Entry(texts, catalogue, proposal))),
        };
    }

    private ScriptArray TopicModels(Catalogue catalogue, Texts texts)
    {
        var counts = catalogue.Compilation.Proposals.SelectMany(proposal => proposal.Topics)
            .GroupBy(topic => topic, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return new(catalogue.Topics.Select(topic => new ScriptObject
        {
            ["name"] = topic.Name(texts.Language),
            ["address"] = Links.In(texts.Language, topic.Address, settings),
            ["proposals"] = counts.GetValueOrDefault(topic.Id),
        }));
    }

    private static string[] SourcesOf(Contribution contribution) =>
        contribution.Name.Split('/') is [.. var symbols, _] ? symbols : [];
}

using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>The page of a topic: by resolution, which clauses are on it, why, and what they would gain or lose.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>So many changed clauses are shown with their text on one page; of further ones the page only counts.</summary>
    private const int MostClausesOnTopic = 300;

    public Sheet Topic(Catalogue catalogue, Topic topic, Texts texts)
    {
        var name = topic.Name(texts.Language);
        var proposals = catalogue.Compilation.Proposals.Where(proposal => proposal.Topics.Contains(topic.Id)).ToList();
        var slugs = proposals.Select(proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug)).ToHashSet();
        var entry = catalogue.OnTopics.FirstOrDefault(one => one.Topic.Id == topic.Id);
        var onTopic = entry?.Proposals.ToDictionary(one => catalogue.Compilation.Proposals[one.Proposal]) ?? [];
        var budget = new Budget(MostClausesOnTopic);
        var dossiers = catalogue.Compilation.Dossiers
            .Select(dossier => (Dossier: dossier, Proposals: catalogue.ProposalsOf(dossier)
                .Where(proposal => slugs.Contains((proposal.Proposal.Conference, proposal.Proposal.Id.Slug))).ToList()))
            .Where(pair => pair.Proposals.Count > 0)
            .Select(pair =>
            {
                var model = DossierModel(catalogue, pair.Dossier, pair.Proposals, texts);
                model["on_topic"] = new ScriptArray(pair.Proposals.Where(onTopic.ContainsKey)
                    .Select(proposal => OnTopic(catalogue, proposal, onTopic[proposal], budget, Links.In(texts.Language, topic.Address, settings), texts)));
                return model;
            }).ToList();
        var at = catalogue.Topics.IndexOf(topic);
        return new("topic", Links.In(texts.Language, topic.Address, settings), name, About(), texts,
            new ScriptObject
            {
                ["name"] = name,
                ["names"] = OtherNames(topic, texts),
                ["proposals"] = proposals.Count,
                ["dossiers"] = new ScriptArray(dossiers),
                ["cut_after"] = budget.Left < 0 ? MostClausesOnTopic : 0,
            })
        {
            Above = [HomeWay(texts), new(texts.Plain("topics.title"), Links.In(texts.Language, "/topics/", settings))],
            Previous = TopicWay(at - 1),
            Next = TopicWay(at + 1),
            Feed = FeedAt(catalogue, FeedAddresses.Of(topic)),
            Alternates = AlternatesOf(topic.Address),
        };

        // Which texts, as far as they fit where a description is shown.
        string About() => string.Join(' ',
            [texts.Plain("topic.description", proposals.Count, name), .. dossiers.Take(4).Select(dossier => $"{dossier["instrument"]}.")]);

        Way? TopicWay(int index) => index < 0 || index >= catalogue.Topics.Length ? null
            : new(catalogue.Topics[index].Name(texts.Language), Links.In(texts.Language, catalogue.Topics[index].Address, settings));
    }

    private sealed class Budget(int left)
    {
        public int Left { get; set; } = left;
    }

    private static ScriptArray OtherNames(Topic topic, Texts texts) => new(
        topic.Names.Where(pair => pair.Key != texts.Language).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ScriptObject
            {
                ["text"] = pair.Value,
                ["lang"] = Languages.Tag(pair.Key),
                ["dir"] = Languages.Direction(pair.Key),
            }));

    private ScriptObject OnTopic(Catalogue catalogue, CompiledProposal proposal, TaggedProposal tagged, Budget budget, string topicAddress, Texts texts)
    {
        var hits = tagged.Hits.ToDictionary(hit => hit.Row);
        // A title that has the term puts the whole text on the topic; reasons and footnotes are no part of it.
        var rows = Enumerable.Range(0, proposal.Clauses.Length)
            .Where(row => (tagged.Title is not null || tagged.Given || hits.ContainsKey(row)) && !Counting.IsReasons(proposal.Clauses, proposal.Clauses[row]))
            .ToList();
        // A new label alone gives and takes nothing.
        var changed = rows.Where(row => Counting.IsClause(proposal.Clauses[row]) && IsChanged(proposal.Clauses[row])).ToList();
        var shown = changed.Take(Math.Max(0, budget.Left)).ToList();
        budget.Left -= changed.Count;
        var names = NamesOf(proposal, WordsOf(texts));
        var html = new ClauseHtml(proposal, Links.From(topicAddress, proposal.Address, settings));
        return new()
        {
            ["entry"] = Entry(texts, catalogue, proposal),
            ["why"] = WhyOnTopic(tagged, texts),
            ["lang"] = Languages.Tag(proposal.Proposal.Language),
            ["dir"] = Languages.Direction(proposal.Proposal.Language),
            ["added"] = changed.Count(row => proposal.Clauses[row].State == ClauseState.Added),
            ["deleted"] = changed.Count(row => proposal.Clauses[row].State == ClauseState.Deleted),
            ["amended"] = changed.Count(row => proposal.Clauses[row].State == ClauseState.Amended),
            // As on the proposal's page, where a clause with a new label counts neither way.
            ["unchanged"] = rows.Count(row => Counting.IsClause(proposal.Clauses[row]) && proposal.Clauses[row].State == ClauseState.Unchanged),
            ["clauses"] = new ScriptArray(shown.Select(row => new ScriptObject
            {
                ["address"] = places.Of(proposal, proposal.Clauses[row]),
                ["name"] = names[row],
                ["state"] = proposal.Clauses[row].State.ToString().ToLowerInvariant(),
                ["state_text"] = texts.Plain($"state.{proposal.Clauses[row].State.ToString().ToLowerInvariant()}"),
                ["why"] = hits.TryGetValue(row, out var hit) ? WhyOnTopic(hit, texts) : null,
                ["text"] = html.Brief([row]),
            })),
            ["left_out"] = changed.Count - shown.Count,
        };
    }

    private static bool IsChanged(Clause clause) =>
        clause.State != ClauseState.Unchanged && (clause.State != ClauseState.Amended || Counting.ChangesText(clause));

    private static string? WhyOnTopic(TaggedProposal tagged, Texts texts) =>
        tagged.Title is { } term ? texts.Plain("topic.why_title", term)
        : tagged.Given ? texts.Plain("topic.why_given") : null;

    private static string WhyOnTopic(TopicHit hit, Texts texts) => texts.Plain((hit.Place, hit.Change) switch
    {
        (TopicPlace.Section, _) => "topic.why_section",
        (_, Change.Inserted) => "topic.why_inserted",
        (_, Change.Deleted) => "topic.why_deleted",
        _ => "topic.why_text",
    }, hit.Term);
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Topics;

/// <summary>A compilation whose proposals know their topics, with the way back.</summary>
/// <param name="Compilation">With <see cref="CompiledProposal.Topics"/> filled in.</param>
/// <param name="Topics">For each topic of the table, in its order, what is on it.</param>
public sealed record TaggedCompilation(Compilation Compilation, ImmutableArray<TopicEntry> Topics);

/// <summary>A topic and what is on it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Proposals">In the order of the compilation; may be empty.</param>
public sealed record TopicEntry(Topic Topic, ImmutableArray<TaggedProposal> Proposals);

/// <summary>A proposal on a topic, and why.</summary>
/// <param name="Proposal">Index into the compilation's proposals.</param>
/// <param name="Title">The term that the title has, as it stands there; null if it has none. With one all clauses are on the topic.</param>
/// <param name="Given">True if the proposal's front matter names the topic.</param>
/// <param name="Hits">The rows whose text or heading has a term, in order; each once.</param>
public sealed record TaggedProposal(int Proposal, string? Title, bool Given, ImmutableArray<TopicHit> Hits);

/// <summary>Where a term stands.</summary>
public enum TopicPlace
{
    /// <summary>In the clause itself.</summary>
    Text,

    /// <summary>In its section's heading.</summary>
    Section,
}

/// <summary>A row on a topic.</summary>
/// <param name="Row">Index into the proposal's clauses.</param>
/// <param name="Place">Where the term stands.</param>
/// <param name="Term">The first term, as it stands in the text.</param>
/// <param name="Change">Inserted if the proposed reading alone has a term there, deleted if the original alone, else kept.</param>
public sealed record TopicHit(int Row, TopicPlace Place, string Term, Change Change);

/// <summary>Finds what every proposal and clause speaks of.</summary>
public static class Tagging
{
    /// <summary>The compilation with its topics. Front matter adds topics and takes them away; unknown ones are warned of.</summary>
    public static Staged<TaggedCompilation> Tag(Compilation compilation, TopicTable table)
    {
        var matcher = new TopicMatcher(table);
        // Proposals know nothing of each other here, so they are read side by side.
        var tagged = compilation.Proposals.AsParallel().AsOrdered()
            .Select((proposal, index) => Tag(proposal, index, table, matcher)).ToList();
        var ids = table.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var diagnostics =
            from proposal in compilation.Proposals
            from id in proposal.Proposal.Topics
            where !ids.Contains(id.TrimStart('-'))
            select Codes.TopicUnknown.At(Spots.Of(proposal.Proposal, 0), id.TrimStart('-'));
        var topics = table.Topics.Select((topic, index) => new TopicEntry(
            topic, [.. tagged.Select(proposal => proposal.GetValueOrDefault(index)).OfType<TaggedProposal>()]));
        return new(
            new(
                compilation with
                {
                    Proposals = [.. compilation.Proposals.Zip(tagged, (proposal, on) => proposal with { Topics = [.. on.Keys.Order().Select(index => table.Topics[index].Id)] })],
                },
                [.. topics]),
            [.. diagnostics]);
    }

    private static Dictionary<int, TaggedProposal> Tag(CompiledProposal proposal, int index, TopicTable table, TopicMatcher matcher)
    {
        var title = First(matcher, proposal.Proposal.Title);
        var hits = Hits(proposal.Clauses, matcher);
        var tagged = new Dictionary<int, TaggedProposal>();
        for (var topic = 0; topic < table.Topics.Length; topic++)
        {
            var id = table.Topics[topic].Id;
            var isGiven = proposal.Proposal.Topics.Contains(id);
            if ((isGiven || title.ContainsKey(topic) || hits.ContainsKey(topic)) && !proposal.Proposal.Topics.Contains("-" + id))
            {
                tagged.Add(topic, new(index, title.GetValueOrDefault(topic), isGiven, [.. hits.GetValueOrDefault(topic) ?? []]));
            }
        }
        return tagged;
    }

    private static Dictionary<int, List<TopicHit>> Hits(ImmutableArray<Clause> rows, TopicMatcher matcher)
    {
        var hits = new Dictionary<int, List<TopicHit>>();
        var byRow = rows.Select(row => Row(row, matcher)).ToList();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var (topic, (term, change)) in byRow[row])
            {
                Add(topic, new(row, TopicPlace.Text, term, change));
            }
            if (rows[row].Section is >= 0 and var section && section != row)
            {
                foreach (var (topic, (term, change)) in byRow[section].Where(found => !byRow[row].ContainsKey(found.Key)))
                {
                    Add(topic, new(row, TopicPlace.Section, term, change));
                }
            }
        }
        return hits;

        void Add(int topic, TopicHit hit)
        {
            if (!hits.TryGetValue(topic, out var list))
            {
                hits.Add(topic, list = []);
            }
            list.Add(hit);
        }
    }

    private static SortedDictionary<int, (string Term, Change Change)> Row(Clause row, TopicMatcher matcher)
    {
        // The two readings are looked at apart: glued together they could have words that neither has.
        var original = First(matcher, TextOf(row.Original));
        var proposed = row.State == ClauseState.Unchanged ? original : First(matcher, TextOf(row.Proposed));
        var found = new SortedDictionary<int, (string, Change)>();
        foreach (var (topic, term) in proposed)
        {
            found[topic] = (term, original.ContainsKey(topic) ? Change.Kept : Change.Inserted);
        }
        foreach (var (topic, term) in original.Where(pair => !proposed.ContainsKey(pair.Key)))
        {
            found[topic] = (term, Change.Deleted);
        }
        return found;
    }

    private static string TextOf(ImmutableArray<ClauseSide> sides) => string.Join('\n', sides.Select(side => side.Text.Flat));

    /// <summary>The first term of each topic, as it stands in the text.</summary>
    private static Dictionary<int, string> First(TopicMatcher matcher, string text)
    {
        var first = new Dictionary<int, string>();
        foreach (var match in matcher.Find(text))
        {
            first.TryAdd(match.Topic, text.Substring(match.Start, match.Length));
        }
        return first;
    }
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Searching;

/// <summary>Makes the records of a compilation: one for each distinct text.</summary>
internal static class RecordList
{
    /// <summary>How many numbers a proposal gets at a time; what it does not use stays free.</summary>
    private const int Lot = 16;

    /// <summary>The records in the order of their numbers.</summary>
    public static ImmutableArray<SearchRecord> Of(SearchSource source)
    {
        var proposals = source.Tagged.Compilation.Proposals;
        var topics = TopicsOf(source.Tagged);
        var rows = proposals.AsParallel().AsOrdered()
            .Select((proposal, index) => RowsOf(proposal, index, topics[index], source.RowNames(proposal)));
        var records = new List<SearchRecord>();
        var places = new List<ImmutableArray<Occurrence>.Builder>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (var proposal in rows)
        {
            foreach (var (text, key, record) in proposal)
            {
                if (!known.TryGetValue(key, out var at))
                {
                    known.Add(key, at = records.Count);
                    records.Add(record with { Id = next++, Text = text });
                    places.Add(ImmutableArray.CreateBuilder<Occurrence>(1));
                }
                places[at].Add(record.Occurrences[0]);
            }
            next = (next + Lot - 1) / Lot * Lot;
        }
        return [.. records.Select((record, at) => record with { Occurrences = places[at].ToImmutable() })];
    }

    private static List<(ImmutableArray<Stretch> Text, string Key, SearchRecord Record)> RowsOf(
        CompiledProposal proposal, int index, ILookup<int, (string Topic, TopicHit Hit)> topics, ImmutableArray<string> names)
    {
        var rows = new List<(ImmutableArray<Stretch>, string, SearchRecord)>(proposal.Clauses.Length);
        var parts = RowParts.Of(proposal).ToList();
        for (var row = 0; row < proposal.Clauses.Length; row++)
        {
            var clause = proposal.Clauses[row];
            var text = Text(proposal.Proposal.Action, parts[row], RecordText.Of(clause));
            if (text.IsEmpty)
            {
                continue;
            }
            var on = topics[row].Concat(topics[-1]).Select(pair => pair.Topic).Distinct().Order(StringComparer.Ordinal);
            var hits = topics[row].Where(pair => pair.Hit.Place == TopicPlace.Text).Select(pair => (pair.Topic, StandingOf(pair.Hit.Change, text)));
            var title = RowParts.IsTitle(clause);
            var language = proposal.Proposal.Language;
            rows.Add((
                text, $"{language}{(title ? "!" : "")}{string.Join('\0', RecordText.Written(text))}",
                new(0, [], title, language, [new(index, clause.Token, names[row], parts[row], [.. on])], [.. hits])));
        }
        return rows;
    }

    // A new text is new in every word, a struck one goes in every word; reasons are nobody's law, so they stay as they are.
    private static ImmutableArray<Stretch> Text(ProposalAction action, string part, ImmutableArray<Stretch> text) =>
        text.IsEmpty || part == "reasons" ? text : action switch
        {
            ProposalAction.Add or ProposalAction.AddMoved => RecordText.Whole(text, Change.Inserted),
            ProposalAction.Sup or ProposalAction.SupMoved => RecordText.Whole(text, Change.Deleted),
            _ => text,
        };

    private static Standing StandingOf(Change change, ImmutableArray<Stretch> text) => change switch
    {
        Change.Inserted => Standing.Added,
        Change.Deleted => Standing.Removed,
        _ when text is [{ Change: Change.Inserted }] => Standing.Added,
        _ when text is [{ Change: Change.Deleted }] => Standing.Removed,
        _ => Standing.Kept,
    };

    /// <summary>For each proposal its topics by row; under −1 those of all its rows.</summary>
    private static ILookup<int, (string Topic, TopicHit Hit)>[] TopicsOf(TaggedCompilation tagged)
    {
        var none = new TopicHit(-1, TopicPlace.Section, "", Change.Kept);
        var all = tagged.Compilation.Proposals.Select(_ => new List<(int Row, string Topic, TopicHit Hit)>()).ToList();
        foreach (var entry in tagged.Topics)
        {
            foreach (var on in entry.Proposals)
            {
                all[on.Proposal].AddRange(on.Hits.Select(hit => (hit.Row, entry.Topic.Id, hit)));
                if (on.Given || on.Title is not null)
                {
                    all[on.Proposal].Add((-1, entry.Topic.Id, none));
                }
            }
        }
        return [.. all.Select(hits => hits.ToLookup(hit => hit.Row, hit => (hit.Topic, hit.Hit)))];
    }
}

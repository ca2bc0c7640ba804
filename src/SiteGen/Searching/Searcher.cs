using System.Collections.Immutable;

namespace SiteGen.Searching;

/// <summary>A text that answers a query.</summary>
/// <param name="Record">The text and its places.</param>
/// <param name="Places">Those of its places that the filters allow; at least one.</param>
/// <param name="Matches">Where it answers; empty if it is only on the topic asked for.</param>
/// <param name="Standing">How its hits stand.</param>
/// <param name="Score">Its weight.</param>
/// <param name="Address">The address of its first place.</param>
public sealed record SearchHit(
    StoredRecord Record, ImmutableArray<StoredPlace> Places, ImmutableArray<Match> Matches, Standing Standing, double Score, string Address)
{
    /// <summary>added, removed, unchanged: what the hit is in; nothing for reasons, which are no part of either reading.</summary>
    public ImmutableArray<string> In => Places[0].Part == "reasons" ? [] :
    [
        .. new[] { (Standing.Added, "added"), (Standing.Removed, "removed"), (Standing.Kept, "unchanged") }
            .Where(pair => Standing.HasFlag(pair.Item1)).Select(pair => pair.Item2),
    ];
}

/// <summary>What a search gives.</summary>
/// <param name="Places">Addresses that the query cites as a whole, the best first.</param>
/// <param name="Topics">Ids of topics that the query names or begins to name.</param>
/// <param name="Corrected">The words that were looked for instead, where what was typed is found nowhere; else null.</param>
/// <param name="Hits">The best first; read from the index as they are taken.</param>
public sealed record SearchAnswer(ImmutableArray<string> Places, ImmutableArray<string> Topics, string? Corrected, IEnumerable<SearchHit> Hits);

/// <summary>
/// Answers queries from an index, in the steps that the browser takes: lists give candidates, the lists' own weights say
/// which texts are read first, and the texts decide and order. <c>theme/scripts/search</c> does the same.
/// </summary>
public sealed class Searcher
{
    /// <summary>So many texts are read at once, when most of those before were read in vain.</summary>
    private const int MostTexts = 80;

    private readonly IndexReader index;
    private readonly Candidates candidates;

    /// <summary>A searcher over the scripts of an index.</summary>
    /// <param name="open">Gives a script by its path in the site; null where there is none.</param>
    /// <exception cref="InvalidDataException">There is no index.</exception>
    public Searcher(Func<string, string?> open)
    {
        index = new(open);
        candidates = new(index);
    }

    /// <summary>Answers a query.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="filters">Values by the name of a filter, or <c>in</c>: one of them must hold for each name.</param>
    public SearchAnswer Search(string typed, ILookup<string, string>? filters = null)
    {
        filters ??= Array.Empty<string>().ToLookup(value => value);
        var query = SearchQuery.Parse(typed);
        ImmutableArray<string> topics = query.Text.Length == 0 ? [] :
            [.. index.Core.Topics.Where(topic => SearchTopics.IsNamed(topic, query.Text) || SearchTopics.IsBegun(topic, query.Text)).Select(topic => topic.Id)];
        var places = new CitedPlaces(index).Of(typed);
        var hits = Hits(query, filters);
        if (hits.Any())
        {
            return new(places, topics, null, hits);
        }
        var corrected = Corrected(query);
        return corrected is null ? new(places, topics, null, []) : new(places, topics, corrected.Text, Hits(corrected, filters));
    }

    private IEnumerable<SearchHit> Hits(SearchQuery query, ILookup<string, string> filters)
    {
        var asked = new Asked(query, [.. query.Clauses.Select(Look)], Postings.Empty);
        if (!asked.Wanted.Any())
        {
            yield break;
        }
        var seen = new HashSet<int>();
        foreach (var hit in Read(asked.Wanted.Select(look => look.Postings).Aggregate(Candidates.Both), asked, filters))
        {
            seen.Add(hit.Record.Id);
            yield return hit;
        }
        // What is only on a topic that the query names comes behind, so that the topic's list need not be read before.
        // A topic of several words ("over the top") is named by the whole query.
        asked = new(query, [.. asked.Looks.Select(look => look with { Found = [], Topic = look.IsNot ? Postings.Empty : look.Terms.Select(term => Topic(term.Text)).Aggregate(Candidates.Either) })],
            asked.Wanted.Count() > 1 ? Topic(query.Text) : Postings.Empty);
        var onTopic = asked.Looks.Select(look => look.Topic).Aggregate(asked.Whole, Candidates.Either).Ids.Where(id => !seen.Contains(id)).ToHashSet();
        var found = Candidates.Either(asked.Wanted.Select(look => Candidates.Either(look.Postings, look.Topic)).Aggregate(Candidates.Both), asked.Whole);
        foreach (var hit in Read(found.Where(onTopic.Contains), asked, filters))
        {
            yield return hit;
        }
    }

    private IEnumerable<SearchHit> Read(Postings found, Asked asked, ILookup<string, string> filters)
    {
        var left = filters.Where(filter => filter.Key != "in")
            .Select(filter => filter.Select(value => index.Filter(filter.Key, value)).Aggregate(Postings.Empty, Candidates.Either).Ids.ToHashSet())
            .Aggregate(found, (some, allowed) => some.Where(allowed.Contains)).MostPromisingFirst().ToList();
        var lists = asked.Wanted.Select(look => look.Found).ToList();
        for (var size = index.Core.Batch; left.Count > 0;)
        {
            var batch = left[..Math.Min(left.Count, size)];
            left = left[batch.Count..];
            var hits = batch.Select(id => Hit(id, asked, filters)).OfType<SearchHit>()
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Places[0].Action == "noc").ThenBy(hit => hit.Record.Id).ToList();
            // Most of these texts were read in vain: the lists that are left cost less than more of them.
            if (left.Count > 0 && hits.Count * 2 < batch.Count)
            {
                size = Math.Min(MostTexts, size * 2);
                if (lists.Exists(found => found.Any(one => !one.Left.IsEmpty)))
                {
                    lists = lists.ConvertAll(found => found.Select(candidates.Narrowed).ToImmutableArray());
                    var still = lists.Select(found => found.Select(one => one.Postings).Aggregate(Candidates.Either)).Aggregate(Candidates.Both).Ids.ToHashSet();
                    left = [.. left.Where(still.Contains)];
                }
            }
            foreach (var hit in hits)
            {
                yield return hit;
            }
        }
    }

    private SearchHit? Hit(int id, Asked asked, ILookup<string, string> filters)
    {
        var record = index.Record(id);
        var places = record.Places.Where(place => filters.Where(filter => filter.Key != "in")
            .All(filter => filter.Any(value => place.Has(filter.Key, value)))).ToImmutableArray();
        if (places.IsEmpty)
        {
            return null;
        }
        var readings = ReadingKey.Of(record.Text);
        var length = record.Text.Sum(stretch => stretch.Text.Length);
        var (score, standing, matches) = (0.0, Standing.None, new List<Match>());
        var isWhole = true;
        foreach (var look in asked.Looks)
        {
            var found = look.Terms.SelectMany(term => Matching.Find(readings, term)).ToList();
            var rarity = Weighing.Rarity(index.Core.Records, look.Postings.Ids.Length);
            if (look.IsNot ? found.Count > 0 : found.Count == 0 && StandingIn(look.Topic, id) is null)
            {
                isWhole = false;
            }
            else if (found.Count > 0)
            {
                score += Weighing.Of(found, rarity, record.IsTitle, length, index.Core.Average);
                standing = found.Aggregate(standing, (all, match) => all | match.Standing);
                matches.AddRange(found);
            }
            else if (!look.IsNot)
            {
                score += Weighing.ByTopic(rarity);
                standing |= StandingIn(look.Topic, id)!.Value & ~Standing.Title;
            }
        }
        if (!isWhole)
        {
            if (StandingIn(asked.Whole, id) is not { } onTopic)
            {
                return null;
            }
            (score, standing) = (Weighing.ByTopic(Weighing.Rarity(index.Core.Records, asked.Whole.Ids.Length)), onTopic & ~Standing.Title);
            matches.Clear();
        }
        else if (asked.Wanted.Count() > 1 && readings.Any(reading => reading.Key.Contains(asked.Query.Text, StringComparison.Ordinal)))
        {
            score *= 2;
        }
        var hit = new SearchHit(
            record, places, [.. matches], standing, Weighing.Rounded(score),
            SearchAddresses.Clause(index.Core.Clause, places[0].ProposalAddress, places[0].Token));
        return filters["in"].Any() && !filters["in"].Any(value => hit.In.Contains(value)) ? null : hit;
    }

    private Looked Look(SearchClause clause)
    {
        ImmutableArray<Found> found = clause.IsNot ? [] : [.. clause.Terms.Select(candidates.Of)];
        return new(clause.Terms, clause.IsNot, found, found.Select(one => one.Postings).Aggregate(Postings.Empty, Candidates.Either), Postings.Empty);
    }

    private Postings Topic(string text) => index.Core.Topics.Where(topic => SearchTopics.IsNamed(topic, text))
        .Select(topic => index.Topic(topic.Id)).Aggregate(Postings.Empty, Candidates.Either);

    private static Standing? StandingIn(Postings postings, int id) =>
        Array.BinarySearch(postings.Ids, id) is >= 0 and var at ? postings.Standings[at] : null;

    /// <summary>The query with each word that is found nowhere exchanged for those that differ by one slip; null if none helps.</summary>
    private SearchQuery? Corrected(SearchQuery query)
    {
        var changed = false;
        var clauses = query.Clauses.Select(clause => clause.IsNot || clause.Terms is not [{ IsExact: false, Words: [var word] } term]
            || word.Length < SearchQuery.ShortestTypo || !word.All(char.IsLetter) || candidates.Of(term).Postings.Ids.Length > 0 ? clause : Mended(clause, word)).ToList();
        return changed ? SearchQuery.Of(clauses) : null;

        SearchClause Mended(SearchClause clause, string word)
        {
            var near = Enumerable.Range(word.Length - 1, 3).SelectMany(index.WordsOfLength).Where(known => Words.IsTypo(known, word))
                .Order(StringComparer.Ordinal).Take(3).Select(known => SearchQuery.Term(known, isExact: true)!).ToImmutableArray();
            changed |= near.Length > 0;
            return near.IsEmpty ? clause : clause with { Terms = near };
        }
    }

    /// <summary>A clause with the records that may have it, term by term and together, and those that are only on a topic it names.</summary>
    private sealed record Looked(ImmutableArray<SearchTerm> Terms, bool IsNot, ImmutableArray<Found> Found, Postings Postings, Postings Topic);

    /// <summary>A query with its lists; <c>Whole</c> is what is on the topic that the whole query names.</summary>
    private sealed record Asked(SearchQuery Query, ImmutableArray<Looked> Looks, Postings Whole)
    {
        public IEnumerable<Looked> Wanted => Looks.Where(look => !look.IsNot);
    }
}

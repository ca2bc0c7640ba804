using System.Globalization;
using SiteGen.Searching;
using SiteGen.Topics;

namespace SiteGen.Benchmarks.Searching;

/// <summary>
/// What first queries read of an index, over many of them: the program takes the browser's steps, so no browser is
/// needed. Random substrings of its texts, and what people type: every Chinese name and term of the topics.
/// </summary>
internal static class QueryReads
{
    private const int Shown = 10;

    /// <summary>Prints the table.</summary>
    public static void Print(string site, string topics, int each)
    {
        var samples = new SampleQueries(site);
        var terms = TopicReader.Read(File.ReadAllText(topics), "topics.yml").Value.Topics.SelectMany(topic => topic.Terms).Select(term => term.Text)
            .Where(text => text.Length > 1 && text.All(SearchFolding.IsDense)).Distinct(StringComparer.Ordinal).ToList();
        Console.WriteLine("| queries | | lists before the first texts, KB: median / p95 / max | requests | lists in all | texts of the first ten | longest list |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var length in new[] { 2, 3, 4, 6, 8, 12 })
        {
            Print($"{length} characters", site, [.. samples.Dense(length, each)]);
        }
        Print("topics' terms of 2 to 4", site, [.. terms.Where(term => term.Length <= 4)]);
        Print("longer ones", site, [.. terms.Where(term => term.Length > 4)]);
        Print("网络安全", site, ["网络安全"]);
    }

    private static void Print(string name, string site, List<string> queries)
    {
        var costs = queries.Select(query => Cost(site, query)).ToList();
        Console.WriteLine($"| {name} | {queries.Count} | {Spread(costs, cost => cost.Before)} | {costs.Max(cost => cost.Requests)} | {Spread(costs, cost => cost.Lists)} | {Spread(costs, cost => cost.Texts)} | {queries[costs.IndexOf(costs.MaxBy(cost => cost.Before)!)]} |");
    }

    /// <summary>What a first query reads for its first results, lists and texts.</summary>
    public static int Bytes(string site, string query) => Cost(site, query).All;

    private static QueryCost Cost(string site, string query)
    {
        var read = new List<(char Kind, int Bytes)>();
        var searcher = new Searcher(path =>
        {
            var file = Path.Combine(site, path);
            var exists = File.Exists(file);
            if (exists && path[SearchFile.Folder.Length + 1] == '/')
            {
                read.Add((path[SearchFile.Folder.Length], ServedSite.OverTheWire(file)));
            }
            return exists ? File.ReadAllText(file) : null;
        });
        _ = searcher.Search(query).Hits.Take(Shown).Count();
        var before = read.TakeWhile(file => file.Kind != 't').ToList();
        return new(before.Sum(file => file.Bytes), before.Count, read.Where(file => file.Kind != 't').Sum(file => file.Bytes), read.Where(file => file.Kind == 't').Sum(file => file.Bytes));
    }

    private static string Spread(List<QueryCost> costs, Func<QueryCost, int> of)
    {
        var sorted = costs.Select(cost => of(cost) / 1024.0).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F1} / {sorted[Math.Min(sorted.Count - 1, sorted.Count * 95 / 100)]:F1} / {sorted[^1]:F1}");
    }

    private sealed record QueryCost(int Before, int Requests, int Lists, int Texts)
    {
        public int All => Lists + Texts;
    }
}

using System.Globalization;
using Microsoft.Playwright;
using SiteGen.Searching;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Asks Pagefind and this search the same queries on the same proposals' pages, and counts the pages that each finds.</summary>
internal sealed class PagefindComparison
{
    // So many queries of a kind are asked on a page that has read nothing else, for their bytes.
    private const int Weighed = 30;

    private readonly string site;
    private readonly Searcher searcher;
    private readonly List<(string[] Keys, string[] Pages)> texts;

    private PagefindComparison(string site)
    {
        this.site = site;
        searcher = new(Open);
        var index = new IndexReader(Open);
        texts = [.. Enumerable.Range(0, index.Core.Records).Where(id => index.Find(id) is not null).Select(index.Record)
            .Select(record => (ReadingKey.Of(record.Text).Select(reading => reading.Key).ToArray(), record.Places.Select(place => place.ProposalAddress).Distinct().ToArray()))];
    }

    /// <summary>Prints the table. The site has Pagefind's index in <c>pagefind/</c>.</summary>
    public static async Task PrintAsync(string site, int each, int latin)
    {
        var comparison = new PagefindComparison(site);
        var samples = new SampleQueries(site);
        await using var served = await ServedSite.OpenAsync(site);
        var page = await PageAsync(served);
        Console.WriteLine("| queries | | pages found | queries with every page | KB a query, ten results, median |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var length in new[] { 2, 3, 4 })
        {
            await comparison.PrintAsync($"{each} of {length} characters", [.. samples.Dense(length, each)], (key, query) => key.Contains(query, StringComparison.Ordinal), served, page);
        }
        await comparison.PrintAsync($"{latin} Latin words and beginnings", [.. samples.Latin(latin)],
            (key, query) => Words.In(key).Any(word => key.AsSpan(word.Start, word.End - word.Start).StartsWith(query)), served, page);
    }

    private async Task PrintAsync(string name, List<string> queries, Func<string, string, bool> has, ServedSite served, IPage page)
    {
        var theirs = await page.EvaluateAsync<string[][]>("""
            async (queries) => {
              const urls = new Map();
              const all = [];
              for (const query of queries) {
                const { results } = await pagefind.search(query);
                for (const one of results) if (!urls.has(one.id)) urls.set(one.id, (await one.data()).url.replace(/[?#].*$/, ""));
                all.push(results.map((one) => urls.get(one.id)));
              }
              return all;
            }
            """, queries);
        var truth = queries.Select(query => texts.Where(text => text.Keys.Any(key => has(key, query))).SelectMany(text => text.Pages).ToHashSet()).ToList();
        var ours = queries.Select(query => searcher.Search(query).Hits.SelectMany(hit => hit.Record.Places).Select(place => place.ProposalAddress).ToHashSet()).ToList();
        Print(name, "Pagefind", truth, [.. theirs.Select(pages => pages.ToHashSet())], await BytesOfPagefindAsync(queries, served));
        Print("", "SiteGen", truth, ours, queries.Take(Weighed).Select(query => QueryReads.Bytes(site, query)));
    }

    private static void Print(string name, string engine, List<HashSet<string>> truth, List<HashSet<string>> found, IEnumerable<int> bytes)
    {
        var hits = truth.Zip(found, (all, some) => (All: all.Count, Some: all.Count(some.Contains))).ToList();
        var sorted = bytes.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {engine} | {100.0 * hits.Sum(pair => pair.Some) / hits.Sum(pair => pair.All):F2} % of {hits.Sum(pair => pair.All)} | {hits.Count(pair => pair.Some == pair.All)} of {hits.Count} | {sorted[sorted.Count / 2] / 1024.0:F1} |"));
    }

    private static async Task<List<int>> BytesOfPagefindAsync(List<string> queries, ServedSite served)
    {
        var bytes = new List<int>();
        foreach (var query in queries.Take(Weighed))
        {
            var page = await PageAsync(served);
            served.Asked.Clear();
            await page.EvaluateAsync("async (query) => { for (const one of (await pagefind.search(query)).results.slice(0, 10)) await one.data(); }", query);
            bytes.Add(served.Asked.Sum(file => file.Bytes));
            await page.Context.CloseAsync();
        }
        return bytes;
    }

    private static async Task<IPage> PageAsync(ServedSite served)
    {
        var page = await served.PageAsync();
        await page.GotoAsync($"{ServedSite.Host}/assets/search.js");
        await page.EvaluateAsync("async () => { window.pagefind = await import('/pagefind/pagefind.js'); await pagefind.init(); }");
        return page;
    }

    private string? Open(string path) => Path.Combine(site, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}

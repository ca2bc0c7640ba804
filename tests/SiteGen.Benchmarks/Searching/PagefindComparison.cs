using System.Globalization;
using System.Text.Json;
using SiteGen.Searching;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Asks Pagefind and this search the same queries on the same proposals' pages, and counts the pages that each finds.</summary>
internal static class PagefindComparison
{
    /// <summary>Prints the table. The site has Pagefind's index in <c>pagefind/</c>.</summary>
    public static async Task PrintAsync(string site, int each, int latin)
    {
        var samples = new SampleQueries(site);
        var searcher = new Searcher(path => Path.Combine(site, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null);
        await using var served = await ServedSite.OpenAsync(site);
        var page = await served.PageAsync();
        await page.GotoAsync($"{ServedSite.Host}/search/");
        await page.EvaluateAsync("async () => { window.pagefind = await import('/pagefind/pagefind.js'); await pagefind.init(); }");
        Console.WriteLine("| queries | | pages found | queries with every page | KB a query, median |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, queries) in new[] { 2, 3, 4 }.Select(length => ($"{each} of {length} characters", samples.Dense(length, each).ToList()))
            .Append(($"{latin} Latin words and beginnings", samples.Latin(latin).ToList())))
        {
            var (truth, theirs, whole, bytes) = (0, 0, 0, new List<int>());
            foreach (var query in queries)
            {
                // Each clause that is found was seen to have the text; the test of substrings holds that none is missing.
                var pages = searcher.Search($"\"{query}\"").Hits.Concat(searcher.Search(query).Hits).Where(hit => !hit.Matches.IsEmpty)
                    .SelectMany(hit => hit.Record.Places).Select(place => place.ProposalAddress).ToHashSet();
                served.Asked.Clear();
                var found = await page.EvaluateAsync<JsonElement>("""
                    async (query) => {
                      const { results } = await pagefind.search(query);
                      const first = await Promise.all(results.slice(0, 10).map((one) => one.data()));
                      const bytes = first.length;
                      return [bytes, results.map((one) => one.id)];
                    }
                    """, query);
                bytes.Add(served.Asked.Sum(file => file.Bytes));
                var urls = await page.EvaluateAsync<string[]>("async (query) => Promise.all((await pagefind.search(query)).results.map(async (one) => (await one.data()).raw_url || (await one.data()).url))", query);
                var hits = urls.Select(url => url.Split('?')[0]).Where(pages.Contains).Distinct().Count();
                (truth, theirs, whole) = (truth + pages.Count, theirs + hits, whole + (hits == pages.Count ? 1 : 0));
            }
            bytes.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | Pagefind | {100.0 * theirs / Math.Max(1, truth):F2} % | {whole} of {queries.Count} | {bytes[bytes.Count / 2] / 1024.0:F1} |"));
            Console.WriteLine($"| | SiteGen | {truth} pages | {queries.Count} of {queries.Count} | |");
        }
    }
}

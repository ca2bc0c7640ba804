using System.Globalization;
using Microsoft.Playwright;

namespace SiteGen.Benchmarks.Searching;

/// <summary>
/// What a first query costs in a browser: what it reads before the texts, the texts of the first results, everything
/// that the search page reads for it; and how long the answer takes on a slow processor once its data are there.
/// </summary>
internal static class QueryCosts
{
    private const int Slower = 4;
    private const int Tries = 3;

    public static async Task PrintAsync(string site, int each)
    {
        var samples = new SampleQueries(site);
        await using var served = await ServedSite.OpenAsync(site);
        Console.WriteLine("| query | lists, KB: median / p95 / max | requests | texts, KB | all, KB | answer at 4x, ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, queries) in new[] { ("2", 2), ("3", 3), ("4", 4), ("8", 8) }.Select(pair => ($"{pair.Item1} characters", samples.Dense(pair.Item2, each).ToList()))
            .Append(("网络安全", ["网络安全"])))
        {
            var costs = new List<Cost>();
            foreach (var query in queries)
            {
                costs.Add(await CostAsync(served, query));
            }
            Console.WriteLine($"| {name} | {Spread(costs, cost => cost.Lists / 1024.0)} | {costs.Max(cost => cost.Requests)} | {Spread(costs, cost => cost.Texts / 1024.0)} | {Spread(costs, cost => cost.All / 1024.0)} | {Spread(costs, cost => cost.Milliseconds)} |");
        }
    }

    private static async Task<Cost> CostAsync(ServedSite served, string query)
    {
        served.Asked.Clear();
        var page = await served.PageAsync();
        await page.GotoAsync($"{ServedSite.Host}/search/?q={Uri.EscapeDataString(query)}");
        await page.WaitForSelectorAsync(".hit, .finder__lead:not([hidden])");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var read = served.Asked.ToList();
        var lists = read.Where(file => file.Path.StartsWith("/search/data/", StringComparison.Ordinal) && file.Path.Split('/')[3] is "b" or "h" or "w" or "f").ToList();
        var texts = read.Where(file => file.Path.StartsWith("/search/data/t/", StringComparison.Ordinal));
        var all = read.Where(file => file.Path.StartsWith("/search/data/", StringComparison.Ordinal) || file.Path == "/assets/search.js");
        var cost = new Cost(lists.Sum(file => file.Bytes), lists.Count, texts.Sum(file => file.Bytes), all.Sum(file => file.Bytes), await AnswerAsync(page, query));
        await page.Context.CloseAsync();
        return cost;
    }

    // The data of the query are there: what is measured is reading the lists, the order, and weighing the first texts.
    private static async Task<double> AnswerAsync(IPage page, string query)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        var best = double.MaxValue;
        for (var at = 0; at < Tries; at++)
        {
            best = Math.Min(best, await page.EvaluateAsync<double>(
                "async (query) => { const start = performance.now(); await searchIndex.search(query, {}); return performance.now() - start; }", query));
        }
        return best;
    }

    private static string Spread(List<Cost> costs, Func<Cost, double> of)
    {
        var sorted = costs.Select(of).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F1} / {sorted[Math.Min(sorted.Count - 1, sorted.Count * 95 / 100)]:F1} / {sorted[^1]:F1}");
    }

    private sealed record Cost(int Lists, int Requests, int Texts, int All, double Milliseconds);
}

using Microsoft.Playwright;
using SiteGen.Searching;
using SiteGen.Tests.Rendering;
using SiteGen.Tests.Searching;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The promise of the search in the browser: what stands in a clause finds it, and nothing is found that does not stand there.</summary>
public sealed class SearchFindsAllTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-search-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(IndexForm.Whole, "file")]
    [InlineData(IndexForm.Lists, "file")]
    [InlineData(IndexForm.Lists, "http")]
    public async Task Every_substring_of_a_clause_in_six_languages_finds_it_in_both_readings_and_nothing_else(IndexForm form, string way)
    {
        var page = await Open(form, way);

        var found = await page.EvaluateAsync<string[][]>("""
            async (questions) => {
              await searchIndex.open("search/data/");
              return Promise.all(questions.map(async (question) => {
                const { search, hits } = await searchIndex.search(question, {});
                while (!searchIndex.isRead(search)) hits.push(...await searchIndex.read(search));
                const records = await Promise.all(hits.filter((hit) => hit.matches.length).map((hit) => searchIndex.fill(hit.record)));
                return records.flatMap((record) => record.places.map((place) => `${place.address}#${place.token}`));
              }));
            }
            """, MixedCompilation.Questions.Select(asked => asked.Query).ToArray());

        Assert.All(MixedCompilation.Questions.Zip(found), pair => Holds(pair.First, pair.Second));
    }

    /// <summary>True to its promise, or the test fails with what was asked.</summary>
    private static void Holds(MixedCompilation.Asked asked, string[] found)
    {
        var missing = asked.Places.Except(found).ToList();
        Assert.True(missing.Count == 0, $"{asked.Query} does not find {string.Join(' ', missing)}");
        var more = asked.AreAll ? found.Except(asked.Places).ToList() : [];
        Assert.True(more.Count == 0, $"{asked.Query} finds {string.Join(' ', more)}");
    }

    // A page of the search's script alone, and the index.
    private async Task<IPage> Open(IndexForm form, string way)
    {
        var files = SampleSite.Pages.Where(page => page.Path is "assets/search.js" or "assets/own-lists.js" or "assets/slips.js").Select(page => (page.Path, page.Content))
            .Concat(SearchIndex.Build(MixedCompilation.Source, form))
            .Append(("index.html", "<!doctype html><meta charset=utf-8><title>search</title><script src=assets/search.js></script>"u8.ToArray()));
        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllBytesAsync(Path.Combine(folder, path), content.ToArray());
        }
        var page = await chromium.Browser.NewPageAsync();
        await page.RouteAsync("http://site.test/**", route =>
            Path.Combine(folder, new Uri(route.Request.Url).AbsolutePath[1..]) is var file && File.Exists(file)
                ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404 }));
        await page.GotoAsync(way == "http" ? "http://site.test/index.html" : $"{new Uri(folder).AbsoluteUri}/index.html");
        return page;
    }
}

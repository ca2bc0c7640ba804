using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SiteGen.Searching;
using SiteGen.Tests.Rendering;
using SiteGen.Tests.Searching;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The search page with the data of the seed and of documents in six languages, from a disk and over HTTP.</summary>
public sealed class SearchTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-search-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(IndexForm.Whole, "file")]
    [InlineData(IndexForm.Lists, "file")]
    [InlineData(IndexForm.Lists, "http")]
    public async Task The_browser_finds_what_the_program_finds_in_the_same_order(IndexForm form, string way)
    {
        var page = await Open(form, way, "");
        var searcher = SampleIndex.Searcher(form);
        var questions = QuestionsTests.Questions.Select(row => row.Data.Item1).Concat(Substrings()).Append("\"年份 4 201\"").ToArray();

        var found = await page.EvaluateAsync<JsonElement>("""
            async (questions) => {
              await searchIndex.open(document.querySelector(".finder").dataset.index);
              const all = [];
              for (const question of questions) {
                const { search, hits, topics, instead } = await searchIndex.search(question, {});
                while (!searchIndex.isRead(search)) hits.push(...await searchIndex.read(search));
                all.push([instead, topics.map((topic) => topic.id), ...hits.map((hit) => [hit.address, hit.score, hit.in])]);
              }
              return JSON.stringify(all);
            }
            """, questions);

        var expected = questions.Select(question => searcher.Search(question)).Select(answer => (object?[])
            [answer.Corrected, answer.Topics, .. answer.Hits.Select(hit => new object[] { hit.Address, hit.Score, hit.In })]);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(found.GetString()!)));
    }

    [Fact]
    public async Task Results_come_while_one_types_and_the_address_keeps_what_was_asked()
    {
        var page = await Open(IndexForm.Whole, "file", "");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("网络安全");
        await Assertions.Expect(page.Locator(".finder__state")).ToContainTextAsync("Results:");
        await Assertions.Expect(page.Locator(".offer")).ToHaveTextAsync("Topic: Cybersecurity");
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("网络安全");
        var all = await page.Locator(".finder__state").TextContentAsync();

        await page.Locator("input[name=in][value=added]").CheckAsync();
        await Assertions.Expect(page.Locator(".finder__state")).Not.ToHaveTextAsync(all!);
        Assert.EndsWith("&in=added", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".hit__in").First).ToContainTextAsync("added text");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".finder__state")).ToHaveTextAsync(all!);
        await Assertions.Expect(page.Locator("input[name=in][value=added]")).Not.ToBeCheckedAsync();
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("input[name=in][value=added]")).ToBeCheckedAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".hit__in").First).ToContainTextAsync("added text");
    }

    [Fact]
    public async Task The_number_beside_a_filter_is_the_number_of_results_that_it_gives()
    {
        var page = await Open(IndexForm.Whole, "file", "?q=网络安全");
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        foreach (var value in new[] { "preamble", "operative" })
        {
            var box = page.Locator($"input[name=part][value={value}]");
            var number = await page.Locator("label", new() { Has = box }).Locator(".filter__count").TextContentAsync();
            await box.CheckAsync();
            await Assertions.Expect(page.Locator(".finder__state")).ToHaveTextAsync($"Results: {number}");
            await box.UncheckAsync();
        }
    }

    [Fact]
    public async Task Arrows_go_along_the_results_and_Enter_opens_the_clause_with_its_words_marked()
    {
        var page = await Open(IndexForm.Whole, "file", "?q=网络安全指数");
        await page.Locator(".seek__words").FocusAsync();
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".hit__link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".seek__words")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".hit__link")).ToBeFocusedAsync();
        await page.Locator(".hit__link").PressAsync("Enter");

        await page.ArrivesAsync("/pp18/p/b-67-4/inv-ms-3/index.html?hl=");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the marks away" })).ToBeVisibleAsync();
        Assert.Equal(2, await page.EvaluateAsync<int>("() => CSS.highlights.get('found').size"));
        // What is copied to cite the clause stands in the page, and knows nothing of the marks.
        Assert.DoesNotContain("hl=", await page.Locator("main").InnerHTMLAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the marks away" }).ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => CSS.highlights.size"));
        Assert.EndsWith("/pp18/p/b-67-4/inv-ms-3/index.html", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_that_are_drawn_anew_keep_the_focus()
    {
        var page = await Open(IndexForm.Whole, "file", "?q=网络安全");
        await page.Locator(".hit__link").First.FocusAsync();
        var address = await page.Locator(".hit__link").First.GetAttributeAsync("href");

        // As when letters are typed and the arrow is pressed before they are answered.
        await page.EvaluateAsync("""
            () => {
              const box = document.querySelector(".seek__words");
              box.value = "网络安全 ";
              box.value += "OR zzzz";
              box.dispatchEvent(new Event("input"));
            }
            """);

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("zzzz"));
        await Assertions.Expect(page.Locator(".hit__link").First).ToHaveAttributeAsync("href", address!);
        await Assertions.Expect(page.Locator(".hit__link").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_result_shows_the_bare_address_of_its_clause()
    {
        var page = await Open(IndexForm.Whole, "http", "?q=网络安全指数");

        await Assertions.Expect(page.Locator(".hit__address")).ToHaveTextAsync("http://site.test/pp18/p/b-67-4/inv-ms-3/");
    }

    [Fact]
    public async Task Opening_a_filter_counts_and_leaves_the_results_as_they_are()
    {
        var page = await Open(IndexForm.Whole, "file", "?q=网络安全指数");
        await page.Locator(".hit__link").FocusAsync();

        await page.EvaluateAsync("""
            async () => {
              const group = [...document.querySelectorAll("details[data-filter]")].find((one) => !one.hidden);
              group.open = !group.open;
              await new Promise((done) => setTimeout(done, 100));
              group.open = !group.open;
              await new Promise((done) => setTimeout(done, 100));
            }
            """);

        await Assertions.Expect(page.Locator(".hit__link")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("B/67/4 con c", "/pp18/p/b-67-4/con-c/")]
    [InlineData("第130号决议 做出决议 5", "/pp18/r130/")]
    [InlineData("Res. 71 instructs Council 2", "/pp18/r71/ins-cl-2/")]
    [InlineData("联大 68/243", "/ref/unga-68-243/")]
    public async Task A_citation_goes_straight_to_its_place(string citation, string address)
    {
        var page = await Open(IndexForm.Whole, "http", "");
        await page.Locator(".seek__words").FillAsync(citation);
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAsync($"http://site.test{address}");
    }

    [Fact]
    public async Task What_is_not_found_leads_on_and_a_slip_is_told()
    {
        var page = await Open(IndexForm.Whole, "file", "?q=zzzz");
        await Assertions.Expect(page.Locator(".finder__state")).ToHaveTextAsync("Nothing was found for “zzzz”.");
        await Assertions.Expect(page.Locator(".finder__lists .topic").First).ToBeVisibleAsync();

        await page.Locator(".seek__words").FillAsync("cybersecurty");

        await Assertions.Expect(page.Locator(".finder__state")).ToContainTextAsync("Nothing has “cybersecurty”. These are the results for “cybersecurity”.");
    }

    [Fact]
    public async Task Where_the_data_is_missing_the_page_says_so_and_shows_its_lists()
    {
        var page = await Open(IndexForm.Whole, "file", "");
        File.Delete(Path.Combine(folder, "search/data/core.js"));
        await page.Locator(".seek__words").FillAsync("anything");

        await Assertions.Expect(page.Locator(".finder__state")).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator(".finder__lists")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_the_page_lists_topics_and_texts()
    {
        SampleSite.WriteTo(folder);
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{new Uri(folder).AbsoluteUri}/search/index.html");

        await Assertions.Expect(page.Locator(".finder .seek")).ToBeHiddenAsync();
        Assert.True(await page.Locator(".finder__lists a:visible").CountAsync() > 5);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(820, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Axe_finds_nothing_among_results_and_they_fit_the_screen(int width, ColorScheme scheme)
    {
        var page = await Open(IndexForm.Whole, "file", "?q=网络安全&in=added", new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();

        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        Assert.True(result.Violations.Length == 0, string.Join("; ", result.Violations.Select(item => $"{item.Id}: {item.Help} at {item.Nodes[0].Html}")));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    private static IEnumerable<string> Substrings() =>
        from proposal in SampleIndex.Source.Tagged.Compilation.Proposals
        from row in proposal.Clauses
        let text = row.Proposed is [var side, ..] ? side.Text.Flat : row.Original[0].Text.Flat
        where text.Length > 12 && row.Provisions[0] % 9 == 0
        let length = 2 + text.Length % 11
        select text.Substring((text.Length - length) / 2, length).Replace('\n', ' ');

    private async Task<IPage> Open(IndexForm form, string way, string query, BrowserNewContextOptions? options = null)
    {
        SampleSite.WriteTo(folder);
        foreach (var (path, script) in SampleIndex.Scripts(form))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), script);
        }
        var context = await chromium.Browser.NewContextAsync(options ?? new());
        await context.RouteAsync("http://site.test/**", route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath;
            var file = Path.Combine(folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
            return File.Exists(file) ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404 });
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(way == "http" ? $"http://site.test/search/{query}" : $"{new Uri(folder).AbsoluteUri}/search/index.html{query}");
        return page;
    }
}

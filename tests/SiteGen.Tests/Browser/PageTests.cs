using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>Every kind of page, read from a disk in Chromium.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Proposal = "pp18/p/b-67-4/index.html";

    public static TheoryData<int, string> Screens() => new(
        from width in new[] { 320, 820, 1440 } from scheme in new[] { "light", "dark" } select (width, scheme));

    [Theory, MemberData(nameof(Screens))]
    public async Task No_page_is_wider_than_its_screen_and_none_complains(int width, string scheme)
    {
        var complaints = new ConcurrentBag<string>();
        await using var context = await chromium.Browser.NewContextAsync(Options(width, scheme));
        var page = await context.NewPageAsync();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        foreach (var (name, path) in BrowserTests.Kinds)
        {
            await page.GotoAsync(chromium.Address(path));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} is {overflow} px too wide at {width} px");
        }
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("light", 1440)]
    [InlineData("dark", 1440)]
    [InlineData("light", 390)]
    [InlineData("dark", 390)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(string scheme, int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(Options(width, scheme));
        var page = await context.NewPageAsync();
        // On a phone only what is laid out differently there; each look takes its time.
        foreach (var (name, path) in BrowserTests.Kinds.Where(kind => width > 400 || kind.Name is "proposal" or "home" or "document" or "clause" or "dossier-row"))
        {
            await page.GotoAsync(chromium.Address(path));
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.True(result.Violations.Length == 0, $"{name}, {scheme}, {width}: {Told(result.Violations)}");
        }
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task The_four_views_switch_without_script(int width, string scheme)
    {
        var options = Options(width, scheme);
        options.JavaScriptEnabled = false;
        await using var context = await chromium.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var amended = page.Locator(".row--amended:not(.row--section)").First;
        var added = page.Locator(".row--added").First;
        var deleted = page.Locator(".row--deleted").First;

        await Choose(page, "side");
        await Shows(amended, original: true, proposed: true, inline: false);

        await Choose(page, "inline");
        await Shows(amended, original: false, proposed: false, inline: true);
        await Assertions.Expect(added.Locator("ins").First).ToBeVisibleAsync();
        await Assertions.Expect(deleted.Locator("del").First).ToBeVisibleAsync();

        await Choose(page, "base");
        await Shows(amended, original: true, proposed: false, inline: false);
        await Assertions.Expect(added).ToBeHiddenAsync();

        await Choose(page, "proposed");
        await Shows(amended, original: false, proposed: true, inline: false);
        await Assertions.Expect(deleted).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_views_are_switched_by_the_arrow_keys()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));

        await page.Locator("input[value=side]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(page.Locator("input[value=inline]")).ToBeCheckedAsync();
        Assert.EndsWith("?view=inline", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("input[value=inline]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Marks_are_written_as_words_on_demand_without_script()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var mark = page.Locator(".row--amended .proposed ins").First;

        Assert.DoesNotContain("［增：", await mark.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("input[name=words]").CheckAsync();

        Assert.StartsWith("［增：", await mark.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_clause_is_reached_by_its_address_below_what_sticks_to_the_top()
    {
        await using var context = await chromium.Browser.NewContextAsync(Options(1440, "light"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var tokens = await page.Locator(".row[id]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");

        Assert.True(tokens.Length > 100);
        foreach (var token in tokens.Where((_, index) => index % 12 == 0))
        {
            await page.GotoAsync(chromium.Address($"{Proposal}#{token}"));
            var covered = await page.EvaluateAsync<double>(
                "() => document.querySelector('.compare thead').getBoundingClientRect().bottom - document.querySelector(':target').getBoundingClientRect().top");
            Assert.True(covered <= 1, $"{token} is covered by {covered} px");
            await Assertions.Expect(page.Locator($".row:target")).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task Links_between_pages_work_on_a_disk()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address("index.html"));

        await page.Locator(".card__title a").First.ClickAsync();
        await page.Locator(".entry__link").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Resolution 14");
        await page.Locator(".crumbs a").First.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("PP-18 proposals");
    }

    [Fact]
    public async Task A_clause_is_copied_with_its_citation_and_the_address_alone_on_the_last_line()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));

        await page.Locator("#con-c .copy").ClickAsync();

        await Assertions.Expect(page.Locator("#con-c .copied")).ToHaveTextAsync("Copied");
        var lines = (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Split('\n');
        Assert.Equal("MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering c) (base: d) [provisional address]", lines[0]);
        Assert.EndsWith("/pp18/p/b-67-4/con-c/index.html", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_address_is_mended_and_a_wrong_one_offers_the_page_above()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        await context.RouteAsync("http://site.test/**", SampleHost.AnswerAsync);
        var page = await context.NewPageAsync();

        await page.GotoAsync("http://site.test/pp18/p/b-67-4/%E3%80%82");
        await page.ArrivesExactlyAsync("http://site.test/pp18/p/b-67-4/");
        await page.GotoAsync("http://site.test/pp18/p/nothing-here/");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("There is no such page");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Go to /pp18/" })).ToBeVisibleAsync();
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(result.Violations.Length == 0, Told(result.Violations));
    }

    private static BrowserNewContextOptions Options(int width, string scheme) => new()
    {
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
    };

    private static Task Choose(IPage page, string view) => page.Locator($"input[value={view}]").CheckAsync(new() { Force = true });

    private static async Task Shows(ILocator row, bool original, bool proposed, bool inline)
    {
        Assert.Equal(
            (original, proposed, inline),
            (await row.Locator("> .base").IsVisibleAsync(), await row.Locator("> .proposed").IsVisibleAsync(), await row.Locator("> .inline").IsVisibleAsync()));
    }

    private static string Told(IEnumerable<AxeResultItem> violations) => string.Join("; ", violations.Select(item =>
        $"{item.Id}: {item.Help} at {string.Join(", ", item.Nodes.Take(3).Select(node => node.Html))}"));
}

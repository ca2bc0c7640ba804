using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Playwright;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>What readers meet who follow an address that a mail program damaged, on a host like any other.</summary>
public sealed class AddressRepairTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Host = "http://site.test";

    /// <summary>A row of <c>damaged-addresses.tsv</c>.</summary>
    private sealed record Damage(string Damaged, string Expected, bool Goes);

    private static readonly Damage[] Table =
    [
        .. File.ReadAllLines(Path.Combine(Golden.Root, "Browser", "damaged-addresses.tsv")).Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split('\t')).Select(cells => new Damage(cells[0], cells[1], cells[2] == "goes")),
    ];

    [Fact]
    public async Task Every_damaged_address_of_the_table_leads_to_what_it_meant_or_offers_it()
    {
        await using var context = await ServedAsync();
        // Each row as if it were the first address that was followed.
        await context.AddInitScriptAsync("sessionStorage.clear()");
        var wrong = new ConcurrentBag<string>();
        await Task.WhenAll(Table.Chunk(Table.Length / 4 + 1).Select(async rows =>
        {
            var page = await context.NewPageAsync();
            foreach (var row in rows)
            {
                await LeadsAsync(page, row, wrong);
            }
        }));
        Assert.True(Table.Length >= 70);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_repaired_address_is_a_fixed_point_and_every_address_of_the_site_its_own_repair()
    {
        await using var context = await ServedAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host + "/404.html");
        // The sample calls a clause without a label "con-", which no compilation does.
        var whole = SampleSite.Pages.Select(one => one.Path)
            .Where(path => path.EndsWith("/index.html", StringComparison.Ordinal) && !path.EndsWith("-/index.html", StringComparison.Ordinal))
            .Select(path => $"/{path[..^"index.html".Length]}").ToArray();
        Assert.Equal(whole, await RepairedAsync(page, whole));

        string[] parts =
        [
            .. whole, "/pp18/p/b-67-4/con-c/", "/pp18/r130/ins-tsb-1-ii/", "https://site.test", "?url=", "https%3A%2F%2F", "%25", "%2F", "#", "con-c",
            "»", "。", "’s", ":", ">", "=", " ", "=\n", "/", "//", "-", "%", "%E3", "index.html", ".", "…", "的", "__;Iw!!", "&", "?",
        ];
        var pieces = Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(at => parts[at]), Gen.String[Gen.Char["abcpr0123456789-/#%=. »，"], 0, 12]);
        var damaged = new List<string>();
        Gen.Select(pieces.Array[1, 6], string.Concat).Sample(damaged.Add, iter: 1500, threads: 1);
        var once = await RepairedAsync(page, [.. damaged]);
        var twice = await RepairedAsync(page, once);

        Assert.DoesNotContain(damaged.Zip(once, twice), three => three.Second != three.Third);
    }

    [Fact]
    public async Task Repair_knows_the_path_that_the_site_stands_under()
    {
        await using var context = await ServedAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host + "/404.html");

        Assert.Equal(
            "/pp18/p/b-67-4/con-c/ true",
            await page.EvaluateAsync<string>("() => { const found = repair('/ITU/pp18/p/B-67-4/con-c»', siteAddresses, '/itu'); return found.address + ' ' + found.certain; }"));
    }

    [Fact]
    public async Task A_host_that_has_no_page_at_the_repaired_address_is_asked_once()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var asked = 0;
        await context.RouteAsync(Host + "/**", route =>
        {
            asked += route.Request.IsNavigationRequest ? 1 : 0;
            return SampleHost.AnswerAsync(route, route.Request.IsNavigationRequest ? "/404.html" : null);
        });
        var page = await context.NewPageAsync();

        await page.GotoAsync(Host + "/PP18/p/b-67-4", new() { WaitUntil = WaitUntilState.Commit });
        await page.ArrivesExactlyAsync(Host + "/pp18/p/b-67-4/");

        await Assertions.Expect(page.Locator("#nearest a").First).ToBeVisibleAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_clause_that_is_not_there_is_said_and_its_section_shown()
    {
        await using var context = await ServedAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(Host + "/pp18/p/b-67-4/#con-zz");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "con-zz" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#con")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_script_the_page_that_is_not_there_offers_home_resolutions_and_topics()
    {
        await using var context = await ServedAsync(script: "off");
        var page = await context.NewPageAsync();

        await page.GotoAsync(Host + "/pp18/p/nothing/");

        var main = page.Locator("main");
        foreach (var (name, address) in new[] { ("Go to the home page", "/"), ("Resolutions of PP-18", "/pp18/"), ("Topics", "/topics/") })
        {
            await Assertions.Expect(main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToHaveAttributeAsync("href", address);
        }
    }

    private async Task<IBrowserContext> ServedAsync(string script = "on")
    {
        var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = script == "on" });
        await context.RouteAsync(Host + "/**", SampleHost.AnswerAsync);
        return context;
    }

    private static async Task LeadsAsync(IPage page, Damage row, ConcurrentBag<string> wrong)
    {
        await page.GotoAsync("about:blank");
        await page.GotoAsync(Host + row.Damaged, new() { WaitUntil = row.Goes ? WaitUntilState.Commit : WaitUntilState.DOMContentLoaded });
        var found = row.Goes
            ? await SettlesAsync(page, Host + OnItsPage(row.Expected))
            : page.Url == Host + row.Damaged && (await OffersAsync(page)).Contains(row.Expected);
        if (!found)
        {
            wrong.Add($"{row.Damaged}: expected {(row.Goes ? "" : "an offer of ")}{row.Expected}, is at {page.Url} offered {string.Join(' ', await OffersAsync(page))}");
        }
    }

    private static Task<string[]> RepairedAsync(IPage page, string[] addresses) =>
        page.EvaluateAsync<string[]>("addresses => addresses.map((one) => repair(one, siteAddresses, '').address)", addresses);

    private static Task<string[]> OffersAsync(IPage page) =>
        page.Locator("#nearest a").EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href'))");

    private static async Task<bool> SettlesAsync(IPage page, string url)
    {
        try
        {
            await page.ArrivesExactlyAsync(url, patience: 8000);
            return true;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    /// <summary>The clause on its page, where it has none of its own.</summary>
    private static string OnItsPage(string address) =>
        address.Contains('#', StringComparison.Ordinal) || SampleSite.Pages.Any(page => page.Path == address[1..] + "index.html")
            ? address : $"{address[..(address.LastIndexOf('/', address.Length - 2) + 1)]}#{address.Split('/')[^2]}";
}

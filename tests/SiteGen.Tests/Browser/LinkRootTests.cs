using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.Publishing;
using SiteGen.Tests.Commands;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.Tests.Browser;

/// <summary>A site that stands below a path of its host: nothing it asks for, and nowhere it leads, is outside.</summary>
public sealed class LinkRootTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Host = "http://site.test";
    private const string Top = Host + "/proposals";

    [Fact]
    public async Task A_site_below_a_path_works_everywhere()
    {
        using var site = SmallSite.Create();
        var (exitCode, _, _) = await site.RunAsync(
            "-s", "Host=site.test", "-s", "LinkRoot=/proposals/", "-s", "LinksUseHttps=false", "-s", "Languages=[en,fr]", "-s", "PublishedAt=2018-10-29");
        Assert.Equal(0, exitCode);
        await using var context = await chromium.Browser.NewContextAsync();
        var files = new StaticFiles(site.At("output"));
        var astray = new ConcurrentBag<string>();
        await context.RouteAsync("**/*", route => AnswerAsync(route, files, astray));
        var page = await context.NewPageAsync();

        await page.GotoAsync(Top + "/");
        await ReadsAsync(page, files);
        await SearchesAsync(page);
        await MendsAsync(page);
        await SwitchesAsync(page);
        foreach (var feed in new[] { "feed.xml", "pp18/r900/feed.xml", "sitemap.xml" })
        {
            var text = site.Read("output/" + feed);
            Assert.Contains(Top + "/pp18/p/xyz-12-1/", text, StringComparison.Ordinal);
            Assert.Equal(text.Split(Host + "/").Length, text.Split(Top + "/").Length);
        }
        Assert.Empty(astray);
    }

    private static async Task ReadsAsync(IPage page, StaticFiles files)
    {
        await Expect(page.Locator("link[type='application/atom+xml']")).ToHaveAttributeAsync("href", new Regex("^(/proposals/)?feed.xml$"));
        await page.Locator("main a[href*='pp18/r900/']").First.ClickAsync();
        await page.ArrivesExactlyAsync(Top + "/pp18/r900/");
        var downloads = await AddressesAsync(page.Locator("a[download]"));
        Assert.Contains(Top + "/pp18/r900/pp18-r900.docx", downloads);
        Assert.All(downloads, address => Assert.Equal(HttpStatusCode.OK, files.Find(address[Top.Length..]).Status));
        await page.Locator("main a[href*='p/xyz-12-1/']").First.ClickAsync();
        await page.ArrivesExactlyAsync(Top + "/pp18/p/xyz-12-1/");
        await page.GotoAsync(Top + "/pp18/p/xyz-12-1/con-a/");
        await Expect(page.Locator("main")).ToContainTextAsync("examples help");
        await Expect(page.Locator("link[rel=canonical]")).ToHaveAttributeAsync("href", Top + "/pp18/p/xyz-12-1/con-a/");
    }

    private static async Task SearchesAsync(IPage page)
    {
        await page.Locator(".seek__words").FillAsync("harm nobody");
        await page.Locator(".seek__words").PressAsync("Enter");
        await page.ArrivesAsync(Top + "/search/?q=");
        await page.Locator(".hit a").First.ClickAsync();
        await page.ArrivesAsync(Top + "/pp18/p/xyz-12-1/");
    }

    private static async Task MendsAsync(IPage page)
    {
        await page.GotoAsync(Top + "/PP18/p/XYZ-12-1/con-b%C2%BB", new() { WaitUntil = WaitUntilState.Commit });
        await page.ArrivesExactlyAsync(Top + "/pp18/p/xyz-12-1/con-b/");
        await page.GotoAsync(Top + "/pp18/p/nothing/of/the/kind/");
        await Expect(page.Locator("main a").First).ToBeVisibleAsync();
        Assert.All(
            await AddressesAsync(page.Locator("a:not([href^='#'])")), address => Assert.StartsWith(Top + "/", address, StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the home page", Exact = true }).ClickAsync();
        await page.ArrivesExactlyAsync(Top + "/");
    }

    private static async Task SwitchesAsync(IPage page)
    {
        await page.Locator(".tongues summary").ClickAsync();
        await page.Locator(".tongues a[lang=fr]").ClickAsync();
        await page.ArrivesExactlyAsync(Top + "/fr/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await page.Locator("main a[href*='pp18/r900/']").First.ClickAsync();
        await page.ArrivesExactlyAsync(Top + "/pp18/r900/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    private static Task<string[]> AddressesAsync(ILocator links) =>
        links.EvaluateAllAsync<string[]>("links => links.map((link) => link.href)");

    private static Task AnswerAsync(IRoute route, StaticFiles files, ConcurrentBag<string> astray)
    {
        if (!route.Request.Url.StartsWith(Top + "/", StringComparison.Ordinal))
        {
            astray.Add(route.Request.Url);
            return route.FulfillAsync(new() { Status = 410 });
        }
        var reply = files.Find(route.Request.Url[Top.Length..]);
        return route.FulfillAsync(new()
        {
            Status = (int)reply.Status,
            ContentType = reply.Type,
            Headers = reply.Location is { } to ? new Dictionary<string, string> { ["Location"] = "/proposals" + to } : null,
            BodyBytes = reply.Content.ToArray(),
        });
    }
}

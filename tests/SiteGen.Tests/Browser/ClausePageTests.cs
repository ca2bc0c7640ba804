using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The page of a clause: to be cited from, in the reader's language.</summary>
public sealed class ClausePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Clause = "pp18/p/b-67-4/con-c/index.html";

    [Theory]
    [InlineData("en-GB", "plain text", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering c) (base: d) [provisional address]\n")]
    [InlineData("zh-CN", "plain text", "MOD B/67/4（PP-18），第130号决议（2014年，釜山，修订版）：考虑到 c)（原文：d）［临时地址］\n")]
    [InlineData("fr", "HTML", "<p lang=\"fr\" dir=\"ltr\">MOD B/67/4 (PP-18), Rés. 130 (Rév. Busan, 2014): considérant c) (base: d) [adresse provisoire]<br>\n<a href=\"")]
    [InlineData("ru", "Markdown", "MOD B/67/4 (PP-18), Рез. 130 (Пересм. Пусан, 2014 г.): учитывая c) (основа: d) \\[временный адрес\\]  \n<")]
    public async Task A_citation_is_copied_in_the_readers_language(string locale, string form, string copied)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = locale, Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Clause));

        await page.GetByRole(AriaRole.Button, new() { Name = $"Copy citation ({form})" }).ClickAsync();

        await Assertions.Expect(page.Locator(".citing .copied")).ToHaveTextAsync("Copied");
        var text = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith(copied, text, StringComparison.Ordinal);
        Assert.Contains("/pp18/p/b-67-4/con-c/index.html", text.Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_every_language_stands_there_as_text()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Clause));

        await page.Locator(".citing summary").ClickAsync();

        foreach (var language in new[] { "en", "fr", "es", "ru", "zh-Hans", "ar" })
        {
            await Assertions.Expect(page.Locator($".citing [data-citing][lang={language}]")).ToBeVisibleAsync();
        }
        await Assertions.Expect(page.Locator(".forms code").First).ToContainTextAsync("<p lang=\"en\"");
    }

    [Fact]
    public async Task An_address_that_moved_leads_on_from_a_disk()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(chromium.Address("pp18/p/b-67-4/con-w/index.html"), new() { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(page).ToHaveURLAsync(chromium.Address("pp18/p/b-67-4/con-a/index.html"), new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task From_a_clause_the_ways_lead_to_its_place_its_base_and_its_neighbours()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Clause));

        await page.GetByRole(AriaRole.Link, new() { Name = "In its place in B/67/4" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row:target")).ToHaveAttributeAsync("id", "con-c");
        await page.Locator("#con-c .anchor").ClickAsync();
        await page.Locator(".ways a[href*='r130']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("considering d)");
        await page.Locator(".cell__clause a").ClickAsync();
        await page.Locator("a[rel=next]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("considering d)");
    }
}

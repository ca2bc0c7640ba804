using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>Reading a proposal side by side: what folds, the way from change to change, and what is copied.</summary>
public sealed class ReadingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Proposal = "pp18/p/b-67-4/index.html";

    [Fact]
    public async Task What_is_unchanged_folds_and_unfolds_without_script()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var folded = page.Locator(".same").First.Locator(".row .proposed").First;

        await Assertions.Expect(folded).ToBeHiddenAsync();
        await page.Locator(".fold-row__label").First.ClickAsync();
        await Assertions.Expect(folded).ToBeVisibleAsync();
        await page.Locator(".fold-row__label").First.ClickAsync();
        await Assertions.Expect(folded).ToBeHiddenAsync();
        await page.GetByLabel("Unchanged clauses too").CheckAsync();
        await Assertions.Expect(folded).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_opens_what_is_folded_and_so_does_paper(bool script)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = script });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var row = page.Locator(".same .row").Nth(1);
        var token = await row.GetAttributeAsync("id");
        await Assertions.Expect(row.Locator(".proposed")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(row.Locator(".proposed")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GotoAsync(chromium.Address($"{Proposal}#{token}"));

        await Assertions.Expect(row.Locator(".proposed")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToBeInViewportAsync();
    }

    [Fact]
    public async Task N_and_p_and_the_buttons_lead_from_change_to_change_and_count()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var changes = page.Locator(":is(.row--added, .row--amended:not(.row--renumbered), .row--deleted)[id]");
        var all = await changes.CountAsync();
        var count = page.Locator(".steps__count");
        await Assertions.Expect(count).ToHaveTextAsync($"Changes: {all}");

        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(count).ToHaveTextAsync($"Change 1 of {all}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next change" }).ClickAsync();
        await Assertions.Expect(count).ToHaveTextAsync($"Change 2 of {all}");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(count).ToHaveTextAsync($"Change 3 of {all}");
        await Assertions.Expect(changes.Nth(2)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("row--here"));
        await Assertions.Expect(changes.Nth(2)).ToBeInViewportAsync();
        await Assertions.Expect(changes.Nth(2).Locator(".anchor")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(count).ToHaveTextAsync($"Change 2 of {all}");

        // To the last one, beyond which the page does not scroll, and back.
        for (var step = 0; step < all; step++)
        {
            await page.Keyboard.PressAsync("n");
        }
        await Assertions.Expect(count).ToHaveTextAsync($"Change {all} of {all}");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(count).ToHaveTextAsync($"Change {all - 1} of {all}");
    }

    [Fact]
    public async Task The_map_has_a_name_and_leads_to_every_change()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var map = page.GetByRole(AriaRole.Navigation, new() { Name = "Where the changes are" });
        var link = map.Locator("a[href='#res-5']");

        await Assertions.Expect(link.Locator("title")).ToHaveTextAsync("resolves 5: added");
        await link.ClickAsync();

        await Assertions.Expect(page.Locator("#res-5")).ToBeInViewportAsync();
        Assert.EndsWith("#res-5", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_pointed_at_lights_its_counterpart()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));

        await page.Locator("#n .base del").HoverAsync();

        await page.WaitForFunctionAsync("() => CSS.highlights.has('counterpart')");
        Assert.Equal(["2014年，釜山，", "2018年，迪拜，"], await page.EvaluateAsync<string[]>("() => [...CSS.highlights.get('counterpart')].map((range) => range.toString())"));
        await page.Locator("h1").HoverAsync();
        await page.WaitForFunctionAsync("() => !CSS.highlights.has('counterpart')");
    }

    [Theory]
    [InlineData("side", ".base", "t", "第 130 号决议（2014年，釜山，修订版）\n加强国际电联在树立使用信息通信技术的")]
    [InlineData("side", ".proposed", "t", "第 130 号决议（2018年，迪拜，修订版）\n加强国际电联在树立使用信息通信技术的")]
    [InlineData("inline", ".inline", "n", "第 130 号决议（［删：2014年，釜山，］［增：2018年，迪拜，］修订版）")]
    [InlineData("proposed", ".proposed", "t", "第 130 号决议（2018年，迪拜，修订版）\n加强国际电联在树立使用信息通信技术的")]
    public async Task What_is_copied_is_the_reading_that_one_sees(string view, string cell, string last, string copied)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address($"{Proposal}?view={view}"));

        var text = await page.EvaluateAsync<string>(
            """
            ([cell, last]) => {
              const end = document.querySelector("#" + last + " > " + cell);
              getSelection().setBaseAndExtent(document.querySelector("#n > " + cell), 0, end, end.childNodes.length);
              const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
              document.querySelector("#n > " + cell).dispatchEvent(event);
              return event.clipboardData.getData("text/plain");
            }
            """,
            new[] { cell, last });

        Assert.Equal(copied, text);
    }

    [Fact]
    public async Task The_list_of_sections_goes_along()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        var now = page.Locator(".follow__now");
        await Assertions.Expect(now).ToHaveTextAsync("Sections");

        await page.Locator(".follow summary").ClickAsync();
        await page.Locator(".follow").GetByRole(AriaRole.Link, new() { Name = "resolves" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("#res")).ToBeInViewportAsync();
        await Assertions.Expect(now).ToHaveTextAsync("resolves");
        await Assertions.Expect(page.Locator(".follow .sections")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Going_back_leads_to_the_place_that_was_read_with_what_was_unfolded()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Proposal));
        await page.Locator(".fold-row__box").First.CheckAsync();
        var row = page.Locator(".same .row").Nth(1);
        await row.ScrollIntoViewIfNeededAsync();

        await row.Locator(".anchor").ClickAsync();
        await Assertions.Expect(page.Locator("article.clause")).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Assertions.Expect(row.Locator(".proposed")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToBeInViewportAsync();
    }
}

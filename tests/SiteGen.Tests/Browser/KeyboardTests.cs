using System.Text;
using Microsoft.Playwright;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Tests.Rendering;
using SiteGen.Tests.Searching;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>What readers come for, done with the keyboard alone.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    // A page may use the clipboard where nobody can have changed it on its way.
    private const string Host = "https://site.test";

    [Fact]
    public async Task The_five_main_tasks_need_no_mouse()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await context.RouteAsync(Host + "/**", SampleHost.Of(
        [
            .. SampleSite.Pages,
            .. SampleIndex.Scripts(IndexForm.Whole).Select(script => new Page(script.Key, Encoding.UTF8.GetBytes(script.Value))),
        ]));
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host + "/");

        await FindWhatBrazilWantsForSmallCompaniesAsync(page);
        await CiteItAsync(page);
        await FindAllThatTouchesOttAsync(page);
        await TellWhatResolution71LosesAsync(page);
        await OpenADamagedLinkAsync(page);
    }

    private static async Task FindWhatBrazilWantsForSmallCompaniesAsync(IPage page)
    {
        await SeekAsync(page, "SME Cybersecurity");
        var wanted = page.Locator(".hit__link[href*='b-67-4/res-6/']");
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await GoToAsync(page, wanted, "ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/pp18/p/b-67-4/res-6/");
        await Assertions.Expect(page.Locator(".reading--proposed")).ToContainTextAsync("中小企业");
    }

    private static async Task CiteItAsync(IPage page)
    {
        await GoToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Copy citation (plain text)" }), "Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".citing .copied")).ToHaveTextAsync("Copied");
        Assert.Equal(
            $"MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): resolves 6 [provisional address]\n{Host}/pp18/p/b-67-4/res-6/",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    private static async Task FindAllThatTouchesOttAsync(IPage page)
    {
        await SeekAsync(page, "OTT");
        var topic = page.Locator(".offer[href*='topics/ott/']");
        await Assertions.Expect(topic).ToBeVisibleAsync();
        await GoToAsync(page, topic, "Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/topics/ott/");
        await Assertions.Expect(page.Locator("main a[href*='p/b-67-5/']").First).ToBeVisibleAsync();
    }

    private static async Task TellWhatResolution71LosesAsync(IPage page)
    {
        await SeekAsync(page, "Res. 71");
        var text = page.Locator(".offer[href*='pp18/r71/']");
        await Assertions.Expect(text).ToBeVisibleAsync();
        await GoToAsync(page, text, "Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/pp18/r71/");
        await GoToAsync(page, page.Locator("main a[href*='p/b-67-2/']").First, "Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/pp18/p/b-67-2/");
        await Assertions.Expect(page.Locator(".head, .opening").First).ToContainTextAsync("deleted");
        await GoToAsync(page, page.Locator(".row--deleted .anchor").First, "n");
        await Assertions.Expect(page.Locator(".row--here.row--deleted .base")).ToBeInViewportAsync();
    }

    private static async Task OpenADamagedLinkAsync(IPage page)
    {
        await page.GotoAsync(Host + "/pp18/p/b-67-4/con-c/%E3%80%82%EF%BC%89", new() { WaitUntil = WaitUntilState.Commit });
        await page.ArrivesExactlyAsync(Host + "/pp18/p/b-67-4/con-c/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("considering c)");
    }

    private static async Task SeekAsync(IPage page, string words)
    {
        // The key is heard once the scripts of the page have run, which the address alone does not tell.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(".seek__words")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("/search/?q=");
    }

    /// <summary>Presses a key until the focus is where it is wanted.</summary>
    private static async Task GoToAsync(IPage page, ILocator wanted, string key)
    {
        var element = await wanted.ElementHandleAsync();
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync(key);
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }
        Assert.Fail($"the key {key} does not lead to {wanted}");
    }
}

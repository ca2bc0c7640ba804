using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>Lists in another order, and the list of keys.</summary>
public sealed class ListTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_order_of_a_list_is_chosen_and_kept_in_the_address()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address("index.html") + "?sort=count");
        await Assertions.Expect(page.Locator("[data-sort]")).ToHaveValueAsync("count");
        await Assertions.Expect(page.Locator(".card__title").First).ToHaveTextAsync("Resolution 130");
        await page.Locator("[data-sort]").SelectOptionAsync("");
        await Assertions.Expect(page.Locator(".card__title").First).ToHaveTextAsync("Resolution 14");
    }

    [Fact]
    public async Task The_keys_of_a_page_open_by_a_key_and_close_by_another()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address("pp18/p/b-67-2/index.html"));
        await Assertions.Expect(page.Locator("[data-keys]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Next change, previous change");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".keys")).ToBeHiddenAsync();
    }
}

using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>What a reader who sees nothing is told of the comparison.</summary>
public sealed class ProofTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_a_screen_reader_finds_side_by_side_is_as_on_file()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address("pp18/p/b-67-1/index.html"));
        await Assertions.Expect(page.Locator(".steps__count")).Not.ToBeEmptyAsync();

        Golden.Matches("side-by-side.aria.yml", await page.Locator("article.proposal").AriaSnapshotAsync() + "\n");
    }
}

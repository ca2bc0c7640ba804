using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>What a reader who sees nothing is told of the comparison, and that pages stand still while they load.</summary>
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

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task No_page_moves_noticeably_while_it_loads(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        foreach (var (name, path) in BrowserTests.Kinds.Where(kind => kind.Name is "home" or "conference" or "dossier" or "proposal" or "clause" or "topic" or "search"))
        {
            await page.GotoAsync(chromium.Address(path));
            var moved = await page.EvaluateAsync<double>("""
                () => new Promise((done) => {
                  let moved = 0;
                  new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; }).observe({ type: "layout-shift", buffered: true });
                  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
                })
                """);
            // Buttons that come by script push their neighbours aside, by a thousandth where a page is painted before them; 0.1 is called good.
            Assert.True(moved < 0.05, $"{name} moves by {moved} at {width} px");
        }
    }
}

using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>A page stands still while it loads, however late its scripts come.</summary>
public sealed class StillnessTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Host = "http://site.test";

    /// <summary>How far a page may move, as browsers count it; up to 0.1 is called good.</summary>
    private const double Bar = 0.01;

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task No_page_moves_when_its_scripts_come_late(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await context.RouteAsync(Host + "/**", async route =>
        {
            await Task.Delay(LateBy(new Uri(route.Request.Url).AbsolutePath));
            await SampleHost.AnswerAsync(route);
        });
        var kinds = BrowserTests.Kinds.Where(kind =>
            kind.Name is "home" or "conference" or "dossier" or "proposal" or "topics" or "topic" or "clause" or "dossier-row" or "link" or "search");

        var moved = await Task.WhenAll(kinds.Select(async kind => (kind.Name, By: await MovedAsync(context, kind.Path))));

        Assert.DoesNotContain(moved, page => page.By > Bar);
    }

    /// <summary>The styles come once the page is read, the scripts once it is painted.</summary>
    private static TimeSpan LateBy(string path) => TimeSpan.FromMilliseconds(
        path.EndsWith(".css", StringComparison.Ordinal) ? 250 : path.EndsWith(".js", StringComparison.Ordinal) && !path.EndsWith("/early.js", StringComparison.Ordinal) ? 750 : 0);

    private static async Task<double> MovedAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Host}/{path}");
        var moved = await page.EvaluateAsync<double>("""
            () => new Promise((done) => {
              let moved = 0;
              new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; }).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
            })
            """);
        await page.CloseAsync();
        return moved;
    }
}

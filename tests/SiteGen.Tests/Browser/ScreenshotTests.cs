using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>
/// Pictures for whoever changes the theme: <c>SITEGEN_SCREENSHOTS=folder</c> writes every kind of page at three
/// widths in both colour schemes, of the sample or of a built site in <c>SITEGEN_SCREENSHOTS_SITE</c>.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string Name, string Path)[] Places =
    [
        ("longest", "pp18/p/b-67-4/index.html"), ("considering", "pp18/p/b-67-4/index.html#con-a"), ("inline", "pp18/p/b-67-4/index.html?view=inline#con"),
        ("proposed", "pp18/p/b-67-4/index.html?view=proposed&words=on#con"), ("end", "pp18/p/b-67-4/index.html#rsn"),
        ("plan", "pp18/p/b-67-2/index.html#ins-sg-coord"),
    ];

    // A tool, not a check: tests/run.sh leaves it out; --filter-trait Kind=picture runs it.
    [Fact]
    [Trait("Kind", "picture")]
    public async Task Screenshots_are_written_where_asked()
    {
        var target = Environment.GetEnvironmentVariable("SITEGEN_SCREENSHOTS");
        Assert.True(target is not null, "set SITEGEN_SCREENSHOTS to a folder to get pictures");
        var site = Environment.GetEnvironmentVariable("SITEGEN_SCREENSHOTS_SITE");
        var only = Environment.GetEnvironmentVariable("SITEGEN_SCREENSHOTS_OF");
        await using (var forced = await chromium.Browser.NewContextAsync(new() { ForcedColors = ForcedColors.Active }))
        {
            var page = await forced.NewPageAsync();
            await page.GotoAsync(chromium.Address(Places[^1].Path));
            await page.ScreenshotAsync(new() { Path = Path.Combine(target, "forced-colours.png") });
        }
        await using (var paper = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 680, Height = 1000 } }))
        {
            var page = await paper.NewPageAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var (name, path) in Places.Take(2))
            {
                await page.GotoAsync(site is null ? chromium.Address(path) : $"{new Uri(Path.GetFullPath(site)).AbsoluteUri}/{path}");
                await page.ScreenshotAsync(new() { Path = Path.Combine(target, $"{name}-print.png") });
            }
        }
        foreach (var width in new[] { 390, 820, 1440 })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var context = await chromium.Browser.NewContextAsync(new()
                {
                    ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 1000 },
                    ColorScheme = scheme,
                });
                var page = await context.NewPageAsync();
                foreach (var (name, path) in BrowserTests.Kinds.Concat(Places).Where(kind => only is null || only.Split(',').Contains(kind.Name)))
                {
                    await page.GotoAsync(site is null ? chromium.Address(path) : $"{new Uri(Path.GetFullPath(site)).AbsoluteUri}/{path}");
                    await page.ScreenshotAsync(new() { Path = Path.Combine(target, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
                }
            }
        }
    }
}

using System.IO.Compression;
using SiteGen.Tests.Commands;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.Tests.Browser;

/// <summary>The site as one archive, unpacked on a stick.</summary>
public sealed class OfflineTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_unpacked_archive_is_read_without_script_and_searched_with_it()
    {
        using var site = SmallSite.Create();
        var (exitCode, output, _) = await site.RunAsync("--zip");
        Assert.Equal(0, exitCode);
        Assert.Contains("files are in output.zip", output, StringComparison.Ordinal);
        ZipFile.ExtractToDirectory(site.At("output.zip"), site.At("stick"));
        var home = new Uri(site.At("stick/index.html")).AbsoluteUri;

        await using (var still = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false }))
        {
            var page = await still.NewPageAsync();
            await page.GotoAsync(home);
            await page.Locator("main a[href*='pp18/r900/']").First.ClickAsync();
            await page.Locator("main a[href*='p/xyz-12-1/']").First.ClickAsync();
            await Expect(page.Locator("h1")).ToContainTextAsync("Resolution 900");
            Assert.EndsWith("/stick/pp18/p/xyz-12-1/index.html", page.Url, StringComparison.Ordinal);
        }

        var search = await chromium.Browser.NewPageAsync();
        await search.GotoAsync(home);
        await search.Locator("main input[name=q]").FillAsync("invented");
        await search.Locator("main input[name=q]").PressAsync("Enter");
        await Expect(search.Locator("main")).ToContainTextAsync("invented ones harm nobody");
        await search.CloseAsync();
    }
}

using Microsoft.Playwright;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>
/// The pictures of the README and of <c>docs/</c>, taken from a built site: <c>tests/pictures.sh</c> builds it and says
/// where the two folders are. A picture is WebP, which Chromium writes itself, and never larger than <see cref="Largest"/>.
/// </summary>
public sealed class DocumentationPictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Largest = 120_000;

    /// <summary>The phone is photographed at twice its pixels, as phones have them; a desk at one.</summary>
    private sealed record Picture(string Name, string Path, int Width, int Height, string Language = "en", ColorScheme Scheme = ColorScheme.Light);

    private static readonly Picture[] Pictures =
    [
        new("side-by-side", "pp18/p/b-67-2/index.html", 1440, 900),
        new("dark", "pp18/p/b-67-2/index.html#rcg", 1440, 900, Scheme: ColorScheme.Dark),
        new("phone", "pp18/p/b-67-2/index.html#not-p1", 390, 844),
        new("phone-arabic", "pp18/p/b-67-2/index.html#not-p1", 390, 844, "ar", ColorScheme.Dark),
        new("arabic", "pp18/p/b-67-2/index.html#rcg", 1440, 900, "ar"),
        new("chinese", "index.html", 1440, 900, "zh"),
        new("matrix", "pp18/r130/index.html#matrix", 1440, 900),
    ];

    // A tool, not a check: tests/run.sh leaves it out; --filter-trait Kind=picture runs it.
    [Fact]
    [Trait("Kind", "picture")]
    public async Task Pictures_of_the_documentation_are_taken_anew()
    {
        var target = Environment.GetEnvironmentVariable("SITEGEN_PICTURES");
        var site = Environment.GetEnvironmentVariable("SITEGEN_SCREENSHOTS_SITE");
        Assert.SkipWhen(target is null || site is null, "tests/pictures.sh says which site is pictured, and where the pictures go");
        await using var desk = await chromium.Browser.NewContextAsync();
        var painter = await desk.NewPageAsync();
        foreach (var picture in Pictures)
        {
            var bytes = await InWebP(painter, await Taken(picture, new Uri(Path.GetFullPath(site)).AbsoluteUri));
            Assert.InRange(bytes.Length, 1, Largest);
            await File.WriteAllBytesAsync(Path.Combine(target, $"{picture.Name}.webp"), bytes, TestContext.Current.CancellationToken);
        }
    }

    private async Task<byte[]> Taken(Picture picture, string site)
    {
        await using var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = picture.Width, Height = picture.Height },
            DeviceScaleFactor = picture.Width < 600 ? 2 : 1,
            ColorScheme = picture.Scheme,
        });
        var page = await context.NewPageAsync();
        if (picture.Language != "en")
        {
            await page.GotoAsync($"{site}/{picture.Language}/index.html"); // whoever was there goes on in that language
        }
        await page.GotoAsync($"{site}/{picture.Path}");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", new System.Text.RegularExpressions.Regex($"^{picture.Language}"));
        await Assertions.Expect(page.Locator("body")).ToBeVisibleAsync();
        return await page.ScreenshotAsync();
    }

    private static async Task<byte[]> InWebP(IPage painter, byte[] picture)
    {
        var address = await painter.EvaluateAsync<string>(
            """
            async (png) => {
              const image = new Image();
              image.src = "data:image/png;base64," + png;
              await image.decode();
              const canvas = document.createElement("canvas");
              canvas.width = image.naturalWidth;
              canvas.height = image.naturalHeight;
              canvas.getContext("2d").drawImage(image, 0, 0);
              return canvas.toDataURL("image/webp", 0.82);
            }
            """, Convert.ToBase64String(picture));
        return Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }
}

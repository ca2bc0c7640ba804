using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SiteGen.Commands;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>Every part of the theme in every state, on one page.</summary>
public sealed class ComponentTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en", "components/", ColorScheme.Light)]
    [InlineData("ar", "ar/components/", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_part_and_none_is_wider_than_a_small_phone(string language, string path, ColorScheme scheme)
    {
        var settings = SampleSite.Settings with { Languages = ["en", "ar"] };
        var renderer = SampleSite.Renderer(SampleSite.Theme(), settings);
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 } });
        await context.RouteAsync("http://site.test/**", SampleHost.Of([.. renderer.Components(ComponentPages.Sample).Value, .. renderer.Assets()]));
        var page = await context.NewPageAsync();

        await page.GotoAsync("http://site.test/" + path);

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(item => $"{item.Id}: {string.Join(", ", item.Nodes.Take(3).Select(node => node.Html))}")));
        await page.SetViewportSizeAsync(320, 640);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}

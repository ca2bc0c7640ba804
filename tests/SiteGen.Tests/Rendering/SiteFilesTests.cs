using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>What a site says of itself to programs, and which icons its pages name.</summary>
public sealed class SiteFilesTests
{
    private static readonly SiteSettings Hosted = SampleSite.Settings with { Host = "example.org" };

    [Fact]
    public void Robots_may_read_all_of_it() => Assert.Equal("User-agent: *\nDisallow:\n", Text(SampleSite.Settings, "robots.txt"));

    [Fact]
    public void Robots_are_led_to_the_map_of_the_site_where_it_has_a_host() =>
        Assert.EndsWith("\n\nSitemap: https://example.org/sitemap.xml\n", Text(Hosted, "robots.txt"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_map_robots_hear_of_none() => Assert.DoesNotContain("Sitemap", Text(Hosted with { HasSitemap = false }, "robots.txt"), StringComparison.Ordinal);

    [Fact]
    public void Below_the_top_of_a_host_nobody_would_ask_for_it() => Assert.Null(Text(Hosted with { LinkRoot = "/proposals" }, "robots.txt"));

    [Fact]
    public void A_browser_learns_how_to_search_it()
    {
        var settings = Hosted with { LinkRoot = "/proposals", Title = "Proposals & texts of the conference" };
        var described = XDocument.Parse(Text(settings, "search/opensearch.xml")!).Root!;

        Assert.Equal("Proposals &", Element("ShortName").Value);
        Assert.Equal("https://example.org/proposals/search/?q={searchTerms}", Element("Url").Attribute("template")!.Value);
        Assert.Contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"search/opensearch.xml\" title=\"Proposals &amp; texts of the conference\">",
            Home(settings), StringComparison.Ordinal);

        XElement Element(string name) => described.Element(XName.Get(name, "http://a9.com/-/spec/opensearch/1.1/"))!;
    }

    [Fact]
    public void Without_a_host_or_a_search_there_is_no_description_of_it()
    {
        Assert.Null(Text(SampleSite.Settings, "search/opensearch.xml"));
        Assert.Null(Text(Hosted with { HasSearch = false }, "search/opensearch.xml"));
        Assert.DoesNotContain("rel=\"search\"", Home(SampleSite.Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_icon_that_pages_and_the_manifest_name_is_there()
    {
        var assets = SampleSite.Renderer(SampleSite.Theme(), Hosted).Assets();
        using var manifest = JsonDocument.Parse(Text(Hosted, "assets/site.webmanifest")!);
        var named = manifest.RootElement.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("src").GetString()!);

        Assert.Equal(Hosted.Title, manifest.RootElement.GetProperty("name").GetString());
        Assert.Contains("<link rel=\"manifest\" href=\"assets/site.webmanifest\">", Home(Hosted), StringComparison.Ordinal);
        Assert.All([.. named, "favicon.ico", "icon-180.png"], icon => Assert.Contains(assets, asset => asset.Path == "assets/" + icon));
    }

    private static string? Text(SiteSettings settings, string path) =>
        SampleSite.Renderer(SampleSite.Theme(), settings).Assets().FirstOrDefault(file => file.Path == path) is { } file
            ? Encoding.UTF8.GetString(file.Content.Span) : null;

    private static string Home(SiteSettings settings) =>
        Encoding.UTF8.GetString(SampleSite.Renderer(SampleSite.Theme(), settings).Home(SampleCompilation.Brazil()).Value[0].Content.Span);
}

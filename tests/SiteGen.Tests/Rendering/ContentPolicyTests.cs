using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Publishing;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class ContentPolicyTests
{
    [Fact]
    public void Every_page_forbids_what_it_does_not_need_before_it_loads_anything()
    {
        foreach (var page in SampleSite.Pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var head = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span)).Head!;
            var policy = head.QuerySelector("meta[http-equiv=Content-Security-Policy]");

            Assert.Equal(ContentPolicy.OfPages, policy?.GetAttribute("content"));
            Assert.DoesNotContain(head.Children.TakeWhile(element => element != policy), element => element.LocalName is "script" or "link");
        }
    }

    [Fact]
    public void Nothing_in_it_is_unsafe() =>
        Assert.All(["unsafe-", "*", "http:", "https:", "data:", "blob:"], word => Assert.DoesNotContain(word, ContentPolicy.OfHosts, StringComparison.Ordinal));

    [Fact]
    public void No_link_to_another_host_tells_it_or_gives_it_where_the_reader_came_from()
    {
        foreach (var page in SampleSite.Pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span));
            Assert.All(document.QuerySelectorAll("a[href^='http']"), link => Assert.Contains("noreferrer", link.GetAttribute("rel") ?? "", StringComparison.Ordinal));
            Assert.Empty(document.QuerySelectorAll("[target], [ping]"));
        }
    }

    [Theory]
    [InlineData("netlify", 1)]
    [InlineData("Cloudflare-Pages", 1)]
    [InlineData("github-pages", 0)]
    [InlineData("", 0)]
    public void Hosts_that_read_a_file_of_headers_get_one(string host, int files) => Assert.Equal(files, HostHeaders.For(host).Count());

    [Fact]
    public void The_file_of_headers_says_the_same_and_more() => Assert.Equal(
        """
        /*
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: same-origin
          Cross-Origin-Opener-Policy: same-origin

        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(Assert.Single(HostHeaders.For("netlify")).Content.Span));
}

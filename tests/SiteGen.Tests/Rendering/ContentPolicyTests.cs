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
    public void The_page_that_emails_are_pasted_into_may_not_even_ask_its_own_host() =>
        Assert.Contains("""<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">""", SampleSite.Html("link/index.html"), StringComparison.Ordinal);

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
    [InlineData("netlify"), InlineData("cloudflare-pages"), InlineData("nginx")]
    public void Hosts_are_told_the_same_and_that_no_other_page_may_frame_it(string host) => Assert.Contains(
        HostFiles.Of(host, "", []), file => Encoding.UTF8.GetString(file.Content.Span).Contains(ContentPolicy.OfHosts, StringComparison.Ordinal));
}

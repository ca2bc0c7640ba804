using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Publishing;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Publishing;

public class SiteCheckTests
{
    private static Page Html(string path, string body, string head = "<title>A page</title>") =>
        new(path, Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">{head}</head>\n<body>{body}</body>\n</html>\n"));

    private static Page File(string path, string content = "") => new(path, Encoding.UTF8.GetBytes(content));

    private static string[] Findings(SiteRoot root, params Page[] pages) =>
        [.. Check(pages, root).Select(finding => $"{finding.Spot} {finding.Code.Id}")];

    /// <summary>What whole pages are found to be is also found when they come one by one.</summary>
    private static ImmutableArray<Diagnostic> Check(Page[] pages, SiteRoot root)
    {
        var ledger = new SiteLedger(root);
        foreach (var page in pages)
        {
            ledger.Enter(page);
        }
        var findings = SiteCheck.Check(pages, root);
        Assert.Equal(findings, ledger.Check(path => pages.First(page => page.Path == path).Content));
        return findings;
    }

    private static string[] Findings(params Page[] pages) => Findings(new SiteRoot(), pages);

    [Fact]
    public void A_page_in_order_has_no_findings() => Assert.Empty(Findings(
        Html("index.html", "<h1 id=\"top-of\">A</h1><a href=\"pp18/p/b-67-4/#con-c\">c</a> <a href=\"#top-of\">up</a> <a href=\"https://www.itu.int/\">ITU</a> <a href=\"mailto:a@example.org\">mail</a>",
            "<title>A</title><link rel=\"stylesheet\" href=\"/a.css\"><script src=\"/a.js\" defer></script><script type=\"application/ld+json\">{}</script>"),
        Html("pp18/p/b-67-4/index.html", "<p id=\"con-c\"><a href=\"../../../index.html\">home</a> <a href=\"/?q=1#:~:text=A\">words</a></p>"),
        File("a.css", "p { background: url(\"/b.png\") } q { fill: url(#shade) }"), File("a.js"), File("b.png")));

    [Theory]
    [InlineData("<a href=\"/gone/\">x</a>", "SG7005")]
    [InlineData("<a href=\"/folder\">x</a>", "SG7005")] // the folder's page stands behind a slash
    [InlineData("<a href=\"#Con-c\"><b id=\"con-c\">x</b></a>", "SG7006")] // upper and lower case count
    [InlineData("<a href=\"/folder/#not-there\">x</a>", "SG7006")]
    [InlineData("<b id=\"a\"></b><b id=\"a\"></b>", "SG7002")]
    [InlineData("<script>alert(1)</script>", "SG7007")]
    [InlineData("<b style=\"color:red\">x</b>", "SG7007")]
    [InlineData("<b onclick=\"x()\">x</b>", "SG7007")]
    [InlineData("<img src=\"//example.org/a.png\" alt=\"\">", "SG7008")]
    [InlineData("<img srcset=\"https://example.org/a.png 2x\" alt=\"\">", "SG7008")]
    [InlineData("<svg><use href=\"https://example.org/a.svg#i\"></use></svg>", "SG7008")]
    [InlineData("<a href=\"../../up/\">x</a>", "SG7009")]
    [InlineData("<label for=\"box\">x</label>", "SG7010")]
    [InlineData("<p>x</b></p>", "SG7001")]
    public void Each_fault_of_a_page_is_found(string body, string code) =>
        Assert.Equal([code], Check([Html("index.html", body), Html("folder/index.html", "")], new()).Select(finding => finding.Code.Id));

    [Fact]
    public void A_finding_says_where_it_is_and_what_to_do()
    {
        var finding = Assert.Single(Check([Html("index.html", "<p><a href=\"/gone/\">x</a></p>")], new()));

        Assert.Equal("index.html:4:10: error SG7005: the link \"/gone/\" leads to gone/index.html, which is not part of the site; correct the link or build the page", finding.ToString());
    }

    [Fact]
    public void Language_and_title_are_asked_for() => Assert.Equal(
        ["index.html SG7003", "index.html SG7004"], Findings(File("index.html", "<!DOCTYPE html><html><head></head><body></body></html>")));

    [Fact]
    public void With_a_link_root_a_link_must_begin_with_it()
    {
        var page = Html("index.html", "<a href=\"/site/\">a</a><a href=\"/\">b</a><a href=\"/sites/\">c</a>");

        Assert.Equal(["SG7009", "SG7009"], Check([page], new("/site")).Select(finding => finding.Code.Id));
    }

    [Fact]
    public void Addresses_with_the_sites_own_host_are_checked_like_any_other() => Assert.Equal(
        ["SG7005"],
        Check([Html("index.html", "<a href=\"https://example.org/site/gone/\">a</a><a href=\"https://example.org/site/\">b</a>")], new("/site", "https://example.org"))
            .Select(finding => finding.Code.Id));

    [Fact]
    public void Style_sheets_load_nothing_from_elsewhere() => Assert.Equal(
        ["a.css:2 SG7008", "a.css:3 SG7005"],
        Findings(File("a.css", "a {}\n@import \"https://example.org/b.css\";\nb { src: url(gone.woff2) }")));

    [Theory]
    [InlineData("../index.html")]
    [InlineData("/index.html")]
    [InlineData("a//b.html")]
    [InlineData("a\\b.html")]
    public void A_path_that_leaves_the_folder_is_refused(string path) =>
        Assert.Contains("SG7012", Check([File(path)], new()).Select(finding => finding.Code.Id));

    [Fact]
    public void Paths_that_differ_in_case_alone_are_one_path() =>
        Assert.Equal(["a.txt SG7011"], Findings(File("a.txt"), File("A.txt")));
}

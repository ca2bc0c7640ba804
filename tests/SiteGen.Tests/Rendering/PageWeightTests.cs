using AngleSharp.Html.Parser;
using SiteGen.Rendering;
using SiteGen.Tests.Browser;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>What a page makes a reader wait for, uncompressed: at most 30 KB of style and 30 KB of script, but on the page for e-mails.</summary>
public sealed class PageWeightTests
{
    private const int Most = 30 * 1024;

    // Data that happens to be written as a script, because a page on a disk may read nothing else.
    private static readonly string[] Data = ["addresses.js", "citation-grammar.js", "site-targets.js"];

    public static TheoryData<string> Kinds() => new(BrowserTests.Kinds.Select(kind => kind.Path).Append("404.html").Append("notes/index.html"));

    [Theory, MemberData(nameof(Kinds))]
    public void Style_and_script_of_a_page_stay_small(string path)
    {
        var page = new HtmlParser().ParseDocument(SampleSite.Html(path));
        var styles = page.QuerySelectorAll("link[rel=stylesheet]").Sum(link => Size(path, link.GetAttribute("href")!));
        var scripts = page.QuerySelectorAll("script[src]").Sum(script => Size(path, script.GetAttribute("src")!));

        Assert.InRange(styles, 1, Most);
        Assert.InRange(scripts, 1, Most);
    }

    [Fact]
    public void The_search_waits_for_at_most_20_KB_of_script_of_its_own() =>
        Assert.InRange(SampleSite.Pages.Single(page => page.Path == "assets/search.js").Content.Length, 1, 20_000);

    [Theory]
    [InlineData("a {\n  color: red; /* why */\n  margin: 0;\n}\n", "a{color:red;margin:0}")]
    [InlineData(".a .b > .c, .d :hover { top: calc(1px + (2px * 3)) }", ".a .b>.c,.d :hover{top:calc(1px + (2px * 3))}")]
    [InlineData("@media (min-width: 1px) and (hover: hover) { a { b: c } }", "@media (min-width:1px) and (hover:hover){a{b:c}}")]
    [InlineData("a { font: \"A  /* b */ ; c\", 'd  e' }", "a{font:\"A  /* b */ ; c\",'d  e'}")]
    [InlineData("a { x: y } /* never closed", "a{x:y}")]
    public void A_style_sheet_loses_what_only_its_authors_read(string style, string squeezed) =>
        Assert.Equal(squeezed, StyleText.Squeezed(style));

    private static int Size(string page, string address)
    {
        var file = new Uri(new Uri("http://site.test/" + page), address).AbsolutePath[1..];
        return Data.Contains(Path.GetFileName(file)) ? 0 : SampleSite.Pages.Single(one => one.Path == file).Content.Length;
    }
}

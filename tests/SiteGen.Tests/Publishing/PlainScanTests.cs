using System.Text;
using CsCheck;
using SiteGen.Publishing;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Publishing;

/// <summary>The quick reading of a page and the thorough one never disagree.</summary>
public class PlainScanTests
{
    private static readonly string[] Sample =
        [.. SampleSite.Pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal)).Select(page => Encoding.UTF8.GetString(page.Content.Span))];

    // What a broken template or a hostile document could put into a page.
    private static readonly string[] Faults =
    [
        "<p>", "</p>", "</div>", "<div>", "<li>", "<a href=\"/\">", "<a name=\"x\">x</a>", "&", "&copy;", "&amp;", "<", ">", "\"", "<b", "</", "<!--", "-->", "<table>", "<tr>", "<td>",
        "<script>x()</script>", "<style>", " style=\"x\"", " onclick=\"x\"", " id=\"content\"", " id=\"a\"", " for=\"nowhere\"", " href=\"javascript:x\"",
        "<svg>", "<svg/>", "<path d=\"\"/>", "<br/>", "<h2>", "<form>", "<button>", "<input type=\"image\" src=\"x\">", "<img src=\"//example.org/x\">",
        "<html>", "<head>", "<dialog>", "<body>", "</body>", "</html>", "<title>", "<select>", "<option>", "<textarea>", "<iframe>", "<math>", "\u0001", "\uFFFE", "=", " a=b", " A=\"b\"", "<dt>", "<dd>",
    ];

    private static void TheyAgree(string html)
    {
        var notes = new PlainNotes();
        if (!PlainScan.IsPlain(html, notes))
        {
            return;
        }
        var thorough = CheckedPage.Of(new("index.html", Encoding.UTF8.GetBytes(html)));
        Assert.Empty(thorough.Findings);
        Assert.Equal(thorough.Ids.Order(StringComparer.Ordinal), notes.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(Sorted(thorough.Links), notes.Links.Order(StringComparer.Ordinal));
        Assert.Equal(Sorted(thorough.Resources), notes.Resources.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Sorted(IEnumerable<Written> addresses) =>
        addresses.Select(written => written.Address).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void Every_page_is_plain_but_those_that_lead_on_and_the_one_with_a_text_area() =>
        Assert.Equal(["link/index.html"], SampleSite.Pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal)).Where(page =>
        {
            var html = Encoding.UTF8.GetString(page.Content.Span);
            return !html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal) && !PlainScan.IsPlain(html, new());
        }).Select(page => page.Path));

    [Fact]
    public void Both_see_the_same_in_every_page() => Assert.All(Sample, TheyAgree);

    [Fact]
    public void A_page_with_a_fault_anywhere_is_never_taken_for_plain() => Gen.Select(
            Gen.Int[0, Sample.Length - 1], Gen.Double[0, 1], Gen.Int[0, Faults.Length - 1].Select(at => Faults[at]))
        .Sample(
            (page, place, fault) =>
            {
                var html = Sample[page];
                TheyAgree(html.Insert((int)(place * html.Length), fault));
            }, iter: 300);

    [Fact]
    public void A_page_with_a_piece_cut_out_is_never_taken_for_plain() => Gen.Select(
            Gen.Int[0, Sample.Length - 1], Gen.Double[0, 1], Gen.Int[1, 40])
        .Sample(
            (page, place, length) =>
            {
                var html = Sample[page];
                var at = (int)(place * (html.Length - 1));
                TheyAgree(html.Remove(at, Math.Min(length, html.Length - at)));
            }, iter: 300);

    [Theory]
    [InlineData("<p><div></div></p>")]
    [InlineData("<ul><li><li></li></li></ul>")]
    [InlineData("<dl><dd><div><dt>x</dt></div></dd></dl>")]
    [InlineData("<table><tr><td>x</td></tr></table>")]
    [InlineData("<table><tbody>x<tr><td>x</td></tr></tbody></table>")]
    [InlineData("<a href=\"/\"><b><a href=\"/\">x</a></b></a>")]
    [InlineData("<svg><p>x</p></svg>")]
    [InlineData("<svg><title><path></path></title></svg>")]
    [InlineData("<b hrEf=\"x\">x</b>")]
    [InlineData("<b class=\"a\" class=\"b\">x</b>")]
    [InlineData("<b class=a>x</b>")]
    [InlineData("<h2><h3>x</h3></h2>")]
    [InlineData("<form><p><form></form></p></form>")]
    [InlineData("<div/>")]
    [InlineData("&nbsp;")]
    public void What_a_parser_would_have_to_think_about_is_left_to_one(string body) => Assert.False(PlainScan.IsPlain(
        $"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{body}</body></html>", new()));
}

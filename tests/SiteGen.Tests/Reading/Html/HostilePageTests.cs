using System.Text;
using SiteGen.Reading;
using SiteGen.Tests.Fuzzing;
using Xunit;

namespace SiteGen.Tests.Reading.Html;

/// <summary>Pages that attack their reader: nothing of them is run, followed or loaded, and none brings the program down.</summary>
public sealed class HostilePageTests
{
    private static string[] Read(string html) =>
        [.. SeedReader.Read("seeds/x.html", Encoding.UTF8.GetBytes(html)).Value!.Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("<p>a</p><script>alert(1)</script><p>b", "a|b")]
    [InlineData("<p onclick=alert(1)>a <img src=x onerror=alert(1)> b", "a b")]
    [InlineData("<p><a href='javascript:alert(1)'>a</a> <a href='data:text/html,x'>b</a>", "a b")]
    [InlineData("<p>a<svg><script>alert(1)</script><text>c</text></svg>b", "ab")]
    [InlineData("<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example/'><p>a <a href=x>b</a>", "a b")]
    [InlineData("<p>a</p><iframe src='https://evil.example/'>c</iframe><object data=x>d</object><embed src=y><p>b", "a|b")]
    [InlineData("<p>a&lt;script&gt;alert(1)&lt;/script&gt;", "a<script>alert(1)</script>")]
    [InlineData("<link rel=stylesheet href='https://evil.example/x.css'><style>@import 'https://evil.example/y.css'; p{display:none}</style><p>a", "a")]
    public void What_a_page_could_do_it_does_not(string html, string expected) => Assert.Equal(expected, string.Join('|', Read("<!DOCTYPE html>" + html)));

    [Fact]
    public void A_null_byte_is_no_text_and_one_written_as_an_entity_is_no_character()
    {
        Assert.Equal("SG1002", Assert.Single(SeedReader.Read("seeds/x.html", "<!DOCTYPE html><p>Some words before\0 and some words behind it.</p>"u8.ToArray()).Diagnostics).Code.Id);
        Assert.DoesNotContain('\0', Read("<p>a&#0;b")[0]);
    }

    [Theory]
    [InlineData("div"), InlineData("b"), InlineData("font"), InlineData("span"), InlineData("pre"), InlineData("listing"), InlineData("table"), InlineData("table><tr><td"), InlineData("ul><li"), InlineData("blockquote")]
    [InlineData("ins"), InlineData("del"), InlineData("sup"), InlineData("svg"), InlineData("math"), InlineData("a"), InlineData("button"), InlineData("nobr"), InlineData("x-y"), InlineData("select"), InlineData("template"), InlineData("form"), InlineData("ruby")]
    public void Elements_a_hundred_thousand_deep_or_just_as_deep_as_is_read_bring_nothing_down(string element)
    {
        foreach (var depth in new[] { 990, 100_000 })
        {
            var page = Encoding.UTF8.GetBytes("<!DOCTYPE html><body>" + string.Concat(Enumerable.Repeat($"<{element}>", depth)) + "x");
            FuzzRun.Try(new("page", [], [], bytes => SeedReader.Read("seeds/x.html", bytes)), page, element);
        }
    }

    [Fact]
    public void A_page_that_is_too_deep_is_one_error() =>
        Assert.Equal("SG1040", Assert.Single(SeedReader.Read("seeds/x.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x")).Diagnostics).Code.Id);

    [Fact]
    public void How_deep_is_a_setting()
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 300)) + "x");

        Assert.Empty(SeedReader.Read("seeds/x.html", page).Diagnostics);
        Assert.Equal("SG1040", Assert.Single(SeedReader.Read("seeds/x.html", page, ReadingLimits.Usual with { Nesting = 50 }).Diagnostics).Code.Id);
    }
}

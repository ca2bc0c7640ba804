using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Compiling;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class MatrixPageTests
{
    private static readonly IHtmlDocument Dossier = Page("pp18/r901/index.html");

    private static IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(LighthouseSite.Html(path));

    private static string Cell(string row, string column)
    {
        var at = Dossier.QuerySelectorAll(".matrix thead th").ToList().FindIndex(head => head.QuerySelector("a")?.TextContent.Trim().EndsWith(" " + column, StringComparison.Ordinal) == true);
        return string.Join(' ', Dossier.QuerySelector($"#{row}")!.Children[at].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("con-a", "RUR/4/1", "unchanged")]
    [InlineData("con-a", "VOS/7/1", "NOC")] // a numbered NOC
    [InlineData("n-con-c-1", "ELD/3/1", "")] // nothing said, which is no NOC
    [InlineData("con-a", "LIL/8/1", "SUP")]
    [InlineData("con-b", "UTO/1(Rev.1)/1", "MOD UTO/1(Rev.1)/1 the same as RUR/4/1")]
    [InlineData("con-c", "OCE/6/1", "MOD OCE/6/1 the same as LAP/2/1")]
    [InlineData("con-d", "OCE/6/1", "MOD OCE/6/1 renumbered[deleted: d)][inserted: c)]")]
    public void A_cell_reads(string row, string column, string expected) => Assert.Equal(expected, Cell(row, column));

    [Fact]
    public void The_same_change_stands_once_with_all_names() =>
        Assert.Contains("The same change: UTO/1(Rev.1)/1", Cell("con-b", "RUR/4/1"), StringComparison.Ordinal);

    [Fact]
    public void Each_text_is_marked_with_its_own_language_and_direction()
    {
        Assert.Equal(["ar", "es", "zh-Hans"], Dossier.QuerySelectorAll("#con-b td [lang]").Select(text => text.GetAttribute("lang")).Distinct().Where(lang => lang is not "en").Order().Append("zh-Hans").Distinct());
        Assert.Equal("rtl", Dossier.QuerySelector("#con-b td [lang=ar]")!.GetAttribute("dir"));
        Assert.Equal("en", Dossier.QuerySelector("#con-b .mrow__text")!.GetAttribute("lang"));
    }

    [Fact]
    public void That_the_official_base_is_missing_is_said_with_the_proposals_it_was_put_together_from()
    {
        var notice = Dossier.QuerySelector(".matrix-base")!;

        Assert.StartsWith("The official base text is not at hand.", notice.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(10, notice.QuerySelectorAll("a[href*='/p/'], a[href^='../p/'], a[href*='p/']").Length);
        Assert.Contains("3 places proposals quote it otherwise", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_stand_at_a_glance_and_wherever_the_proposal_does()
    {
        Assert.Contains("1 × Adopted as amended", Dossier.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            new[] { "pp18/r901/index.html", "pp18/index.html", "index.html", "pp18/r901/con-b/index.html", "pp18/p/rur-4-1/index.html" },
            path => Assert.Contains("Merged into UTO/1(Rev.1)/1", LighthouseSite.Html(path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_page_has_every_wording_and_the_difference_between_any_two()
    {
        var row = Page("pp18/r901/con-c/index.html");

        Assert.Equal(["RUR/4/1 against UTO/1(Rev.1)/1 (67% alike)"], row.QuerySelectorAll("details.fold summary").Select(one => one.TextContent).Where(text => text.Contains("against", StringComparison.Ordinal)));
        Assert.Contains("The same change: MOD OCE/6/1", row.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("asks that the whole text stay as it is", row.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Unchanged in QAF/9/1 and UTO/1A1/1.", row.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_of_a_conference_has_a_name_and_the_table_says_the_same()
    {
        var page = Page("pp18/index.html");

        var picture = page.QuerySelector(".plot__picture[role=img]")!;
        Assert.Equal("parts-title parts-text", picture.GetAttribute("aria-labelledby"));
        Assert.StartsWith("How much the proposals to the Plenipotentiary", picture.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 new, 2 changed, 0 gone of 7", page.QuerySelectorAll(".numbers tr").Single(line => line.TextContent.Contains("RUR/4/1", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_the_invented_conference_are_as_on_file()
    {
        Golden.Matches("pages/matrix.html", LighthouseSite.Html("pp18/r901/index.html"));
        Golden.Matches("pages/print.html", LighthouseSite.Html("pp18/r901/print/index.html"));
        Golden.Matches("pages/matrix-row.html", LighthouseSite.Html("pp18/r901/n-con-c-1/index.html"));
        Golden.Matches("pages/conference.html", LighthouseSite.Html("pp18/index.html"));
        Golden.Matches("pages/notes.html", LighthouseSite.Html("notes/index.html"));
        Golden.Matches("pages/topic.html", LighthouseSite.Html("topics/youth/index.html"));
    }

    [Fact]
    public void Forty_proposals_on_a_hundred_and_fifty_clauses_stay_a_page_one_can_load()
    {
        var catalogue = Catalogue.Of(Compiler.Compile(ManyProposals.On(clauses: 150, proposals: 40), []).Value, []);
        var dossier = Assert.Single(catalogue.Compilation.Dossiers);

        var page = Assert.Single(SampleSite.Renderer().Dossier(catalogue, dossier).Value);

        Assert.Equal(150 + 7, catalogue.MatrixOf(dossier).Rows.Count(row => !row.Row.IsInserted));
        Assert.InRange(page.Content.Length, 200_000, 1_500_000);
        Assert.DoesNotContain("NaN", Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
    }
}

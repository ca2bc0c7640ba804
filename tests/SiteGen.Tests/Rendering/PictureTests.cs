using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The pictures of a conference, a dossier and a proposal, and the tables that say the same.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Who_proposes_on_what_leads_to_the_proposal_or_where_there_are_several_to_the_dossier()
    {
        var page = Read(LighthouseSite.Html("pp18/index.html"));
        var marks = page.QuerySelectorAll(".plots .plot__picture a").ToDictionary(mark => mark.QuerySelector("title")!.TextContent, mark => mark.GetAttribute("href"));

        Assert.Equal("../pp18/p/lil-8-1/", marks["SUP LIL/8/1 · LIL · Resolution 901"]);
        Assert.Equal("../pp18/r901/", marks["2 proposals · UTO · Resolution 901"]);
        Assert.Equal(["Res. 901", "Res. 902", "draft new Res. [UTO-1]"], page.QuerySelectorAll(".plots .plot__names a").Select(name => name.TextContent));
        Assert.Equal("../pp18/r902/", page.QuerySelectorAll(".plots .plot__names a")[1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("pp18/index.html")]
    [InlineData("pp18/r901/index.html")]
    [InlineData("pp18/p/lap-2-1/index.html")]
    public void Every_picture_has_a_name_and_a_table_or_list_that_says_the_same(string path)
    {
        var page = Read(LighthouseSite.Html(path));
        var pictures = page.QuerySelectorAll("main svg:not([aria-hidden], .map__picture)");

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(
            picture.HasAttribute("aria-label") || picture.QuerySelector("title") is { TextContent.Length: > 0 }, picture.OuterHtml));
        Assert.NotEmpty(page.QuerySelectorAll("details :is(table.numbers, dl.who)"));
    }

    [Fact]
    public void The_table_of_a_proposal_adds_up()
    {
        var page = Read(SampleSite.Html("pp18/p/b-67-4/index.html"));
        var rows = page.QuerySelectorAll(".lengths tbody tr").Select(Numbers).ToList();

        Assert.Equal(Numbers(page.QuerySelector(".lengths tfoot tr")!), rows.Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)]));
        Assert.Equal(page.QuerySelectorAll(".opening ol.sections li").Length, page.QuerySelectorAll(".opening .sections .length").Length);

        static List<int> Numbers(IElement row) => [.. row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent.Replace(",", "", StringComparison.Ordinal), null))];
    }

    [Fact]
    public void A_conference_of_sixty_sources_and_a_hundred_and_fifty_texts_has_its_picture_in_bands()
    {
        var model = Lighthouses.Proposals.First(proposal => proposal.Action == ProposalAction.Noc);
        var proposals = Enumerable.Range(0, 300).Select(at => model with
        {
            Id = ProposalId.Parse($"{(char)('A' + at % 60 / 10)}{(char)('A' + at % 10)}/7/{at + 1}")!,
            Instrument = model.Instrument with { Number = (at % 150 + 1).ToString() },
        });
        var catalogue = Catalogue.Of(Compiler.Compile([.. proposals], []).Value, []);

        var (pages, diagnostics) = SampleSite.Renderer().Conference(catalogue, catalogue.Compilation.Conferences.Single());

        Assert.Empty(diagnostics);
        var page = Read(System.Text.Encoding.UTF8.GetString(pages.Single().Content.Span));
        Assert.Equal([40, 40, 40, 30], page.QuerySelectorAll(".plots .plot").Select(band => band.QuerySelectorAll(".plot__names li").Length));
        Assert.All(page.QuerySelectorAll(".plots .plot"), band => Assert.Equal(60, band.QuerySelectorAll(".plot__column").Length));
        Assert.Equal(300, page.QuerySelectorAll(".plots .mark").Length);
    }

    [Fact]
    public void Shapes_of_bars_differ_without_colour()
    {
        string[] shapes = [BarShape.Added(0, 0, 20, 10), BarShape.Amended(0, 0, 20, 10), BarShape.Deleted(0, 0, 20, 10), BarShape.Unchanged(0, 0, 20, 10)];

        Assert.Equal(4, shapes.Distinct().Count());
        Assert.NotEqual(BarShape.Added(0, 0, 1, 10), BarShape.Deleted(0, 0, 1, 10));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);
}

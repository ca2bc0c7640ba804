using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Rendering;
using SiteGen.Tests.Exporting;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class ProposalPageTests
{
    private static readonly IHtmlDocument Res130 = Page("pp18/p/b-67-4/index.html");
    private static readonly IHtmlDocument Res71 = Page("pp18/p/b-67-2/index.html");

    [Fact]
    public void Each_row_has_its_own_token_as_anchor_and_a_link_to_its_own_page()
    {
        var rows = Res130.QuerySelectorAll(".row[id]");

        Assert.Equal(rows.Length, rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.Equal($"../../../pp18/p/b-67-4/{row.Id}/", row.QuerySelector("th .anchor")!.GetAttribute("href")));
    }

    [Fact]
    public void The_two_cells_of_a_row_hold_the_two_readings_and_nothing_of_the_other()
    {
        var plan = SampleCompilation.Brazil().Proposal("pp18", "b-67-2")!;
        foreach (var clause in plan.Clauses.Where(clause => clause.State == SiteGen.Compiling.ClauseState.Amended))
        {
            var row = Res71.GetElementById(clause.Token)!;
            Assert.Equal(Text(clause.Original, SiteGen.Proposals.Reading.Original), Cell(row, "base"));
            Assert.Equal(Text(clause.Proposed, SiteGen.Proposals.Reading.Proposed), Cell(row, "proposed"));
        }

        // An unsure place shows its other half too; it is not part of the reading.
        static string Cell(IElement row, string cell)
        {
            var copy = (IElement)row.QuerySelector($"td.{cell}")!.Clone();
            foreach (var extra in copy.QuerySelectorAll(".w, .which, .gloss, .half ~ .half").ToList())
            {
                extra.Remove();
            }
            return string.Concat(copy.QuerySelectorAll(".para").Select(paragraph => paragraph.TextContent)).Replace(" ", "", StringComparison.Ordinal);
        }

        static string Text(IEnumerable<SiteGen.Compiling.ClauseSide> sides, SiteGen.Proposals.Reading reading) =>
            string.Concat(sides.Select(side => RedlineHtml.Shown(side.Label.Of(reading) + side.Text.Of(reading)))).Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Both_in_one_shows_what_goes_and_what_comes()
    {
        var row = Res130.GetElementById("n")!;

        Assert.Equal("［删：2014年，釜山，］", row.QuerySelector(".inline del")!.TextContent);
        Assert.Equal("［增：2018年，迪拜，］", row.QuerySelector(".inline ins")!.TextContent);
        Assert.True(row.QuerySelector(".inline")!.HasAttribute("hidden"));
    }

    [Fact]
    public void An_unsure_place_is_neutral_and_shows_both_halves()
    {
        var mark = Res71.QuerySelector("#ins-sg-coord-3 .proposed .label .either")!;

        Assert.Equal(["3", "2"], mark.QuerySelectorAll(".half").Select(half => half.TextContent));
        Assert.Null(Res71.QuerySelector("#ins-sg-coord-3 .proposed .label :is(ins, del)"));
    }

    [Fact]
    public void A_run_of_one_or_two_characters_stands_in_a_box()
    {
        Assert.Contains(Res71.QuerySelectorAll("del.short"), run => run.TextContent == "［删：2］");
        Assert.DoesNotContain(Res71.QuerySelectorAll("ins.short"), run => run.TextContent.Contains("2020-2023", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_is_marked_with_its_language_and_sections_have_their_gloss()
    {
        var section = Res71.GetElementById("ins-sg-coord")!;

        Assert.Equal("zh-Hans", section.QuerySelector("td.proposed")!.GetAttribute("lang"));
        Assert.Equal("instructs the Secretary-General and the Coordination Committee", section.QuerySelector(".proposed .gloss")!.TextContent);
        Assert.Equal("instructs the Secretary-General", section.QuerySelector(".base .gloss")!.TextContent);
    }

    [Fact]
    public void What_changes_stands_in_one_sentence_and_per_row_in_words()
    {
        Assert.StartsWith("2 clauses added, 17 amended and 3 deleted; ", Res71.QuerySelector(".opening__changes span")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2 deleted, 2 inserted", Res71.QuerySelector("#ins-sg-coord-1 .tally")!.TextContent);
        Assert.Equal("in the base: ins-sg-1", Res71.QuerySelector("#ins-sg-coord-1 .base-token")!.TextContent);
    }

    [Fact]
    public void A_footnote_and_its_mark_lead_to_each_other()
    {
        var mark = Res130.QuerySelector("#rcl-j .proposed .footnote-mark a")!;

        Assert.Equal("#fn1", mark.GetAttribute("href"));
        Assert.Equal("#rcl-j", Res130.QuerySelector("#fn1 .back")!.GetAttribute("href"));
    }

    [Fact]
    public void How_the_changes_are_known_is_said()
    {
        Assert.Equal("Worked out from flattened text", Res130.QuerySelector(".evidence summary")!.TextContent);
        Assert.Contains("In 3 places it is open", Res130.QuerySelector(".evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Settled by an editor", Page("pp18/p/b-67-1/index.html").QuerySelector(".evidence summary")!.TextContent);
    }

    [Fact]
    public void A_new_text_is_read_in_one_column_without_marks()
    {
        var page = Page("pp18/p/b-67-5/index.html");

        Assert.Null(page.QuerySelector("input[name=view]"));
        Assert.Empty(page.QuerySelectorAll("main :is(ins, del)"));
        Assert.NotEmpty(page.QuerySelectorAll(".reason"));
    }

    [Fact]
    public void Without_host_there_is_no_absolute_address_and_with_one_there_is()
    {
        Assert.Null(Res130.QuerySelector("link[rel=canonical], link[rel=cite-as], meta[property='og:url']"));

        var renderer = SampleSite.Renderer(SampleSite.Theme(), SampleSite.Settings with { Host = "example.org", LinkRoot = "/itu/" });
        var catalogue = SampleCompilation.Brazil();
        var page = Parse(System.Text.Encoding.UTF8.GetString(Assert.Single(renderer.Proposal(catalogue, catalogue.Compilation.Proposals[0]).Value).Content.Span));

        Assert.Equal("https://example.org/itu/pp18/p/b-67-1/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://example.org/itu/pp18/p/b-67-1/", page.QuerySelector("link[rel=cite-as]")!.GetAttribute("href"));
        Assert.Equal("/itu/assets/site.css", Parse(System.Text.Encoding.UTF8.GetString(Assert.Single(renderer.NotFound(SampleCompilation.Brazil()).Value).Content.Span))
            .QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_link_and_fragment_inside_the_site_leads_somewhere()
    {
        var pages = SampleSite.Pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal) && page.Path != "404.html")
            .ToDictionary(page => "/" + page.Path, page => Page(page.Path), StringComparer.Ordinal);
        var exports = ExportedProposals.Files(SampleCompilation.Brazil(), SampleSite.Settings);
        var files = SampleSite.Pages.Concat(exports).Select(page => "/" + page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, page) in pages)
        {
            foreach (var link in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                var target = new Uri(new Uri("http://site.test" + path), link);
                var file = target.AbsolutePath.EndsWith('/') ? target.AbsolutePath + "index.html" : target.AbsolutePath;
                Assert.True(files.Contains(file), $"{path} links to {link}");
                Assert.True(target.Fragment.Length == 0 || pages[file].GetElementById(target.Fragment[1..]) is not null, $"{path} links to {link}");
            }
        }
    }

    [Fact]
    public void The_same_compilation_gives_the_same_bytes()
    {
        var again = SampleSite.Renderer().All(SampleCompilation.Brazil(), SampleSite.Register).Value;

        Assert.Equal(SampleSite.Pages.Select(page => page.Path), again.Select(page => page.Path));
        Assert.All(again.Zip(SampleSite.Pages), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
    }

    private static IHtmlDocument Page(string path) => Parse(SampleSite.Html(path));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}

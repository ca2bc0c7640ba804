using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Parser;
using CsCheck;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class TextLinksTests
{
    private static readonly string[] Pieces =
        ["第45号决议", "和第69号决议", "（2014年，迪拜，修订版）", "《公约》", "第239款", "，", "<b>&amp;", "上述考虑到", "联大第68/243号决议"];

    private static readonly Gen<Run> AnyRun = Gen.Select(
        Gen.Enum<Change>(), Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 5],
        (change, piece, kind) => new Run(change, Pieces[piece], kind switch
        {
            0 => new Ground(Evidence.Inferred, 0.9, 0.5),
            _ => null,
        }, kind == 1 ? "1" : null));

    [Fact]
    public void Links_change_no_character_of_a_text_and_never_stand_in_each_other() => AnyRun.Array[1, 8].Array[1, 3].Sample(paragraphs =>
    {
        var proposal = Compiled([.. paragraphs.Select(runs => new Provision(ProvisionKind.Paragraph, 0, Redline.Empty, Redline.Of(runs), runs[0].Change))]);
        var citations = CitationIndex.Of(new Compilation([], [], [proposal], [])).Of(proposal);
        var links = new TextLinks(proposal, citations, address => address, SampleTexts());
        var (plain, linked) = (new ClauseHtml(proposal), new ClauseHtml(proposal, "", links));
        foreach (var clause in proposal.Clauses)
        {
            foreach (var reading in new[] { Proposals.Reading.Original, Proposals.Reading.Proposed })
            {
                Same(plain.Side(clause, reading), linked.Side(clause, reading));
            }
            Same(plain.Inline(clause) ?? Html.Empty, linked.Inline(clause) ?? Html.Empty);
        }
    });

    [Fact]
    public void A_citation_that_crosses_runs_is_one_link_in_each_and_one_stop_for_the_keyboard()
    {
        var proposal = Compiled(
        [
            new(ProvisionKind.Paragraph, 0, Redline.Empty, new([new(Change.Kept, "WTDC第69号决议（"), new(Change.Deleted, "2014年，迪拜，"), new(Change.Inserted, "2017年，布宜诺斯艾利斯，"), new(Change.Kept, "修订版）")])),
        ]);
        var links = new TextLinks(proposal, CitationIndex.Of(new Compilation([], [], [proposal], [])).Of(proposal), address => address, SampleTexts());
        var page = new HtmlParser().ParseDocument(new ClauseHtml(proposal, "", links).Inline(proposal.Clauses[0])!.Value.Markup);

        Assert.Equal(
            ["/ref/wtdc-r69/", "/ref/wtdc-r69/#2014", "/ref/wtdc-r69/#2017", "/ref/wtdc-r69/"],
            page.QuerySelectorAll("a.citation").Select(link => link.GetAttribute("href")));
        Assert.Single(page.QuerySelectorAll("a.citation:not([tabindex])"));
        Assert.All(page.QuerySelectorAll("a.citation"), link => Assert.Equal("revision 2014 → 2017", link.GetAttribute("title")));
        Assert.NotNull(page.QuerySelector("del > a.citation"));
    }

    private static void Same(Html plain, Html linked)
    {
        var page = new HtmlParser().ParseDocument(linked.Markup);
        Assert.Empty(page.QuerySelectorAll("a a"));
        Assert.Equal(WithoutTags(plain), WithoutTags(linked));
        Assert.Equal(new HtmlParser().ParseDocument(plain.Markup).Body!.TextContent, page.Body!.TextContent);
    }

    private static string WithoutTags(Html html) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html.Markup, "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking));

    private static CompiledProposal Compiled(ImmutableArray<Provision> provisions)
    {
        var head = SiteGen.Markdown.ProposalReader.Read("input/x.md", "---\nproposal: UTO/7/1\naction: MOD\nconference: pp18\norgan: PP\nkind: resolution\nnumber: 130\nbase: 2014\nlanguage: zh\nsource: uto-7.txt\nevidence: inferred\n---\n\n文\n").Value!;
        return Compiler.Compile([head with { Provisions = provisions }], []).Value.Proposals[0];
    }

    private static SiteGen.Rendering.Texts SampleTexts()
    {
        var file = SampleSite.Theme().Single(file => file.Path == "texts/en.yml");
        return SiteGen.Rendering.Texts.Read(file.Path, System.Text.Encoding.UTF8.GetString(file.Content.Span)).Value!;
    }
}

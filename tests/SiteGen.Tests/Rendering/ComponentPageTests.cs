using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Commands;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The page of all parts of the theme, which a preview alone has.</summary>
public sealed class ComponentPageTests
{
    private static readonly Lazy<IHtmlDocument> Page = new(() =>
    {
        var (pages, diagnostics) = SampleSite.Renderer().Components(ComponentPages.Sample);
        Assert.Empty(diagnostics);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(pages.Single().Content.Span));
    });

    [Theory]
    [InlineData(".action--add, .action--mod, .action--sup, .action--noc", 4)]
    [InlineData(".state--added, .state--amended, .state--deleted, .state--renumbered", 4)]
    [InlineData(".compare ins, .compare del, .compare mark.either, .compare .short", 4)]
    [InlineData(".fold-row, .same, .map__picture, .gloss, .footnotes", 5)]
    [InlineData(".plot__picture, .length, .bar, table.numbers, .matrix, .lengths", 6)]
    [InlineData(".cite, .evidence--inferred, .notice, .seek, .button, .topic", 6)]
    [InlineData(".outcome--amended, .outcome--withdrawn, .c-muststay, .c-inserted, .c-deleted", 5)]
    public void Every_part_is_there_made_by_the_same_templates(string parts, int kinds)
    {
        Assert.Equal(kinds, parts.Split(", ").Length);
        Assert.All(parts.Split(", "), part => Assert.True(Page.Value.QuerySelector(part) is not null, $"there is no {part}"));
    }

    [Fact]
    public void The_invented_proposals_are_read_without_a_remark_and_each_does_something_else() => Assert.Equal(
        ["ADD", "MOD", "MOD", "NOC", "SUP"],
        ComponentPages.Sample.Compilation.Proposals.Select(proposal => SiteGen.Proposals.Actions.Mark(proposal.Proposal.Action)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_build_has_the_page()
    {
        using var site = SmallSite.Create();

        await site.RunAsync();

        Assert.NotEmpty(site.Files("output"));
        Assert.DoesNotContain(site.Files("output").Keys, path => path.Contains("components", StringComparison.Ordinal));
        Assert.DoesNotContain(SampleSite.Pages, page => page.Path.Contains("components", StringComparison.Ordinal));
    }
}

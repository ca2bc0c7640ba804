using System.Collections.Frozen;
using System.Text;
using SiteGen.Markdown;
using SiteGen.Rendering;
using Xunit;
using static SiteGen.Tests.Markdown.Reading;

namespace SiteGen.Tests.Markdown;

public sealed class HostileMarkdownTests
{
    [Theory]
    [InlineData("[read](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[read](JaVaScRiPt:alert(1) \"x\")", "JaVaScRiPt:alert(1)")]
    [InlineData("![read](data:text/html;base64,PHN2Zz4=)", "data:text/html;base64,PHN2Zz4=")]
    [InlineData("<vbscript:msgbox(1)>", "vbscript:msgbox(1)")]
    [InlineData("[read][1]\n\n[1]: javascript:alert(1)", "javascript:alert(1)")]
    public void A_link_with_a_bad_scheme_is_text(string body, string shown)
    {
        var (provisions, _) = Body(body);
        var page = new StringBuilder();
        var writer = new RedlineHtml("en", FrozenDictionary<string, string>.Empty);
        foreach (var provision in provisions)
        {
            writer.Append(page, provision.Text);
        }

        Assert.Contains(shown, string.Concat(provisions.Select(provision => provision.Text.Flat)), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The bound is far above what it takes (about a second), and far below what a quadratic one would (minutes).</summary>
    [Theory]
    [InlineData("*a ")]
    [InlineData("a**b_")]
    [InlineData("*_")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![a][")]
    [InlineData("[^1]")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("&#")]
    [InlineData("a | ")]
    [InlineData("| a |\n| --- |\n")]
    [InlineData("{++")]
    [InlineData("{++a{--")]
    [InlineData("{~~a~>")]
    [InlineData("{>>")]
    [InlineData("--}++}")]
    [InlineData("{==a++}")]
    public async Task What_repeats_without_end_is_read_in_time(string part)
    {
        var text = Front + "\n" + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));

        await Task.Run(() => ProposalReader.Read("x.md", text), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}

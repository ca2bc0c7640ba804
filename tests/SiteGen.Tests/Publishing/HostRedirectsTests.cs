using System.Text;
using SiteGen.Compiling;
using SiteGen.Publishing;
using Xunit;

namespace SiteGen.Tests.Publishing;

/// <summary>Redirects as hosts read them.</summary>
public sealed class HostRedirectsTests
{
    private static readonly Permalink[] Former =
    [
        new("/pp18/p/b-1/con-a/", "aa", PermalinkState.Moved, ["/pp18/p/b-1/con-b/"], "2018-11-02", "label corrected"),
        new("/pp18/p/b-1/con-c/", "bb", PermalinkState.Moved, ["/pp18/p/b-1/con-d/", "/pp18/p/b-1/con-e/"]),
        new("/pp18/p/b-2/", "-", PermalinkState.Withdrawn, ["/pp18/r1/"], "2018-11-02", "withdrawn"),
    ];

    [Theory]
    [InlineData("netlify", "", "/pp18/p/b-1/con-a/ /pp18/p/b-1/con-b/ 301!\n")]
    [InlineData("Cloudflare-Pages", "/proposals", "/proposals/pp18/p/b-1/con-a/ /proposals/pp18/p/b-1/con-b/ 301\n")]
    public void An_address_that_moved_to_one_other_is_answered_by_the_host(string host, string root, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(HostRedirects.Of(Former, host, root).Single().Content.Span));

    [Theory]
    [InlineData("")]
    [InlineData("/proposals")]
    public void What_the_file_answers_is_read_from_it(string root) =>
        Assert.Equal(["/pp18/p/b-1/con-a/"], HostRedirects.AnsweredBy(HostRedirects.Of(Former, "netlify", root).Single().Content.Span, root));

    [Fact]
    public void A_server_of_ones_own_is_told_the_same() =>
        Assert.Contains("location = /proposals/pp18/p/b-1/con-a/ { return 301 /proposals/pp18/p/b-1/con-b/; }\n",
            Encoding.UTF8.GetString(HostFiles.Of("nginx", "/proposals", Former).Single().Content.Span), StringComparison.Ordinal);

    [Fact]
    public void Without_the_file_nothing_is_answered() => Assert.Empty(HostRedirects.AnsweredBy([], "/proposals"));

    [Fact]
    public void Where_nothing_moved_there_is_no_file() => Assert.Empty(HostRedirects.Of(Former[1..], "netlify", ""));
}

using System.IO.Compression;
using SiteGen.Publishing;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Publishing;

/// <summary>The site as one archive.</summary>
public sealed class OfflineEditionTests
{
    [Theory]
    [InlineData("""<a href="../">""", """<a href="../index.html">""")]
    [InlineData("""<a class="x" href="../p/b-67-4/#con-c">""", """<a class="x" href="../p/b-67-4/index.html#con-c">""")]
    [InlineData("""<form action="search/">""", """<form action="search/index.html">""")]
    [InlineData("""<a href="search/?q=1">""", """<a href="search/index.html?q=1">""")]
    [InlineData("""<a href="#con-c">""", """<a href="#con-c">""")]
    [InlineData("""<a href="a.docx">""", """<a href="a.docx">""")]
    [InlineData("""<a href="https://example.org/">""", """<a href="https://example.org/">""")]
    [InlineData("""<p> href=&quot;x/&quot;</p>""", """<p> href=&quot;x/&quot;</p>""")]
    [InlineData("""<a href="cut""", """<a href="cut""")]
    public void Links_name_the_file_that_they_lead_to(string page, string expected) => Assert.Equal(expected, OfflineEdition.WithFiles(page));

    [Fact]
    public async Task The_archive_holds_the_site_without_what_only_hosts_need_and_is_the_same_whenever_it_is_made()
    {
        using var site = SmallSite.Create();
        await site.RunAsync("-s", "Publish=netlify", "--zip");
        var first = await File.ReadAllBytesAsync(site.At("output.zip"), TestContext.Current.CancellationToken);
        File.Delete(site.At("output.zip"));
        await site.RunAsync("build", "-s", "Publish=netlify", "--zip");

        Assert.Equal(first, await File.ReadAllBytesAsync(site.At("output.zip"), TestContext.Current.CancellationToken));
        using var archive = ZipFile.OpenRead(site.At("output.zip"));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal([".sitegen", "404.html", "_headers"], site.Files("output").Keys.Except(names).Order(StringComparer.Ordinal));
    }
}

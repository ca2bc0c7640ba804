using System.Xml.Linq;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>What changed from publication to publication: kept in input/, told by feeds.</summary>
public class HistoryTests
{
    private const string History = "input/history.tsv";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Publications_are_told_apart_by_their_day_and_never_by_the_clock()
    {
        using var site = SmallSite.Create();
        await PublishAsync(site, "2018-10-29");
        var first = site.Read(History);
        await PublishAsync(site, "2018-10-29", "--nocache");
        Assert.Equal(first, site.Read(History));

        Edit(site, "examples help", "stories help");
        await PublishAsync(site, "2018-11-02");

        Assert.Equal(["2018-10-29 new", "2018-11-02 changed"], Changes(site));
        Assert.Equal(["Changed: MOD XYZ/12/1 (PP-18) to Res. 900 (Rev. Busan, 2014)", "New: MOD XYZ/12/1 (PP-18) to Res. 900 (Rev. Busan, 2014)"],
            Entries(site, "output/pp18/r900/feed.xml").Select(entry => entry.Element(Atom + "title")!.Value));
        var published = site.Published();
        await PublishAsync(site, "2018-11-02", "--nocache");
        Assert.Equal(published, site.Published());

        // What is corrected on the day it was published was not published otherwise.
        Edit(site, "stories help", "examples help");
        await PublishAsync(site, "2018-11-02");
        Assert.Equal(["2018-10-29 new"], Changes(site));
    }

    [Fact]
    public async Task What_may_not_be_written_is_not_written()
    {
        using var site = SmallSite.Create();
        await site.RunAsync("-s", "Host=example.org");
        Assert.False(File.Exists(site.At(History)), "no day, no publication");

        var (held, _, _) = await site.RunAsync("-s", "PublishedAt=2018-10-29", "-s", "Register=Hold", "-s", "Host=example.org");
        Assert.Equal(0, held);
        Assert.False(File.Exists(site.At(History)));
        Assert.NotEmpty(Entries(site, "output/feed.xml"));

        var (locked, _, error) = await site.RunAsync("--locked", "-s", "PublishedAt=2018-10-29", "-s", "Host=example.org");
        Assert.Equal(1, locked);
        Assert.Contains("2018-10-29\tnew\t/pp18/p/xyz-12-1/", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_a_site_tells_nobody_of_itself()
    {
        using var site = SmallSite.Create();
        var (exitCode, _, _) = await site.RunAsync("-s", "PublishedAt=2018-10-29");

        Assert.Equal(0, exitCode);
        Assert.Equal(["2018-10-29 new"], Changes(site));
        Assert.Empty(Directory.EnumerateFiles(site.At("output"), "*.xml", SearchOption.AllDirectories));
        Assert.DoesNotContain("atom+xml", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_history_stops_publication_rather_than_to_tell_old_things_as_new()
    {
        using var site = SmallSite.Create();
        site.Write(History, "2018-10-29\tnew\t/pp18/p/xyz-12-1/\n");

        var (exitCode, _, error) = await site.RunAsync("-s", "PublishedAt=2018-11-02");

        Assert.Equal(1, exitCode);
        Assert.Contains("input/history.tsv:1:1: error SG5051", error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.At("output/index.html")));
    }

    private static async Task PublishAsync(SiteFolder site, string day, params string[] more) =>
        Assert.Equal(0, (await site.RunAsync(["-s", $"PublishedAt={day}", "-s", "Host=example.org", .. more])).ExitCode);

    private static void Edit(SiteFolder site, string before, string after) =>
        site.Write(SmallSite.Markdown, site.Read(SmallSite.Markdown).Replace(before, after, StringComparison.Ordinal));

    private static IEnumerable<string> Changes(SiteFolder site) => site.Read(History).TrimEnd('\n').Split('\n').Skip(2).Select(line => string.Join(' ', line.Split('\t').Take(2)));

    private static IEnumerable<XElement> Entries(SiteFolder site, string feed) => XDocument.Load(site.At(feed)).Root!.Elements(Atom + "entry");
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Exporting.Feeds;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using SiteGen.Tests.Rendering;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Exporting;

/// <summary>Feeds, sitemap and JSON-LD of the invented conference.</summary>
public sealed class FeedTests
{
    private const string Hostile = "</script><script>alert(1)</script>]]>&\u0001\ud800";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly SiteSettings Settings = SampleSite.Settings with { Host = "example.org", LinkRoot = "/proposals", Languages = ["en", "zh"] };

    [Fact]
    public void Every_text_every_topic_and_everyone_who_proposes_has_a_feed_of_what_is_theirs()
    {
        var catalogue = Published(Lighthouses.Compilation, "2018-10-29");
        var feeds = Feeds.Of(catalogue, Settings).ToDictionary(page => page.Path, page => Xml(page), StringComparer.Ordinal);

        Assert.Equal(catalogue.Compilation.Proposals.Length, feeds["feed.xml"].Elements(Atom + "entry").Count());
        Assert.All(catalogue.Compilation.Dossiers, dossier => Assert.Equal(dossier.Proposals.Length, feeds[dossier.Address[1..] + "feed.xml"].Elements(Atom + "entry").Count()));
        Assert.All(feeds["feeds/lap.xml"].Elements(Atom + "entry"), entry => Assert.Contains(" LAP/", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal));
        Assert.All(feeds, feed =>
        {
            Assert.Equal($"https://example.org/proposals/{feed.Key}", feed.Value.Element(Atom + "id")!.Value);
            Assert.Equal("2018-10-29T00:00:00Z", feed.Value.Element(Atom + "updated")!.Value);
            Assert.Distinct(feed.Value.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        });
    }

    [Fact]
    public void What_is_gone_is_told_once_and_may_come_back_as_new()
    {
        var before = Published(Lighthouses.Compilation, "2018-10-29").History;
        var less = Compiler.Compile([.. Lighthouses.Proposals.Where(proposal => proposal is not { Id.Text: "LAP/2/1", Conference: "pp18" })], []).Value;
        var gone = History.Update(before, less, new(2018, 11, 2)).Value;
        var still = History.Update(gone, less, new(2018, 11, 3)).Value;
        var back = History.Update(still, Lighthouses.Compilation, new(2018, 11, 4)).Value;

        Assert.Equal(["2018-11-02 Withdrawn MOD LAP/2/1", "2018-11-04 New MOD LAP/2/1"],
            back.Skip(before.Length).Select(line => $"{line.Date:O} {line.Change} {line.Proposal}"));
        Assert.Equal(still, gone);
    }

    [Fact]
    public void What_the_history_writes_it_reads()
    {
        var lines = Published(Lighthouses.Compilation, "2018-10-29").History;

        var (read, diagnostics) = HistoryFile.Read("input/history.tsv", HistoryFile.Write(lines));

        Assert.Empty(diagnostics);
        Assert.Equal(lines.Select(line => line.Line).Order(StringComparer.Ordinal), read.Select(line => line.Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hostile_title_and_topic_stay_texts_in_a_feed()
    {
        var hostile = Compiler.Compile([Lighthouses.Proposals.First() with { Title = Hostile }], []).Value;
        var entry = Xml(Feeds.Of(Published(hostile, "2018-10-29"), Settings with { Title = Hostile }).First()).Elements(Atom + "entry").Single();

        Assert.Equal("</script><script>alert(1)</script>]]>&\ufffd\ufffd", entry.Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void The_sitemap_lists_every_page_that_has_something_of_its_own()
    {
        var catalogue = Published(Lighthouses.Compilation, "2018-10-29");
        var renderer = SampleSite.Renderer(SampleSite.Theme(), Settings with { HasSearch = false });
        var pages = renderer.All(catalogue).Value.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal))
            .Where(page => page.Path != "404.html" && !Text(page).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Where(page => !Text(page).Contains("content=\"noindex\"", StringComparison.Ordinal))
            .Select(page => "https://example.org/proposals/" + page.Path[..^"index.html".Length]);

        var listed = Xml(Sitemap.Of(catalogue, Settings).Single()).Elements(Map + "url").ToList();

        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Select(url => url.Element(Map + "loc")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(2, listed[0].Elements(XName.Get("link", "http://www.w3.org/1999/xhtml")).Count());
        Assert.All(listed, url => Assert.Equal("2018-10-29", url.Element(Map + "lastmod")?.Value ?? "2018-10-29"));
    }

    [Fact]
    public void A_long_sitemap_is_divided()
    {
        var files = Sitemap.Of(Published(Lighthouses.Compilation, "2018-10-29"), Settings, 100);

        Assert.Equal(files.Skip(1).Select(file => "https://example.org/proposals/" + file.Path), Xml(files[0]).Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")!.Value));
        Assert.All(files.Skip(1), file => Assert.InRange(Xml(file).Elements(Map + "url").Count(), 1, 100));
    }

    [Fact]
    public void What_a_page_says_of_itself_in_data_is_true_and_ends_no_script()
    {
        var compilation = Compiler.Compile([Lighthouses.Proposals.First(proposal => proposal.Id.Text == "LAP/2/1") with { Title = Hostile }], []).Value;
        var (pages, _) = SampleSite.Renderer(SampleSite.Theme(), Settings).Proposal(Catalogue.Of(compilation, []), compilation.Proposals[0]);
        var page = Text(pages.Single());
        var data = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        using var json = JsonDocument.Parse(data);

        Assert.Equal(Hostile.Replace('\ud800', '\ufffd'), json.RootElement.GetProperty("name").GetString());
        Assert.Equal("MOD LAP/2/1", json.RootElement.GetProperty("legislationIdentifier").GetString());
        Assert.Equal("Plenipotentiary Conference", json.RootElement.GetProperty("legislationChanges").GetProperty("legislationPassedBy").GetProperty("name").GetString());
        Assert.False(json.RootElement.TryGetProperty("legislationPassedBy", out _), "nobody has passed a proposal");
    }

    private static Catalogue Published(Compilation compilation, string day)
    {
        var table = TopicReader.Read(File.ReadAllText(Path.Combine(Golden.Root, "..", "..", "input", "topics.yml")), "input/topics.yml").Value;
        var tagged = Tagging.Tag(compilation, table).Value;
        var history = History.Update([], tagged.Compilation, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Value;
        return Catalogue.Of(tagged, CitationIndex.Of(tagged.Compilation), OfficialTexts.Empty, [], [], history);
    }

    private static XElement Xml(Page page) => XDocument.Load(new MemoryStream(page.Content.ToArray())).Root!;

    private static string Text(Page page) => Encoding.UTF8.GetString(page.Content.Span);
}

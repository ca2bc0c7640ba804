using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class EscapingTests
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ site.title }}";

    [Fact]
    public void Text_is_escaped_and_reads_back_as_it_was() => Gen.String.Sample(text =>
    {
        var parsed = new HtmlParser().ParseDocument($"<p title=\"{Html.Escape(text)}\">{Html.Escape(text)}</p>").QuerySelector("p")!;
        var shown = Shown(text);
        return parsed.TextContent == shown && parsed.GetAttribute("title") == shown;
    });

    [Fact]
    public void A_hostile_document_stays_text_on_every_page()
    {
        var (pages, diagnostics) = SampleSite.Renderer(SampleSite.Theme(), SampleSite.Settings with { Title = Hostile, Description = Hostile })
            .All(HostileCatalogue());

        Assert.Empty(diagnostics);
        foreach (var page in pages.Where(page => page.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span));
            // What a page says in data is whole in its block: nothing of a text has ended it.
            foreach (var data in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var whole = JsonDocument.Parse(data.TextContent);
            }
            Assert.True(
                document.QuerySelectorAll("script:not([type='application/ld+json'])").All(script => script.GetAttribute("src") is { } source && source.Contains("assets/", StringComparison.Ordinal)),
                $"{page.Path} has a script of the document's");
            Assert.Empty(document.QuerySelectorAll("[onerror], [onclick], [style], style, img, [href^='javascript:' i]"));
        }
        var proposal = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(pages.Single(page => page.Path == "pp18/p/b-1-1/index.html").Content.Span));
        Assert.Equal(Hostile, proposal.QuerySelector("#con-a .base .label")!.TextContent);
        Assert.Contains(Hostile, proposal.QuerySelector("#con-a .proposed ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Hostile, proposal.Title!, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_markup_passes_unescaped_and_an_include_is_markup()
    {
        var theme = SampleSite.Theme()
            .Where(file => file.Path is not ("templates/not-found.scriban" or "templates/layout.scriban"))
            .Append(ThemeFile.Of("templates/layout.scriban", "{{ body }}"))
            .Append(ThemeFile.Of("templates/part.scriban", "<b>{{ $.word }}</b>"))
            .Append(ThemeFile.Of("templates/not-found.scriban", "{{ include \"part\" word: \"<i>\" }}{{ '<u>' + site.title }}")).ToList();
        var renderer = SampleSite.Renderer(theme, SampleSite.Settings with { Title = "a & b" });

        var page = Assert.Single(renderer.NotFound(SampleCompilation.Brazil()).Value);

        Assert.Equal("<b>&lt;i&gt;</b>&lt;u&gt;a &amp; b", Encoding.UTF8.GetString(page.Content.Span));
    }

    [Fact]
    public void A_link_of_an_outcome_is_a_link_only_to_the_web()
    {
        var bad = Proposal() with { Outcome = new("adopted", null, "javascript:alert(1)") };
        var good = Proposal() with { Outcome = new("adopted", null, "https://example.org/a?b=1&c=2") };

        Assert.DoesNotContain("javascript:", Page(bad), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a?b=1&amp;c=2\"", Page(good), StringComparison.Ordinal);
    }

    private static string Page(Proposal proposal)
    {
        var compiled = Compiled(proposal);
        var catalogue = Catalogue.Of(new([], [], [compiled], []), []);
        return Encoding.UTF8.GetString(Assert.Single(SampleSite.Renderer().Proposal(catalogue, compiled).Value).Content.Span);
    }

    // HTML keeps no control characters; line ends are read as LF.
    private static string Shown(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Concat(
        text.Where(c => c != '\r').Select(c => c is '\t' or '\n' || (c >= 32 && c != 127) ? c : '\uFFFD'))));

    private static Proposal Proposal() => new()
    {
        Id = ProposalId.Parse("B/1/1")!,
        Action = ProposalAction.Mod,
        Conference = "pp18",
        Language = "en",
        Instrument = new("PP", "resolution", Hostile, false, 2014),
        Source = Hostile,
        Title = Hostile,
        Outcome = new(Hostile, Hostile, Hostile),
        Provisions =
        [
            new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept(Hostile)),
            new(ProvisionKind.Clause, 0, Redline.Kept(Hostile), Redline.Of([new(Change.Deleted, Hostile), new(Change.Inserted, Hostile), new(Change.Kept, Hostile, null, Hostile)])),
            new(ProvisionKind.Footnote, 0, Redline.Kept(Hostile), Redline.Kept(Hostile)),
        ],
    };

    private static CompiledProposal Compiled(Proposal proposal) => new(
        proposal,
        [
            Clause(ClauseState.Unchanged, -1, ProvisionKind.Section, "con", proposal.Provisions[0], 0),
            Clause(ClauseState.Amended, 0, ProvisionKind.Clause, "con-a", proposal.Provisions[1], 1),
            Clause(ClauseState.Unchanged, -1, ProvisionKind.Footnote, "fn1", proposal.Provisions[2], 2),
        ],
        new(0, 0, 1, 2, 1, 1, 0), ["hostile"]);

    private static Clause Clause(ClauseState state, int section, ProvisionKind kind, string token, Provision provision, int index) =>
        new(state, section,
            [new(kind, 0, token, provision.Label, In(provision.Text, Change.Inserted), 1)],
            [new(kind, 0, token, provision.Label, In(provision.Text, Change.Deleted), 1)], [index]);

    private static Redline In(Redline redline, Change without) => Redline.Of(redline.Runs.Where(run => run.Change != without));

    private static Catalogue HostileCatalogue()
    {
        var compiled = Compiled(Proposal());
        return Catalogue.Of(
            new(
                [new("pp18", Hostile, 2018, Hostile)],
                [new("pp18", new("PP", "resolution", "1", false, 2014), ["b-1-1"])],
                [compiled],
                [new("b-1", "pp18", Hostile, Hostile, Hostile, Hostile, Hostile, ["B/1/1"], [new(Hostile, 1, Hostile)], Hostile)]),
            [new Topic("hostile", ImmutableSortedDictionary<string, string>.Empty.Add("en", Hostile).Add("zh", Hostile), [])]);
    }
}

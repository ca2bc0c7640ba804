using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NJsonSchema;
using SiteGen.Compiling;
using SiteGen.Exporting.Data;
using SiteGen.Rendering;
using SiteGen.Tests.Commands;
using SiteGen.Tests.Compiling;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Exporting;

/// <summary>What the site gives as data, held to the schema that docs/ promises.</summary>
public sealed class DataFileTests
{
    private static readonly Lazy<ImmutableArray<Page>> Lighthouse = new(() => ExportedProposals.Files(LighthouseSite.Catalogue, SampleSite.Settings));

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(SiteFolder.Repository, "docs", "data.schema.json"))));

    private static IEnumerable<Page> Json => Lighthouse.Value.Where(page => page.Path.EndsWith("/index.json", StringComparison.Ordinal));

    [Fact]
    public async Task Every_file_of_a_site_in_six_languages_is_as_the_schema_says()
    {
        Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], Lighthouses.Compilation.Proposals.Select(proposal => proposal.Proposal.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(await FaultsAsync(Json));
        Assert.Equal(["clause", "dossier", "proposal", "reference"], Json.Select(page => Root(page).GetProperty("type").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_file_of_the_seeds_site_is_as_the_schema_says()
    {
        var compilation = Compiler.Compile([.. ExportedProposals.All.Where(pair => pair.Key.StartsWith("seed", StringComparison.Ordinal)).Select(pair => pair.Value.Proposal)], []).Value;

        Assert.Empty(await FaultsAsync(ExportedProposals.Files(Catalogue.Of(compilation, []), SampleSite.Settings with { Host = "example.org" }).Where(page => page.Path.EndsWith("/index.json", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_schema_finds_fault_with_what_it_does_not_know() =>
        Assert.NotEmpty(await FaultsAsync([new("pp18/r1/index.json", """{"format":1,"type":"dossier","address":"/pp18/r1/"}"""u8.ToArray())]));

    [Fact]
    public void A_clause_tells_what_it_was_what_it_becomes_and_how_it_is_cited()
    {
        var clause = Root(Json.Single(page => page.Path == "pp18/p/lap-2-1/hd/index.json"));
        var (original, proposed) = (clause.GetProperty("original")[0], clause.GetProperty("proposed")[0]);

        Assert.Contains("(Busan, 2014)", original.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("(Dubaï, 2018)", proposed.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(proposed.GetProperty("text").GetString(), string.Concat(proposed.GetProperty("runs").EnumerateArray().Select(run => run[1].GetString())));
        Assert.Contains(proposed.GetProperty("runs").EnumerateArray(), run => run[0].GetString() == "+" && run[1].GetString() == "Dubaï, 2018");
        Assert.Equal("MOD LAP/2/1 (PP-18) to Res. 901 (Rev. Busan, 2014): opening line", clause.GetProperty("citation").GetProperty("en").GetString());
        Assert.Equal(["/pp18/r901/hd/"], clause.GetProperty("rows").EnumerateArray().Select(row => row.GetString()));
    }

    [Fact]
    public void What_is_there_in_bulk_is_every_proposals_own_file_a_line_each()
    {
        var lines = Text("pp18/compilation.jsonl");
        var own = Lighthouses.Compilation.Proposals.Where(proposal => proposal.Proposal.Conference == "pp18")
            .Select(proposal => Text(proposal.Address[1..] + "index.json"));

        Assert.Equal(string.Concat(own), lines);
    }

    [Fact]
    public void Every_address_has_a_line_with_its_citation_in_six_languages()
    {
        var lines = Text("pp18/citations.tsv").TrimEnd('\n').Split('\n');
        var minted = Minting.Of(Lighthouses.Compilation, LighthouseSite.Catalogue.RowsOf).Where(page => page.Address.StartsWith("/pp18/", StringComparison.Ordinal) && page.Address == page.Clause);

        Assert.Equal("address\tstate\ten\tfr\tes\tru\tzh\tar", lines[0]);
        Assert.Equal(minted.Select(page => $"{page.Address} {page.State}").Order(StringComparer.Ordinal),
            lines.Skip(1).Select(line => $"{line.Split('\t')[0]} {Enum.Parse<PermalinkState>(line.Split('\t')[1], ignoreCase: true)}").Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(8, line.Split('\t').Length));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("one\ttwo\nthree", "one two three")]
    public void A_cell_ends_no_line_and_is_no_formula(string text, string expected) => Assert.Equal(expected, CitationTable.Cell(text));

    [Fact]
    public void A_hostile_title_stays_a_text()
    {
        const string hostile = "\"}]</script><script>alert(1)</script>\u2028\\ \ud800";
        var proposal = Lighthouses.Proposals.First() with { Title = hostile };
        var page = ExportedProposals.Files(Catalogue.Of(Compiler.Compile([proposal], []).Value, []), SampleSite.Settings).First(file => file.Path.EndsWith("/index.json", StringComparison.Ordinal) && Root(file).GetProperty("type").GetString() == "proposal");

        Assert.Equal(hostile.Replace('\ud800', '\ufffd'), Root(page).GetProperty("title").GetString());
    }

    [Fact]
    public void A_clause_without_a_page_has_no_file_of_its_own()
    {
        var files = ExportedProposals.Files(LighthouseSite.Catalogue, SampleSite.Settings with { ClausePages = ClauseScope.None });

        Assert.DoesNotContain(files, page => page.Path.EndsWith("/index.json", StringComparison.Ordinal) && Root(page).GetProperty("type").GetString() == "clause");
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IEnumerable<Page> pages)
    {
        var schema = await Schema.Value;
        return [.. pages.AsParallel().SelectMany(page => KindOf(schema, page).Validate(Encoding.UTF8.GetString(page.Content.Span)).Select(fault => $"{page.Path}: {fault}"))];
    }

    // What an object says it is decides which part of the schema it is held to: one fault, not one for each kind.
    private static JsonSchema KindOf(JsonSchema schema, Page page) =>
        schema.Definitions[Root(page).GetProperty("type").GetString() is var type && type == "clause" ? "clausePage" : type!];

    private static string Text(string path) => Encoding.UTF8.GetString(Lighthouse.Value.Single(page => page.Path == path).Content.Span);

    private static JsonElement Root(Page page)
    {
        using var document = JsonDocument.Parse(page.Content);
        return document.RootElement.Clone();
    }
}

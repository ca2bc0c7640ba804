using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>What was published stays where it was, through whatever happens to the texts.</summary>
public class AddressTests
{
    private const string Register = "input/pp18/r900/permalinks.tsv";
    private const string First = "input/pp18/r900/xyz-12-1.md";
    private const string Second = "input/pp18/r900/xyz-12-2.md";

    private static string Proposal(string number, string evidence = "reviewed") => $"""
        ---
        proposal: {number}
        action: MOD
        conference: pp18
        organ: PP
        kind: resolution
        number: 900
        base: 2014
        language: en
        evidence: {evidence}
        ---

        # RESOLUTION 900 (Rev. Busan, 2014)

        ## considering

        - a) that examples help;
        - b) that {"{--invented ones--}{++stories++}"} harm nobody,

        ## resolves

        - 1 to use them.

        """;

    private static SiteFolder Site(string evidence = "reviewed")
    {
        var site = SiteFolder.Empty();
        site.Write(First, Proposal("XYZ/12/1", evidence));
        return site;
    }

    /// <summary>The lines that the errors of a build suggest.</summary>
    private static List<string> Suggested(string error) =>
        [.. Regex.Matches(error, @"the reason: (?<line>/\S+\t.*)").Select(match => match.Groups["line"].Value.TrimEnd('\r'))];

    private static void Settle(SiteFolder site, IEnumerable<string> lines)
    {
        var register = site.Read(Register).Split('\n').ToList();
        foreach (var line in lines)
        {
            register[register.FindIndex(old => old.StartsWith(line.Split('\t')[0] + "\t", StringComparison.Ordinal))] =
                line.Replace("YYYY-MM-DD", "2018-11-02", StringComparison.Ordinal).Replace("REASON", "as a test", StringComparison.Ordinal);
        }
        site.Write(Register, string.Join('\n', register));
    }

    private static IEnumerable<string> Addresses(SiteFolder site) =>
        site.Read(Register).Split('\n').Where(line => line.StartsWith('/')).Select(line => line.Split('\t')[0]);

    private static string Page(SiteFolder site, string address) => site.Read($"output{address}index.html");

    [Fact]
    public async Task A_history_of_three_builds_leaves_every_old_address_with_an_answer()
    {
        using var site = Site();
        site.Write(Second, Proposal("XYZ/12/2"));
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        var ever = Addresses(site).ToHashSet();
        Assert.Contains("/pp18/p/xyz-12-1/con-b/", ever);

        // A label is corrected.
        var published = site.Files("output");
        site.Write(First, site.Read(First).Replace("- b) that", "- bbis) that", StringComparison.Ordinal));
        var (exitCode, _, error) = await site.RunAsync();
        Assert.Equal(1, exitCode);
        Assert.Equal(published, site.Files("output"));
        Assert.Matches(@"input/pp18/r900/permalinks\.tsv:\d+:1: error SG5012: /pp18/p/xyz-12-1/con-b/ would be lost", error);
        Settle(site, Suggested(error));
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        ever.UnionWith(Addresses(site));

        // A proposal is withdrawn, and the other one comes again in a revision of its document.
        File.Delete(site.At(Second));
        File.Delete(site.At(First));
        site.Write("input/pp18/r900/xyz-12-rev1-1.md", Proposal("XYZ/12(Rev.1)/1"));
        (exitCode, _, error) = await site.RunAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("/pp18/p/xyz-12-2/ (and 6 addresses below it) would be lost", error, StringComparison.Ordinal);
        Settle(site, Suggested(error).Select(line => line.StartsWith("/pp18/p/xyz-12-1/\t", StringComparison.Ordinal)
            ? "/pp18/p/xyz-12-1/\t-\tmoved\t/pp18/p/xyz-12-rev1-1/\t2018-11-05\trevised" : line));
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        ever.UnionWith(Addresses(site));

        Assert.All(ever, address => Assert.True(File.Exists(site.At($"output{address}index.html")), address));
        Assert.Contains("url=../../../../pp18/p/xyz-12-rev1-1/con-a/index.html", Page(site, "/pp18/p/xyz-12-1/con-a/"), StringComparison.Ordinal);
        Assert.Contains("url=../../../../pp18/p/xyz-12-rev1-1/", Page(site, "/pp18/p/xyz-12-1/con-bbis/"), StringComparison.Ordinal);
        Assert.Contains("as a test", Page(site, "/pp18/p/xyz-12-2/con-a/"), StringComparison.Ordinal);
        Assert.Equal(0, (await site.RunAsync("check")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("build", "--locked")).ExitCode);

        // Without pages that lead on, the host's list answers, or they are made all the same.
        string[] byHost = ["-s", "MetaRefreshRedirects=false", "-s", "Publish=netlify"];
        Assert.Equal(0, (await site.RunAsync(byHost)).ExitCode);
        Assert.False(File.Exists(site.At("output/pp18/p/xyz-12-1/con-a/index.html")));
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-2/con-a/index.html")));
        Assert.Contains("/pp18/p/xyz-12-1/con-a/ /pp18/p/xyz-12-rev1-1/con-a/ 301!\n", site.Read("output/_redirects"), StringComparison.Ordinal);
        Assert.Equal(0, (await site.RunAsync(["check", .. byHost])).ExitCode);
        var (code, _, said) = await site.RunAsync("-s", "MetaRefreshRedirects=false");
        Assert.Equal(0, code);
        Assert.Contains("warning SG7033", said, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/con-a/index.html")));
    }

    [Fact]
    public async Task Once_a_redline_is_settled_an_old_address_leads_to_where_its_text_went()
    {
        using var site = Site("inferred");
        await site.RunAsync();
        Assert.Contains("con-b/\t", site.Read(Register), StringComparison.Ordinal);
        Assert.Contains("[provisional address]", Page(site, "/pp18/p/xyz-12-1/con-b/"), StringComparison.Ordinal);
        Assert.Contains("This address is provisional", Page(site, "/pp18/p/xyz-12-1/con-b/"), StringComparison.Ordinal);

        site.Write(First, Proposal("XYZ/12/1").Replace("- b) that", "- {++b) that a clause is new;++}\n- {--b)--}{++c)++} that", StringComparison.Ordinal)
            .Replace("- 1 to", "- {--1--}{++2++} to", StringComparison.Ordinal));
        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal("", error.Contains("error", StringComparison.Ordinal) ? error : "");
        Assert.Equal(0, exitCode);
        Assert.Contains("/pp18/p/xyz-12-1/con-b/", site.Read(Register).Split('\n').Single(line => line.Contains("\tpermanent\t/pp18/p/xyz-12-1/con-c/", StringComparison.Ordinal) || line.Contains("con-b/\tmoved", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("/pp18/p/xyz-12-1/con-c/", Page(site, "/pp18/p/xyz-12-1/con-b/"), StringComparison.Ordinal);
        Assert.Contains("url=../../../../pp18/p/xyz-12-1/res-2/index.html", Page(site, "/pp18/p/xyz-12-1/res-1/"), StringComparison.Ordinal);
        Assert.DoesNotContain("provisional address", Page(site, "/pp18/p/xyz-12-1/con-c/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_would_give_an_address_to_another_clause_fails_the_build()
    {
        using var site = Site();
        await site.RunAsync();
        site.Write(First, site.Read(First).Replace("- b) that", "- b) that something else is said;\n- c) that", StringComparison.Ordinal));

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("SG5013: /pp18/p/xyz-12-1/con-b/ was published for a text that now stands at /pp18/p/xyz-12-1/con-c/", error, StringComparison.Ordinal);
        Settle(site, Suggested(error));
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        Assert.Contains("This address named another clause before", Page(site, "/pp18/p/xyz-12-1/con-b/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_build_writes_nothing_to_input_and_says_what_is_missing()
    {
        using var site = Site();
        var before = site.Files("input");

        var (exitCode, _, error) = await site.RunAsync("build", "--locked");

        Assert.Equal(1, exitCode);
        Assert.Contains("/pp18/p/xyz-12-1/con-a/\t", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
        Assert.False(Directory.Exists(site.At("output")));
    }

    [Fact]
    public async Task A_locked_build_whose_seed_gives_other_Markdown_fails()
    {
        using var site = SiteFolder.OfTheSeed();

        var (exitCode, _, error) = await site.RunAsync("build", "--locked");

        Assert.Equal(1, exitCode);
        Assert.Contains("SG5018", error, StringComparison.Ordinal);
        Assert.Equal(["topics.yml"], site.Files("input").Keys);
    }

    [Fact]
    public async Task A_broken_register_stops_publication_with_its_place()
    {
        using var site = Site();
        await site.RunAsync();
        var before = site.Files("output");
        site.Write(Register, site.Read(Register) + "<<<<<<< HEAD\n");

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches(@"input/pp18/r900/permalinks\.tsv:\d+:1: error SG5010: .*<<<<<<< HEAD", error);
        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public async Task Nothing_is_registered_that_was_not_published()
    {
        using var site = Site();
        site.Write("theme/templates/home.scriban", "<a href=\"/nowhere/\">x</a>");

        await site.RunAsync();

        Assert.False(File.Exists(site.At(Register)));
    }

    [Fact]
    public async Task The_check_of_a_site_holds_its_register()
    {
        using var site = Site();
        await site.RunAsync();
        File.Delete(site.At("output/pp18/p/xyz-12-1/con-a/index.html"));

        var (exitCode, output, error) = await site.RunAsync("check");

        Assert.Equal(1, exitCode);
        // Its place on the proposal's page would answer it, but links lead to the page that is gone.
        Assert.Contains("SG7005", output + error, StringComparison.Ordinal);
        // So would the matrix answer for the clause's own page.
        File.Delete(site.At("output/pp18/r900/con-a/index.html"));
        File.Delete(site.At("output/pp18/r900/index.html"));
        (_, output, error) = await site.RunAsync("check");
        Assert.Matches(@"permalinks\.tsv:\d+:1: error SG7030: /pp18/r900/con-a/ is registered", output + error);
    }

    [Theory]
    [InlineData("changed", true, false)]
    [InlineData("none", false, false)]
    [InlineData("all", true, true)]
    public async Task Fewer_clauses_can_have_a_page_and_every_link_still_leads_somewhere(string scope, bool changed, bool unchanged)
    {
        using var site = Site();

        var (exitCode, _, _) = await site.RunAsync("-s", $"ClausePages={scope}");

        Assert.Equal(0, exitCode);
        Assert.Equal(changed, File.Exists(site.At("output/pp18/p/xyz-12-1/con-b/index.html")));
        Assert.Equal(unchanged, File.Exists(site.At("output/pp18/p/xyz-12-1/con-a/index.html")));
        Assert.Equal(changed, File.Exists(site.At("output/pp18/r900/con-b/index.html")));
        Assert.Equal(unchanged, File.Exists(site.At("output/pp18/r900/con-a/index.html")));
        Assert.Contains("/pp18/r900/con-a/", Addresses(site));
        Assert.Contains("/pp18/p/xyz-12-1/con-a/", Addresses(site));
        Assert.Equal(0, (await site.RunAsync("check", "-s", $"ClausePages={scope}")).ExitCode);
    }

    [Fact]
    public async Task A_row_without_a_page_has_its_place_also_where_no_matrix_shows_it()
    {
        using var site = Site();
        site.Write(First, Proposal("XYZ/12/1").Replace("action: MOD", "action: SUP", StringComparison.Ordinal).Replace("{--invented ones--}{++stories++}", "stories", StringComparison.Ordinal));

        var (exitCode, output, error) = await site.RunAsync("-s", "ClausePages=none");

        Assert.True(exitCode == 0, output + error);
        Assert.False(File.Exists(site.At("output/pp18/r900/con-a/index.html")));
        Assert.Contains("""<li id="con-a"><a href="../../pp18/p/xyz-12-1/#con-a">""", site.Read("output/pp18/r900/index.html"), StringComparison.Ordinal);
        Assert.Contains("/pp18/r900/con-a/", Addresses(site));
    }

    [Theory]
    [InlineData("nowhere-pages", "SG7032")]
    [InlineData("github-pages", null)]
    public async Task The_limits_of_the_host_are_told(string host, string? code)
    {
        using var site = Site();

        var (_, output, error) = await site.RunAsync("-s", $"Publish={host}");

        Assert.Equal(code is not null, (output + error).Contains(code ?? "SG703", StringComparison.Ordinal));
    }
}

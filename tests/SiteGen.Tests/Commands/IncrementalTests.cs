using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>A build that uses what earlier builds kept gives what a build without any of it gives.</summary>
public class IncrementalTests
{
    private const string Other = "input/pp18/r900/xyz-12-1.md";

    private const string BaseText = """
        ---
        organ: PP
        kind: resolution
        number: 7
        revision: 2014
        language: en
        ---

        # RESOLUTION 7 (Rev. Busan, 2014)

        # A title

        The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),

        ## resolves

        - 1 to discuss cybersecurity in every forum;
        - 2 to stay here, as Resolution 130 (Rev. Busan, 2014) says.

        """;

    // Each kind of thing that a site is made from, and a change of it; a file that is not there is new.
    private static readonly (string File, string Old, string New)[] Edits =
    [
        ("input/pp18/r7/base.md", "", BaseText),
        (Other, "invented ones harm", "{--invented--}{++other++} ones harm"),
        (Other, "title: Use", "title: Misuse"),
        ("input/topics.yml", "Cybersecurity,", "Security of networks,"),
        (New, "", Proposal("XYZ/12/9", "resolution", "901", "as XYZ/12/1 says in considering b) and Resolution 7 (Rev. Busan, 2014) in resolves 1")),
        (Other, "\noutcome:", "\noutcome: adopted"),
        (New, "resolves", "further resolves"),
        ("input/pp18/r900/xyz-12-8.md", "", Proposal("XYZ/12/8", "resolution", "900", "that a second one is on it")),
        ("input/official-texts.tsv", "\nunga-", "\npp-r*\thttps://example.org/{1}\nunga-"),
        ("theme/templates/layout.scriban", "<footer class=\"footer\">", "<footer class=\"footer\" data-new>"),
        ("theme/templates/clause.scriban", "<h1>{{ name }}</h1>", "<h1>{{ name }}.</h1>"),
        ("theme/texts/en.yml", "skip: ", "skip: Just "),
        ("theme/css/20-base.css", "\n", "\nem { color: inherit; }\n"),
        ("statiq.json", "A site", "The site"),
        ("seeds/invented.txt", "to use them", "to use none of them"),
    ];

    private const string New = "input/pp18/r901/xyz-12-9.md";

    private static string Proposal(string id, string kind, string number, string words) => $"""
        ---
        proposal: {id}
        action: MOD
        conference: pp18
        organ: PP
        kind: {kind}
        number: {number}
        base: 2014
        language: en
        evidence: inferred
        outcome:
        ---

        # {kind.ToUpperInvariant()} {number} (Rev. Busan, 2014)

        ## resolves

        - 1 {"{--to wait--}{++to act++}"}, {words}.

        """;

    private static SiteFolder Site()
    {
        var site = SiteFolder.Empty();
        site.Write("statiq.json", """{ "SiteTitle": "A site" }""");
        site.Write("input/official-texts.tsv", File.ReadAllText(Path.Combine(SiteFolder.Repository, "input", "official-texts.tsv")));
        site.Write("seeds/invented.txt", """
            MOD	XYZ/12/1
            RESOLUTION 900 (Rev. Busan, 2014)
            Use of invented examples
            The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
            considering
            a)	that examples help;
            b)	that invented ones harm nobody;
            b)	that labels stand once,
            resolves
            1	to use them.
            """);
        site.Write("seeds/flat.txt", """
            MOD	X/1/1
            RESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)
            A title
            The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014Dubai, 2018),
            resolves
            1	to discussaddress cybersecurity in every forum;
            2	to stay here, as Resolution 130 (Rev. Busan, 2014) says, as long as it takes.
            """);
        return site;
    }

    private static void Edit(SiteFolder site, string file, string old, string changed)
    {
        var before = File.Exists(site.At(file)) ? site.Read(file) : "";
        Assert.Contains(old, before, StringComparison.Ordinal);
        var at = before.IndexOf(old, StringComparison.Ordinal);
        site.Write(file, string.Concat(before.AsSpan(0, at), changed, before.AsSpan(at + old.Length)));
    }

    private static IEnumerable<string> Said(string error) => error.Split('\n').Where(line => line.Contains(" SG", StringComparison.Ordinal));

    private static async Task<SortedDictionary<string, string>> CleanAsync(SiteFolder site)
    {
        await site.RunAsync("--nocache", "-o", "clean", "-s", "CachePath=clean-cache", "-s", "Register=Hold");
        return site.Files("clean");
    }

    [Fact]
    public async Task Whatever_is_edited_the_next_build_gives_what_a_clean_one_gives()
    {
        using var site = Site();
        await site.RunAsync();
        foreach (var (file, old, changed) in Edits)
        {
            Edit(site, file, old, changed);

            var (_, output, error) = await site.RunAsync();

            Assert.True(output.Contains(" written", StringComparison.Ordinal) && !output.Contains(" 0 written", StringComparison.Ordinal), $"{file}: {output}{error}");
            Assert.Equal(await CleanAsync(site), site.Files("output"));
        }
    }

    [Fact]
    public async Task A_proposal_that_is_taken_away_leaves_no_trace_on_the_pages_of_others()
    {
        using var site = Site();
        site.Write(New, Proposal("XYZ/12/9", "resolution", "901", "as XYZ/12/1 says in considering b)"));
        await site.RunAsync();
        File.Delete(site.At(New));
        File.Delete(site.At("input/pp18/r901/permalinks.tsv"));

        await site.RunAsync();

        Assert.Equal(await CleanAsync(site), site.Files("output"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("changed")]
    public async Task Where_not_every_clause_has_a_page_an_edit_moves_the_links_of_others(string scope)
    {
        using var site = Site();
        site.Write("statiq.json", $$"""{ "SiteTitle": "A site", "ClausePages": "{{scope}}" }""");
        site.Write(New, Proposal("XYZ/12/9", "resolution", "901", "as XYZ/12/1 says in considering b) and Resolution 900 (Rev. Busan, 2014) in considering b)"));
        await site.RunAsync();
        Edit(site, Other, "invented ones harm", "{--invented--}{++other++} ones harm");

        var (_, output, _) = await site.RunAsync();

        Assert.DoesNotContain("seeds, 0 files", output, StringComparison.Ordinal);
        Assert.Equal(await CleanAsync(site), site.Files("output"));
    }

    [Fact]
    public async Task Many_edits_in_any_order_leave_the_site_as_a_clean_build_makes_it()
    {
        using var site = Site();
        await site.RunAsync();
        // Always the same numbers: what fails once fails again.
        var random = new Random(12);
        for (var turn = 0; turn < 12; turn++)
        {
            for (var edit = random.Next(1, 3); edit > 0; edit--)
            {
                EditAnything(site, random);
            }

            var (_, output, error) = await site.RunAsync();
            Assert.True(output.Contains(" written", StringComparison.Ordinal), error);
        }

        Assert.Equal(await CleanAsync(site), site.Files("output"));
    }

    /// <summary>Doubles, drops or swaps a line of the text of some proposal, adds a proposal, or takes one of those away.</summary>
    private static void EditAnything(SiteFolder site, Random random)
    {
        var number = random.Next(900, 904);
        var path = $"input/pp18/r{number}/xyz-13-{number}.md";
        switch (random.Next(5))
        {
            case 0 when File.Exists(site.At(path)):
                Directory.Delete(Path.GetDirectoryName(site.At(path))!, recursive: true);
                if (number == 900)
                {
                    site.Write(Other, Proposal("XYZ/12/1", "resolution", "900", "that it is written again"));
                }
                return;
            case 1:
                site.Write(path, Proposal($"XYZ/13/{number}", "resolution", $"{number}", $"as XYZ/12/1 and Resolution {random.Next(900, 904)} (Rev. Busan, 2014) say in resolves 1"));
                return;
        }
        var files = Directory.EnumerateFiles(site.At("input/pp18"), "*-*.md", SearchOption.AllDirectories).Where(file => !file.Contains("/d/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        var lines = File.ReadAllLines(file).ToList();
        var at = Enumerable.Range(0, lines.Count).Where(line => lines[line].StartsWith("- ", StringComparison.Ordinal)).OrderBy(_ => random.Next()).FirstOrDefault(-1);
        if (at >= 0)
        {
            var changed = random.Next(3);
            lines[at] = changed == 0 ? lines[at] + " {++of networks++}" : changed == 1 ? lines[at].Replace("that", "so that", StringComparison.Ordinal) : lines[at];
            if (changed == 2)
            {
                lines.Insert(at, "- z) cybersecurity;");
            }
            File.WriteAllLines(file, lines);
        }
    }

    [Fact]
    public async Task Nothing_is_built_where_nothing_changed_and_all_is_said_again()
    {
        using var site = Site();
        var (exitCode, _, error) = await site.RunAsync();

        var (again, output, said) = await site.RunAsync();

        Assert.Contains("Nothing has changed", output, StringComparison.Ordinal);
        Assert.Equal(exitCode, again);
        Assert.NotEmpty(Said(said));
        Assert.Equal(Said(error), Said(said));
    }

    [Fact]
    public async Task An_edit_of_one_proposal_leaves_the_pages_of_others_as_they_were()
    {
        using var site = Site();
        await site.RunAsync();
        var times = Directory.EnumerateFiles(site.At("output"), "*.html", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Edit(site, Other, "invented ones harm", "{--invented--}{++other++} ones harm");

        await site.RunAsync();

        var changed = times.Where(page => File.GetLastWriteTimeUtc(page.Key) != page.Value).Select(page => Path.GetRelativePath(site.At("output"), page.Key).Replace('\\', '/')).ToList();
        Assert.Contains("pp18/p/xyz-12-1/con-b/index.html", changed);
        Assert.All(changed, path => Assert.DoesNotMatch("^(pp18/p/x-1-1|pp18/r7|pp18/d/x-1/|ref/|404|pp18/p/xyz-12-1/res)", path));
    }

    [Theory]
    [InlineData("output/index.html")]
    [InlineData("cache/published.tsv")]
    [InlineData("cache/last-build.tsv")]
    [InlineData("cache/pages")]
    public async Task A_file_that_somebody_damaged_is_made_anew(string file)
    {
        using var site = Site();
        await site.RunAsync();
        var before = site.Files("output");
        site.Write(file, "damaged");

        await site.RunAsync();

        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public async Task What_is_remembered_of_seeds_may_be_damaged_or_gone()
    {
        using var site = Site();
        await site.RunAsync();
        var before = site.Files("input");
        var kept = Directory.EnumerateFiles(site.At("cache/seeds"), "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(kept);
        kept.ForEach(path => File.WriteAllText(path, "damaged"));
        Edit(site, "statiq.json", "A site", "Another site");

        var (_, output, _) = await site.RunAsync();

        Assert.Contains("from the cache: 0 seeds", output, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
    }

    [Fact]
    public async Task A_seed_that_did_not_change_is_not_understood_again()
    {
        using var site = Site();
        var (_, _, error) = await site.RunAsync();
        var before = site.Files("input");
        Edit(site, "statiq.json", "A site", "Another site");

        var (_, output, said) = await site.RunAsync();

        Assert.Contains("from the cache: 2 seeds", output, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
        Assert.Equal(Said(error).Where(line => line.StartsWith("seeds/", StringComparison.Ordinal)), Said(said).Where(line => line.StartsWith("seeds/", StringComparison.Ordinal)));
    }
}

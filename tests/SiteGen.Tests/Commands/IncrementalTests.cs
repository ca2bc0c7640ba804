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
        ("input/official-texts.tsv", "\nunga-", "\npp-r*\thttps://example.org/{1}\nunga-"),
        ("theme/templates/layout.scriban", "<footer class=\"footer\">", "<footer class=\"footer\" data-new>"),
        ("theme/templates/clause.scriban", "<h1>{{ name }}</h1>", "<h1>{{ name }}.</h1>"),
        ("theme/texts/en.yml", "skip: ", "skip: Just "),
        ("theme/css/20-base.css", "\n", "\nem { color: inherit; }\n"),
        ("statiq.json", "A site", "The site"),
        ("seeds/invented.txt", "to use them", "to use none of them"),
    ];

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

using System.Text.RegularExpressions;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Faults;

/// <summary>Twenty builds with new texts, corrected labels, renamed sections, withdrawals and revisions: no address is ever lost.</summary>
public sealed class HistoryTests
{
    private const string Folder = "input/pp18/r900/";

    private static string Proposal(string number) => $"""
        ---
        proposal: {number}
        action: MOD
        conference: pp18
        organ: PP
        kind: resolution
        number: 900
        base: 2014
        language: en
        evidence: reviewed
        ---

        # RESOLUTION 900 (Rev. Busan, 2014)

        ## considering

        - a) that {number} helps;
        - b) that {"{--invented ones--}{++stories++}"} of {number} harm nobody,

        ## resolves

        - 1 to use {number}.

        """;

    private static void Change(SiteFolder site, string file, string old, string now)
    {
        var text = site.Read(Folder + file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        site.Write(Folder + file, text.Replace(old, now, StringComparison.Ordinal));
    }

    private static void Move(SiteFolder site, string from, string to, string number)
    {
        File.Delete(site.At(Folder + from));
        site.Write(Folder + to, Proposal(number));
    }

    private static readonly Action<SiteFolder>[] Steps =
    [
        site => site.Write(Folder + "xyz-1-1.md", Proposal("XYZ/1/1")),
        site => site.Write(Folder + "xyz-2-1.md", Proposal("XYZ/2/1")),
        site => Change(site, "xyz-1-1.md", "- b) that", "- bbis) that"),
        site => Change(site, "xyz-1-1.md", "## resolves", "## decides"),
        site => Change(site, "xyz-2-1.md", "- a) that", "- a) that something new stands here;\n- b) that"),
        site => Change(site, "xyz-2-1.md", "base: 2014", "base: 2014\noutcome:\n  result: withdrawn"),
        site => site.Write(Folder + "xyz-3-1.md", Proposal("XYZ/3/1")),
        site => Move(site, "xyz-3-1.md", "xyz-3-rev1-1.md", "XYZ/3(Rev.1)/1"),
        site => Change(site, "xyz-1-1.md", "to use XYZ/1/1.", "to use XYZ/1/1 often."),
        site => Change(site, "xyz-1-1.md", "- 1 to use", "- 1 to begin;\n- 2 to use"),
        site => File.Delete(site.At(Folder + "xyz-2-1.md")),
        site => site.Write(Folder + "xyz-4-1.md", Proposal("XYZ/4/1")),
        site => Change(site, "xyz-4-1.md", "- a) that XYZ/4/1 helps;\n", ""),
        site => Change(site, "xyz-4-1.md", "- b) that", "- a) that"),
        site => Move(site, "xyz-3-rev1-1.md", "xyz-3-rev2-1.md", "XYZ/3(Rev.2)/1"),
        site => site.Write(Folder + "xyz-2-1.md", Proposal("XYZ/2/1")),
        site => Change(site, "xyz-2-1.md", "helps;", "helps;\n  - i) indeed;\n  - ii) much;"),
        site => Change(site, "xyz-2-1.md", "  - i) indeed;\n", ""),
        site => File.Delete(site.At(Folder + "xyz-4-1.md")),
        site => Change(site, "xyz-1-1.md", "## decides", "## resolves"),
    ];

    [Fact]
    public async Task Every_address_ever_published_is_still_answered_after_twenty_builds()
    {
        using var site = SiteFolder.Empty();
        var ever = new HashSet<string>(StringComparer.Ordinal);
        for (var build = 0; build < Steps.Length; build++)
        {
            Steps[build](site);
            var (exitCode, _, error) = await site.RunAsync("--quiet", "-s", $"PublishedAt=2018-11-{build + 1:D2}");
            for (var again = 0; exitCode != 0 && again < 5; again++)
            {
                Assert.True(Settle(site, error), $"build {build + 1}: {error}");
                (exitCode, _, error) = await site.RunAsync("--quiet", "-s", $"PublishedAt=2018-11-{build + 1:D2}");
            }
            Assert.True(exitCode == 0, $"build {build + 1}: {error}");
            ever.UnionWith(site.Files("output").Keys.Where(path => path.StartsWith("pp18", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)));
            Assert.All(ever, path => Assert.True(File.Exists(site.At("output/" + path)), $"build {build + 1} lost {path}"));
        }
        Assert.True(ever.Count > 40, $"{ever.Count}");
        Assert.Equal(0, (await site.RunAsync("check")).ExitCode);
    }

    // As an editor does it: the line that the error suggests goes into the register.
    private static bool Settle(SiteFolder site, string error)
    {
        var lines = Regex.Matches(error, @"(?:the reason|in its place): (?<line>/\S+\t.*)", RegexOptions.NonBacktracking).Select(match => match.Groups["line"].Value.TrimEnd('\r')).ToList();
        var register = site.Read(Folder + "permalinks.tsv").Split('\n').ToList();
        foreach (var line in lines)
        {
            register[register.FindIndex(old => old.StartsWith(line.Split('\t')[0] + "\t", StringComparison.Ordinal))] =
                line.Replace("YYYY-MM-DD", "2018-11-30", StringComparison.Ordinal).Replace("REASON", "as a test", StringComparison.Ordinal);
        }
        site.Write(Folder + "permalinks.tsv", string.Join('\n', register));
        return lines.Count > 0;
    }
}

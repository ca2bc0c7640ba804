using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Publishing;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Faults;

/// <summary>Files that go, change, lead round in circles or cannot be opened while a site is built.</summary>
public sealed class DiskTests
{
    [Fact]
    public async Task A_document_that_cannot_be_opened_is_left_out_and_the_rest_is_published_with_a_notice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var site = SmallSite.Create();
        File.CreateSymbolicLink(site.At("seeds/round.txt"), site.At("seeds/round.txt"));

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("seeds/round.txt: error SG1050", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
        Assert.Contains("round.txt", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_leads_back_to_itself_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var site = SmallSite.Create();
        foreach (var folder in new[] { "seeds", "input", "theme" })
        {
            Directory.CreateSymbolicLink(site.At(folder + "/again"), site.At(folder));
        }

        Assert.Equal(0, (await site.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_left_out_and_the_rest_is_published()
    {
        using var site = SmallSite.Create();
        site.Write("seeds/large.txt", new string('x', 1_000_001));

        var (exitCode, _, error) = await site.RunAsync("-s", "LargestInput=1");

        Assert.Equal(1, exitCode);
        Assert.Contains("seeds/large.txt: error SG1051: this file has 1000001 bytes, and the limit is 1000000", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
    }

    [Fact]
    public async Task Markdown_over_the_limit_is_left_out_and_the_rest_is_published()
    {
        using var site = SmallSite.Create();
        site.Write("input/pp18/r901/large.md", new string('x', 1_000_001));

        var (exitCode, _, error) = await site.RunAsync("-s", "LargestInput=1");

        Assert.Equal(1, exitCode);
        Assert.Contains("input/pp18/r901/large.md: error SG1051: this file has 1000001 bytes, and the limit is 1000000", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
    }

    [Fact]
    public async Task A_proposal_with_too_many_provisions_is_named_and_left_out()
    {
        using var site = SmallSite.Create();
        site.Write("seeds/long.txt", SmallSite.Document.Replace("XYZ/12/1", "XYZ/13/1", StringComparison.Ordinal)
            .Replace("considering\n", "considering\n" + string.Concat(Enumerable.Range(1, 100).Select(n => $"{n}\tthat this goes on;\n")), StringComparison.Ordinal));

        var (exitCode, _, error) = await site.RunAsync("-s", "MostProvisions=100");

        Assert.Equal(1, exitCode);
        Assert.Contains("seeds/long.txt:1: error SG1052: XYZ/13/1 has 110 paragraphs, and the limit is 100", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
    }

    [Fact]
    public void A_file_that_goes_between_being_found_and_being_read_is_not_there()
    {
        using var site = SmallSite.Create();
        foreach (var name in new[] { "a.md", "b.md", "c.md" })
        {
            site.Write("input/" + name, name);
        }

        var read = new List<string>();
        foreach (var (file, _) in InputFiles.Read([site.At("input")]))
        {
            read.Add(file.Path);
            File.Delete(site.At("input/b.md"));
        }

        Assert.Equal(["a.md", "c.md", "topics.yml"], read);
    }

    [Theory]
    [InlineData("as it was read", null)]
    [InlineData("as a person left it since", "SG4107")]
    public void A_file_of_input_that_somebody_changed_meanwhile_stays_as_it_is(string now, string? code)
    {
        using var site = SiteFolder.Empty();
        site.Write("input/pp18/x.md", now);

        var diagnostic = InputFolder.Write(site.At("input"), "pp18/x.md", "new"u8, Encoding.UTF8.GetBytes("as it was read"));

        Assert.Equal(code, diagnostic?.Code.Id);
        Assert.Equal(code is null ? "new" : now, site.Read("input/pp18/x.md"));
    }

    [Fact]
    public void A_file_of_input_that_somebody_made_meanwhile_stays()
    {
        using var site = SiteFolder.Empty();
        site.Write("input/pp18/x.md", "mine");

        Assert.Equal(Codes.InputChangedMeanwhile, InputFolder.Write(site.At("input"), "pp18/x.md", "new"u8, null)?.Code);
        Assert.Equal("mine", site.Read("input/pp18/x.md"));
    }

    [Fact]
    public async Task Of_two_builds_at_once_one_does_nothing_and_says_so()
    {
        using var site = SmallSite.Create();
        await site.RunAsync();
        var before = site.Files("output");
        using var other = BuildLock.Take(site.At("cache"));

        var (exitCode, _, error) = await site.RunAsync("-s", "SiteTitle=Other");

        Assert.Equal(3, exitCode);
        Assert.Contains("SG9004", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public async Task Seeds_are_only_ever_read()
    {
        using var site = SmallSite.Create();
        File.SetAttributes(site.At("seeds/invented.txt"), FileAttributes.ReadOnly);
        var (before, time) = (site.Files("seeds"), Directory.GetLastWriteTimeUtc(site.At("seeds")));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site.At("seeds"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (exitCode, _, _) = await site.RunAsync();

        Assert.Equal((0, time), (exitCode, Directory.GetLastWriteTimeUtc(site.At("seeds"))));
        Assert.Equal(before, site.Files("seeds"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site.At("seeds"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        File.SetAttributes(site.At("seeds/invented.txt"), FileAttributes.Normal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_with_what_to_do()
    {
        using var site = SmallSite.Create();
        await site.RunAsync();
        File.Delete(site.At(SmallSite.Markdown));
        Directory.Delete(site.At("input/pp18"), recursive: true);
        site.Write("input/pp18", "a file where a folder should be");
        var before = site.Files("output");

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("SG9003", error, StringComparison.Ordinal);
        Assert.Contains("What was published before is still there", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public void A_full_disk_is_a_fault_of_the_machine_whichever_stage_meets_it() => Assert.Equal(
        ExitCode.Machine, ExitCodes.Of(new Execution([], [], [], [Codes.DiskFull.At(new("output"))], System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<Document>>.Empty), Settings.Default));

    /// <summary>Names that some system cannot store, or takes for each other, in every script there is.</summary>
    [Fact]
    public async Task Documents_may_have_any_name_that_the_disk_takes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "these names cannot be stored there");
        using var site = SmallSite.Create();
        string[] names =
        [
            "ПРЕДЛОЖЕНИЕ.txt", "提案67.txt", "اقتراح.txt", "हिन्दी ไทย ქართული.txt", "é.txt", "e\u0301.txt", "İı𝟘.txt", "con.txt", "a:b?c*|\".txt",
            "a\\b.txt", "Case.txt", "CASE.txt", "trailing .txt", "\u202Etxt.exe.txt", "new\nline.txt", "#hash%20'-{{x}}.txt", "<script>alert(1)<.txt",
        ];
        for (var n = 0; n < names.Length; n++)
        {
            site.Write("seeds/" + names[n], SmallSite.Document.Replace("XYZ/12/1", $"XYZ/{n + 20}/1", StringComparison.Ordinal).Replace("900", $"{n + 300}", StringComparison.Ordinal));
        }

        var (exitCode, _, error) = await site.RunAsync();

        Assert.True(exitCode == 0, error);
        Assert.All(Enumerable.Range(20, names.Length), n => Assert.True(File.Exists(site.At($"output/pp18/p/xyz-{n}-1/index.html")), names[n - 20]));
        Assert.All(site.Files("output").Keys.Concat(site.Files("input").Keys).Where(path => !path.StartsWith("assets", StringComparison.Ordinal)), path => Assert.Matches(@"^[a-z0-9/._-]+$", path));
        // Built again from what was written, it is the same.
        Assert.Contains(" 0 written", (await site.RunAsync()).Out, StringComparison.Ordinal);
    }
}

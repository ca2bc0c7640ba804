using System.Diagnostics;
using System.Globalization;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Faults;

/// <summary>
/// A build that is killed at any moment harms nothing. CI kills twenty; <c>bash tests/kill.sh 500</c> kills five hundred,
/// at other moments each time.
/// </summary>
public sealed class KillTests
{
    private static readonly string[] Titles = ["First", "Second"];

    [Fact]
    public async Task A_build_that_is_killed_leaves_a_whole_site_and_whole_files_and_the_next_one_cleans_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a site cannot change places in one step there");
        using var site = SmallSite.Create();
        var asked = Environment.GetEnvironmentVariable("SITEGEN_KILLS");
        var kills = asked is null ? 20 : int.Parse(asked, CultureInfo.InvariantCulture);
        var random = new Random(asked is null ? 12 : Environment.TickCount);
        var clock = Stopwatch.StartNew();
        var sites = new List<SortedDictionary<string, string>>();
        foreach (var title in Titles.Append(Titles[0]))
        {
            clock.Restart();
            using var whole = SitegenProcess.Start(site, null, "-s", $"SiteTitle={title}");
            Assert.Equal(0, (await whole.EndAsync()).ExitCode);
            sites.Add(site.Published());
        }
        var usual = (int)clock.ElapsedMilliseconds;
        var markdown = site.Read(SmallSite.Markdown);
        var register = site.Read("input/pp18/r900/permalinks.tsv");
        site.Write("input/pp18/r900/notes.txt", "a person's own");

        for (var kill = 0; kill < kills; kill++)
        {
            // Something to write into input/, and every page to exchange.
            File.Delete(site.At(SmallSite.Markdown));
            using (var build = SitegenProcess.Start(site, null, "-s", $"SiteTitle={Titles[(kill + 1) % 2]}"))
            {
                await Task.Delay(random.Next(usual + (usual / 4)), TestContext.Current.CancellationToken);
                build.Kill();
            }

            Assert.Contains(site.Published(), sites);
            Assert.True(!File.Exists(site.At(SmallSite.Markdown)) || site.Read(SmallSite.Markdown) == markdown, "half a file in input/");
            Assert.Equal(register, site.Read("input/pp18/r900/permalinks.tsv"));
            Assert.Equal("a person's own", site.Read("input/pp18/r900/notes.txt"));
        }

        Assert.Equal(0, (await site.RunAsync("-s", $"SiteTitle={Titles[0]}")).ExitCode);
        Assert.Equal(sites[0], site.Published());
        Assert.Empty(site.Leftovers());
    }

    [Fact]
    public async Task Ctrl_C_ends_a_build_at_once_with_130_and_leaves_what_was_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no signals there");
        using var site = SmallSite.Create();
        var clock = Stopwatch.StartNew();
        using (var whole = SitegenProcess.Start(site, null))
        {
            Assert.Equal(0, (await whole.EndAsync()).ExitCode);
        }
        var (usual, before) = ((int)clock.ElapsedMilliseconds, site.Published());
        var interrupted = false;
        for (var moment = usual / 2; !interrupted && moment > 0; moment -= usual / 8)
        {
            using var build = SitegenProcess.Start(site, null, "-s", "SiteTitle=Other");
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            build.Interrupt();
            var (exitCode, _, error) = await build.EndAsync();
            interrupted = exitCode == 130;

            Assert.Contains(exitCode, new[] { 0, 130 });
            Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
            Assert.True(exitCode == 0 || before.SequenceEqual(site.Published()));
            Assert.Empty(site.Leftovers());
            if (exitCode == 0)
            {
                Assert.Equal(0, (await site.RunAsync()).ExitCode);
            }
        }
        Assert.True(interrupted);
    }
}

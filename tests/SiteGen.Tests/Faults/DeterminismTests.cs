using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Faults;

/// <summary>The same input gives the same bytes, wherever and however it is built.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Language_time_zone_number_of_processors_and_order_of_files_change_no_byte()
    {
        var surroundings = new[]
        {
            ("tr_TR.UTF-8", "Pacific/Kiritimati", "1"), ("ar_SA.UTF-8", "Pacific/Marquesas", "4"), ("zh_CN.GB18030", "Asia/Kathmandu", "2"),
        };
        var (pages, markdown) = (new List<SortedDictionary<string, string>>(), new List<SortedDictionary<string, string>>());
        foreach (var (language, zone, processors) in surroundings)
        {
            using var site = SiteFolder.Empty();
            // Folders list their files in the order they were made, on some disks.
            foreach (var n in pages.Count % 2 == 0 ? Enumerable.Range(1, 4) : Enumerable.Range(1, 4).Reverse())
            {
                site.Write($"seeds/{n}.txt", SmallSite.Document.Replace("XYZ/12/1", $"XYZ/{n}/1", StringComparison.Ordinal));
            }
            using var build = SitegenProcess.Start(site, new Dictionary<string, string>
            {
                ["LANG"] = language,
                ["LC_ALL"] = language,
                ["TZ"] = zone,
                ["DOTNET_PROCESSOR_COUNT"] = processors,
            });
            var (exitCode, _, error) = await build.EndAsync();
            Assert.True(exitCode == 0, error);
            pages.Add(site.Files("output"));
            markdown.Add(site.Files("input"));
        }
        Assert.All(pages, one => Assert.Equal(pages[0], one));
        Assert.All(markdown, one => Assert.Equal(markdown[0], one));
    }
}

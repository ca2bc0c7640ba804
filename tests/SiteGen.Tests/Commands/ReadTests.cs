using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Commands;

public class ReadTests
{
    private static string Seed { get; } = Directory.GetFiles(Path.Combine(SiteFolder.Repository, "seeds"), "*.txt").Order(StringComparer.Ordinal).First();

    [Fact]
    public async Task The_segments_of_every_line_of_the_seed_joined_are_the_line()
    {
        using var site = SiteFolder.Empty();

        var (exitCode, output, _) = await site.RunAsync("read", Seed, "--format", "jsonl");

        Assert.Equal(0, exitCode);
        var source = (await File.ReadAllTextAsync(Seed, TestContext.Current.CancellationToken)).Split('\n');
        var lines = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(
            source.Take(lines.Count),
            lines.Select(line => string.Concat(line.GetProperty("segments").EnumerateArray().Select(segment => segment[1].GetString()))));
        Assert.All(source.Skip(lines.Count), rest => Assert.Equal("", rest));
        Assert.Contains(lines, line => line.GetProperty("proposal").ValueKind == JsonValueKind.Null);
        Assert.Contains(lines, line => line.GetProperty("proposal").GetString() == "B/67/4");
    }

    [Theory]
    [InlineData("large.md")]
    [InlineData("large.txt")]
    public async Task A_file_over_the_limit_is_not_opened(string name)
    {
        using var site = SiteFolder.Empty();
        using (var file = File.Create(site.At(name)))
        {
            file.SetLength(200_000_001);
        }

        var (exitCode, output, error) = await site.RunAsync("read", site.At(name));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("error SG1051: this file has 200000001 bytes", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("original", "国际电信联盟全权代表大会（2014年，釜山），")]
    [InlineData("proposed", "国际电信联盟全权代表大会（2018年，迪拜），")]
    public async Task A_reading_shows_its_own_text_alone(string revision, string opening)
    {
        using var site = SiteFolder.Empty();

        var (_, text, _) = await site.RunAsync("read", Seed, "--revision", revision);

        Assert.Contains("\n" + opening + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2014年，釜山2018年，迪拜", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[bookmark", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Markdown_shown_is_what_a_build_writes()
    {
        using var site = SiteFolder.Empty();
        File.Copy(Seed, site.At($"seeds/{Path.GetFileName(Seed)}"));
        await site.RunAsync("normalize");

        var (_, markdown, _) = await site.RunAsync("read", Seed, "--format", "markdown");

        Assert.Contains(site.Read("input/pp18/r14/b-67-1.md"), markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Markdown_file_can_be_read_like_a_seed()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync("normalize");

        var (_, text, _) = await site.RunAsync("read", site.At("input/pp18/r14/b-67-1.md"), "--revision", "proposed");

        Assert.Contains("\nc)\t除《公约》第239和340C款的规定外", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_error()
    {
        using var site = SiteFolder.Empty();

        var (exitCode, output, error) = await site.RunAsync("read", "nowhere.txt");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith("nowhere.txt: error SG8101", error, StringComparison.Ordinal);
    }
}

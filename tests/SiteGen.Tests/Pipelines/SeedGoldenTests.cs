using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Pipelines;

/// <summary>The published form of the real seed, on file: Markdown in <c>input/</c>, pages among the golden files.</summary>
public class SeedGoldenTests
{
    [Fact]
    public async Task The_Markdown_in_input_is_what_the_seeds_give()
    {
        using var site = SiteFolder.OfTheSeed();

        await site.RunAsync("normalize");

        foreach (var path in site.Files("input").Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var onFile = Path.Combine(SiteFolder.Repository, "input", path);
            if (Environment.GetEnvironmentVariable("SITEGEN_GOLDEN") == "write")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(onFile)!);
                File.Copy(site.At("input/" + path), onFile, overwrite: true);
            }
            Assert.Equal(await File.ReadAllTextAsync(onFile, TestContext.Current.CancellationToken), site.Read("input/" + path));
        }
    }

    [Fact]
    public async Task The_pages_of_the_five_proposals_are_as_on_file()
    {
        using var site = SiteFolder.OfTheSeed();

        await site.RunAsync();

        foreach (var number in Enumerable.Range(1, 5))
        {
            Golden.Matches($"pages/b-67-{number}.html", site.Read($"output/pp18/p/b-67-{number}/index.html"));
        }
    }

    [Fact]
    public async Task A_topic_that_the_title_names_counts_a_proposal_as_its_own_page_does()
    {
        using var site = SiteFolder.OfTheSeed();

        await site.RunAsync();

        var told = System.Text.RegularExpressions.Regex.Match(site.Read("output/pp18/p/b-67-4/index.html"), "; ([0-9]+) unchanged").Groups[1].Value;
        Assert.Contains($"{told} clauses unchanged", site.Read("output/topics/cybersecurity/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_pages_are_as_on_file_and_small()
    {
        using var site = SiteFolder.OfTheSeed();
        site.Write("statiq.json", """{ "Host": "example.org", "PublishedAt": "2018-11-16" }""");
        site.Write("input/pp18/r130/permalinks.tsv", "/pp18/p/b-67-4/con-z/ aa withdrawn /pp18/p/b-67-4/con/ 2018-11-02 Brazil withdrew it.\n"
            + "/pp18/p/b-67-4/con-y/ aa moved /pp18/p/b-67-4/con-a/,/pp18/p/b-67-4/con-b/ 2018-11-02 was provisional\n");

        var (exitCode, _, _) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        foreach (var (name, path) in new[]
        {
            ("clause", "p/b-67-4/con-c"), ("clause-merged", "p/b-67-4/con-a"), ("clause-split", "p/b-67-2/ins-sg-coord-3"),
            ("clause-deleted", "p/b-67-4/x-con-h"), ("clause-footnote", "p/b-67-4/rcl-j"), ("clause-new", "p/b-67-5/res-1"),
            ("dossier-row", "r130/con-d"), ("dossier-row-inserted", "r130/n-con-j-1"),
            ("moved", "p/b-67-4/x-con-b"), ("moved-choice", "p/b-67-4/con-y"), ("withdrawn", "p/b-67-4/con-z"),
        })
        {
            Golden.Matches($"pages/{name}.html", site.Read($"output/pp18/{path}/index.html"));
        }
        Golden.Matches("pages/reference.html", site.Read("output/ref/wtdc-r69/index.html"));
        Golden.Matches("pages/references.html", site.Read("output/ref/index.html"));
        Assert.All(
            Directory.EnumerateFiles(site.At("output/pp18"), "index.html", SearchOption.AllDirectories)
                .Where(file => file.Split('/')[^2] is var token && File.Exists(site.At($"output/pp18/p/b-67-4/{token}/index.html"))),
            file => Assert.InRange(new FileInfo(file).Length, 1, 17_000));
    }

    [Fact]
    public async Task The_registers_in_input_are_what_the_seeds_give()
    {
        using var site = SiteFolder.OfTheSeed();

        await site.RunAsync();

        foreach (var path in site.Files("input").Keys.Where(path => path.EndsWith("permalinks.tsv", StringComparison.Ordinal)))
        {
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(SiteFolder.Repository, "input", path), TestContext.Current.CancellationToken),
                site.Read("input/" + path));
        }
    }
}

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
}

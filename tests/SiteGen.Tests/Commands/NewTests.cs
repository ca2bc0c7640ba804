using SiteGen.Commands;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>A fresh site, as somebody meets it who has nothing but the program.</summary>
public sealed class NewTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("sitegen-new-").FullName;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public async Task A_fresh_site_builds_from_its_sample_with_nothing_else_there()
    {
        var folder = Path.Combine(parent, "proposals");

        Assert.Equal((0, ""), await RunAsync("new", folder));
        Assert.True(File.Exists(Path.Combine(folder, "statiq.schema.json")));
        var (exitCode, error) = await RunAsync("--root", folder, "--strict");

        Assert.True(exitCode == 0, error);
        Assert.True(File.Exists(Path.Combine(folder, "input/pp18/r900/xyz-12-1.md")));
        Assert.Contains("<ins>", File.ReadAllText(Path.Combine(folder, "output/pp18/p/xyz-12-1/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "output/pp18/r900/pp18-r900.xlsx")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        File.WriteAllText(Path.Combine(parent, "mine.txt"), "mine");

        var (exitCode, error) = await RunAsync("new", parent);

        Assert.Equal(2, exitCode);
        Assert.Contains("SG9005", error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(parent).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_of_the_sites_own_theme_wins_over_the_built_in_one()
    {
        var folder = Path.Combine(parent, "proposals");
        await RunAsync("new", folder);
        Directory.CreateDirectory(Path.Combine(folder, "theme/templates"));
        File.WriteAllText(Path.Combine(folder, "theme/templates/topics.scriban"), "<h1>{{ page.title }} of our own</h1>");

        var (exitCode, error) = await RunAsync("--root", folder);

        Assert.True(exitCode == 0, error);
        Assert.Contains("of our own</h1>", File.ReadAllText(Path.Combine(folder, "output/topics/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netlify", "_headers", "/*\n  Content-Security-Policy: default-src 'none'")]
    [InlineData("cloudflare-pages", "_headers", "script-src 'self'")]
    [InlineData("nginx", "nginx.conf", "error_page 404 /404.html;")]
    [InlineData("github-pages", ".nojekyll", "")]
    public async Task The_build_writes_what_the_host_wants(string host, string file, string text)
    {
        var folder = Path.Combine(parent, "proposals");
        await RunAsync("new", folder);

        var (exitCode, error) = await RunAsync("--root", folder, "-s", $"Publish={host}");

        Assert.True(exitCode == 0, error);
        Assert.Contains(text, File.ReadAllText(Path.Combine(folder, "output", file)), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        var error = new StringWriter();
        return (await CommandLine.RunAsync(arguments, new Terminal(new StringWriter(), error), TestContext.Current.CancellationToken), error.ToString());
    }
}

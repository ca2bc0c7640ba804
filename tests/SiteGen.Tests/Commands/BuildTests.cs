using Xunit;

namespace SiteGen.Tests.Commands;

public class BuildTests
{
    [Fact]
    public async Task The_seed_becomes_a_site_that_a_reader_can_open()
    {
        using var site = SiteFolder.OfTheSeed();

        var (exitCode, output, _) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
        Assert.All(
            ["index.html", "404.html", "pp18/index.html", "pp18/r130/index.html", "pp18/new-b-1/index.html", "pp18/d/b-67/index.html", "topics/ott/index.html"],
            page => Assert.True(File.Exists(site.At("output/" + page)), page));
        Assert.All(Enumerable.Range(1, 5), n => Assert.Contains($"B/67/{n}", site.Read($"output/pp18/p/b-67-{n}/index.html"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_however_it_is_run()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync("build");
        var (pages, markdown) = (site.Files("output"), site.Files("input"));
        Directory.Delete(site.At("output"), recursive: true);
        Directory.Delete(site.At("cache"), recursive: true);

        await site.RunAsync("build", "--serial", "--nocache", "--quiet");

        Assert.Equal(pages, site.Files("output"));
        Assert.Equal(markdown, site.Files("input"));
    }

    [Fact]
    public async Task A_second_build_writes_nothing_and_leaves_the_times_of_files()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync();
        var before = File.GetLastWriteTimeUtc(site.At("output/index.html"));

        var (_, output, _) = await site.RunAsync();

        Assert.Contains(" 0 written", output, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(site.At("output/index.html")));
    }

    [Fact]
    public async Task An_edit_in_the_Markdown_is_seen_on_the_page_and_survives_the_next_build()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/invented.txt", SmallSite.Document);
        await site.RunAsync();
        var path = "input/pp18/r900/xyz-12-1.md";
        site.Write(path, site.Read(path).Replace("examples help", "{--examples--}{++stories++} help", StringComparison.Ordinal));

        var (exitCode, _, _) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("{++stories++}", site.Read(path), StringComparison.Ordinal);
        Assert.Matches("<ins>(<span[^>]*>[^<]*</span>)?stories", site.Read("output/pp18/p/xyz-12-1/index.html"));
    }

    [Fact]
    public async Task When_the_seed_of_an_edited_file_changes_the_edit_stays_and_the_build_says_what_changed()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/invented.txt", SmallSite.Document);
        await site.RunAsync();
        var path = "input/pp18/r900/xyz-12-1.md";
        site.Write(path, site.Read(path).Replace("examples help", "examples really help", StringComparison.Ordinal));
        site.Write("seeds/invented.txt", SmallSite.Document.Replace("harm nobody", "harm no person", StringComparison.Ordinal));

        var (_, _, error) = await site.RunAsync();

        Assert.Contains("examples really help", site.Read(path), StringComparison.Ordinal);
        Assert.Contains($"{path}: warning SG40", error, StringComparison.Ordinal);
        Assert.Contains("harm no person", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unedited_file_follows_its_seed()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/invented.txt", SmallSite.Document);
        await site.RunAsync();
        site.Write("seeds/invented.txt", SmallSite.Document.Replace("harm nobody", "harm no person", StringComparison.Ordinal));

        await site.RunAsync();

        Assert.Contains("harm no person", site.Read("input/pp18/r900/xyz-12-1.md"), StringComparison.Ordinal);
        Assert.Contains("harm no person", site.Read("output/pp18/p/xyz-12-1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_theme_stops_publication_and_leaves_the_old_site_whole()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync();
        var before = site.Files("output");
        site.Write("theme/templates/home.scriban", "{{ for }}");

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("theme/templates/home.scriban:1:", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public async Task A_dead_link_in_a_page_stops_publication_and_leaves_the_old_site_whole()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync();
        var before = site.Files("output");
        site.Write("theme/templates/topics.scriban", "<h1>x</h1><p><a href=\"#nowhere\">x</a></p>");

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("topics/index.html:", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    [Theory]
    [InlineData("empty.txt", "", "SG1")]
    [InlineData("letter.txt", "Dear colleagues,\nplease find attached nothing.\n", "SG2001")]
    [InlineData("binary.txt", "PK\u0003\u0004\0\0\0\0", "SG1")]
    public async Task A_document_that_cannot_be_used_is_told_and_the_rest_is_published(string name, string content, string code)
    {
        using var site = SiteFolder.OfTheSeed();
        site.Write("seeds/" + name, content);

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"seeds/{name}", error, StringComparison.Ordinal);
        Assert.Contains(code, error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/b-67-4/index.html")));
        Assert.Contains(name, site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_documents_with_the_same_proposal_give_one_error_that_names_both()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", SmallSite.Document);
        site.Write("seeds/b.txt", SmallSite.Document);

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("seeds/b.txt: error SG4100: XYZ/12/1 is already given by seeds/a.txt", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
    }

    [Fact]
    public async Task With_nothing_in_seeds_and_input_the_build_says_what_to_do()
    {
        using var site = SiteFolder.Empty();

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("seeds: warning SG4102", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_whose_seed_has_gone_stays_with_a_warning()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", SmallSite.Document);
        site.Write("seeds/b.txt", SmallSite.Document.Replace("XYZ/12/1", "XYZ/13/1", StringComparison.Ordinal));
        await site.RunAsync();
        File.Delete(site.At("seeds/b.txt"));

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("input/pp18/r900/xyz-13-1.md: warning SG4101", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-13-1/index.html")));
    }

    [Fact]
    public async Task A_site_without_seeds_is_built_from_its_Markdown()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", SmallSite.Document);
        await site.RunAsync("normalize");
        Assert.False(Directory.Exists(site.At("output")));
        Directory.Delete(site.At("seeds"), recursive: true);

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("SG4101", error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("output/pp18/p/xyz-12-1/index.html")));
    }

    [Fact]
    public async Task A_built_site_passes_its_own_check()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync();

        var (exitCode, output, error) = await site.RunAsync("check");

        Assert.Equal(0, exitCode);
        Assert.Contains(" 0 findings", output, StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Wrong_usage_is_said_in_one_line_with_exit_code_2()
    {
        using var site = SiteFolder.Empty();

        var (exitCode, _, error) = await site.RunAsync("--no-such-option");

        Assert.Equal(2, exitCode);
        Assert.Contains("command line: error SG8100", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_makes_the_exit_code_1_with_strict()
    {
        using var site = SiteFolder.Empty();

        var (exitCode, _, _) = await site.RunAsync("--strict");

        Assert.Equal(1, exitCode);
    }
}

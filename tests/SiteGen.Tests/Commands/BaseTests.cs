using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>Where base texts come from, and which of several sources of a proposal is taken.</summary>
public class BaseTests
{
    private const string Flat = """
        MOD	X/1/1
        RESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)
        A title
        The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014Dubai, 2018),
        resolves
        1	to discussaddress child safety in every forum;
        2	to stay here as long as it takes.
        """;

    private const string Base = """
        RESOLUTION 7 (Rev. Busan, 2014)
        A title
        The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),
        resolves
        1	to discuss child safety in every forum;
        2	to stay here.
        """;

    private const string BaseMarkdown = """
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

        - 1 to discuss child safety in every forum;
        - 2 to stay here.

        """;

    private const string Tracked = """
        <p>MOD&nbsp; X/1/1</p>
        <p>RESOLUTION 7 (Rev. <del>Busan, 2014</del><ins>Dubai, 2018</ins>)</p><p>A title</p>
        <p>The Plenipotentiary Conference of the International Telecommunication Union (<del>Busan, 2014</del><ins>Dubai, 2018</ins>),</p>
        <p><i>resolves</i></p>
        <p>1&nbsp;&nbsp; to <del>discuss</del><ins>address</ins> child safety in every forum;</p>
        <p>2&nbsp;&nbsp; to stay here<ins> as long as it takes</ins>.</p>
        """;

    [Theory]
    [InlineData("base.txt", Base)]
    [InlineData("base.md", BaseMarkdown)]
    [InlineData("noc.txt", "NOC\tY/2/1\n" + Base)]
    public async Task With_a_base_text_by_name_the_redline_is_exact(string name, string text)
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/x.txt", Flat);
        site.Write(name, text);

        var (exitCode, output, error) = await site.RunAsync("read", site.At("seeds/x.txt"), "--base", site.At(name), "--format", "markdown");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("to {--discuss--}{>>aligned 0.96/1.00<<}{++address++} child safety in every forum;", output, StringComparison.Ordinal);
        Assert.Contains("to stay here{++ as long as it takes++}.", output, StringComparison.Ordinal);
        Assert.Contains("evidence: aligned", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_text_that_is_missing_is_an_error()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/x.txt", Flat);

        var (exitCode, _, error) = await site.RunAsync("read", site.At("seeds/x.txt"), "--base", site.At("none.txt"));

        Assert.Equal(1, exitCode);
        Assert.Contains("SG8101", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/pp18/r7/base.md", BaseMarkdown)]
    [InlineData("seeds/basic-texts.txt", Base)]
    [InlineData("seeds/noc.txt", "NOC\tY/2/1\n" + Base)]
    public async Task A_site_takes_base_texts_from_input_and_from_seeds(string path, string text)
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/x.txt", Flat);
        site.Write("statiq.json", """{ "Conference": "pp18" }""");
        site.Write(path, text);

        var (exitCode, _, error) = await site.RunAsync("normalize");

        Assert.True(exitCode == 0, error);
        Assert.Contains("{++ as long as it takes++}", site.Read("input/pp18/r7/x-1-1.md"), StringComparison.Ordinal);
        Assert.Equal(text, site.Read(path));
    }

    [Fact]
    public async Task A_base_text_is_no_proposal_and_is_never_written_over()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/x.txt", Flat);
        site.Write("input/pp18/r7/base.md", BaseMarkdown);

        var (exitCode, _, error) = await site.RunAsync("build");

        Assert.True(exitCode == 0, error);
        Assert.Equal(BaseMarkdown, site.Read("input/pp18/r7/base.md"));
    }

    [Fact]
    public async Task Of_a_tracked_and_a_flattened_source_the_tracked_one_is_taken_and_a_difference_is_a_note_with_both_places()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", Flat.Replace("as it takes", "as is needed", StringComparison.Ordinal));
        site.Write("seeds/b.html", Tracked);

        var (exitCode, output, error) = await site.RunAsync("normalize");

        Assert.True(exitCode == 0, error);
        var markdown = site.Read("input/pp18/r7/x-1-1.md");
        Assert.Contains("source: b.html", markdown, StringComparison.Ordinal);
        Assert.Contains("evidence: tracked", markdown, StringComparison.Ordinal);
        Assert.Contains("SG4103", output + error, StringComparison.Ordinal);
        Assert.Contains("seeds/b.html:", output + error, StringComparison.Ordinal);
        Assert.Contains("seeds/a.txt:", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_that_a_browser_saves_beside_a_page_is_no_seed()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/b.html", Tracked);
        site.Write("seeds/b_files/style.css", "p { color: red }");

        var (exitCode, output, error) = await site.RunAsync("normalize");

        Assert.True(exitCode == 0, error);
        Assert.DoesNotContain("style.css", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_came_clean_is_compared_with_the_base_text()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/x.txt", """
            MOD	X/1/1
            RESOLUTION 7 (Rev. Dubai, 2018)
            A title
            The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
            resolves
            1	to address child safety in every forum;
            2	to report to the Council;
            3	to stay here.
            """);
        site.Write("base.txt", Base);

        var (exitCode, output, error) = await site.RunAsync("read", site.At("seeds/x.txt"), "--base", site.At("base.txt"), "--format", "markdown");

        Assert.True(exitCode == 0, error);
        Assert.Contains("1 to {--discuss--}{++address++} child safety in every forum;", output, StringComparison.Ordinal);
        Assert.Contains("{++2 to report to the Council;++}{++¶++}", output, StringComparison.Ordinal);
        Assert.Contains("{--2--}{++3++} to stay here.", output, StringComparison.Ordinal);
        Assert.Contains("evidence: aligned", output, StringComparison.Ordinal);
    }
}

using Xunit;

namespace SiteGen.Tests.Commands;

public class ReviewTests
{
    private const string Flattened = """
        MOD	XYZ/12/1
        RESOLUTION 900 (Rev. Busan, 2014Dubai, 2018)
        Use of invented examples
        The Plenipotentiary Conference (Busan, 2014Dubai, 2018),
        considering
        a)	that examples help;
        b)	that a new one was found by accident in an attic;
        bc)	that old ones stay;
        cd)	that all of them are invented,
        resolves
        1	to use them.
        Reasons:	Editorial.
        """;

    [Fact]
    public async Task A_reviewed_text_beside_the_seed_is_published_as_an_editor_settled_it()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", Flattened);
        site.Write("seeds/a.critic", Flattened
            .Replace("2014Dubai", "2014{++Dubai", StringComparison.Ordinal)
            .Replace("(Rev. Busan, 2014{++Dubai, 2018)", "(Rev. {--Busan, 2014--}{++Dubai, 2018++})", StringComparison.Ordinal)
            .Replace("(Busan, 2014{++Dubai, 2018)", "({--Busan, 2014--}{++Dubai, 2018++})", StringComparison.Ordinal)
            .Replace("b)	that a new one was found by accident in an attic;", "{++b)	that a new one was found by accident in an attic;++}", StringComparison.Ordinal)
            .Replace("bc)", "{--b--}{++c++})", StringComparison.Ordinal)
            .Replace("cd)", "{--c--}{++d++})", StringComparison.Ordinal));

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal((0, ""), (exitCode, string.Concat(error.Split('\n').Where(line => line.StartsWith("seeds", StringComparison.Ordinal)))));
        var markdown = site.Read("input/pp18/r900/xyz-12-1.md");
        Assert.Contains("evidence: reviewed", markdown, StringComparison.Ordinal);
        Assert.Contains("{++b) that a new one was found by accident in an attic;++}{++¶++}", markdown, StringComparison.Ordinal);
        Assert.Contains("{--b--}{++c++}) that old ones stay;", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("inferred", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewed_text_that_is_not_the_seeds_is_an_error_with_its_place_and_the_redline_is_worked_out()
    {
        using var site = SiteFolder.Empty();
        site.Write("seeds/a.txt", Flattened);
        site.Write("seeds/a.critic", Flattened.Replace("old ones", "other ones", StringComparison.Ordinal));

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("seeds/a.critic:8:", error, StringComparison.Ordinal);
        Assert.Contains("evidence: inferred", site.Read("input/pp18/r900/xyz-12-1.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_beside_the_seed_decides_the_order_of_all_double_labels()
    {
        using var site = SiteFolder.Empty();
        site.Write("a.txt", Flattened);
        site.Write("a.review.yml", "XYZ/12/1 labels: new-then-old\n");
        var (_, newFirst, _) = await site.RunAsync("read", site.At("a.txt"), "--format", "markdown");
        site.Write("a.review.yml", "XYZ/12/1 labels: old-then-new\n");
        var (_, oldFirst, _) = await site.RunAsync("read", site.At("a.txt"), "--format", "markdown");

        Assert.Matches(@"\{\+\+b\+\+\}[^)]*\{--c--\}[^)]*\) that old", newFirst);
        Assert.Matches(@"\{--b--\}[^)]*\{\+\+c\+\+\}[^)]*\) that old", oldFirst);
    }

    [Fact]
    public async Task Ask_gives_questions_whose_answers_can_be_copied_into_the_file_of_answers()
    {
        using var site = SiteFolder.Empty();
        site.Write("a.txt", Flattened);

        var (exitCode, questions, _) = await site.RunAsync("read", site.At("a.txt"), "--ask");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"(settles? [0-9,]+ character|Nothing is unsure)", questions);
        var answers = string.Join('\n', questions.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Take(1).Select(line => line.Trim()));
        site.Write("a.review.yml", answers + "\n");
        var (again, _, error) = await site.RunAsync("read", site.At("a.txt"), "--ask");
        Assert.Equal(0, again);
        Assert.DoesNotContain("error", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_lists_the_doubtful_places_before_the_Markdown()
    {
        using var site = SiteFolder.Empty();
        site.Write("a.txt", Flattened);

        var (_, text, _) = await site.RunAsync("read", site.At("a.txt"), "--format", "markdown", "--evidence");

        Assert.StartsWith("# Doubtful places\n", text, StringComparison.Ordinal);
        Assert.Contains("proposal: XYZ/12/1", text, StringComparison.Ordinal);
    }
}

using SiteGen.Markdown;
using Xunit;
using static SiteGen.Tests.Markdown.Reading;

namespace SiteGen.Tests.Markdown;

public class GeneratedTests
{
    private const string Path = "input/pp18/r130/b-67-4.md";

    private static string File(int shift, params string[] clauses) => ProposalWriter.Write(Of(
        [.. clauses.Select((text, i) => Clause($"{(char)('a' + i)})", Kept(text)) with { Line = shift + i })]));

    [Fact]
    public void A_file_is_edited_as_soon_as_one_character_differs()
    {
        var file = File(10, "one", "two");

        Assert.False(Generated.IsEdited(file));
        Assert.False(Generated.IsEdited(file.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.True(Generated.IsEdited(file.Replace("two", "twO", StringComparison.Ordinal)));
        Assert.True(Generated.IsEdited(file.Replace("topics: []", "topics: [ott]", StringComparison.Ordinal)));
        Assert.True(Generated.IsEdited("# written by hand"));
        Assert.True(Generated.IsEdited(Front));
    }

    [Fact]
    public void A_new_file_and_an_unedited_one_with_a_new_seed_are_written()
    {
        Assert.Equal(Verdict.Write, Generated.Decide(Path, null, File(10, "one")).Verdict);
        Assert.Equal(Verdict.Write, Generated.Decide(Path, File(10, "one"), File(10, "new")).Verdict);
        Assert.Equal(Verdict.Unchanged, Generated.Decide(Path, File(10, "one"), File(10, "one")).Verdict);
    }

    [Fact]
    public void An_edited_file_stays_and_is_silent_while_its_seed_stays_the_same_or_only_moves()
    {
        var edited = File(10, "one", "two").Replace("two", "edited", StringComparison.Ordinal);

        foreach (var shift in new[] { 10, 11 })
        {
            var decision = Generated.Decide(Path, edited, File(shift, "one", "two"));
            Assert.Equal(Verdict.KeepEdited, decision.Verdict);
            Assert.Empty(decision.Diagnostics);
        }
    }

    [Fact]
    public void What_changed_in_the_seed_of_an_edited_file_is_told_and_not_what_the_person_changed()
    {
        var edited = File(10, "one", "two", "three", "four").Replace("two", "edited", StringComparison.Ordinal);

        var generated = File(20, "one", "two", "drei", "four", "five");
        var decision = Generated.Decide(Path, edited, generated);

        Assert.Equal(Verdict.KeepEdited, decision.Verdict);
        Assert.Equal(["seed line 22 changed: c) drei", "seed line 24 new: e) five"], decision.Changes);
        var diagnostic = Assert.Single(decision.Diagnostics);
        Assert.StartsWith($"{Path}: warning SG4030: this file was edited, so it stays as it is", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains("seed line 22 changed: c) drei; seed line 24 new: e) five", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_from_the_seed_is_told_by_what_stands_before_it()
    {
        var edited = File(10, "one", "two", "three").Replace("one", "edited", StringComparison.Ordinal);

        Assert.Equal(["gone: a line behind \"b) two\""], Generated.Decide(Path, edited, File(10, "one", "two")).Changes);
    }

    [Fact]
    public void The_warning_ends_when_the_new_digest_line_is_taken_over()
    {
        var edited = File(10, "one").Replace("one", "edited", StringComparison.Ordinal);
        var generated = File(10, "new");
        string DigestLine(string file) => Assert.Single(file.Split('\n'), line => line.StartsWith("digest: ", StringComparison.Ordinal));

        var decision = Generated.Decide(Path, edited, generated);
        Assert.Contains(DigestLine(generated), Assert.Single(decision.Diagnostics).Message, StringComparison.Ordinal);

        var settled = edited.Replace(DigestLine(edited), DigestLine(generated), StringComparison.Ordinal);
        decision = Generated.Decide(Path, settled, generated);
        Assert.Equal(Verdict.KeepEdited, decision.Verdict);
        Assert.Empty(decision.Diagnostics);
    }

    [Fact]
    public void A_file_without_digest_line_is_never_overwritten()
    {
        var decision = Generated.Decide(Path, Front, File(10, "one"));

        Assert.Equal(Verdict.KeepEdited, decision.Verdict);
        Assert.Contains("no digest line", Assert.Single(decision.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_stand_where_their_addresses_say()
    {
        Assert.Equal("pp18/r130/b-67-4.md", InputPaths.Of(Of()));
        Assert.Equal("pp18/new-b-1/b-67-4.md", InputPaths.Of(Of() with { Instrument = new("PP", "resolution", "[B-1]", true, null) }));
        Assert.Equal("pp18/d/b-67.md", InputPaths.Of(ContributionTests.Received("")));
    }
}

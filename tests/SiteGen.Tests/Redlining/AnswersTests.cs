using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

public class AnswersTests
{
    // A list in which one item came or went: the labels say where, and not which way.
    private const string Open =
        "MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014)\nA title\nThe Plenipotentiary Conference (Busan, 2014),\n"
        + "considering\na)\tone thing;\nb)\ta second thing which is longer than the others;\nbc)\tanother thing,\nresolves\nto act.";

    [Fact]
    public void Each_form_of_an_answer_is_read()
    {
        var (answers, diagnostics) = Answers.Parse(
            "seeds/x.review.yml",
            "# settled by an editor\nB/67/4 labels: new-then-old\nB/67/4 ends: old-then-new\nB/67/2 wordings: new-then-old\nline 120: inserted\nline 43: \"附件{++1++}{--2--}\"\n");

        Assert.Empty(diagnostics);
        Assert.Equal(
            [
                new(AnswerKind.Labels, "B/67/4", 0, "new-then-old"), new(AnswerKind.Ends, "B/67/4", 0, "old-then-new"),
                new(AnswerKind.Wordings, "B/67/2", 0, "new-then-old"), new(AnswerKind.Line, "", 120, "inserted"),
                new(AnswerKind.Redline, "", 43, "附件{++1++}{--2--}"),
            ],
            answers.All);
    }

    [Fact]
    public void An_answer_written_by_the_program_is_read_back()
    {
        Answer[] answers = [new(AnswerKind.Labels, "EUR/44(Rev.1)/3", 0, "new-then-old"), new(AnswerKind.Redline, "", 7, "{--a)\t--}a \"thing\" \\ more")];

        Assert.Equal(answers, Answers.Parse("x", string.Join('\n', answers.Select(answer => answer.ToString()))).Value.All);
    }

    [Theory]
    [InlineData("B/67/4 labels: sideways", "SG3002")]
    [InlineData("B/67/4 colour: old-then-new", "SG3002")]
    [InlineData("line 12: \"{--open\"", "SG3002")]
    [InlineData("- just a list", "SG3001")]
    [InlineData("line 3: kept\nline 3: deleted", "SG3001")]
    [InlineData("\"unclosed", "SG3001")]
    public void What_is_no_answer_gets_an_error(string yaml, string code) =>
        Assert.Equal(code, Assert.Single(Answers.Parse("seeds/x.review.yml", yaml).Diagnostics).Code.Id);

    [Fact]
    public void An_answer_about_nothing_in_the_seed_gets_a_warning()
    {
        var answers = new Answers([new(AnswerKind.Labels, "Y/2/2", 0, "new-then-old"), new(AnswerKind.Line, "", 99, "kept")]);

        Assert.Equal(["SG3003", "SG3003"], Redliner.Read(Understood.Of(Open), answers).Diagnostics.Select(finding => finding.Code.Id));
    }

    [Fact]
    public void A_question_is_asked_with_the_text_at_stake_and_its_answer_settles_it()
    {
        var document = Understood.Of(Open);

        var question = Assert.Single(Questions.For(document, Answers.None, 1));
        var likely = Marks.Show(Redliner.Read(document, Answers.None.With(question.Likelier)).Value.Paragraphs[6]);
        var other = Marks.Show(Redliner.Read(document, Answers.None.With(question.Other)).Value.Paragraphs[6]);

        Assert.Contains("settles", question.Text, StringComparison.Ordinal);
        Assert.True(question.Characters >= 40, question.Text);
        Assert.Equal("{++b)\ta second thing which is longer than the others;++}", likely);
        Assert.Equal("{--b)\ta second thing which is longer than the others;--}", other);
        Assert.Empty(Questions.For(document, Answers.None.With(question.Likelier), 1));
    }

    [Fact]
    public void A_line_that_an_editor_wrote_out_stands_as_reviewed()
    {
        var answers = new Answers([new(AnswerKind.Redline, "", 6, "a)\t{--one --}thing;")]);

        var (redline, diagnostics) = Redliner.Read(Understood.Of(Open), answers);

        Assert.Empty(diagnostics);
        Assert.Equal("a)\t{--one --}thing;", Marks.Show(redline.Paragraphs[5]));
        Assert.Equal(Evidence.Reviewed, redline.Paragraphs[5].Runs.Runs[1].Ground!.Evidence);
    }

    [Fact]
    public void A_line_written_out_with_other_words_is_refused()
    {
        var answers = new Answers([new(AnswerKind.Redline, "", 6, "a)\t{--some --}thing;")]);

        Assert.Equal("SG3004", Assert.Single(Redliner.Read(Understood.Of(Open), answers).Diagnostics).Code.Id);
    }

    [Fact]
    public void The_file_of_answers_stands_beside_its_seed() =>
        Assert.Equal("seeds/000_38fb.review.yml", Answers.PathOf("seeds/000_38fb.txt"));
}

using CsCheck;
using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Redlining.Aligning;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining.Aligning;

public class AligningTests
{
    private static readonly string Documents = Path.Combine(AppContext.BaseDirectory, "../../../Redlining/Documents");

    // The blind documents are measured by hand and never asserted, so that nothing is ever fitted to them.
    public static TheoryData<string> TruthDocuments() =>
        [.. Directory.GetFiles(Documents, "*.critic.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Documents, file))
            .Where(file => !file.StartsWith("blind", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(TruthDocuments))]
    public void With_the_base_text_nearly_everything_is_found_and_nothing_is_wrong(string file)
    {
        var truth = TruthDocument.Parse(Path.GetFileName(file), File.ReadAllText(Path.Combine(Documents, file)));
        var redline = Redliner.Read(Understood.Of(truth.Flat), Answers.None, OriginalReading.Of(truth)).Value;
        var score = new RedlineScore();
        for (var at = 0; at < truth.Lines.Length; at++)
        {
            score.Add(truth.Lines[at].Text, truth.Lines[at].Changes, [.. redline.Paragraphs[at].Runs.IsEmpty ? [] : redline.Paragraphs[at].Runs.Runs.SelectMany(run => Enumerable.Repeat(run.Change, run.Text.Length))]);
        }

        Assert.True(score.Precision >= 0.94 && score.Recall >= 0.86, $"{score}");
    }

    [Theory, MemberData(nameof(TruthDocuments))]
    public void The_original_reading_is_the_base_text_exactly(string file)
    {
        var truth = TruthDocument.Parse(Path.GetFileName(file), File.ReadAllText(Path.Combine(Documents, file)));
        var bases = OriginalReading.Of(truth);
        var (redline, diagnostics) = Redliner.Read(Understood.Of(truth.Flat), Answers.None, bases);

        Assert.Empty(diagnostics);
        Assert.Equal(
            bases.All.SelectMany(text => text.Paragraphs).Select(Bare),
            OriginalReading.Of(redline).SelectMany(text => text).Select(Bare));
    }

    [Theory]
    [InlineData("theits role", "the role", "the{++its++} role")]
    [InlineData("to discussaddress child safety", "to discuss child safety", "to discuss{++address++} child safety")]
    [InlineData("a new text", "a text", "a {++new ++}text")]
    [InlineData("online, including toys;", "online;", "online{++, including toys++};")]
    [InlineData("每四年发布更新并发布一次", "每四年发布一次", "每四年{++发布更新并++}发布一次")]
    [InlineData("text", "text", "text")]
    public void The_split_tears_no_word_apart_where_it_need_not(string flat, string original, string expected) =>
        Assert.Equal(expected, Show(flat, Embedding.Of(flat, original)!));

    [Theory]
    [InlineData("text", "texts")]
    [InlineData("abc", "acb")]
    [InlineData("", "a")]
    public void A_base_text_that_is_not_there_is_not_found(string flat, string original) => Assert.Null(Embedding.Of(flat, original));

    [Fact]
    public void Kept_and_deleted_are_always_the_base_text_and_the_rest_is_inserted() =>
        Gen.Select(Gen.String[Gen.Char["ab 国1，"], 0, 30], Gen.Int[0, 2].Array[30]).Sample(
            (flat, chosen) =>
            {
                var original = string.Concat(flat.Where((_, at) => chosen[at] > 0));
                var found = Embedding.Of(flat, original);
                return found is not null && string.Concat(flat.Where((_, at) => !found.Inserted[at])) == original;
            },
            iter: 2000);

    [Fact]
    public void What_is_told_of_a_character_holds_or_there_is_no_split() =>
        Gen.Select(Gen.String[Gen.Char["ab "], 1, 12], Gen.Int[0, 2].Array[12], Gen.Int[0, 2].Array[12]).Sample(
            (flat, chosen, told) =>
            {
                var original = string.Concat(flat.Where((_, at) => chosen[at] > 0));
                Told[] says = [.. told.Take(flat.Length).Select(one => (Told)one)];
                var found = Embedding.Of(flat, original, says);
                return found is null || says.Select((one, at) => one == Told.Nothing || found.Inserted[at] == (one == Told.New)).All(holds => holds);
            },
            iter: 2000);

    [Fact]
    public void A_base_text_of_another_revision_is_not_used_and_the_note_says_so()
    {
        var document = Understood.Of("MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)\nA title\nresolves\n1\tto act;\n2\tto stay.");
        var other = new BaseText("base.txt", null, "", ["RESOLUTION 8", "Another title", "considering", "that much is to be done,"]);

        var (redline, diagnostics) = Redliner.Read(document, Answers.None, new([other]));

        Assert.Equal("SG3011", Assert.Single(diagnostics).Code.Id);
        Assert.Equal(Redliner.Read(document).Value.Paragraphs, redline.Paragraphs);
    }

    [Fact]
    public void Where_a_paragraph_differs_from_the_base_text_the_inference_stays_and_a_note_names_it()
    {
        var document = Understood.Of("MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)\nA title\nresolves\n1\tto act by 20142018 at the latest;\n2\tto stay here.");
        var other = new BaseText("base.txt", null, "", ["RESOLUTION 7 (Rev. Busan, 2014)", "A title", "resolves", "1\tto act soon by 2014 at the latest;", "2\tto stay."]);

        var (redline, diagnostics) = Redliner.Read(document, Answers.None, new([other]));

        var note = Assert.Single(diagnostics);
        Assert.Equal(("SG3010", 5), (note.Code.Id, note.Spot.Line));
        Assert.Equal("2\tto stay{++ here++}.", Marks.Show(redline.Paragraphs[5]));
        Assert.Equal(Evidence.Aligned, redline.Paragraphs[5].Runs.Runs[1].Ground!.Evidence);
        Assert.All(redline.Paragraphs[4].Runs.Runs, run => Assert.NotEqual(Evidence.Aligned, run.Ground?.Evidence));
    }

    [Fact]
    public void White_space_around_a_line_is_never_a_change()
    {
        var document = Understood.Of("MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014)\nA title\nresolves\n\tto act here; \n\tto stay.");
        var original = new BaseText("base.txt", null, "", ["RESOLUTION 7 (Rev. Busan, 2014)", "A title", "resolves", "to act;", "to stay."]);

        var redline = Redliner.Read(document, Answers.None, new([original])).Value;

        Assert.Equal(["\tto act{++ here++}; ", "\tto stay."], redline.Paragraphs.TakeLast(2).Select(Marks.Show));
    }

    private static string Bare(string text) => Likeness.Of(text.Trim());

    private static string Show(string flat, Embedding embedding) =>
        Marks.Show(flat, [.. embedding.Inserted.Select(inserted => inserted ? Change.Inserted : Change.Kept)]);
}

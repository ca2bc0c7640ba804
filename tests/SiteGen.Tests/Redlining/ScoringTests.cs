using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

/// <summary>What measures the redline must itself be right.</summary>
public class ScoringTests
{
    [Theory]
    [InlineData("{--b--}{++c++})\tan item;", "label", 2)]
    [InlineData("b)\tan item{--;--}{++,++}", "end", 2)]
    [InlineData("{++b)\tan item;++}", "line", 11)]
    [InlineData("b)\tuntil {--2018--}{++2022++};", "figure", 8)]
    [InlineData("b)\tan item{++ of a list++};", "free", 10)]
    public void Each_changed_character_counts_in_its_class(string critic, string kind, int characters)
    {
        var (text, changes) = TruthDocument.Parse("en", critic).Lines[0];
        var score = new RedlineScore();
        score.Add(text, changes, changes);

        Assert.Equal((characters, 1.0, 1.0), (score.Changed, score.RecallOf(kind), score.Precision));
    }

    [Fact]
    public void The_wrong_way_round_is_the_right_place()
    {
        var truth = TruthDocument.Parse("en", "{--b--}{++c++})\tan item;").Lines[0];
        var got = TruthDocument.Parse("en", "{++b++}{--c--})\tan {++item++};").Lines[0];
        var score = new RedlineScore();
        score.Add(truth.Text, truth.Changes, got.Changes);

        Assert.Equal((0.0, 0.0, 2 / 6.0), (score.Precision, score.Recall, score.PlacePrecision));
        Assert.Equal((0.0, 1.0), (score.RecallOf("label"), score.PlaceRecallOf("label")));
    }

    [Fact]
    public void A_generated_truth_is_read_line_by_line_and_a_missing_line_is_empty()
    {
        var lines = TruthFiles.Lines(["""{"line":1,"segments":[["=","a)\t"],["-","old"],["+","new"]]}""", """{"line":3,"segments":[["=","x"]]}"""]);

        Assert.Equal(["a)\toldnew", "", "x"], lines.Select(line => line.Text));
        Assert.Equal("a)\t{--old--}{++new++}", Marks.Show(lines[0].Text, lines[0].Changes));
    }

    [Fact]
    public void The_invented_documents_are_found_in_their_folder()
    {
        var files = TruthFiles.Under(Path.Combine(Golden.Root, "Redlining", "Documents", "held-out"));

        Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], files.Select(TruthFiles.Load).Select(truth => truth.Name[..2]));
    }

    [Fact]
    public void An_editor_answers_from_the_truth_and_the_labels_follow()
    {
        var truth = TruthDocument.Parse("en", string.Join('\n', [
            "MOD\tX/1/1", "RESOLUTION 7 (Rev. {--Busan, 2014--}{++Dubai, 2018++})", "A title", "considering",
            "a)\tone thing;", "{--b)\ta second thing which is longer than the others;--}", "{++b++}{--c--})\tanother thing,", "resolves", "to act.",
        ]));
        var document = Understood.Of(truth.Flat);

        var answers = TruthfulEditor.Answer(document, truth, 1);

        Assert.Equal("line 6: deleted", Assert.Single(answers.All).ToString());
        Assert.Equal(Marks.Show(truth.Lines[6].Text, truth.Lines[6].Changes), Marks.Show(Redliner.Read(document, answers).Value.Paragraphs[6]));
    }

    [Fact]
    public void Leaving_out_a_kind_of_evidence_never_leaves_the_weights_as_they_are()
    {
        var usual = new Weights();

        Assert.All(LeaveOneOut.All.Skip(1), one => Assert.NotEqual(usual, one.Without(usual)));
    }
}

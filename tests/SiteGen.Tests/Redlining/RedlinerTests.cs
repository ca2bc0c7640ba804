using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

public class RedlinerTests
{
    [Fact]
    public void An_inserted_item_moves_the_labels_behind_it()
    {
        Finds(
            """
            MOD	X/1/1
            RESOLUTION 7 (Rev. {--Busan, 2014--}{++Dubai, 2018++})
            A title
            considering
            a)	the first thing;
            {++b)	an inserted thing;++}
            {--b--}{++c++})	the second thing;
            {--c--}{++d++})	the third thing,
            resolves
            to act.
            """);
    }

    [Fact]
    public void A_deleted_item_moves_the_labels_behind_it_when_the_sequence_leaves_no_other_reading()
    {
        Finds(
            """
            MOD	X/1/1
            RÉSOLUTION 7 (RÉV. {--BUSAN, 2014--}{++DUBAÏ, 2018++})
            Un titre
            considérant
            {++a)	qu'une chose nouvelle existe;++}
            {--a--}{++b++})	qu'une chose existe;
            {--b--}{++c++})	qu'une autre existe;
            {--c--}{++d++})	qu'une troisième existe,
            décide
            1	d'agir;
            2	de réagir{--.--}{++;++}
            {++3	de rester.++}
            """);
    }

    [Fact]
    public void Where_the_first_list_shows_the_order_of_halves_the_others_follow_it()
    {
        // Two insertions with the new half first: read the other way, both would have to be deletions.
        Finds(
            """
            MOD	X/1/1
            РЕЗОЛЮЦИЯ 7 (ПЕРЕСМ. {--ПУСАН, 2014--}{++ДУБАЙ, 2018++} Г.)
            Название
            учитывая
            a)	первое;
            {++b)	новое, о чем говорит Резолюция 70 (Пересм. Буэнос-Айрес, 2017 г.);++}
            {++c++}{--b--})	второе;
            {++d++}{--c--})	третье,
            решает
            {++1	сделать новое;++}
            {++2++}{--1--}	сделать одно;
            {++3++}{--2--}	сделать другое.
            """);
    }

    [Fact]
    public void An_insertion_may_begin_behind_an_old_label_and_end_before_an_old_text()
    {
        Finds(
            """
            MOD	X/1/1
            第 7 号决议（{--2014年，釜山，--}{++2018年，迪拜，++}修订版）
            题目
            考虑到
            a)	第一；
            b)	{++新的一项，见第70号决议（2017年，布宜诺斯艾利斯，修订版）；++}
            {++c)	++}第二；
            {--c--}{++d++})	第三，
            做出决议
            开展工作。
            """);
    }

    [Theory]
    [InlineData("（{--2006年，安塔利亚，--}{++2018年，迪拜，++}修订版）")]
    [InlineData("（{--2006年，安塔利亚--}{++2018年，迪拜++}），")]
    [InlineData("（{--2012--}{++2016++}年，{--迪拜--}{++哈马马特++}，修订版）")]
    [InlineData("(Rev. {--Dubai--}{++Bucharest++}, {--2018--}{++2022++})")]
    [InlineData("(Rev. {--Busan, 2014--}{++Dubai, 2018++})")]
    [InlineData("(ПЕРЕСМ. {--ГВАДАЛАХАРА, 2010--}{++ПУСАН, 2014++} Г.)")]
    [InlineData("(ПЕРЕСМ. {--ГВАДАЛАХАРА, 2010 Г.--}{++ПУСАН, 2014 Г.++})")]
    [InlineData("(Пересм. {--Дубай, 2014 г.--}{++Буэнос-Айрес, 2017 г.++})")]
    [InlineData("(Rév. {++Bucarest, 2022++}{--Dubaï, 2018--})")]
    [InlineData("WTDC-{--14--}{++17++}")]
    [InlineData("{--WTDC-14--}{++WTDC-17++}")]
    [InlineData("for {--2016-2019--}{++2020-2023++}, as planned")]
    [InlineData("{--2012--}{++2016++}年世界电信标准化全会")]
    public void Two_revisions_or_years_glued_together_are_an_old_and_a_new_one(string critic)
    {
        var truth = CriticText.Parse(critic);
        var got = new Change[truth.Flat.Length];
        foreach (var stroke in Figures.Of(truth.Flat).Concat(RevisionPairs.Of(truth.Flat)).SelectMany(edit => edit.Strokes))
        {
            for (var at = stroke.Start; at < stroke.End; at++)
            {
                got[at] = got[at] == Change.Kept ? stroke.Change : got[at];
            }
        }

        Assert.Equal(truth.Changes, got);
    }

    [Theory]
    [InlineData("RESOLUTION 50 (Rev. {--Dubai, 2012--}{++Hammamet, 2016++})", "(Florianópolis, 2004; Dubai, 2012{++; Hammamet, 2016++})")]
    [InlineData("RÉSOLUTION 50 (Rév. {--Dubaï, 2012--}{++Hammamet, 2016++})", "(Johannesburg, 2008; Dubaï, 2012{++; Hammamet, 2016++})")]
    [InlineData("第50号决议（{--2012年，迪拜--}{++2016年，哈马马特++}，修订版）", "（2008年，约翰内斯堡；2012年，迪拜{++；2016年，哈马马特++}）")]
    [InlineData("RESOLUTION 50 (Rev. {--Dubai, 2012--}{++Hammamet, 2016++})", "(Florianópolis, 2004; Dubai, 2012)")]
    [InlineData("RESOLUTION 50 (Rev. {--Dubai, 2012--}{++Hammamet, 2016++})", "(adopted by some; Hammamet, 2016)")]
    public void The_line_of_a_texts_history_gains_the_conference_that_amends_it(string heading, string history)
    {
        var isHan = heading.StartsWith('第');
        Finds(string.Join('\n', [
            "MOD\tX/1/1", heading, isHan ? "网络安全" : "Cybersecurity", history,
            isHan ? "世界电信标准化全会（2016年，哈马马特），" : "The World Telecommunication Standardization Assembly (Hammamet, 2016),",
            isHan ? "考虑到" : "considering", "a)\tone;", "b)\ttwo,",
        ]));
    }

    [Theory]
    [InlineData("(Rev. Busan, 2014)")]
    [InlineData("in 2014, 2016 and 2018")]
    [InlineData("2016-2019年战略规划")]
    [InlineData("（2009年，里斯本）")]
    [InlineData("WTDC-2014")]
    [InlineData("ITU-T D.262, Resolution 70/125")]
    public void A_single_revision_or_year_is_no_change(string text) =>
        Assert.Empty(Figures.Of(text).Concat(RevisionPairs.Of(text)));

    [Theory]
    [InlineData("ADD")]
    [InlineData("SUP")]
    [InlineData("NOC")]
    public void Only_a_proposal_that_amends_a_text_holds_changes(string action)
    {
        var redline = Redliner.Read(Understood.Of(
            $"{action}\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)\nTitle\nconsidering\na)\tone;\nbc)\ttwo;,")).Value;

        Assert.DoesNotContain(redline.Paragraphs, paragraph => paragraph.Runs.IsChanged || paragraph.Mark != Change.Kept);
    }

    [Fact]
    public void What_a_source_knows_of_its_changes_passes_through_as_tracked()
    {
        var document = Understood.Of("MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014)\nTitle\nconsidering\nold");
        var paragraphs = document.Source.Paragraphs;
        document = document with
        {
            Source = document.Source with { Form = SourceForm.Marked, Paragraphs = paragraphs.SetItem(4, new(5, new([new(Change.Deleted, "old")]))) },
        };

        var run = Assert.Single(Redliner.Read(document).Value.Paragraphs[4].Runs.Runs);

        Assert.Equal((Change.Deleted, Evidence.Tracked), (run.Change, run.Ground!.Evidence));
    }

    private static void Finds(string critic)
    {
        var truth = TruthDocument.Parse("en", critic);
        var redline = Redliner.Read(Understood.Of(truth.Flat)).Value;
        var expected = truth.Lines.Select(line => Marks.Show(line.Text, line.Changes));
        var got = redline.Paragraphs.Select(Marks.Show);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', got));
    }
}

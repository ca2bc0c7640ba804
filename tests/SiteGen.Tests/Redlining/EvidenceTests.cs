using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

/// <summary>What words may say of a change, and when they are not believed.</summary>
public class EvidenceTests
{
    private const string Head = "MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014Dubai, 2018)\nA title\nconsidering\n";

    [Theory]
    [InlineData("que les points {--pourraient--}{++doivent++} rester ouverts;")]
    [InlineData("что терминалы {--остаются--}{++становятся++} дешевле;")]
    [InlineData("de {--promouvoir--}{++soutenir++} les échanges de bonnes pratiques;")]
    public void Two_words_of_one_kind_glued_together_come_apart(string critic)
    {
        var truth = CriticText.Parse("a)\t" + critic);
        var redline = Redliner.Read(Understood.Of(Head + truth.Flat)).Value;

        Assert.Equal(Marks.Show(truth.Flat, truth.Changes), Marks.Show(redline.Paragraphs[4]));
    }

    [Theory]
    [InlineData("a)\tthat telecommunication/ICT interconnectedness notwithstanding, countermeasures are counterproductive;")]
    [InlineData("a)\tque les radiocommunications internationales et l'interconnexion transfrontière sont indispensables;")]
    [InlineData("a)\tчто радиотелеграфная взаимосвязь и осведомленность общественности необходимы;")]
    public void Long_words_stay_whole(string text)
    {
        var redline = Redliner.Read(Understood.Of(Head + text)).Value;

        Assert.False(redline.Paragraphs[4].Runs.IsChanged);
    }

    [Fact]
    public void Younger_texts_are_new_where_they_are_rare_and_nothing_where_they_stand_anywhere()
    {
        var rare = Redliner.Read(Understood.Of(Head + Items(mentions: 1))).Value;
        var anywhere = Redliner.Read(Understood.Of(Head + Items(mentions: 12))).Value;

        Assert.Contains(rare.Paragraphs, paragraph => paragraph.Runs.IsChanged && paragraph.Runs.Runs.Any(run => run.Text.Contains("Resolution 70", StringComparison.Ordinal)));
        Assert.DoesNotContain(anywhere.Paragraphs.Skip(4), paragraph => paragraph.Runs.IsChanged);
    }

    [Theory]
    [InlineData("Busan, 2014", "--")]
    [InlineData("Dubai, 2018", "++")]
    public void New_text_cites_what_is_in_force_by_then_and_what_goes_is_left_as_it_was(string revision, string change)
    {
        var redline = Redliner.Read(Understood.Of(Head + string.Join('\n', [
            "a)\tthat the work goes on,", "resolves", "1\tto go on with the work;",
            $"2\tto apply Resolution 71 (Rev. {revision}) in full;", $"3\tto take account of Resolution 99 (Rev. {revision});",
            "24\tto report to the Council;", "35\tto publish the report."]))).Value;

        Assert.StartsWith($"{{{change}2\t", Marks.Show(redline.Paragraphs[7]), StringComparison.Ordinal);
        Assert.StartsWith($"{{{change}3\t", Marks.Show(redline.Paragraphs[8]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_that_became_a_comma_tells_that_a_section_was_added_behind_it()
    {
        var truth = TruthDocument.Parse("en", string.Join('\n', [
            "MOD\tX/1/1", "RESOLUTION 7 (Rev. {--Busan, 2014--}{++Dubai, 2018++})", "A title", "resolves",
            "1\tto go on with the work;", "2\tto report to the Council{--.--}{++,++}",
            "{++instructs the Directors of the Bureaux++}", "{++to study the consequences for rural areas.++}"]));
        var redline = Redliner.Read(Understood.Of(truth.Flat)).Value;

        Assert.Equal(truth.Lines.Select(line => Marks.Show(line.Text, line.Changes)), redline.Paragraphs.Select(Marks.Show));
    }

    [Fact]
    public void What_a_thing_in_the_reasons_does_is_not_what_the_proposal_does()
    {
        var truth = TruthDocument.Parse("ru", string.Join('\n', [
            "MOD\tX/1/1", "РЕЗОЛЮЦИЯ 7 (ПЕРЕСМ. {--ПУСАН, 2014--}{++ДУБАЙ, 2018++} Г.)", "Название", "решает",
            "1\tпродолжить работу;", "{++2\tучесть суровый климат;++}", "{--2--}{++3++}\tпредставлять отчет.",
            "Основания:\tПредлагается учесть суровый климат, сокращающий срок службы оборудования.",
        ]));

        var redline = Redliner.Read(Understood.Of(truth.Flat)).Value;

        Assert.Equal(Marks.Show(truth.Lines[5].Text, truth.Lines[5].Changes), Marks.Show(redline.Paragraphs[5]));
    }

    private static string Items(int mentions) => string.Join('\n', Enumerable.Range(0, 20).Select(at =>
        $"{(char)('a' + at)})\tthe work of group {at} on spectrum{(at % 2 == 0 && at / 2 < mentions || at == 1 && mentions > 10 ? " and Resolution 70 (Rev. Buenos Aires, 2017)" : "")};"));
}

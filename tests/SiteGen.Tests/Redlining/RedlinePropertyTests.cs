using System.Text.Json;
using CsCheck;
using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

public class RedlinePropertyTests
{
    private static readonly Gen<string> Labels = Any("a)", "b)", "c)", "ab)", "bc)", "1", "2", "12", "i)", "iii)", "iiiii)", "•", "1.1", "5bis", "а)", "أ)");

    private static readonly Gen<string> Ends = Any("；", "，", "。", "；，", "，；", ";", ",", ".", ";,", "：", "");

    private static readonly Gen<string> Bodies = Any(
        "第45号决议（2014年，迪拜2017年，布宜诺斯艾利斯，修订版）", "the theits role of ITU (Rev. DubaiBucharest, 20182022)", "2016-20192020-2023年战略规划",
        "", "considering", "[bookmark: _Toc1]x", "“引文", "WTDC-1417 WTDC-14WTDC-17", "20142018", "\u200f القرار 5");

    private static readonly Gen<string> Lines = Gen.OneOf(
        Gen.Select(Labels, Bodies, Ends, (label, body, end) => $"{label}\t{body}{end}"),
        Gen.Select(Bodies, Ends, (body, end) => body + end),
        Any("考虑到", "resolves", "MOD\tB/67/1", "MOD\tX/2/9", "ADD\tB/67/2", "第 71 号决议（2014年，釜山，2018年，迪拜，修订版）", "理由：\t巴西", "", " "),
        Gen.String[Gen.Char["abc)；，。\t 1iv"], 0, 12]);

    private static readonly Gen<string> Documents = Lines.Array[1, 30].Select(lines => "MOD\tB/67/1\n" + string.Join('\n', lines));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    [Fact]
    public void The_segments_of_every_line_joined_are_the_line() => Documents.Sample(
        text =>
        {
            var redline = Redliner.Read(Understood.Of(text)).Value;
            var rows = SegmentLines.Of(redline).TrimEnd('\n').Split('\n');
            var joined = rows.Select(row => JsonDocument.Parse(row).RootElement.GetProperty("segments").EnumerateArray()
                .Aggregate("", (line, segment) => line + segment[1].GetString()));
            return joined.SequenceEqual(redline.Document.Source.Paragraphs.Select(paragraph => paragraph.Text));
        },
        iter: 300);

    [Fact]
    public void The_same_document_gives_the_same_redline() => Documents.Sample(
        text => SegmentLines.Of(Redliner.Read(Understood.Of(text)).Value)
            == SegmentLines.Of(Redliner.Read(Understood.Of(text)).Value),
        iter: 50);

    [Fact]
    public void Shares_are_shares()
    {
        Documents.Sample(
            text => Redliner.Read(Understood.Of(text)).Value.Paragraphs
                .SelectMany(paragraph => paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs.Select(run => run.Ground))
                .All(ground => ground is null or { Place: >= 0 and <= 1, Direction: >= 0 and <= 1 }),
            iter: 100);
    }

    [Fact]
    public void Both_readings_of_a_list_count_on()
    {
        // Any edits of a list: the labels of both readings found are the labels of both readings meant. Of three whole
        // items that go or come at a stretch, or two at the end, a gap is as good an explanation, without their words.
        Gen.Int[0, 5].Array[4, 14].Where(choices => !HasStretch(choices)).Sample(
            choices =>
            {
                var truth = TruthDocument.Parse("en", ListOf(choices));
                var redline = Redliner.Read(Understood.Of(truth.Flat)).Value;
                return Sequence(redline, Proposals.Reading.Original) && Sequence(redline, Proposals.Reading.Proposed);
            },
            iter: 200);
    }

    internal static bool HasStretch(int[] choices) => Enumerable.Range(0, choices.Length - 1)
        .Any(at => choices[at] <= 1 && choices[at + 1] == choices[at] && (at + 2 == choices.Length || choices[at + 2] == choices[at]));

    internal static string ListOf(int[] choices)
    {
        var (lines, old, now) = (new List<string>(), 0, 0);
        foreach (var choice in choices.Prepend(2))
        {
            var (deleted, inserted) = (choice == 0, choice == 1);
            old += inserted ? 0 : 1;
            now += deleted ? 0 : 1;
            lines.Add(deleted ? $"{{--{old}\ttext;--}}" : inserted ? $"{{++{now}\ttext;++}}"
                : old == now ? $"{old}\ttext;" : $"{{--{old}--}}{{++{now}++}}\ttext;");
        }
        return "MOD\tX/1/1\nRESOLUTION 7 (Rev. Busan, 2014)\nTitle\nresolves\n" + string.Join('\n', lines);
    }

    internal static bool Sequence(RedlinedDocument redline, Proposals.Reading reading)
    {
        var labels = redline.Paragraphs.Skip(4).Select(paragraph => paragraph.Runs.Of(reading)).Where(line => line.Contains('\t'))
            .Select(line => line[..line.IndexOf('\t')]).ToArray();
        return labels.SequenceEqual(Enumerable.Range(1, labels.Length).Select(number => $"{number}"));
    }
}

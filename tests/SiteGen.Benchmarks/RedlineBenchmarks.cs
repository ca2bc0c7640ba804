using BenchmarkDotNet.Attributes;
using SiteGen.Redlining;
using SiteGen.Structure;
using SiteGen.Tests.Redlining.Scoring;

namespace SiteGen.Benchmarks;

/// <summary>
/// The redline alone, by size: one paragraph full of edits, and a proposal of so many characters in items. Twice the
/// text must take about twice the time.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 2, iterationCount: 5)]
public class RedlineBenchmarks
{
    private const string Head = "MOD\tB/67/1\n第 71 号决议（2014年，釜山，2018年，迪拜，修订版）\n题目\n考虑到\n";

    private StructuredDocument paragraph = null!;
    private StructuredDocument items = null!;

    [Params(5_000, 10_000, 20_000, 40_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        const string Sentence = "根据第45号决议（2014年，迪拜2017年，布宜诺斯艾利斯，修订版）开展的活动，the theits role；";
        paragraph = Understood.Of($"{Head}a)\t{string.Concat(Enumerable.Repeat(Sentence, Characters / Sentence.Length))}\n");
        // Every tenth item is inserted, so that nearly all labels are double.
        const int Long = 100;
        var (lines, old, now) = (new List<string>(), 0, 0);
        while (lines.Count < Characters / Long)
        {
            var inserted = lines.Count % 10 == 3;
            (old, now) = (old + (inserted ? 0 : 1), now + 1);
            lines.Add($"{(inserted || old == now ? "" : old)}{now}\t{new string('文', Long - 8)}；");
        }
        items = Understood.Of($"{Head.Replace("考虑到", "做出决议", StringComparison.Ordinal)}{string.Join('\n', lines)}\n");
    }

    [Benchmark(Baseline = true, Description = "one paragraph")]
    public object Paragraph() => Redliner.Read(paragraph).Value;

    [Benchmark(Description = "a list of items")]
    public object Items() => Redliner.Read(items).Value;
}

using BenchmarkDotNet.Attributes;
using DiffPlex;
using DiffPlex.Chunkers;
using SiteGen.Compiling;

namespace SiteGen.Benchmarks;

/// <summary>The difference between two Chinese wordings of which five characters in a hundred are edited, beside plain DiffPlex.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DifferenceBenchmarks
{
    private const string Sentence = "根据第45号决议（2014年，迪拜）开展的活动，有关树立使用信息通信技术的信心和提高安全性，请各成员国继续为此作出贡献；";

    private string before = "";
    private string after = "";

    /// <summary>UTF-8 bytes of each text.</summary>
    [Params(2_048, 40_960)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var length = Bytes / 3;
        before = string.Concat(Enumerable.Repeat(Sentence, (length / Sentence.Length) + 1))[..length];
        var letters = before.ToCharArray();
        // A step that shares no divisor with the sentence's length, so that edits fall everywhere in it.
        for (var at = 7; at < letters.Length; at += 20)
        {
            letters[at] = (char)('一' + (at * 31 % 2000));
        }
        after = new(letters);
    }

    [Benchmark(Baseline = true, Description = "DiffPlex, characters")]
    public object Plain() => Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new CharacterChunker());

    [Benchmark(Description = "the difference that a reader sees")]
    public object Ours() => TextDifference.Of(before, after);
}

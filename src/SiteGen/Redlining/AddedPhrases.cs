using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// Phrases inside a kept paragraph that cannot have stood in the base text, or that only the reasons account for:
/// <c>和第69号决议（2017年，布宜诺斯艾利斯，修订版）</c> in a text of 2014; <c>, including connected toys</c> where the reasons
/// speak of connected toys and nothing else in the paragraph does.
/// </summary>
internal static class AddedPhrases
{
    private const int ShortestHan = 5;
    private const int ShortestSpaced = 12;

    private static readonly ImmutableArray<string> SpacedJoiners = [" and ", " et ", " y ", " e ", " и ", " و"];
    private static readonly ImmutableArray<string> HanJoiners = ["、", "以及", "和", "及", "并"];

    /// <summary>The phrases of a line.</summary>
    public static IEnumerable<Edit> Of(Line line, Leanings leanings, Weights weights)
    {
        var end = line.BodyStart + line.Ends.Start;
        var found = new List<Edit>();
        foreach (var mention in leanings.Later(line).Where(mention => mention.Weight >= weights.LaterPhrase))
        {
            if (Element(line.Text, mention, line.BodyStart, end) is { } stroke)
            {
                found.Add(new([stroke], new(0.85, 0.97)));
            }
        }
        foreach (var stroke in FromReasons(line, end, leanings, weights))
        {
            found.Add(new([stroke], new(0.8, 0.9)));
        }
        return found;
    }

    // The member of a list that a mention stands in: from the joiner before it to the bracket behind it.
    private static Stroke? Element(string text, LaterMention mention, int start, int end)
    {
        var close = mention.End;
        while (close < end && text[close] is ')' or '）' or '》')
        {
            close++;
        }
        var open = -1;
        foreach (var joiner in SpacedJoiners.Concat(HanJoiners))
        {
            var at = mention.Start > start ? text.LastIndexOf(joiner, mention.Start - 1, mention.Start - start, StringComparison.Ordinal) : -1;
            open = Math.Max(open, at);
        }
        // Another citation or a clause between joiner and mention: the member is not only what is mentioned.
        return open < start || text.AsSpan(open + 1, mention.Start - open - 1).IndexOfAny("，,;；。") >= 0 || !IsCitation(text[(open + 1)..mention.Start])
            ? null : new(open, close, Change.Inserted);
    }

    // "和第69号决议（", " and Resolution 70 (Rev. ", "和" before WTDC-17: a number, hardly any words.
    private static bool IsCitation(string between)
    {
        var text = between.TrimStart('及', ' ', '和', '以', 'd', 'n', 't').Trim();
        return text.Length <= 1 || (text.Length <= 14 && text[0] == '第') || (text.Length <= 30 && !Words.IsHan(text[0]) && text.Any(char.IsDigit));
    }

    private static IEnumerable<Stroke> FromReasons(Line line, int end, Leanings leanings, Weights weights)
    {
        var pieces = Pieces(line.Text, line.BodyStart, end);
        if (pieces.Count < 2)
        {
            yield break;
        }
        var shared = pieces.Select(piece => leanings.Shared(line.Text[piece.Start..piece.End])).ToArray();
        var total = shared.Sum(Math.Abs);
        for (var at = 1; at < pieces.Count; at++)
        {
            var (start, stop) = pieces[at];
            var length = stop - start;
            if (shared[at] >= weights.SharedPhrase && total - shared[at] <= shared[at] * weights.SharedElsewhere
                && length >= (Words.IsHan(line.Text[stop - 1]) ? ShortestHan : ShortestSpaced))
            {
                yield return new(start, stop, Change.Inserted);
            }
        }
    }

    /// <summary>A body cut before its commas, and before the joiner of its last piece; brackets are not cut.</summary>
    private static List<(int Start, int End)> Pieces(string text, int start, int end)
    {
        var cuts = new List<int> { start };
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth += text[at] is '(' or '（' or '“' or '《' or '«' ? 1 : text[at] is ')' or '）' or '”' or '》' or '»' ? -1 : 0;
            if (depth <= 0 && at > start && text[at] is ',' or '，' or '،' or '、' && !(at + 1 < end && char.IsDigit(text[at + 1])))
            {
                cuts.Add(at);
            }
        }
        var joiner = SpacedJoiners.Select(word => text.LastIndexOf(word, Math.Max(end - 1, start), end - cuts[^1], StringComparison.Ordinal)).Max();
        if (joiner > cuts[^1] + 1)
        {
            cuts.Add(joiner);
        }
        cuts.Add(end);
        return [.. cuts.Zip(cuts.Skip(1)).Where(pair => pair.Second > pair.First)];
    }
}

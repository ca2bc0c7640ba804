using System.Buffers;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// What an insertion replaces. Words that meet without a boundary between them cannot both stand in the new text;
/// neither can Chinese words that come again at once: <c>每四年发布更新并发布一次</c>.
/// </summary>
internal static class Displaced
{
    /// <summary>How sure it is that what is found is deleted.</summary>
    public const double Place = 0.9;

    private const int ShortestEcho = 2;
    private const int LongestEcho = 24;

    // What begins or ends so goes on with what stands there, and replaces nothing.
    private const string Joiners = "、，；。,;.:：和及与或并以(（)）《》“”";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；。：、（）\t");

    /// <summary>The stroke that an insertion displaces; null if nothing tells of one.</summary>
    public static Stroke? By(string text, Stroke added, Vocabulary vocabulary)
    {
        var (start, end) = (added.Start, added.End);
        var gluedBefore = start > 0 && Likeness.Torn(text[start - 1], text[start]) >= 1;
        var gluedBehind = end < text.Length && Likeness.Torn(text[end - 1], text[end]) >= 1;
        if (gluedBefore != gluedBehind)
        {
            return gluedBefore ? Before(text, added, vocabulary) : Behind(text, added, vocabulary);
        }
        return gluedBefore ? null : Echoed(text, added);
    }

    private static Stroke? Before(string text, Stroke added, Vocabulary vocabulary)
    {
        if (Joints.At(text, added.Start, vocabulary, new(OldFirst: true, 1)) is { } joint)
        {
            return joint.Strokes[0];
        }
        return char.IsAsciiDigit(text[added.Start - 1]) ? new(Run(text, added.Start - 1, -1), added.Start, Change.Deleted) : null;
    }

    private static Stroke? Behind(string text, Stroke added, Vocabulary vocabulary)
    {
        if (Joints.At(text, added.End, vocabulary, new(OldFirst: false, 1)) is { } joint)
        {
            return joint.Strokes[1];
        }
        return char.IsAsciiDigit(text[added.End]) ? new(added.End, Run(text, added.End, 1) + 1, Change.Deleted) : null;
    }

    // The last digit of a figure, walking on from one of them.
    private static int Run(string text, int at, int step)
    {
        while (at + step >= 0 && at + step < text.Length && char.IsAsciiDigit(text[at + step]))
        {
            at += step;
        }
        return at;
    }

    private static Stroke? Echoed(string text, Stroke added)
    {
        var words = text.AsSpan(added.Start..added.End);
        if (!Words.IsHan(words[^1]) || Joiners.Contains(words[0], StringComparison.Ordinal) || Joiners.Contains(words[^1], StringComparison.Ordinal))
        {
            return null;
        }
        var before = text.AsSpan(..added.Start);
        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        var tail = Math.Min(LongestEcho, Math.Min(clause.Length, words.Length));
        while (tail > 0 && !clause.EndsWith(words[^tail..]))
        {
            tail--;
        }
        if (tail < ShortestEcho)
        {
            return null;
        }
        // The old wording begins where the new one's beginning stands in the clause before; else its end alone is known.
        for (var head = Math.Min(words.Length - 1, clause.Length); head >= ShortestEcho; head--)
        {
            if (clause.LastIndexOf(words[..head]) is var at and >= 0)
            {
                return new(added.Start - clause.Length + at, added.Start, Change.Deleted);
            }
        }
        return new(added.Start - tail, added.Start, Change.Deleted);
    }
}

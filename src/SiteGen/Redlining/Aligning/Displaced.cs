using System.Buffers;
using System.Collections.Immutable;
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
    private const int YearLength = 4;

    // What begins so goes on with what stands there, and replaces nothing.
    private const string Joiners = "、，；。,;.:：和及与或并以(（)）《》“”";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；。：、（）\t");

    /// <summary>An insertion and the stroke that it displaces; empty if nothing tells of one.</summary>
    public static ImmutableArray<Stroke> By(string text, Stroke added, Vocabulary vocabulary)
    {
        var (start, end) = (added.Start, added.End);
        var gluedBefore = start > 0 && Likeness.Torn(text[start - 1], text[start]) >= 1;
        var gluedBehind = end < text.Length && Likeness.Torn(text[end - 1], text[end]) >= 1;
        if (gluedBefore == gluedBehind)
        {
            return gluedBefore ? [] : Echoed(text, added);
        }
        return (gluedBefore ? Before(text, added, vocabulary) : Behind(text, added, vocabulary)) is { } deleted ? [added, deleted] : [];
    }

    private static Stroke? Before(string text, Stroke added, Vocabulary vocabulary)
    {
        var start = added.Start;
        if (char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[start]))
        {
            var figures = text.AsSpan(start..added.End);
            var first = FigureStart(text, start, figures.ContainsAny('/', '-'));
            var typed = figures.IndexOfAnyExceptInRange('0', '9') is var stop and >= 0 ? stop : figures.Length;
            // Of a year that gets fewer digits, those digits alone are new.
            return new(start - first == YearLength && typed < YearLength ? start - typed : first, start, Change.Deleted);
        }
        return Joints.At(text, start, vocabulary, new(OldFirst: true, 1))?.Strokes[0];
    }

    private static Stroke? Behind(string text, Stroke added, Vocabulary vocabulary)
    {
        var last = added.End;
        if (char.IsAsciiDigit(text[last]) && char.IsAsciiDigit(text[last - 1]))
        {
            while (last < text.Length && char.IsAsciiDigit(text[last]))
            {
                last++;
            }
            return new(added.End, last, Change.Deleted);
        }
        return Joints.At(text, added.End, vocabulary, new(OldFirst: false, 1))?.Strokes[1];
    }

    // 13/13 is one figure where what is typed has a stroke too.
    private static int FigureStart(string text, int start, bool isCompound)
    {
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (isCompound && text[start - 1] is '/' or '-' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        {
            start--;
        }
        return start;
    }

    // What stands both before and at the end of the insertion may be read either way round; it shows the old wording's end.
    private static ImmutableArray<Stroke> Echoed(string text, Stroke added)
    {
        var (start, end, echo) = (added.Start, added.End, 0);
        while (end < text.Length && text[start] == text[end])
        {
            (start, end, echo) = (start + 1, end + 1, echo + 1);
        }
        while (start > echo && end > echo + start - added.Start && text[start - echo - 1] == text[end - echo - 1] && echo < end - start)
        {
            echo++;
        }
        var words = text.AsSpan(start..end);
        if (echo < ShortestEcho || echo >= words.Length || !Words.IsHan(words[^1]) || Joiners.Contains(words[0], StringComparison.Ordinal))
        {
            return [];
        }
        var before = text.AsSpan(..start);
        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        var deleted = start - echo;
        // The old wording begins where the new one's beginning stands in the clause before; else its end alone is known.
        for (var head = Math.Min(words.Length - 1, clause.Length); head >= ShortestEcho; head--)
        {
            if (clause.LastIndexOf(words[..head]) is var at and >= 0 && start - clause.Length + at < deleted)
            {
                deleted = start - clause.Length + at;
                break;
            }
        }
        return [new(deleted, start, Change.Deleted), new(start, end, Change.Inserted)];
    }
}

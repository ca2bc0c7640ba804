using System.Collections.Immutable;

namespace SiteGen.Mailing;

/// <summary>A stretch of a shown text and the source that it is shown from.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many. Where the source has as many, each comes of one.</param>
/// <param name="SourceStart">The first character of the source.</param>
/// <param name="SourceLength">How many of the source: five of <c>&amp;amp;</c> for one of text.</param>
/// <param name="MayLink">False inside a link or another element that can hold none.</param>
public readonly record struct TextSpan(int Start, int Length, int SourceStart, int SourceLength, bool MayLink);

/// <summary>A part of a source.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind it.</param>
public readonly record struct SourceRange(int Start, int End);

/// <summary>A text as a reader sees it, and where in its source each character stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">In order; characters in no span (line breaks of the layout) stand nowhere in the source.</param>
public sealed record ShownText(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>A text that is its own source.</summary>
    public static ShownText Of(string text) => new(text, [new(0, text.Length, 0, text.Length, MayLink: true)]);

    /// <summary>
    /// Where words of the text stand in the source, without the tags and line marks between them, each of which ends a
    /// range. Empty where part of them stands in a link already.
    /// </summary>
    public ImmutableArray<SourceRange> Ranges(int start, int length, string source)
    {
        var ranges = ImmutableArray.CreateBuilder<SourceRange>();
        for (var at = FirstAt(start); at < Spans.Length && Spans[at].Start < start + length; at++)
        {
            var span = Spans[at];
            if (!span.MayLink)
            {
                return [];
            }
            var range = RangeOf(span, start, start + length);
            if (ranges is [.., var last] && last.End == range.Start)
            {
                ranges[^1] = last with { End = range.End };
            }
            else
            {
                ranges.Add(range);
            }
        }
        return [.. ranges.SelectMany(range => Lines(range, source))];
    }

    private static SourceRange RangeOf(TextSpan span, int start, int end)
    {
        if (span.Length != span.SourceLength)
        {
            return new(span.SourceStart, span.SourceStart + span.SourceLength);
        }
        var from = Math.Max(start, span.Start) - span.Start;
        var to = Math.Min(end, span.Start + span.Length) - span.Start;
        return new(span.SourceStart + from, span.SourceStart + to);
    }

    // Words that go on in the next line, behind its marks of quotation ("> > "), are linked line by line.
    private static IEnumerable<SourceRange> Lines(SourceRange range, string source)
    {
        for (var at = range.Start; at < range.End;)
        {
            var end = source.AsSpan(at, range.End - at).IndexOfAny('\r', '\n') is var found and >= 0 ? at + found : range.End;
            var last = end;
            while (last > at && source[last - 1] is ' ' or '\t')
            {
                last--;
            }
            if (last > at)
            {
                yield return new(at, last);
            }
            at = end;
            while (at < range.End && source[at] is '\r' or '\n' or ' ' or '\t' or '>')
            {
                at++;
            }
        }
    }

    private int FirstAt(int start)
    {
        int low = 0, high = Spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].Start + Spans[middle].Length <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}

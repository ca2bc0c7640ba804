using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>How sure it is that the beginning of a line is a label.</summary>
internal enum LabelTrust
{
    /// <summary>A tab or a closing bracket says so.</summary>
    Sure,

    /// <summary>A bare number before a space, or a double label: only the sequence can say so.</summary>
    BySequence,
}

/// <summary>What may be a label at the beginning of a line; indices are into the folded line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="TextStart">Where the text behind it begins.</param>
/// <param name="Printed">As printed, folded.</param>
/// <param name="Readings">What it can be; for a double label its halves.</param>
/// <param name="IsDouble">True if it is two labels that flattening has glued together.</param>
/// <param name="Trust">How sure.</param>
internal sealed record FoundLabel(
    int Start, int End, int TextStart, string Printed, ImmutableArray<Label> Readings, bool IsDouble, LabelTrust Trust)
{
    /// <summary>The halves of every way to cut it in two: 12 may be twelve, or a 1 and a 2 that are glued together.</summary>
    public ImmutableArray<Label> Halves => halves.Value;

    private readonly Lazy<ImmutableArray<Label>> halves = new(() =>
    [
        .. Labels.Splits(Printed).SelectMany(split => new[] { split.First, split.Second }).Distinct(),
    ]);
}

/// <summary>Looks for a label at the beginning of a line.</summary>
internal static class LabelScan
{
    /// <summary>The label; null if there is none.</summary>
    public static FoundLabel? At(Folded line, int from)
    {
        var text = line.Plain;
        var start = Skip(text, from);
        if (start >= text.Length)
        {
            return null;
        }
        if (LabelForms.Bullets.Contains(text[start], StringComparison.Ordinal) && Bullet(text, start) is var bullet && (bullet is not null || text[start] is not ('*' or 'o')))
        {
            return bullet;
        }
        var tab = text.IndexOf('\t', start, Math.Min(text.Length - start, Labels.Longest + 8));
        if (tab > start && Candidate(text, start, tab, LabelTrust.Sure) is { } tabbed)
        {
            return tabbed;
        }
        return BeforeSpace(line, start);
    }

    private static FoundLabel? Bullet(string text, int start)
    {
        var next = start + 1;
        var alone = next >= text.Length || char.IsWhiteSpace(text[next]);
        // A dash or a star that is glued to a word is no bullet.
        if (text[start] == 'o' && !(next < text.Length && text[next] == '\t'))
        {
            return null;
        }
        if (!alone && text[start] is '-' or '\u2013' or '\u2014' or '*' or '\u00B7')
        {
            return null;
        }
        return new(start, next, Skip(text, next), text[start..next], Labels.Readings(text[start..next]), false, LabelTrust.Sure);
    }

    private static FoundLabel? BeforeSpace(Folded line, int start)
    {
        var text = line.Plain;
        var longest = Math.Min(text.Length, start + Labels.Longest);
        for (var end = longest; end > start; end--)
        {
            if (text[end - 1] is ' ' or '\t' || !EndsHere(text, end) || Candidate(text, start, end, TrustOf(text, start, end)) is not { } found)
            {
                continue;
            }
            if (found.Trust == LabelTrust.BySequence && IsQuantity(line, found))
            {
                return null;
            }
            return found;
        }
        return null;
    }

    private static FoundLabel? Candidate(string text, int start, int end, LabelTrust? trust)
    {
        if (trust is not { } sure)
        {
            return null;
        }
        var printed = text[start..end].Trim();
        if (Labels.Readings(printed) is { IsEmpty: false } readings)
        {
            return new(start, start + printed.Length, Skip(text, end), printed, readings, false, sure);
        }
        // Two glued letters need their bracket, or they are a word: Mr., C5.
        if (Labels.Splits(printed) is { IsEmpty: false } splits
            && (printed.Contains(')', StringComparison.Ordinal) || splits[0] is { First.Script: "digits", Second.Script: "digits" }))
        {
            ImmutableArray<Label> halves = [.. splits.Select(split => split.First).Concat(splits.Select(split => split.Second)).Distinct()];
            return new(start, start + printed.Length, Skip(text, end), printed, halves, true, LabelTrust.BySequence);
        }
        return null;
    }

    // A label without a tab ends before white space, or behind its bracket if text follows at once.
    private static bool EndsHere(string text, int end) =>
        end == text.Length ? text[end - 1] is ')' : text[end] is ' ' or '\t' || text[end - 1] is ')' or '\u3001' && !char.IsAsciiDigit(text[end])
        || text[end - 1] == '.' && text[end] >= '\u4E00' || text[end - 1] is >= '\u2460' and <= '\u2473';

    private static LabelTrust? TrustOf(string text, int start, int end)
    {
        var last = text[end - 1];
        if (last is ')' or '\u3001' or (>= '\u2460' and <= '\u2473'))
        {
            return LabelTrust.Sure;
        }
        // "a text" or "i text" is a word; "1 text" and "1. text" may be an item.
        return last is '.' or '-' || char.IsAsciiDigit(text[start]) ? LabelTrust.BySequence : null;
    }

    // 1 October 2018, 10 %, 5 GHz
    private static bool IsQuantity(Folded line, FoundLabel found) =>
        found.TextStart < line.Plain.Length && (line.Plain[found.TextStart] is '%' or '\u2013' or '-' or '/' or '+' or '\u00D7' or ',' or ')'
            || LineWords.IsMonth(line, found.TextStart));

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }
        return at;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>
/// Every way to read a printed label, alone or as two labels glued together. Which of them is meant the sequence of
/// the section decides: <c>i)</c> is the letter after h and the first roman number, <c>bc)</c> is b and c or none.
/// </summary>
internal static class LabelReadings
{
    /// <summary>A label longer than this is not one; glued labels of two bis items still fit.</summary>
    public const int Longest = 14;

    private static readonly (string Suffix, int Extra)[] Suffixes = [("quater", 3), ("bis", 1), ("ter", 2)];

    /// <summary>All readings of a label, the single ones first; empty where it is none.</summary>
    /// <param name="label">As printed, without white space around it; a tab inside divides two whole labels.</param>
    public static ImmutableArray<LabelParse> Of(string label)
    {
        if (label.Length is 0 or > Longest)
        {
            return [];
        }
        var parses = ImmutableArray.CreateBuilder<LabelParse>();
        foreach (var value in Values(label))
        {
            parses.Add(new(value));
        }
        AddWholePairs(label, parses);
        AddGluedCores(label, parses);
        return parses.ToImmutable();
    }

    /// <summary>The values one printed label can have.</summary>
    public static IEnumerable<LabelValue> Values(string label)
    {
        if (label.Length == 1 && IsBullet(label[0]))
        {
            return [new(Series.Bullet, 0)];
        }
        var (start, end) = Core(label);
        // "b)bis": the adverb stands behind the bracket.
        if (label.AsSpan(start, end - start).IndexOf(')') is var bracket and > 0 && label[(start + bracket + 1)..end] is "bis" or "ter" or "quater")
        {
            return CoreValues(string.Concat(label.AsSpan(start, bracket), label.AsSpan(start + bracket + 1, end - start - bracket - 1)));
        }
        return start < end ? CoreValues(label[start..end]) : [];
    }

    /// <summary>Where the counting part begins and ends: <c>(a)</c> from 1 to 2.</summary>
    private static (int Start, int End) Core(string label)
    {
        var start = label[0] is '(' or '（' ? 1 : 0;
        var end = label.Length;
        while (end > start && label[end - 1] is ')' or '）' or '.' or '．' or ' ' or '\u00a0')
        {
            end--;
        }
        return (start, end);
    }

    // b)c), (a)(b), "b)⇥c)": each half is a whole label, and nothing is shared but the tab behind them.
    private static void AddWholePairs(string label, ImmutableArray<LabelParse>.Builder parses)
    {
        for (var cut = 1; cut < label.Length; cut++)
        {
            var closed = label[cut - 1] is ')' or '）' or '.' || char.IsWhiteSpace(label[cut - 1]) || IsBullet(label[cut - 1]);
            if (!closed || char.IsWhiteSpace(label[cut]) || label[cut] is ')' or '）' or '.')
            {
                continue;
            }
            Pair(Values(label[..cut].Trim()), Values(label[cut..].Trim()), cut, label.Length, parses);
        }
    }

    // bc), 910, iiiii): the halves share the bracket behind them.
    private static void AddGluedCores(string label, ImmutableArray<LabelParse>.Builder parses)
    {
        var (start, end) = Core(label);
        for (var cut = start + 1; cut < end; cut++)
        {
            Pair(CoreValues(label[start..cut]), CoreValues(label[cut..end]), cut, end, parses);
        }
    }

    private static void Pair(
        IEnumerable<LabelValue> first, IEnumerable<LabelValue> second, int cut, int end, ImmutableArray<LabelParse>.Builder parses)
    {
        foreach (var one in first)
        {
            foreach (var other in second.Where(other => other.Kind == one.Kind && other != one))
            {
                parses.Add(new(one, other, cut, end));
            }
        }
    }

    private static IEnumerable<LabelValue> CoreValues(string core)
    {
        var extra = 0;
        foreach (var (suffix, places) in Suffixes)
        {
            if (core.Length > suffix.Length && core.EndsWith(suffix, StringComparison.Ordinal))
            {
                (core, extra) = (core[..^suffix.Length].TrimEnd(), places);
                break;
            }
        }
        if (core.Length == 0 || !core.All(c => char.IsLetterOrDigit(c) || c == '.' || c == '\u0640'))
        {
            yield break;
        }
        if (char.IsDigit(core[0]))
        {
            if (Numbered(core, extra) is { } number)
            {
                yield return number;
            }
            yield break;
        }
        foreach (var value in Lettered(core, extra))
        {
            yield return value;
        }
    }

    private static LabelValue? Numbered(string core, int extra)
    {
        var parts = core.Split('.');
        var numbers = new int[parts.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            // No list is longer than 199 items, and none begins its numbers with 0.
            var digits = new string([.. parts[part].Select(c => (char)('0' + (int)char.GetNumericValue(c)))]);
            if (digits.Length is 0 or > 3 || digits[0] == '0'
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[part]) || numbers[part] > 199)
            {
                return null;
            }
        }
        return parts.Length == 1 ? new(Series.Number, numbers[0], extra)
            : new(Series.Dotted, numbers[^1], extra, numbers[^2]);
    }

    private static IEnumerable<LabelValue> Lettered(string core, int extra)
    {
        var folded = Fold(core);
        if (folded.All(char.IsAsciiLetter) && (folded.All(char.IsAsciiLetterLower) || folded.All(char.IsAsciiLetterUpper)))
        {
            var lower = folded.ToLowerInvariant();
            if (lower.Length == 1)
            {
                yield return new(Series.Letter, lower[0] - 'a' + 1, extra);
            }
            else if (lower.Length == 2 && (lower[0] == lower[1] || lower[0] == 'a'))
            {
                // After z come aa, bb, cc in some lists and aa, ab, ac in others.
                yield return new(Series.Letter, 26 + lower[1] - 'a' + 1, extra);
            }
            if (RomanNumber(lower) is var number and > 0)
            {
                yield return new(Series.Roman, number, extra);
            }
        }
        if (core.Replace("\u0640", "", StringComparison.Ordinal) is [var letter])
        {
            foreach (var value in Alphabetic(letter, extra))
            {
                yield return value;
            }
        }
    }

    // A letter counts in every alphabet that has it: the abjad's order differs from the alphabet's.
    private static IEnumerable<LabelValue> Alphabetic(char letter, int extra)
    {
        var bare = LabelCores.Bare(char.ToLowerInvariant(letter));
        return Alphabets.All.Where(alphabet => alphabet.Script != "latin" && alphabet.Place(bare) > 0)
            .Select(alphabet => new LabelValue(alphabet.Script == "cyrillic" ? Series.Cyrillic : Series.OtherLetter, alphabet.Place(bare), extra))
            .Distinct();
    }

    private static string Fold(string core) => string.Concat(core.Select(Alphabets.Latin));

    private static bool IsBullet(char sign) => LabelForms.Bullets.Contains(sign, StringComparison.Ordinal);

    /// <summary>The value of a roman number up to 39 in its one correct spelling; 0 for anything else.</summary>
    private static int RomanNumber(string text)
    {
        var value = 0;
        while (value < 30 && text.Length > value / 10 && text[value / 10] == 'x')
        {
            value += 10;
        }
        var rest = text.AsSpan(value / 10);
        string[] units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (rest.Equals(units[unit], StringComparison.Ordinal))
            {
                return value + unit;
            }
        }
        return 0;
    }
}

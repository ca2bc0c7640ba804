using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Facts;

/// <summary>Finds the years that a text names, also where flattening has glued them (<c>20142018</c>).</summary>
public static class Years
{
    private static readonly ImmutableArray<string> Abbreviations =
    [
        .. Openings.All.Where(opening => opening.Role == "abbreviation")
            .Select(opening => Folding.KeyOf(opening.Form) + "-").Distinct().OrderByDescending(form => form.Length),
    ];

    /// <summary>The years, each once, in the order of the text; <c>WRC-15</c> names 2015.</summary>
    /// <param name="text">Folded or not; full-width digits are read only in folded text.</param>
    public static ImmutableArray<int> In(string text)
    {
        var years = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            var width = IsNamed(text, at) && (end - at) % 2 == 0 && (end - at) % 4 != 0 || IsNamed(text, at) && !IsYear(text[at..Math.Min(at + 4, end)]) ? 2 : 4;
            for (var from = at; (end - at) % width == 0 && from < end; from += width)
            {
                Add(years, text.AsSpan(from, width));
            }
            at = end;
        }
        return years.ToImmutable();
    }

    private static void Add(ImmutableArray<int>.Builder years, ReadOnlySpan<char> digits)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        var year = digits.Length == 4 ? value : value >= 70 ? 1900 + value : 2000 + value;
        if (year is >= 1860 and < 2100 && !years.Contains(year))
        {
            years.Add(year);
        }
    }

    private static bool IsYear(string digits) => digits.Length == 4 && digits[..2] is "19" or "20";

    private static bool IsNamed(string text, int at)
    {
        var key = Folding.KeyOf(text[Math.Max(0, at - 6)..at]);
        return Abbreviations.Any(form => key.EndsWith(form, StringComparison.Ordinal));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Reading.Word;

/// <summary>
/// Characters of the symbol fonts, which have their own places for Greek letters, bullets and arrows (table
/// <c>symbols.tsv</c>); files write them as U+F000 and up.
/// </summary>
internal static class Symbols
{
    private const int PrivateStart = 0xF000;
    private const int PrivateEnd = 0xF0FF;

    // What a private character is in a font that nobody names.
    private const string UsualFont = "symbol";

    private const string Unknown = "\uFFFD";

    private static readonly ImmutableDictionary<(string Font, int Place), string> All = Read();
    private static readonly ImmutableHashSet<string> Fonts = [.. All.Keys.Select(key => key.Font)];

    /// <summary>A <c>w:sym</c>; U+FFFD where nobody knows what it looks like.</summary>
    public static string Of(string? font, string? place) =>
        int.TryParse(place, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0x10000 && !char.IsSurrogate((char)code)
            ? Of(font, code) : Unknown;

    /// <summary>A text with its private characters as what they look like.</summary>
    public static string InFont(string text, string? font) => !text.AsSpan().ContainsAnyInRange((char)PrivateStart, (char)PrivateEnd) ? text
        : string.Concat(text.Select(letter => letter is >= (char)PrivateStart and <= (char)PrivateEnd ? Of(font, letter) : letter.ToString()));

    private static string Of(string? font, int code)
    {
        var name = (font ?? UsualFont).ToLowerInvariant();
        var isPrivate = code is >= PrivateStart and <= PrivateEnd;
        if (!isPrivate && !Fonts.Contains(name))
        {
            return ((char)code).ToString();
        }
        return All.GetValueOrDefault((Fonts.Contains(name) ? name : UsualFont, isPrivate ? code - PrivateStart : code)) ?? Unknown;
    }

    private static ImmutableDictionary<(string, int), string> Read()
    {
        var table = Table.Read("symbols");
        var all = ImmutableDictionary.CreateBuilder<(string, int), string>();
        foreach (var row in table.Rows)
        {
            // A row gives neighbours: font, place of the first, and one character for each.
            var place = int.Parse(table.Cell(row, "place"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var sign in table.Cell(row, "characters").EnumerateRunes())
            {
                all[(table.Cell(row, "font"), place++)] = sign.ToString();
            }
        }
        return all.ToImmutable();
    }
}

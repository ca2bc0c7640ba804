using System.Globalization;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// What counts as the same character when a text is compared with its base text. Programs exchange white space,
/// quotation marks and hyphens on their own; nothing else is let through.
/// </summary>
internal static class Likeness
{
    /// <summary>The text with each such character in one form; every character keeps its place.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = Of(text[at]);
        }
        return new(folded);
    }

    /// <summary>How well a text may be cut between two characters: 0 at a boundary, 1 inside a word or number.</summary>
    public static double Torn(char before, char after) =>
        IsWord(before) && IsWord(after) ? 1 : Words.IsHan(before) && Words.IsHan(after) ? 0.1 : 0;

    /// <summary>True for letters of scripts that divide words, and for digits.</summary>
    public static bool IsWord(char character) => char.IsAsciiDigit(character) || WordSpan.IsLetter(character);

    private static char Of(char character) => character switch
    {
        '\t' or ' ' or '\u00a0' or '\u3000' or (>= '\u2000' and <= '\u200a') or '\u202f' => ' ',
        '\u2018' or '\u2019' or '\u201b' or '\u02bc' or '`' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u201f' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\u00ad' => '-',
        _ when CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.LineSeparator => ' ',
        _ => character,
    };
}

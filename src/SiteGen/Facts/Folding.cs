using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Facts;

/// <summary>
/// Text as it is meant rather than as it is typed: full-width forms, no-break spaces, foreign digits and look-alike
/// hyphens are read as their plain ASCII, and what has no width of its own (directional marks, soft hyphens, joiners,
/// combining accents, Arabic vowel signs) is left out. The source text itself is never changed: <see cref="Starts"/>
/// leads back to it.
/// </summary>
/// <param name="Plain">The text with its case and letters kept.</param>
/// <param name="Key">For look-ups, as long as <paramref name="Plain"/>: lower case, letters without accents, Chinese characters in their simplified form.</param>
/// <param name="Starts">For each character the index in the source; one entry more than characters, the source's length.</param>
public sealed record Folded(string Plain, string Key, ImmutableArray<int> Starts);

/// <summary>Makes <see cref="Folded"/> texts.</summary>
public static class Folding
{
    internal const string Accented = "àáâãäåāçćčèéêëēìíîïīñńòóôõöōøùúûüūýÿšžёйґїأإآٱىةؤئ";
    internal const string Bare = "aaaaaaaccceeeeeiiiiinnooooooouuuuuyyszеигіاااايهوي";

    /// <summary>Folds a text.</summary>
    public static Folded Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var key = new StringBuilder(text.Length);
        var starts = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsSilent(text[at]))
            {
                continue;
            }
            var letter = Plain(text[at]);
            plain.Append(letter);
            key.Append(Key(letter));
            starts.Add(at);
        }
        starts.Add(text.Length);
        return new(plain.ToString(), key.ToString(), starts.ToImmutable());
    }

    /// <summary>The key of a text alone, without the way back.</summary>
    public static string KeyOf(string text) => Of(text).Key;

    private static bool IsSilent(char letter) => letter is '\u00AD' or '\uFEFF' or '\u0640'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static char Plain(char letter) => letter switch
    {
        '\t' => '\t',
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - '\uFF01' + '!'),
        >= '\u0660' and <= '\u0669' => (char)(letter - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(letter - '\u06F0' + '0'),
        '\u2010' or '\u2011' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\u0060' or '\u00B4' => '\'',
        '\u060C' => ',',
        '\u061B' => ';',
        '\uFF61' => '\u3002',
        '\uFF64' => '\u3001',
        '\u3010' or '\u3014' => '[',
        '\u3011' or '\u3015' => ']',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => letter,
    };

    private static char Key(char plain)
    {
        if (plain >= '\u4E00')
        {
            return HanVariants.Simplified(plain);
        }
        var lower = char.ToLowerInvariant(plain);
        var at = lower < '\u0080' ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Bare[at];
    }
}

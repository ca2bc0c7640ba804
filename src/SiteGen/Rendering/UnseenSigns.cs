using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>
/// Signs that nobody sees and that change what everybody sees: those that turn the direction of the text behind them
/// (U+202A to U+202E, U+2066 to U+2069), and those that stand for nothing. In a text of law they are shown by their number,
/// in their place, and do nothing. Joiners and the marks of direction that Arabic and Indian scripts are written with stay.
/// </summary>
internal static class UnseenSigns
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\u200B\u2060\u2061\u2062\u2063\u2064\u180E\uFEFF\uFFF9\uFFFA\uFFFB");

    /// <summary>Text as markup that shows it.</summary>
    public static Html In(string text)
    {
        var to = new StringBuilder(text.Length);
        Append(to, text);
        return new(to.ToString());
    }

    /// <summary>Text with the signs as <c>[U+202E]</c>: for titles, excerpts and attributes, where no markup can stand.</summary>
    public static string Named(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return text;
        }
        var to = new StringBuilder(text.Length + 16);
        foreach (var sign in text)
        {
            if (Signs.Contains(sign))
            {
                to.Append(CultureInfo.InvariantCulture, $"[U+{(int)sign:X4}]");
            }
            else
            {
                to.Append(sign);
            }
        }
        return to.ToString();
    }

    /// <summary>Writes text escaped.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Signs) is var at && at >= 0)
        {
            Html.Append(to, text[..at]);
            to.Append(CultureInfo.InvariantCulture, $"<span class=\"unseen\" dir=\"ltr\">U+{(int)text[at]:X4}</span>");
            text = text[(at + 1)..];
        }
        Html.Append(to, text);
    }
}

using System.Buffers;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>
/// Markup that may stand in a page as it is. It is the only type that templates write unescaped, so that text of a
/// document can never become markup by being forgotten.
/// </summary>
/// <param name="Markup">HTML, valid in element content.</param>
public readonly record struct Html(string Markup)
{
    // What ends or begins markup, and control characters that HTML does not allow.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', '"', '\'', '\u007f', .. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n'))]);

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>True if there is no markup.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Markup);

    /// <summary>Text as markup that shows it.</summary>
    public static Html Of(string text) => new(Escape(text));

    /// <summary>
    /// Text escaped for element content and for attribute values in quotation marks. Control characters that no HTML
    /// page may hold are shown as U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }
        var to = new StringBuilder(text.Length + 16);
        Append(to, text);
        return to.ToString();
    }

    /// <summary>Writes text escaped.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at && at >= 0)
        {
            to.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' => "",
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }
        to.Append(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Markup ?? "";
}

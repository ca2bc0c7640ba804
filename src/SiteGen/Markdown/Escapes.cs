using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace SiteGen.Markdown;

/// <summary>Where a stretch of text will stand, as far as that decides what must be escaped.</summary>
[Flags]
internal enum Place
{
    /// <summary>Inside a line, with nothing special around it.</summary>
    Inside = 0,

    /// <summary>It is the first thing of its line, so that <c>#</c> or <c>-</c> would begin a block.</summary>
    LineStart = 1,

    /// <summary>It begins a text: white space in front counts.</summary>
    TextStart = 2,

    /// <summary>It ends a text: white space behind counts.</summary>
    TextEnd = 4,

    /// <summary>In a label, which ends at the first space.</summary>
    Label = 8,

    /// <summary>In a row of a table.</summary>
    Row = 16,

    /// <summary>In a heading, whose last <c>#</c> would be decoration.</summary>
    Heading = 32,

    /// <summary>Right behind a footnote mark, where <c>:</c> or <c>(</c> would make it something else.</summary>
    BehindFootnote = 64,

    /// <summary>In a comment's alternative, where CriticMarkup is meant.</summary>
    Comment = 128,
}

/// <summary>
/// Text made safe in Markdown, and back. Only what would be read as something else is escaped, so that files stay
/// readable; Markdown's own means are used (backslash, entity), so that every viewer shows the text itself.
/// </summary>
internal static class Escapes
{
    private const string Border = " | ";
    private const int LongestListNumber = 9;
    private const int LongestEntityNumber = 7;

    /// <summary>The text, escaped for its place.</summary>
    public static string Encode(string text, Place place)
    {
        var builder = new StringBuilder(text.Length + 8);
        var first = text.Length - text.AsSpan().TrimStart().Length;
        var last = text.AsSpan().TrimEnd().Length - 1;
        for (var i = 0; i < text.Length; i++)
        {
            var edge = (i < first && place.HasFlag(Place.TextStart)) || (i > last && place.HasFlag(Place.TextEnd));
            var inRow = place.HasFlag(Place.Row) && !place.HasFlag(Place.Comment);
            if (text[i] == '\t' && inRow)
            {
                builder.Append(Border);
            }
            else if (char.IsWhiteSpace(text[i]) && (edge || (inRow && TouchesBorder(text, i))))
            {
                builder.Append(Entity(text[i]));
            }
            else
            {
                Append(builder, text, i, place);
            }
        }
        return builder.ToString();
    }

    /// <summary>The text meant.</summary>
    public static string Decode(string markdown)
    {
        var builder = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length;)
        {
            if (TryDecode(markdown.AsSpan(i), out var text, out var length))
            {
                builder.Append(text);
                i += length;
            }
            else
            {
                builder.Append(markdown[i++]);
            }
        }
        return builder.ToString();
    }

    /// <summary>Reads the escape at the start; false if there is none.</summary>
    public static bool TryDecode(ReadOnlySpan<char> markdown, out string text, out int length)
    {
        text = "";
        length = 0;
        if (markdown.Length > 1 && markdown[0] == '\\' && IsPunctuation(markdown[1]))
        {
            text = markdown[1].ToString();
            length = 2;
        }
        else if (markdown.Length > 2 && markdown[0] == '&')
        {
            var end = markdown.IndexOf(';');
            var value = end > 1 && end < 40 ? Value(markdown[1..end]) : null;
            text = value ?? "";
            length = value is null ? 0 : end + 1;
        }
        return length > 0;
    }

    private static string? Value(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return EntityHelper.DecodeEntity(name);
        }
        var hexadecimal = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = hexadecimal ? name[2..] : name[1..];
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return digits.Length <= LongestEntityNumber
            && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
            ? new Rune(number).ToString()
            : null;
    }

    private static void Append(StringBuilder builder, string text, int i, Place place)
    {
        var c = text[i];
        if (IsControl(c) || (c == ' ' && place.HasFlag(Place.Label)))
        {
            builder.Append(Entity(c));
            return;
        }
        switch (c)
        {
            case '<' when OpensHtml(text, i):
                builder.Append("&lt;");
                break;
            case '&' when TryDecode(text.AsSpan(i), out _, out _):
                builder.Append("&amp;");
                break;
            case '¶' when !place.HasFlag(Place.Comment):
                builder.Append("&para;");
                break;
            default:
                if (NeedsBackslash(text, i, place))
                {
                    builder.Append('\\');
                }
                builder.Append(c);
                break;
        }
    }

    private static bool NeedsBackslash(string text, int i, Place place)
    {
        var c = text[i];
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        var atEnd = i + 1 == text.Length;
        var critic = !place.HasFlag(Place.Comment);
        return c switch
        {
            '\\' => atEnd || !char.IsLetterOrDigit(next),
            '*' or '`' => true,
            '~' => critic,
            '_' => i == 0 || atEnd || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(next),
            '{' => critic && (atEnd || next is '+' or '-' or '=' or '>' or '~'),
            '[' => next == '^',
            ']' => next is '(' or '[' or ':',
            '|' => place.HasFlag(Place.Row) || BeginsLine(i, place),
            '+' or '-' or '=' => BeginsLine(i, place) || (critic && next == c && i + 2 < text.Length && text[i + 2] == '}')
                || (c == '-' && place.HasFlag(Place.Row) && IsRule(text)),
            '#' => BeginsLine(i, place) || (atEnd && place.HasFlag(Place.Heading) && place.HasFlag(Place.TextEnd)),
            '>' => BeginsLine(i, place),
            ':' or '(' => i == 0 && place.HasFlag(Place.BehindFootnote),
            '.' or ')' => place.HasFlag(Place.LineStart) && EndsListNumber(text, i),
            _ => false,
        };
    }

    private static bool BeginsLine(int i, Place place) => i == 0 && place.HasFlag(Place.LineStart);

    private static bool EndsListNumber(string text, int i) =>
        i is > 0 and <= LongestListNumber && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0
        && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));

    // A row of dashes alone would be the rule under the head of a table.
    private static bool IsRule(string text) => text.AsSpan().IndexOfAnyExcept("-: \t") < 0;

    private static bool OpensHtml(string text, int i) =>
        i + 1 == text.Length || char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?' or '<';

    // A space beside a border belongs to the border, so one of the text is written out.
    private static bool TouchesBorder(string text, int i) =>
        (i > 0 && text[i - 1] == '\t') || (i + 1 < text.Length && text[i + 1] == '\t');

    private static bool IsPunctuation(char c) => c < 128 && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static bool IsControl(char c) => c < ' ' || c is '\u007F' or '\u0085' or '\u2028' or '\u2029';

    private static string Entity(char c) => c switch
    {
        '\t' => "&Tab;",
        '\u00A0' => "&nbsp;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"),
    };
}

using Markdig.Helpers;
using Markdig.Parsers;

namespace SiteGen.Markdown.Inlines;

/// <summary>Backslash escapes and entities. Unlike the stock parsers it makes no line breaks and knows every code point.</summary>
public sealed class EscapeParser : InlineParser
{
    /// <summary>Made by the pipeline.</summary>
    public EscapeParser() => OpeningCharacters = ['\\', '&'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        Escapes.TryDecode(slice.AsSpan(), out var text, out var length)
        && Parsed.Take(processor, ref slice, length, new EscapedText { Text = text });
}

/// <summary>Footnote marks.</summary>
public sealed class FootnoteMarkParser : InlineParser
{
    private const string Open = "[^";

    /// <summary>Made by the pipeline.</summary>
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith(Open))
        {
            return false;
        }
        for (var i = Open.Length; i < rest.Length; i++)
        {
            if (rest[i] is '\n' or ' ' or '[')
            {
                return false;
            }
            if (rest[i] == ']')
            {
                var name = Escapes.Decode(rest[Open.Length..i].ToString());
                return Parsed.Take(processor, ref slice, i + 1, new FootnoteMark { Name = name });
            }
            if (rest[i] == '\\')
            {
                i++;
            }
        }
        return false;
    }
}

/// <summary>Borders of table cells.</summary>
public sealed class CellBorderParser : InlineParser
{
    /// <summary>Made by the pipeline.</summary>
    public CellBorderParser() => OpeningCharacters = ['|'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        Parsed.Take(processor, ref slice, 1, new CellBorder());
}

/// <summary>Remarks; any other HTML is text.</summary>
public sealed class RemarkParser : InlineParser
{
    private const int Longest = 100;

    /// <summary>Made by the pipeline.</summary>
    public RemarkParser() => OpeningCharacters = ['<'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith(RemarkText.Open))
        {
            return false;
        }
        var body = rest[RemarkText.Open.Length..Math.Min(rest.Length, RemarkText.Open.Length + Longest)];
        var end = body.IndexOf(RemarkText.Close);
        if (end < 0 || RemarkText.Parse(body[..end].ToString()) is not { } remark)
        {
            return false;
        }
        var length = RemarkText.Open.Length + end + RemarkText.Close.Length;
        return Parsed.Take(processor, ref slice, length, new RemarkInline { Remark = remark });
    }
}

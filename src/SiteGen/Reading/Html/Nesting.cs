using System.Collections.Frozen;

namespace SiteGen.Reading.Html;

/// <summary>
/// How deep a page's elements stand in each other, before it is parsed: the work of a parser grows with the square of
/// the depth, and no page that a person made is so deep.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements inside each other that are read at most.</summary>
    public const int Deepest = 1000;

    // What needs no end tag, or is ended by what follows it.
    private static readonly FrozenSet<string> Shallow = new[]
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "rb", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame", "keygen",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShallowNames = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the page gets too deep; null if it does not.</summary>
    public static int? TooDeep(string text)
    {
        var depth = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var isEnd = text[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-'))
            {
                end++;
            }
            if (end == start || !char.IsAsciiLetter(text[start]) || ShallowNames.Contains(text.AsSpan(start..end)))
            {
                continue;
            }
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                return at;
            }
        }
        return null;
    }
}

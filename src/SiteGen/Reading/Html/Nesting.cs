using System.Collections.Frozen;

namespace SiteGen.Reading.Html;

/// <summary>
/// How deep a page's elements stand in each other, before it is parsed: the work of a parser grows with the square of
/// the depth, and no page that a person made is so deep.
/// </summary>
internal static class Nesting
{
    // Many a page never ends its <font> or <span>.
    private const int Unended = 4;

    // The parser looks behind <pre> for a line break, and takes stack for every one that follows directly.
    private const int DeepestPreformatted = 30;

    /// <summary>Elements inside each other that are read at most.</summary>
    public static int Deepest(ReadingLimits limits) => limits.Nesting * Unended;

    // What needs no end tag, or is ended by what follows it.
    private static readonly FrozenSet<string> Shallow = new[]
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "rb", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame", "keygen",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShallowNames = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the page gets too deep; null if it does not.</summary>
    public static int? TooDeep(string text, int deepest)
    {
        var (depth, preformatted) = (0, 0);
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
            if (IsPreformatted(text.AsSpan(start..end)))
            {
                preformatted = isEnd ? Math.Max(0, preformatted - 1) : preformatted + 1;
            }
            if (depth > deepest || preformatted > DeepestPreformatted)
            {
                return at;
            }
        }
        return null;
    }

    private static bool IsPreformatted(ReadOnlySpan<char> name) =>
        name.Equals("pre", StringComparison.OrdinalIgnoreCase) || name.Equals("listing", StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Immutable;

namespace SiteGen.Reading;

/// <summary>
/// Cuts a text into lines. A line ends with LF, CR LF, CR, NEL (U+0085), or the line and paragraph separators
/// (U+2028, U+2029); page breaks and vertical tabs are white space inside a line. The last line needs no end.
/// </summary>
public static class TextLines
{
    /// <summary>The lines, without what ends them.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }
            lines.Add(text[start..at]);
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            start = at + 1;
        }
        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }
        return lines.ToImmutable();
    }
}

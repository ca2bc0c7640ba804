using System.Text;

namespace SiteGen.Rendering;

/// <summary>
/// Style sheets without what only their authors read: comments, indentation, and space that parts nothing. Minifiers
/// lag behind the language, so this knows strings and comments and nothing else of it.
/// </summary>
internal static class StyleText
{
    /// <summary>The same style sheet, smaller.</summary>
    public static string Squeezed(string style)
    {
        var to = new StringBuilder(style.Length);
        var space = false;
        for (var at = 0; at < style.Length;)
        {
            var c = style[at];
            if (c == '/' && at + 1 < style.Length && style[at + 1] == '*')
            {
                var end = style.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? style.Length : end + 2;
                space = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                space = true;
                at++;
            }
            else
            {
                AppendSpace(to, space, c);
                space = false;
                var length = c is '"' or '\'' ? LengthOfString(style, at) : 1;
                if (c == '}' && to.Length > 0 && to[^1] == ';')
                {
                    to.Length--;
                }
                to.Append(style, at, length);
                at += length;
            }
        }
        return to.ToString();
    }

    // Before ( and after ) space means something ("and (", "calc() +"), before : too ("a :hover").
    private static void AppendSpace(StringBuilder to, bool space, char next)
    {
        if (space && to.Length > 0 && to[^1] is not ('{' or '}' or ';' or ',' or ':' or '>') && next is not ('{' or '}' or ';' or ',' or '>'))
        {
            to.Append(' ');
        }
    }

    private static int LengthOfString(string style, int start)
    {
        for (var at = start + 1; at < style.Length; at++)
        {
            if (style[at] == '\\')
            {
                at++;
            }
            else if (style[at] == style[start])
            {
                return at + 1 - start;
            }
        }
        return style.Length - start;
    }
}

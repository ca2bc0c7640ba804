using System.Text;

namespace SiteGen.Mailing;

/// <summary>What happens to the space that a line was broken at.</summary>
internal enum BreakSpace
{
    /// <summary>It is part of the text.</summary>
    Stays,

    /// <summary>It was put in to mark the break (<c>DelSp=yes</c>, for scripts without spaces).</summary>
    Goes,
}

/// <summary>
/// Joins the lines of a text in <c>format=flowed</c> (RFC 3676) to the paragraphs they were. A line that ends in a space
/// goes on in the next of the same depth of quotation; the mark of a signature, <c>-- </c>, does not.
/// </summary>
internal static class FlowedText
{
    private const string Signature = "-- ";

    /// <summary>The paragraphs, one a line, quotations marked by <c>&gt; </c>.</summary>
    public static string Joined(string text, BreakSpace space)
    {
        var joined = new StringBuilder(text.Length);
        int? open = null;
        foreach (var line in text.EnumerateLines())
        {
            var depth = line.IndexOfAnyExcept('>') is var first and >= 0 ? first : line.Length;
            var words = line[depth..] is [' ', .. var unstuffed] ? unstuffed : line[depth..];
            if (open is not null && (open != depth || words is Signature))
            {
                joined.Append('\n');
                open = null;
            }
            if (open is null)
            {
                joined.Insert(joined.Length, "> ", depth);
            }
            var isOpen = words is [.., ' '] && words is not Signature;
            joined.Append(isOpen && space == BreakSpace.Goes ? words[..^1] : words);
            open = isOpen ? depth : null;
            joined.Append(isOpen ? "" : "\n");
        }
        // The last line is what stands behind the last break: nothing.
        return text.EndsWith('\n') && joined is { Length: > 0 } ? joined.ToString(0, joined.Length - 1) : joined.ToString();
    }
}

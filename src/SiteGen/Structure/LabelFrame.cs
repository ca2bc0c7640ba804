using System.Collections.Immutable;

namespace SiteGen.Structure;

/// <summary>Takes a label's brackets and adverbs off its core.</summary>
internal static class LabelFrame
{
    /// <summary>The Latin adverbs of inserted items, in order.</summary>
    public static ImmutableArray<string> Inserts { get; } =
        ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

    // Stars and low lines are what some programs put around italics.
    private const string Ornaments = " *_";
    // Arabic sets small numbers between quotation marks: ’1‘.
    private const string Openers = "[('" + Ornaments;
    private const string Closers = ")].\u3001:-'" + Ornaments;

    /// <summary>Before, core, adverb, after: <c>[</c>, <c>b</c>, <c>bis</c>, <c>)</c> of <c>[bbis)</c>.</summary>
    public static (string Before, string Core, string Insert, string After) Take(string label)
    {
        var text = label.Trim();
        var start = 0;
        while (start < text.Length && Openers.Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }
        var end = text.Length;
        while (end > start && Closers.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }
        var (core, insert) = Adverb(text[start..end]);
        if (core.Length > 1 && core[^1] == ')')
        {
            // d)ter: the adverb stands behind the bracket.
            return (Bare(text[..start]), core[..^1].TrimEnd(), insert, ")" + Bare(text[end..]));
        }
        return (Bare(text[..start]), core, insert, Bare(text[end..]));
    }

    private static string Bare(string text) => string.Concat(text.Where(sign => !Ornaments.Contains(sign, StringComparison.Ordinal)));

    private static (string Core, string Insert) Adverb(string core)
    {
        foreach (var insert in Inserts)
        {
            if (core.Length > insert.Length && core.EndsWith(insert, StringComparison.OrdinalIgnoreCase))
            {
                return (core[..^insert.Length].TrimEnd(), insert);
            }
        }
        return (core, "");
    }
}

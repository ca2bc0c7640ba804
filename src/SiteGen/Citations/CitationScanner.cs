using System.Collections.Immutable;

namespace SiteGen.Citations;

/// <summary>Finds the citations of a text by the grammar of <c>grammar.json</c>.</summary>
public static class CitationScanner
{
    /// <summary>The citations, in the order of the text; they never overlap. Each member of a list is one.</summary>
    public static ImmutableArray<Citation> Scan(string text, CitationContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return [];
    }
}

using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Inlines;

namespace SiteGen.Markdown;

/// <summary>The lines of a pipe table that hold no text of ours.</summary>
internal static class TableRules
{
    /// <summary>The rule under the head: <c>| --- | --- |</c>.</summary>
    public static bool IsRule(List<Inline> row) =>
        row.All(inline => inline is CellBorder || (inline is LiteralInline text && text.Content.AsSpan().IndexOfAnyExcept("-: ") < 0))
        && row.Exists(inline => inline is LiteralInline text && text.Content.AsSpan().Contains('-'));

    /// <summary>A row without anything in its cells: <c>|  |  |</c>.</summary>
    public static bool IsBlank(List<Inline> row) =>
        row.All(inline => inline is CellBorder || (inline is LiteralInline text && text.Content.IsEmptyOrWhitespace()));
}

using AngleSharp.Dom;

namespace SiteGen.Reading.Html;

/// <summary>Tells tables of data from those that only lay a page out.</summary>
internal static class PageTables
{
    private const int LongestLabel = 8;
    private const int MostParagraphs = 6;

    /// <summary>True if the rows of a table are rows of data: several cells, and nothing in them that has an order of its own.</summary>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2, h3, h4, h5, h6") is not null)
        {
            return false;
        }
        var rows = table.QuerySelectorAll("tr");
        return rows.Any(row => row.ChildElementCount > 1)
            && !(rows.Length == 1 && rows[0].ChildElementCount == 2 && IsLabel(rows[0].FirstElementChild!.TextContent))
            && table.QuerySelectorAll("td, th").All(cell => cell.QuerySelectorAll("p, li").Length <= MostParagraphs);
    }

    /// <summary>True for <c>(a)</c>, <c>1.</c>, <c>—</c>: what the European Union's pages put into a cell before the text it counts.</summary>
    public static bool IsLabel(string text) => text.Trim() is { Length: > 0 and <= LongestLabel } label && !label.Contains(' ');
}

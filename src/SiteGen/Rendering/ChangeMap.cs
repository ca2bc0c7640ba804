using System.Globalization;
using System.Text;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>A row of a comparison on its map.</summary>
/// <param name="Token">Where the row is on the page.</param>
/// <param name="Title">What it is and what happens to it, in words.</param>
/// <param name="State">What happens to it.</param>
/// <param name="Weight">How much room it takes: about its lines.</param>
internal readonly record struct MapRow(string Token, string Title, ClauseState State, int Weight);

/// <summary>
/// Where in a text the changes are, as a thin picture beside it: on the left what goes of the base, on the right what
/// comes. Place tells the two apart, so that colour need not. Each change leads to its row.
/// </summary>
internal static class ChangeMap
{
    private const int Width = 20;
    private const int Half = 9;

    /// <summary>The map; empty without a change.</summary>
    public static Html Of(IReadOnlyList<MapRow> rows)
    {
        if (rows.All(row => row.State == ClauseState.Unchanged))
        {
            return Html.Empty;
        }
        var to = new StringBuilder();
        to.Append(CultureInfo.InvariantCulture, $"<svg class=\"map__picture\" viewBox=\"0 0 {Width} {rows.Sum(row => row.Weight)}\" preserveAspectRatio=\"none\">");
        var top = 0;
        foreach (var row in rows)
        {
            if (row.State != ClauseState.Unchanged)
            {
                Append(to, row, top);
            }
            top += row.Weight;
        }
        return new(to.Append("</svg>").ToString());
    }

    private static void Append(StringBuilder to, MapRow row, int top)
    {
        // The links are for the pointer; the keyboard has n and p, and need not pass them one by one.
        to.Append("<a href=\"#").Append(row.Token).Append("\" tabindex=\"-1\"><title>");
        Html.Append(to, row.Title);
        to.Append("</title>");
        AppendBox(to, "map__row", 0, Width, top, row.Weight);
        // A little air below, so that two changes in a row are two.
        if (row.State != ClauseState.Added)
        {
            AppendBox(to, "map__gone", 0, Half, top, row.Weight - 1);
        }
        if (row.State != ClauseState.Deleted)
        {
            AppendBox(to, "map__new", Width - Half, Half, top, row.Weight - 1);
        }
        to.Append("</a>");
    }

    private static void AppendBox(StringBuilder to, string kind, int left, int width, int top, int height) =>
        to.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" d=\"M{left} {top}h{width}v{height}h-{width}z\"/>");
}

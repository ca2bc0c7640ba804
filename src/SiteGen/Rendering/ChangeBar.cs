using System.Globalization;
using System.Text;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>How much a proposal changes, as a small picture: one bar, its parts as wide as their share of the clauses.</summary>
internal static class ChangeBar
{
    private const int Width = 160;
    private const int Height = 10;

    /// <summary>The bar with its meaning in words as its name; no clauses, no bar.</summary>
    public static Html Of(ChangeCounts counts, string name)
    {
        (string Class, int Count, Func<int, int, int, int, string> Shape)[] parts =
        [
            ("added", counts.Added, BarShape.Added), ("amended", counts.Amended, BarShape.Amended),
            ("deleted", counts.Deleted, BarShape.Deleted), ("unchanged", counts.Unchanged, BarShape.Unchanged),
        ];
        var total = parts.Sum(part => part.Count);
        if (total == 0)
        {
            return Html.Empty;
        }
        var to = new StringBuilder();
        to.Append(CultureInfo.InvariantCulture, $"<svg class=\"bar\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"");
        Html.Append(to, name);
        to.Append("\">");
        var before = 0;
        foreach (var (kind, count, shape) in parts.Where(part => part.Count > 0))
        {
            // Edges are rounded from the sums, so that the parts always fill the bar exactly.
            var (from, until) = (before * Width / total, (before + count) * Width / total);
            before += count;
            to.Append("<path class=\"bar__").Append(kind).Append("\" d=\"").Append(shape(from, 0, Math.Max(1, until - from - 1), Height)).Append("\"/>");
        }
        return new(to.Append("</svg>").ToString());
    }
}

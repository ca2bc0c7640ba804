using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>
/// How much of each part changes, as a picture: a line each, a bar for every part, filled by the share of its clauses.
/// </summary>
internal static class PartPlot
{
    private const int BarWidth = 120;
    private const int Gap = 20;
    private const int BarHeight = 10;

    /// <summary>The columns of these parts.</summary>
    public static ImmutableArray<PlotColumn> Columns(IReadOnlyList<string> parts) =>
        [.. parts.Select((part, at) => new PlotColumn(part, null, Left(at) + BarWidth / 2))];

    /// <summary>How wide a picture with so many parts is.</summary>
    public static int Width(int parts) => Left(parts);

    /// <summary>The bars of all lines.</summary>
    public static ImmutableArray<PlotShape> Shapes(IReadOnlyList<ImmutableArray<PartCounts>> lines) =>
    [
        .. from shape in new PlotShape[]
           {
               // Edges are rounded from the sums, so that the pieces always fill the bar exactly.
               new("unchanged", PathOf(lines, count => (count.Total - count.Unchanged, count.Unchanged), BarShape.Unchanged)),
               new("added", PathOf(lines, count => (0, count.Added), BarShape.Added)),
               new("amended", PathOf(lines, count => (count.Added, count.Amended), BarShape.Amended)),
               new("deleted", PathOf(lines, count => (count.Added + count.Amended, count.Deleted), BarShape.Deleted)),
           }
           where shape.Path.Length > 0
           select shape,
    ];

    private static int Left(int part) => part * (BarWidth + Gap);

    private static string PathOf(
        IReadOnlyList<ImmutableArray<PartCounts>> lines, Func<PartCounts, (int Before, int Count)> piece, Func<int, int, int, int, string> shape)
    {
        var path = new StringBuilder();
        for (var line = 0; line < lines.Count; line++)
        {
            for (var part = 0; part < lines[line].Length; part++)
            {
                var counts = lines[line][part];
                var (before, count) = piece(counts);
                if (count > 0)
                {
                    var (from, until) = (before * BarWidth / counts.Total, (before + count) * BarWidth / counts.Total);
                    path.Append(shape(Left(part) + from, Plot.Top(line) + (Plot.Line - BarHeight) / 2, Math.Max(1, until - from - 1), BarHeight));
                }
            }
        }
        return path.ToString();
    }
}

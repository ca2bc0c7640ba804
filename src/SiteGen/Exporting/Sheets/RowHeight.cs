using System.Collections.Immutable;

namespace SiteGen.Exporting.Sheets;

/// <summary>
/// How high a row must be for the text that is wrapped in its cells. Excel finds that out by itself when a file without
/// heights is opened; LibreOffice shows one line and cuts the rest.
/// </summary>
internal static class RowHeight
{
    // Points: a line of the font the cells are set in, and the most that Excel takes.
    private const double Line = 15.5;
    private const double Highest = 409.5;

    // Both a little more than in that font, since a machine without it takes a wider one.
    private const double Wide = 2.2;
    private const double Narrow = 1.1;

    /// <summary>The height in points.</summary>
    /// <param name="cells">The cells of the row.</param>
    /// <param name="widthOf">The width of a column, in digits as the format counts it.</param>
    public static double Of(ImmutableArray<TableCell> cells, Func<int, double> widthOf)
    {
        var lines = cells.Select((cell, column) => LinesOf(cell, widthOf(column))).DefaultIfEmpty(1).Max();
        return Math.Min(lines * Line, Highest);
    }

    private static int LinesOf(TableCell cell, double width) =>
        string.Concat(cell.Pieces.Select(piece => piece.Text)).Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(WidthOf) / (width - 1))));

    // Chinese, Japanese, Korean and full-width signs.
    private static double WidthOf(char letter) => letter >= '\u2E80' ? Wide : Narrow;
}

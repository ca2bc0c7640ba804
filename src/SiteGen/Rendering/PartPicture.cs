using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>One line of the picture.</summary>
/// <param name="Name">What stands before it.</param>
/// <param name="Parts">How much changes, part by part.</param>
internal sealed record PictureLine(string Name, ImmutableArray<PartCounts> Parts);

/// <summary>
/// How much each proposal changes of which part, as a picture: a line each, a bar for every part, filled by the share
/// of its clauses. It has a name and a description; the table beside it says the same in numbers.
/// </summary>
internal static class PartPicture
{
    private const int NameWidth = 150;
    private const int BarWidth = 130;
    private const int Gap = 14;
    private const int LineHeight = 20;
    private const int BarHeight = 12;
    private const int HeadHeight = 26;

    /// <summary>The picture; empty without lines.</summary>
    public static Html Of(IReadOnlyList<PictureLine> lines, IReadOnlyList<string> parts, string title, string description)
    {
        if (lines.Count == 0)
        {
            return Html.Empty;
        }
        var (width, height) = (NameWidth + parts.Count * (BarWidth + Gap), HeadHeight + lines.Count * LineHeight);
        var to = new StringBuilder();
        to.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"picture\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"picture-title picture-text\">");
        Append(to, "title", " id=\"picture-title\"", title);
        Append(to, "desc", " id=\"picture-text\"", description);
        for (var part = 0; part < parts.Count; part++)
        {
            Append(to, "text", string.Create(CultureInfo.InvariantCulture, $" class=\"picture__part\" x=\"{Left(part)}\" y=\"16\""), parts[part]);
        }
        for (var line = 0; line < lines.Count; line++)
        {
            Append(to, "text", string.Create(CultureInfo.InvariantCulture, $" x=\"0\" y=\"{Top(line) + BarHeight - 2}\""), lines[line].Name);
        }
        AppendBars(to, "unchanged", lines, count => (count.Total - count.Unchanged, count.Unchanged));
        AppendBars(to, "added", lines, count => (0, count.Added));
        AppendBars(to, "amended", lines, count => (count.Added, count.Amended));
        AppendBars(to, "deleted", lines, count => (count.Added + count.Amended, count.Deleted));
        return new(to.Append("</svg>").ToString());
    }

    private static int Left(int part) => NameWidth + part * (BarWidth + Gap);

    private static int Top(int line) => HeadHeight + line * LineHeight;

    private static void Append(StringBuilder to, string element, string attributes, string text)
    {
        to.Append('<').Append(element).Append(attributes).Append('>');
        Html.Append(to, text);
        to.Append("</").Append(element).Append('>');
    }

    /// <summary>All pieces of one kind are one path: a picture of a thousand proposals stays small.</summary>
    private static void AppendBars(StringBuilder to, string kind, IReadOnlyList<PictureLine> lines, Func<PartCounts, (int Before, int Count)> piece)
    {
        var path = new StringBuilder();
        for (var line = 0; line < lines.Count; line++)
        {
            for (var part = 0; part < lines[line].Parts.Length; part++)
            {
                var counts = lines[line].Parts[part];
                var (before, count) = piece(counts);
                if (count > 0)
                {
                    // Edges are rounded from the sums, so that the pieces always fill the bar exactly.
                    var (from, until) = (before * BarWidth / counts.Total, (before + count) * BarWidth / counts.Total);
                    path.Append(CultureInfo.InvariantCulture, $"M{Left(part) + from} {Top(line)}h{Math.Max(1, until - from)}v{BarHeight}h-{Math.Max(1, until - from)}z");
                }
            }
        }
        if (path.Length > 0)
        {
            to.Append("<path class=\"bar__").Append(kind).Append("\" d=\"").Append(path).Append("\"/>");
        }
    }
}

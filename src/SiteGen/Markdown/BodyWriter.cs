using System.Collections.Immutable;
using System.Text;
using SiteGen.Markdown.Inlines;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Writes the provisions of a proposal, one paragraph a line.</summary>
internal sealed class BodyWriter
{
    /// <summary>Lists are nested no deeper than this (parsers give up somewhere); deeper levels are said in a remark.</summary>
    public const int DeepestList = 20;

    /// <summary>The level of the first heading that stands below sections, and of the last Markdown has.</summary>
    public const int FirstHeading = 3, LastHeading = 6;

    private const int Indent = 2;

    private readonly StringBuilder builder = new();
    private readonly Expectation expectation = new();

    // The levels of the items that are open, outermost first.
    private readonly List<int> open = [];
    private (Form Form, int Depth)? previous;

    private BodyWriter()
    {
    }

    /// <summary>The body of a proposal in canonical form.</summary>
    public static string Write(ImmutableArray<Provision> provisions)
    {
        var writer = new BodyWriter();
        for (var i = 0; i < provisions.Length; i++)
        {
            writer.Append(provisions, i);
        }
        return writer.builder.ToString();
    }

    private void Append(ImmutableArray<Provision> provisions, int i)
    {
        var provision = provisions[i];
        var form = Expectation.FormOf(provision.Kind);
        var depth = form is Form.Item or Form.Paragraph or Form.Row ? Math.Min(open.Count(level => level < provision.Level), DeepestList) : 0;
        var heading = Math.Min(FirstHeading + provision.Level, LastHeading);
        var level = form == Form.Heading ? heading - FirstHeading : depth == 0 ? 0 : open[depth - 1] + 1;
        var remark = RemarkText.Write(RemarkOn(provision, form, level));
        var newTable = form == Form.Row && previous != (Form.Row, depth);
        if (previous is { } before && !(before.Form == form && form == Form.Item) && (form != Form.Row || newTable))
        {
            builder.Append('\n');
        }
        var margin = new string(' ', depth * Indent);
        switch (form)
        {
            case Form.Row:
                AppendRow(provisions, i, margin, remark, newTable);
                break;
            case Form.Item:
                builder.Append(margin).Append("- ");
                margin += new string(' ', Indent);
                builder.Append(remark.Length == 0 ? "" : $"{remark}\n{margin}");
                builder.Append(RedlineWriter.Write(provision, Place.Inside)).Append('\n');
                break;
            default:
                builder.Append(remark.Length == 0 ? "" : $"{margin}{remark}\n").Append(margin).Append(Prefix(form, provision, heading));
                builder.Append(RedlineWriter.Write(provision, form is Form.Paragraph or Form.Footnote ? Place.Inside : Place.Heading));
                builder.Append('\n');
                break;
        }
        open.RemoveRange(depth, open.Count - depth);
        if (form == Form.Item)
        {
            open.Add(provision.Level);
        }
        previous = (form, depth);
        expectation.Pass(form, provision.Kind);
    }

    private static string Prefix(Form form, Provision provision, int heading) => form switch
    {
        Form.Top => "# ",
        Form.Section => "## ",
        Form.Heading => new string('#', heading) + " ",
        Form.Footnote => $"[^{RedlineWriter.FootnoteName(provision.Label.Flat)}]: ",
        _ => "",
    };

    private Remark RemarkOn(Provision provision, Form form, int level)
    {
        var labelled = !provision.Label.IsEmpty;
        var kind = expectation.KindOf(form, provision.Label, provision.Text);
        return new(
            provision.Line,
            kind == provision.Kind ? null : provision.Kind,
            level == provision.Level ? null : provision.Level,
            form == Form.Footnote || labelled == LooksLabelled(provision, form) ? null : labelled);
    }

    // What the reader takes the first word for, found by asking it.
    private static bool LooksLabelled(Provision provision, Form form) =>
        form == Form.Item && LabelShapes.Fit(FirstWord.Of(provision));

    // Rows with fewer cells than another of their table are fine as long as the head has them all; otherwise an empty head is written.
    private void AppendRow(ImmutableArray<Provision> provisions, int i, string margin, string remark, bool newTable)
    {
        var cells = Cells(provisions[i]);
        var columns = cells;
        for (var k = i; newTable && k < provisions.Length && provisions[k].Kind == ProvisionKind.TableRow; k++)
        {
            columns = Math.Max(columns, Cells(provisions[k]));
        }
        var line = RedlineWriter.Write(provisions[i], Place.Row);
        var isHead = newTable && cells == columns && line.AsSpan().IndexOfAnyExcept(" |") >= 0;
        var rule = string.Concat("|", string.Concat(Enumerable.Repeat(" --- |", columns)), "\n");
        if (newTable && !isHead)
        {
            builder.Append(margin).Append('|').Append(string.Concat(Enumerable.Repeat("  |", columns))).Append('\n').Append(margin).Append(rule);
        }
        builder.Append(margin).Append("| ").Append(remark.Length == 0 ? "" : $"{remark} ").Append(line).Append(" |\n");
        if (isHead)
        {
            builder.Append(margin).Append(rule);
        }
    }

    private static int Cells(Provision row) => 1 + row.Text.Flat.Count(c => c == '\t');
}

using System.Globalization;

namespace SiteGen.Exporting.Sheets;

/// <summary>
/// Writes a table as an Excel workbook: changes are struck and underlined inside the cells, the first row and the first
/// columns stay in sight, a printed page is as wide as the table.
/// </summary>
internal static class ExcelExport
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    // Excel takes no more in a cell.
    private const int LongestCell = 32_000;

    // Deleted, inserted, either and said text, each told by more than its colour.
    private static readonly (string Element, string Value, string Colour)[] Marks =
        [("", "", ""), ("strike", "", "FF9C1C1C"), ("u", "double", "FF0B5D1E"), ("i", "", "FF6A4A00"), ("i", "", "FF595959")];

    /// <summary>The workbook.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of its sheet.</param>
    /// <param name="title">What stands at the head of every printed page.</param>
    /// <param name="absolute">The absolute address of a page; null where the site has no host, then nothing is a link.</param>
    public static byte[] Of(MatrixTable table, string name, string title, Func<string, string?> absolute)
    {
        var links = new List<(string Cell, string Target)>();
        var sheet = Sheet(table, title, absolute, links);
        return Archive.Of(
        [
            ArchiveFile.Of("[Content_Types].xml",
                $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"{Package}content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Type}worksheet+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/></Types>"),
            new("_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            new("xl/workbook.xml", Workbook(name)),
            new("xl/_rels/workbook.xml.rels", Relations([("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")])),
            new("xl/styles.xml", Styles()),
            new("xl/worksheets/sheet1.xml", sheet),
            new("xl/worksheets/_rels/sheet1.xml.rels", Relations([.. links.Select((link, at) => (Number("rId", at + 1), "hyperlink", link.Target))])),
        ]);
    }

    // Address, name, then the texts.
    private static double WidthOf(int column) => column switch { 0 => 16, 1 => 28, _ => 52 };

    private static Markup Part(string root) => new("", Main, root, ("r", Markup.Relationships));

    private static byte[] Workbook(string name)
    {
        using var to = Part("workbook");
        to.Open("sheets").Empty("sheet", ("name", name), ("sheetId", "1"), ("r:id", "rId1")).Close().Open("definedNames")
            .Text("definedName", $"'{name}'!$A:$B,'{name}'!$1:$1", ("name", "_xlnm.Print_Titles"), ("localSheetId", "0")).Close();
        return to.Finish();
    }

    private static byte[] Styles()
    {
        using var to = Part("styleSheet");
        to.Open("fonts", ("count", "2"));
        to.Open("font").Empty("sz", ("val", "11")).Empty("name", ("val", "Calibri")).Close();
        to.Open("font").Empty("b").Empty("sz", ("val", "11")).Empty("name", ("val", "Calibri")).Close().Close();
        to.Open("fills", ("count", "3")).Open("fill").Empty("patternFill", ("patternType", "none")).Close().Open("fill").Empty("patternFill", ("patternType", "gray125")).Close()
            .Open("fill").Open("patternFill", ("patternType", "solid")).Empty("fgColor", ("rgb", "FFE8EEF4")).Close().Close().Close();
        to.Open("borders", ("count", "2")).Open("border").Empty("left").Empty("right").Empty("top").Empty("bottom").Empty("diagonal").Close().Open("border");
        foreach (var side in new[] { "left", "right", "top", "bottom" })
        {
            to.Open(side, ("style", "thin")).Empty("color", ("rgb", "FFB0B0B0")).Close();
        }
        to.Empty("diagonal").Close().Close();
        to.Open("cellStyleXfs", ("count", "1")).Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")).Close();
        to.Open("cellXfs", ("count", "4"));
        to.Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"));
        foreach (var (font, fill, order) in new[] { ("1", "2", "0"), ("0", "0", "1"), ("0", "0", "2") })
        {
            to.Open("xf", ("numFmtId", "0"), ("fontId", font), ("fillId", fill), ("borderId", "1"), ("xfId", "0"), ("applyAlignment", "1"))
                .Empty("alignment", ("vertical", "top"), ("wrapText", "1"), ("readingOrder", order)).Close();
        }
        to.Close();
        return to.Finish();
    }

    private static byte[] Sheet(MatrixTable table, string title, Func<string, string?> absolute, List<(string Cell, string Target)> links)
    {
        using var to = Part("worksheet");
        to.Open("sheetPr").Empty("pageSetUpPr", ("fitToPage", "1")).Close();
        to.Open("sheetViews").Open("sheetView", ("workbookViewId", "0"))
            .Empty("pane", ("xSplit", "2"), ("ySplit", "1"), ("topLeftCell", "C2"), ("activePane", "bottomRight"), ("state", "frozen")).Close().Close();
        to.Open("cols");
        for (var column = 0; column < table.Head.Length; column++)
        {
            to.Empty("col", ("min", Number("", column + 1)), ("max", Number("", column + 1)), ("width", Number("", (int)WidthOf(column))), ("customWidth", "1"));
        }
        to.Close();
        to.Open("sheetData");
        var row = 0;
        foreach (var cells in table.Rows.Prepend(table.Head))
        {
            row++;
            to.Open("row", ("r", Number("", row)), ("ht", RowHeight.Of(cells, WidthOf).ToString("0.#", CultureInfo.InvariantCulture)));
            for (var column = 0; column < cells.Length; column++)
            {
                var place = Number(ColumnName(column), row);
                WriteCell(to, cells[column], place, row == 1 ? "1" : cells[column].Language == "ar" ? "3" : "2");
                if (cells[column].Address is { } address && absolute(address) is { } target)
                {
                    links.Add((place, target));
                }
            }
            to.Close();
        }
        to.Close();
        if (links.Count > 0)
        {
            to.Open("hyperlinks");
            for (var at = 0; at < links.Count; at++)
            {
                to.Empty("hyperlink", ("ref", links[at].Cell), ("r:id", Number("rId", at + 1)));
            }
            to.Close();
        }
        to.Empty("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        to.Empty("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        to.Open("headerFooter").Text("oddHeader", $"&L{title.Replace("&", "&&", StringComparison.Ordinal)}").Text("oddFooter", "&C&P / &N").Close();
        return to.Finish();
    }

    private static void WriteCell(Markup to, TableCell cell, string place, string style)
    {
        if (cell.Pieces.IsEmpty)
        {
            to.Empty("c", ("r", place), ("s", style));
            return;
        }
        to.Open("c", ("r", place), ("s", style), ("t", "inlineStr")).Open("is");
        var left = LongestCell;
        foreach (var piece in cell.Pieces.Where(piece => piece.Text.Length > 0))
        {
            if (left <= 0)
            {
                break;
            }
            var text = piece.Text.Length > left ? piece.Text[..left] + "…" : piece.Text;
            left -= text.Length;
            to.Open("r");
            if (Marks[(int)piece.Mark] is { Element.Length: > 0 } mark)
            {
                WriteMark(to, mark);
            }
            to.Text("t", text, ("xml:space", "preserve")).Close();
        }
        to.Close().Close();
    }

    // The order of the elements is the format's own.
    private static void WriteMark(Markup to, (string Element, string Value, string Colour) mark)
    {
        to.Open("rPr");
        if (mark.Element is "strike" or "i")
        {
            to.Empty(mark.Element);
        }
        to.Empty("color", ("rgb", mark.Colour)).Empty("sz", ("val", "11"));
        if (mark.Element == "u")
        {
            to.Empty("u", ("val", mark.Value));
        }
        to.Empty("rFont", ("val", "Calibri")).Close();
    }

    private static byte[] Relations(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        using var to = new Markup("", Package + "relationships", "Relationships");
        foreach (var (id, type, target) in relations)
        {
            to.Open("Relationship", ("Id", id), ("Type", $"{Markup.Relationships}/{type}"), ("Target", target));
            to.PlainAttribute("TargetMode", type == "hyperlink" ? "External" : null).Close();
        }
        return to.Finish();
    }

    private static string ColumnName(int column) => column < 26
        ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Number(string before, int number) => before + number.ToString(CultureInfo.InvariantCulture);
}

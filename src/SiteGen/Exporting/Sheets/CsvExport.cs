using System.Text;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Sheets;

/// <summary>Writes a table as CSV for spreadsheets: UTF-8 with its mark, commas, every cell quoted, lines ended by CR LF.</summary>
internal static class CsvExport
{
    // What a spreadsheet takes for the beginning of a formula.
    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>The file.</summary>
    public static byte[] Of(MatrixTable table)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in table.Rows.Prepend(table.Head))
        {
            text.AppendJoin(',', row.Select(cell => Quoted(TextOf(cell)))).Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A cell's text in quotation marks; an apostrophe before what would be a formula.</summary>
    public static string Quoted(string text)
    {
        var safe = text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Marks are words, as on the pages: CSV knows no strike.
    private static string TextOf(TableCell cell)
    {
        var words = MarkWords.In(cell.Language);
        return string.Concat(cell.Pieces.Select(piece => piece.Mark switch
        {
            PieceMark.Deleted => words.Deleted + piece.Text + words.Close,
            PieceMark.Inserted => words.Inserted + piece.Text + words.Close,
            PieceMark.Either => words.Either + piece.Text + words.Close,
            _ => piece.Text,
        }));
    }
}

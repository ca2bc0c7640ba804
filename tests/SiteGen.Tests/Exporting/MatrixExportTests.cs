using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SiteGen.Exporting;
using SiteGen.Exporting.Sheets;
using SiteGen.Tests.Compiling;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Exporting;

/// <summary>The matrix as a workbook and as CSV.</summary>
public sealed class MatrixExportTests
{
    private static readonly Exporter WithHost = new(SampleSite.Settings with { Host = "example.org" });

    [Fact]
    public void Every_workbook_is_valid()
    {
        foreach (var dossier in Lighthouses.Compilation.Dossiers)
        {
            foreach (var file in WithHost.Of(LighthouseSite.Catalogue, dossier).Where(page => page.Path.EndsWith(".xlsx", StringComparison.Ordinal)))
            {
                using var package = Opened(file);
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
            }
        }
    }

    [Fact]
    public void A_row_is_as_high_as_the_text_that_is_wrapped_in_it()
    {
        static TableCell Cell(string text) => new([new(PieceMark.None, text)], "zh");

        Assert.Equal(15.5, RowHeight.Of([Cell("con-a"), Cell("短")], _ => 52));
        Assert.Equal(3 * 15.5, RowHeight.Of([Cell("con-a"), Cell(new string('长', 60))], _ => 52));
        Assert.Equal(2 * 15.5, RowHeight.Of([Cell("one\nother")], _ => 52));
        Assert.Equal(409.5, RowHeight.Of([Cell(new string('长', 10_000))], _ => 52));
    }

    [Fact]
    public void What_is_struck_and_marked_on_the_page_is_so_in_the_cell_and_leads_to_the_clause()
    {
        using var package = Opened(FileOf("/pp18/r901/", ".xlsx", WithHost));
        var sheet = package.WorkbookPart!.WorksheetParts.Single();

        Assert.Contains(sheet.Worksheet!.Descendants<Run>(), run => run.RunProperties?.GetFirstChild<Strike>() is not null);
        Assert.Contains(sheet.Worksheet!.Descendants<Run>(), run => run.RunProperties?.GetFirstChild<Underline>() is not null);
        Assert.Equal("C2", sheet.Worksheet!.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Contains(sheet.HyperlinkRelationships, link => link.Uri.ToString().StartsWith("https://example.org/pp18/p/", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_host_nothing_is_a_link()
    {
        using var package = Opened(FileOf("/pp18/r901/", ".xlsx", new(SampleSite.Settings)));

        Assert.Empty(package.WorkbookPart!.WorksheetParts.Single().HyperlinkRelationships);
    }

    [Fact]
    public void Rows_for_spreadsheets_have_a_mark_of_their_encoding_and_say_changes_in_words()
    {
        var text = Encoding.UTF8.GetString(FileOf("/pp18/r901/", ".csv", WithHost).Content.Span);

        Assert.StartsWith("\uFEFF\"Address\",\"Clause\",\"Base text\",\"MOD ", text, StringComparison.Ordinal);
        Assert.Contains("[deleted: ", text, StringComparison.Ordinal);
        Assert.EndsWith("\"\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("a) text", "\"a) text\"")]
    public void No_cell_is_a_formula(string text, string expected) => Assert.Equal(expected, CsvExport.Quoted(text));

    private static SiteGen.Rendering.Page FileOf(string dossier, string form, Exporter exporter) =>
        exporter.Of(LighthouseSite.Catalogue, Lighthouses.Dossier(dossier)).Single(page => page.Path.EndsWith(form, StringComparison.Ordinal));

    private static SpreadsheetDocument Opened(SiteGen.Rendering.Page file) => SpreadsheetDocument.Open(new MemoryStream(file.Content.ToArray()), isEditable: false);
}

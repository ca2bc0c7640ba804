using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Facts;

/// <summary>One way in which a document's symbol is often written wrongly.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Odd">Finds it.</param>
/// <param name="Right">The right form, with the groups of <paramref name="Odd"/>.</param>
/// <param name="Example">A symbol written so.</param>
/// <param name="Meant">What it should be.</param>
public sealed record SymbolForm(string Name, Regex Odd, string Right, string Example, string Meant);

/// <summary>The table of odd symbols.</summary>
public static class SymbolForms
{
    /// <summary>All, the first that matches at a place counting.</summary>
    public static ImmutableArray<SymbolForm> All { get; } = Read();

    private static ImmutableArray<SymbolForm> Read()
    {
        var table = Table.Read("symbol-forms");
        return
        [
            .. table.Rows.Select(row => new SymbolForm(
                table.Cell(row, "name"),
                new Regex(table.Cell(row, "pattern"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture),
                table.Cell(row, "right"), table.Cell(row, "example"), table.Cell(row, "meant"))),
        ];
    }
}

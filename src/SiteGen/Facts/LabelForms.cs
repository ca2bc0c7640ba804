using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Facts;

/// <summary>One way a label's core may look.</summary>
/// <param name="Kind">number, dotted, roman, letter, han, circled, bullet.</param>
/// <param name="Mark">Matches the whole core.</param>
/// <param name="NeedsClose">True if a bracket or full stop must close the label.</param>
public sealed record LabelForm(string Kind, Regex Mark, bool NeedsClose);

/// <summary>A label with what it gives, for tests and documentation.</summary>
public sealed record LabelExample(string Kind, string Printed, string Token);

/// <summary>What labels look like.</summary>
public static class LabelForms
{
    private static readonly Table Source = Table.Read("labels");

    /// <summary>The signs of bullets.</summary>
    public static string Bullets { get; } = string.Concat(
        Source.Rows.Where(row => row[0] == "bullet").Select(row => row[1]));

    /// <summary>The counting labels' forms, tried in order.</summary>
    public static ImmutableArray<LabelForm> All { get; } =
    [
        .. Source.Rows.Where(row => row[0] != "bullet")
            .Select(row => (Kind: row[0], Mark: row[1], NeedsClose: row[2] == "close")).Distinct()
            .Select(row => new LabelForm(
                row.Kind, new Regex($"^(?:{row.Mark})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), row.NeedsClose)),
    ];

    /// <summary>The example of every row.</summary>
    public static ImmutableArray<LabelExample> Examples { get; } =
        [.. Source.Rows.Select(row => new LabelExample(row[0], Source.Cell(row, "example"), Source.Cell(row, "token")))];
}

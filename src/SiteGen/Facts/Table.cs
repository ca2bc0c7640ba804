using System.Collections.Immutable;
using System.Reflection;

namespace SiteGen.Facts;

/// <summary>
/// A table of facts: tab-separated text with a line of column names, built into the program. Lines that begin with
/// <c>#</c> are comments. A table that does not fit its reader is a fault of the program, so reading throws.
/// </summary>
internal sealed class Table
{
    private readonly ImmutableDictionary<string, int> columns;

    private Table(ImmutableDictionary<string, int> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        this.columns = columns;
        Rows = rows;
    }

    /// <summary>The cells of every row, in order; missing cells at the end are empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>The cell of a row under a column's name; empty if the table has no such column.</summary>
    public string Cell(ImmutableArray<string> row, string column) =>
        columns.TryGetValue(column, out var at) && at < row.Length ? row[at] : "";

    /// <summary>Reads the table of that name: <c>section-verbs</c>.</summary>
    public static Table Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidOperationException($"the program has no table {name}.tsv");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    internal static Table Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t').ToImmutableArray())
            .ToImmutableArray();
        var names = lines[0].Select((column, at) => (column, at))
            .ToImmutableDictionary(pair => pair.column, pair => pair.at, StringComparer.Ordinal);
        return new(names, lines[1..]);
    }
}

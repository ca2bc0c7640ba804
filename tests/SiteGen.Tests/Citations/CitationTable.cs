using System.Collections.Immutable;
using SiteGen.Citations;

namespace SiteGen.Tests.Citations;

/// <summary>A row of <c>citations.tsv</c>.</summary>
internal sealed record CitationRow(string Set, CitationContext Context, string Marked, string Targets)
{
    /// <summary>The text without its marks.</summary>
    public string Text { get; } = Marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    /// <summary>Each citation as one line: where it stands, its words, what it points to.</summary>
    public IEnumerable<string> Expected => Lines(Marked, Targets);

    public static IEnumerable<string> Lines(string marked, string targets)
    {
        if (targets == "-")
        {
            yield break;
        }
        var each = targets.Split(' ');
        var from = 0;
        for (var at = 0; at < each.Length; at++)
        {
            var open = marked.IndexOf('⟦', from);
            var close = marked.IndexOf('⟧', open);
            yield return $"{open - 2 * at} {marked[(open + 1)..close]} → {each[at]}";
            from = close + 1;
        }
    }
}

/// <summary>The table of hand-checked citations, which the browser reads too.</summary>
internal static class CitationTable
{
    public static ImmutableArray<CitationRow> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Golden.Root, "Citations", "citations.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(Read),
    ];

    private static CitationRow Read(string line)
    {
        var cells = line.Split('\t');
        var context = new CitationContext(Known(cells[1]), Known(cells[2]), null, cells[3] == "mail" ? Manner.Mail : Manner.Law);
        return new(cells[0], context, cells[4].Replace("\\n", "\n", StringComparison.Ordinal), cells[5]);
    }

    private static string? Known(string cell) => cell == "-" ? null : cell;
}

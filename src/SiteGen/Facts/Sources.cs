using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>Who makes proposals.</summary>
/// <param name="Symbol">As printed in proposals' numbers: <c>B</c>, <c>EUR</c>.</param>
/// <param name="Kind">state or group.</param>
/// <param name="Names">Language to the forms of the name.</param>
public sealed record Source(string Symbol, string Kind, ImmutableDictionary<string, ImmutableArray<string>> Names)
{
    /// <summary>The name in a language; in English if the table has no other.</summary>
    public string Name(string language) =>
        Names.GetValueOrDefault(language) is [{ Length: > 0 } form, ..] ? form : Names["en"][0];
}

/// <summary>The table of sources.</summary>
public static class Sources
{
    /// <summary>All, in the order of the table.</summary>
    public static ImmutableArray<Source> All { get; } = Read();

    /// <summary>The source of that symbol; null if the table has none.</summary>
    public static Source? Find(string symbol) => All.FirstOrDefault(source => source.Symbol == symbol);

    private static ImmutableArray<Source> Read()
    {
        var table = Table.Read("sources");
        return
        [
            .. table.Rows.Select(row => new Source(row[0], row[1], Languages.All.ToImmutableDictionary(
                language => language, language => table.Cell(row, language).Split('|').ToImmutableArray()))),
        ];
    }
}

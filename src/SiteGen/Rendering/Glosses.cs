using System.Collections.Frozen;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// English words for what stands in other languages, from the tables of facts. They are found by token, never by the
/// printed words, so they serve every language alike.
/// </summary>
public sealed class Glosses
{
    private readonly CitationWords english;
    private readonly FrozenDictionary<(string Organ, string Kind, string Number), string> names;
    private readonly FrozenDictionary<string, string> sources;

    private Glosses(CitationWords english, Table names, Table sources)
    {
        this.english = english;
        this.names = names.Rows.ToFrozenDictionary(
            row => (names.Cell(row, "organ"), names.Cell(row, "kind"), names.Cell(row, "number")), row => names.Cell(row, "en"));
        this.sources = sources.Rows.ToFrozenDictionary(
            row => sources.Cell(row, "symbol"), row => First(sources.Cell(row, "en")), StringComparer.Ordinal);
    }

    /// <summary>The program's own tables.</summary>
    public static Glosses FromFacts() => new(
        CitationWords.FromFacts().First(words => words.Language == "en"), Table.Read("resolution-names"), Table.Read("sources"));

    /// <summary>What a section's token says in English (<see cref="CitationWords.Section"/>); null where a code is unknown.</summary>
    public string? Section(string token) => english.Section(token);

    /// <summary>The English title of a text; null where no table has it.</summary>
    public string? Name(Instrument instrument) =>
        names.GetValueOrDefault((instrument.Organ, instrument.Kind, instrument.Number));

    /// <summary>The English name of who proposes; the symbol itself where the table does not know it.</summary>
    public string Source(string symbol) => sources.GetValueOrDefault(symbol, symbol);

    private static string First(string cell) => cell.Split('|')[0];
}

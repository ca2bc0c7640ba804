using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// Words for what stands in other languages, from the tables of facts. They are found by token, never by the printed
/// words, so they serve every language alike.
/// </summary>
public sealed class Glosses
{
    private readonly ImmutableArray<CitationWords> words;
    private readonly Table names;
    private readonly FrozenDictionary<(string Organ, string Kind, string Number), ImmutableArray<string>> nameRows;
    private readonly Table sources;
    private readonly FrozenDictionary<string, ImmutableArray<string>> sourceRows;

    private Glosses(ImmutableArray<CitationWords> words, Table names, Table sources)
    {
        this.words = words;
        this.names = names;
        nameRows = names.Rows.ToFrozenDictionary(row => (names.Cell(row, "organ"), names.Cell(row, "kind"), names.Cell(row, "number")));
        this.sources = sources;
        sourceRows = sources.Rows.ToFrozenDictionary(row => sources.Cell(row, "symbol"), StringComparer.Ordinal);
    }

    /// <summary>The program's own tables.</summary>
    public static Glosses FromFacts() => new(
        CitationWords.FromFacts(), Table.Read("resolution-names"), Table.Read("sources"));

    /// <summary>
    /// What a section's token says in a language (<see cref="CitationWords.Section"/>), in English where the tables have
    /// no such language; null where a code is unknown.
    /// </summary>
    public string? Section(string token, string language) =>
        (words.FirstOrDefault(one => one.Language == language) ?? words[0]).Section(token);

    /// <summary>
    /// The title of a text and the language it is in: the one asked for, else English; null where no table has the text.
    /// </summary>
    public (string Text, string Language)? Name(Instrument instrument, string language)
    {
        if (!nameRows.TryGetValue((instrument.Organ, instrument.Kind, instrument.Number), out var row))
        {
            return null;
        }
        return names.Cell(row, language) is { Length: > 0 } known ? (known, language) : (names.Cell(row, "en"), "en");
    }

    /// <summary>
    /// The name of who proposes in a language, in English where the table has no such language; the symbol itself where
    /// it does not know who that is.
    /// </summary>
    public string Source(string symbol, string language)
    {
        if (!sourceRows.TryGetValue(symbol, out var row))
        {
            return symbol;
        }
        var found = sources.Cell(row, language) is { Length: > 0 } known ? known : sources.Cell(row, "en");
        return found.Split('|')[0];
    }
}

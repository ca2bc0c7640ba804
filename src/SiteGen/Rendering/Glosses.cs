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
    // Addressees that are many bear no article: "invites Member States", but "instructs the Director of …".
    private static readonly FrozenSet<string> WithoutArticle =
        new[] { "ms", "adm", "sm", "as", "ac", "sgs" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> verbs;
    private readonly FrozenDictionary<string, string> addressees;
    private readonly FrozenDictionary<(string Organ, string Kind, string Number), string> names;
    private readonly FrozenDictionary<(string Organ, int Year), string> places;
    private readonly FrozenDictionary<string, string> sources;

    private Glosses(Table verbs, Table addressees, Table names, Table conferences, Table sources)
    {
        this.verbs = EnglishOf(verbs);
        this.addressees = EnglishOf(addressees);
        this.names = names.Rows.ToFrozenDictionary(
            row => (names.Cell(row, "organ"), names.Cell(row, "kind"), names.Cell(row, "number")), row => names.Cell(row, "en"));
        places = conferences.Rows.ToFrozenDictionary(
            row => (conferences.Cell(row, "organ"), int.Parse(conferences.Cell(row, "year"))), row => conferences.Cell(row, "en"));
        this.sources = sources.Rows.ToFrozenDictionary(
            row => sources.Cell(row, "symbol"), row => First(sources.Cell(row, "en")), StringComparer.Ordinal);
    }

    /// <summary>The program's own tables.</summary>
    public static Glosses FromFacts() => new(
        Table.Read("section-verbs"), Table.Read("addressees"), Table.Read("resolution-names"),
        Table.Read("conferences"), Table.Read("sources"));

    /// <summary>
    /// What a section's token says: <c>ins-sg-coord</c> is "instructs the Secretary-General and the Coordination
    /// Committee", <c>rcg2</c> "further recognizing". Null where a code is unknown.
    /// </summary>
    public string? Section(string token)
    {
        var parts = token.Split('-');
        var code = parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (!verbs.TryGetValue(code, out var verb))
        {
            return null;
        }
        // A version (-v2) tells two equal sections apart and says nothing of what is written.
        var named = parts.Skip(1).Where(part => part is not ['v', >= '0' and <= '9', ..]).ToList();
        if (!named.TrueForAll(addressees.ContainsKey))
        {
            return null;
        }
        var ordinal = parts[0][code.Length..] switch
        {
            "" => verb,
            "2" => $"further {verb}",
            var more => $"{verb} ({more})",
        };
        return named.Count == 0 ? ordinal : $"{ordinal} {Joined(named.ConvertAll(Addressee))}";
    }

    /// <summary>The English title of a text; null where no table has it.</summary>
    public string? Name(Instrument instrument) =>
        names.GetValueOrDefault((instrument.Organ, instrument.Kind, instrument.Number));

    /// <summary>Where an organ met in a year, in English; null where the table does not know.</summary>
    public string? Place(string organ, int year) => places.GetValueOrDefault((organ, year));

    /// <summary>The English name of who proposes; the symbol itself where the table does not know it.</summary>
    public string Source(string symbol) => sources.GetValueOrDefault(symbol, symbol);

    private string Addressee(string code) => WithoutArticle.Contains(code) ? addressees[code] : $"the {addressees[code]}";

    private static string Joined(List<string> names) => names.Count == 1
        ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    // The first English form of a code is its English name, whether forms stand in rows or in columns.
    private static FrozenDictionary<string, string> EnglishOf(Table table)
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var name = table.Cell(row, "language") == "en" ? table.Cell(row, "form") : First(table.Cell(row, "en"));
            if (name.Length > 0)
            {
                english.TryAdd(table.Cell(row, "code"), name);
            }
        }
        return english.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string First(string cell) => cell.Split('|')[0];
}

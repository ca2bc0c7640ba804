using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// The words in which proposals and clauses are cited, in one language, from the tables of facts. Names are found by
/// token, never by the printed words, so a Chinese clause can be cited in Arabic.
/// </summary>
public sealed class CitationWords
{
    private readonly FrozenDictionary<string, string> patterns;
    private readonly FrozenDictionary<string, string> verbs;
    private readonly FrozenDictionary<string, ImmutableArray<string>> addressees;
    private readonly FrozenSet<string> accusative;

    private CitationWords(string language, Table patterns, Table addressees)
    {
        Language = language;
        this.patterns = patterns.Rows.ToFrozenDictionary(row => patterns.Cell(row, "key"), row => patterns.Cell(row, language));
        verbs = SectionWords.Verbs.Where(verb => verb.Language == language).DistinctBy(verb => verb.Code)
            .ToFrozenDictionary(verb => verb.Code, verb => verb.Form);
        this.addressees = addressees.Rows.ToFrozenDictionary(
            row => addressees.Cell(row, "code"), row => addressees.Cell(row, language).Split('|').ToImmutableArray());
        accusative = this.patterns["accusative"].Split(' ').ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>en fr es ru zh ar.</summary>
    public string Language { get; }

    /// <summary>The words of all six languages.</summary>
    public static ImmutableArray<CitationWords> FromFacts()
    {
        var (patterns, addressees) = (Table.Read("citation-words"), Table.Read("addressee-names"));
        return [.. Facts.Languages.All.Select(language => new CitationWords(language, patterns, addressees))];
    }

    /// <summary>The pattern of that key, filled in.</summary>
    public string Say(string key, params ReadOnlySpan<object?> parts) =>
        string.Format(CultureInfo.InvariantCulture, patterns[key], parts);

    /// <summary>
    /// What a section's token says: <c>ins-sg-coord</c> is "instructs the Secretary-General and the Coordination
    /// Committee", <c>rcg2</c> "further recognizing". Null where a code is unknown.
    /// </summary>
    public string? Section(string token)
    {
        var parts = token.Split('-');
        var code = parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        // A version (-v2) tells two equal sections apart and says nothing of what is written.
        var named = parts.Skip(1).Where(part => part is not ['v', >= '0' and <= '9', ..]).ToList();
        if (!verbs.TryGetValue(code, out var verb) || !named.TrueForAll(addressees.ContainsKey))
        {
            return null;
        }
        var ordinal = parts[0][code.Length..] switch
        {
            "" => verb,
            "2" => Say("further", verb),
            var more => Say("again", verb, more),
        };
        return named.Count == 0 ? ordinal : Say("addressed", ordinal, Joined(named.ConvertAll(name => Addressee(name, code))));
    }

    /// <summary>
    /// A token that belongs to a section, cut behind the section: <c>ins-tsb</c> and <c>1 ii</c>. A paragraph or an item
    /// that only is counted is named: <c>paragraph 2</c>.
    /// </summary>
    public (string Section, string Labels) Cut(string token)
    {
        var parts = token.Split('-');
        var end = 1;
        while (end < parts.Length && addressees.ContainsKey(parts[end]))
        {
            end++;
        }
        return (string.Join('-', parts.Take(end)), string.Join(' ', parts.Skip(end).Select(Part)));
    }

    /// <summary>What a provision without a label of its own is called.</summary>
    public string Kind(ProvisionKind kind, string token)
    {
        var number = token.AsSpan().LastIndexOfAnyExceptInRange('0', '9') is var at && at + 1 < token.Length ? token[(at + 1)..] : "";
        return kind switch
        {
            _ when token == "rsn" || token == "rsn-p1" => Say("reasons"),
            _ when token.StartsWith("rsn-p", StringComparison.Ordinal) => Say("labelled", Say("reasons"), Say("paragraph", number)),
            ProvisionKind.Clause => Say("clausekind"),
            _ => Say(kind.ToString().ToLowerInvariant(), number).Trim(),
        };
    }

    /// <summary>Where an organ met in a year; null where the table does not know.</summary>
    public string? Place(string organ, int year) => Conferences.Find(organ, year)?.Place(Language);

    private string Part(string part) => part switch
    {
        ['p', >= '0' and <= '9', ..] => Say("paragraph", part[1..]),
        ['d', >= '0' and <= '9', ..] => Say("bullet", part[1..]),
        _ => part,
    };

    private string Addressee(string code, string verb) =>
        addressees[code] is [_, var other] && accusative.Contains(verb) ? other : addressees[code][0];

    private string Joined(List<string> names) => names.Count == 1 ? names[0]
        : Say("and", names.Take(names.Count - 1).Aggregate((before, name) => Say("comma", before, name)), names[^1]);
}

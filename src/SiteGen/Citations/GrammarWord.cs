using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>A word or phrase of the grammar.</summary>
/// <param name="Symbol">Its class; empty for a word that is read over.</param>
/// <param name="Value">What it means in its class.</param>
/// <param name="Language">en fr es ru zh ar; empty for one of no language.</param>
/// <param name="Form">As a folded key; <c>*</c> stands for any ending, <c>#</c> for a number.</param>
/// <param name="Cased">True if it counts only with a capital.</param>
/// <param name="IsOwn">True for a word of <c>grammar.json</c>, which counts before one of the tables of facts.</param>
internal sealed record GrammarWord(string Symbol, string Value, string Language, string Form, bool Cased, bool IsOwn = false);

/// <summary>All words: those of <c>grammar.json</c>, then those of the tables of facts. Of two that are alike the first counts.</summary>
internal static class GrammarWords
{
    public static ImmutableArray<GrammarWord> All(GrammarFile file) =>
    [
        .. file.Words.SelectMany(OwnForms),
        .. file.Codes.Split(' ').SelectMany(code => new[] { code, code + "2" }).Select(code => new GrammarWord("v", code, "", code, Cased: false)),
        .. Openings.All.Where(opening => opening.Role is "name" or "abbreviation" && opening.Organ.Length > 0)
            .Select(opening => Word("O", opening.Organ, opening.Language, opening.Form)),
        .. Conferences.All.SelectMany(conference => InOrder(conference.Places).SelectMany(
            place => place.Value.Select(form => Word("P", "", place.Key, form)))).Select(word => word with { Value = word.Form }),
        .. SectionWords.Verbs.Select(verb => Word("V", verb.Code, verb.Language, verb.Form)),
        .. SectionWords.Addressees.Select(addressee => Word("A", addressee.Code, addressee.Language, addressee.Form)),
        .. file.AddresseeCodes.Split(' ').Select(code => new GrammarWord("A", code, "", code, Cased: false)),
        .. SectionWords.Small.Where(word => word.Role == "further").Select(word => Word("F", "", word.Language, word.Form)),
        .. Sources.All.SelectMany(source => InOrder(source.Names).SelectMany(
            name => name.Value.Select(form => Word("B", source.Symbol, name.Key, AnyCase(form, name.Key)) with { Cased = true }))),
    ];

    // A dictionary has an order of its own in every run; of two words that are alike the first counts.
    private static IEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> byLanguage) =>
        byLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static IEnumerable<GrammarWord> OwnForms(JsonElement word)
    {
        var symbol = word.GetProperty("is").GetString()!;
        var value = word.TryGetProperty("value", out var given) ? given.GetString()! : "";
        var cased = word.TryGetProperty("capital", out _);
        return Languages.All.Where(language => word.TryGetProperty(language, out _))
            .SelectMany(language => word.GetProperty(language).GetString()!.Split('|')
                .Select(form => Word(symbol, value, language, form) with { Cased = cased, IsOwn = true }));
    }

    private static GrammarWord Word(string symbol, string value, string language, string form) =>
        new(symbol, value, language, Folding.KeyOf(language == "ar" ? WithoutArticle(form) : form), Cased: false);

    // Russian declines names: Бразилия, Бразилии.
    private static string AnyCase(string name, string language) =>
        language == "ru" && name.Length > 5 && name[^1] is 'я' or 'а' or 'й' or 'ь' ? name[..^1] + "*" : name;

    // The Arabic article is one of the prefixes that any word may have.
    private static string WithoutArticle(string form) => form.StartsWith("ال", StringComparison.Ordinal) ? form[2..] : form;
}

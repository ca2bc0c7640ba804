using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Citations;

/// <summary>Reads articles, numbers and paragraphs of the basic texts and of the Summit's documents.</summary>
internal static class ArticleReader
{
    /// <summary>The citations of a match; null if it names no text.</summary>
    public static ImmutableArray<Found>? Read(ReadText text, Match match)
    {
        var named = ReadText.Span(match, "text")?.First ?? text.Back(match.Index, "J", "KSZi");
        if (named < 0)
        {
            return null;
        }
        var name = text.Tokens[named].Value;
        if (name == "-")
        {
            return [];
        }
        var isArticle = ReadText.Span(match, "unit", "unit2") is var (unit, _) && text.Symbols[unit] == 'a';
        var before = $"{name}-{(isArticle ? "art-" : Grammar.Instance.File.Texts.GetValueOrDefault(name, ""))}";
        var (first, last) = ReadText.Span(match, "numbers", "numbers2")!.Value;
        var numbers = Enumerable.Range(first, last - first + 1).Where(at => text.Symbols[at] is 'N' or 'g' or 'e').ToArray();
        var found = ImmutableArray.CreateBuilder<Found>();
        for (var at = 0; at < numbers.Length; at++)
        {
            var number = text.Tokens[numbers[at]];
            var value = number.Symbol == 'e' ? number.Value[..number.Value.IndexOf('-', StringComparison.Ordinal)] : number.Value;
            var start = text.SymbolAt(numbers[at] - 1) is 'd' or 'n' ? numbers[at] - 1 : numbers[at];
            found.Add(new(
                at == 0 ? match.Index : start, at == numbers.Length - 1 ? match.Index + match.Length - 1 : numbers[at],
                [new(ReferenceKind.Instrument, before + value.ToLowerInvariant().Replace('.', '-'))]));
        }
        return found.ToImmutable();
    }

    /// <summary>A text cited by its name alone; none where the name is too short or too common to be sure.</summary>
    public static ImmutableArray<Found>? ReadName(ReadText text, Match match)
    {
        var token = text.Tokens[match.Index];
        var words = text.Folded.Plain.AsSpan(token.Start, token.End - token.Start);
        var isSure = words.Length > 4 && (text.Context.Manner == Manner.Law || words.Contains(' ') || token.Language == "zh");
        return token.Value == "-" ? [] : isSure
            ? [new(match.Index, match.Index, [new(ReferenceKind.Instrument, token.Value)])] : null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Citations;

/// <summary>Reads what is cited by a number of its own kind: UN symbols, action lines, Questions, Recommendations.</summary>
internal static class NumberedReader
{
    /// <summary><c>A/RES/70/125</c>, <c>联大 68/243</c>.</summary>
    public static ImmutableArray<Found>? ReadSymbol(ReadText text, Match match)
    {
        var number = match.Groups["pair"] is { Success: true } pair ? text.Tokens[pair.Index].Value
            : text.Tokens[match.Index].Value[5..].TrimStart('/');
        var isOurs = text.Symbols[match.Index] == 'G' || text.Tokens[match.Index].Value == "UNGA";
        var start = match.Index > 0 && text.Tokens[match.Index - 1].Value == "UNGA" ? match.Index - 1 : match.Index;
        return isOurs ? [One(start, match.Index + match.Length - 1, "unga-" + Slug(number))] : null;
    }

    /// <summary><c>action line C5</c>: each line of a list.</summary>
    public static ImmutableArray<Found>? ReadLine(ReadText text, Match match) =>
        Each(text, match, "C", (_, token) => ["wsis-c" + token.Value.TrimStart('C', 'С', 'ج', 'ي', 'م', ' ')], "lines", "lines2");

    /// <summary><c>Question 22-1/1</c>; the sector is the one named with it or before it, else those that have such a study group.</summary>
    public static ImmutableArray<Found>? ReadQuestion(ReadText text, Match match)
    {
        var sector = ReadText.Span(match, "sector") is var (behind, _) ? text.Tokens[behind].Value : SectorBefore(text, match.Index + 1);
        return Each(text, match, "UH", Target, "list", "list2", "list3", "list4");

        ImmutableArray<string> Target(int at, Token token)
        {
            var group = token.Value[(token.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var sectors = sector is not null ? [sector] : Grammar.Instance.File.Questions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Where(pair => pair.Value.Split(' ').Contains(group)).Select(pair => pair.Key).ToArray();
            return [.. sectors.Select(name => $"{name}-q-{Slug(token.Value)}")];
        }
    }

    /// <summary><c>ITU-T X.1205</c>, <c>D.262</c>: the sector is the one named, else the one that has such a series.</summary>
    public static ImmutableArray<Found>? ReadRecommendation(ReadText text, Match match)
    {
        var named = text.Symbols.IndexOf('E', match.Index, match.Length);
        var start = match.Index;
        if (named < 0 && text.SymbolAt(match.Index - 1) == 'E')
        {
            named = --start;
        }
        return Each(text, match, "I", Target, "list", "list2", "list3") is [var first, .. var rest]
            ? [first with { First = Math.Min(first.First, start) }, .. rest] : null;

        ImmutableArray<string> Target(int at, Token token)
        {
            var dot = token.Value.IndexOf('.', StringComparison.Ordinal);
            var series = token.Value[..dot];
            var number = token.Value[(dot + 1)..];
            var version = number.IndexOf('-', StringComparison.Ordinal);
            number = version < 0 ? number : number[..version];
            var sector = named >= 0 ? text.Tokens[named].Value : Grammar.Instance.File.Series.OrderByDescending(pair => pair.Key, StringComparer.Ordinal)
                .FirstOrDefault(pair => pair.Value.Split(' ').Contains(series)).Key;
            var isAlone = match.Length == 1 && number.Length < 2 && named < 0;
            return sector is null || isAlone ? [] : [Slug($"{sector}-{series}-{number}")];
        }
    }

    /// <summary><c>Resolution ITU-R 9-5</c>: of the assembly of that sector.</summary>
    public static ImmutableArray<Found>? ReadSector(ReadText text, Match match)
    {
        var sector = text.Tokens[match.Groups["sector"].Index].Value;
        var number = text.Tokens[match.Groups["number"].Index].Value.Split('-')[0];
        var organ = sector switch { "itu-r" => "ra", "itu-t" => "wtsa", _ => "wtdc" };
        return [One(match.Index, match.Index + match.Length - 1, $"{organ}-r{number}")];
    }

    private static string? SectorBefore(ReadText text, int start) => text.Back(start, "EO") is >= 0 and var at ? text.Tokens[at].Value switch
    {
        "WTDC" => "itu-d",
        "WTSA" => "itu-t",
        "RA" => "itu-r",
        ['i', 't', 'u', ..] => text.Tokens[at].Value,
        _ => null,
    } : null;

    private static ImmutableArray<Found>? Each(
        ReadText text, Match match, string symbols, Func<int, Token, ImmutableArray<string>> targets, params ReadOnlySpan<string> groups)
    {
        var (first, last) = ReadText.Span(match, groups)!.Value;
        var at = Enumerable.Range(first, last - first + 1).Where(at => symbols.Contains(text.Symbols[at], StringComparison.Ordinal)).ToArray();
        var found = ImmutableArray.CreateBuilder<Found>();
        foreach (var token in at)
        {
            var references = targets(token, text.Tokens[token]).Select(target => new Reference(ReferenceKind.Instrument, target)).ToImmutableArray();
            if (!references.IsEmpty)
            {
                found.Add(new(
                    token == at[0] ? match.Index : text.SymbolAt(token - 1) is 'd' or 'E' or 'Q' ? token - 1 : token,
                    token == at[^1] ? match.Index + match.Length - 1 : text.SymbolAt(token + 1) == 'h' ? token + 1 : token, references));
            }
        }
        return found.Count == 0 ? null : found.ToImmutable();
    }

    private static Found One(int first, int last, string target) => new(first, last, [new(ReferenceKind.Instrument, target)]);

    private static string Slug(string number) => number.ToLower(CultureInfo.InvariantCulture).Replace('/', '-').Replace('.', '-');
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Citations;

/// <summary>Reads resolutions, decisions, recommendations and opinions of an organ.</summary>
internal static class InstrumentReader
{
    private const string Foreign = "-";
    private const string GeneralAssembly = "UNGA";

    /// <summary>The citations of a match; null if it is none, empty if what it names is no concern of the Union.</summary>
    public static ImmutableArray<Found>? Read(ReadText text, Match match)
    {
        var end = match.Groups["organ"].Success && OrganBehind(text, match) is null
            ? match.Groups["organ"].Index - 1 : match.Index + match.Length - 1;
        var (first, last) = ReadText.Span(match, "list", "list2", "list3", "number")!.Value;
        var members = InstrumentList.Read(text, first, last);
        if (members is [{ Kind: "" }, ..])
        {
            members[0].Kind = "resolution";
        }
        var (organ, year, start) = NamedOrgan(text, match);
        if (organ == Foreign)
        {
            return [];
        }
        var part = ReadText.Span(match, "part", "part2");
        if (!Parts.IsTogether(text, part))
        {
            return null;
        }
        var parts = Parts.Read(text, part);
        var annex = ReadText.Span(match, "annex") is { } named ? Parts.Annex(text, named) : null;
        var partIsFirst = (ReadText.Span(match, "part", "part2", "annex")?.First ?? int.MaxValue) < first;
        var source = ReadText.Span(match, "source", "source2") is var (from, _) ? text.Tokens[from].Value : "";
        // Brackets that say another organ are right, but for the member beside which the organ stands.
        var beside = OrganBehind(text, match) is null ? 0 : members.Length - 1;
        var found = ImmutableArray.CreateBuilder<Found>();
        for (var at = 0; at < members.Length; at++)
        {
            var member = members[at];
            var isWhole = partIsFirst ? annex is not null && at > 0 : at < members.Length - 1;
            var targets = Targets(text, members, at, organ, at == beside ? organ : null, match.Index);
            if (targets.IsEmpty)
            {
                continue;
            }
            var revision = member.Revision ?? (member.Number.Symbol == 'U' || year == 0 ? null : year);
            found.Add(new(at == 0 ? start : member.First, at == members.Length - 1 ? end : member.Last,
                [.. from target in targets
                    from clause in isWhole ? [""] : annex is null ? parts : [annex]
                    select new Reference(ReferenceKind.Instrument, target, revision, clause) { Source = source }]));
        }
        return found.Count == 0 ? null : found.ToImmutable();
    }

    // The organ behind the list, or directly before it, also in brackets: 世界电信发展大会（WTDC）第45号决议.
    private static (string? Organ, int Year, int Start) NamedOrgan(ReadText text, Match match)
    {
        if (OrganBehind(text, match) is { } behind)
        {
            return (OrganOf(text, behind), behind.Year, match.Index);
        }
        var (first, last) = ReadText.Span(match, "list", "list2", "list3", "number")!.Value;
        if (text.Symbols.IndexOf('O', first, Math.Min(3, last - first + 1)) is >= 0 and var inside && !text.Symbols.AsSpan(first, inside - first).Contains('('))
        {
            return (text.Tokens[inside].Value, text.Tokens[inside].Year, match.Index);
        }
        var at = match.Index - 1;
        while (at >= 0 && at > match.Index - 4 && text.Symbols[at] is 'o' or 'f' or '(' or ')' or 'M')
        {
            at--;
        }
        if (text.SymbolAt(at) is not ('O' or 'T'))
        {
            return (null, 0, match.Index);
        }
        var organ = text.Tokens[at];
        var between = text.Symbols[(at + 1)..match.Index];
        var start = between.Contains('(', StringComparison.Ordinal) ? match.Index : at;
        var bracket = between.StartsWith(')') ? text.Back(at, "(") : -1;
        if (bracket > at - 6 && text.SymbolAt(bracket - 1) == 'O')
        {
            start = bracket - 1;
        }
        var year = organ.Year;
        if (start <= at && text.SymbolAt(start - 1) == 'Y')
        {
            year = int.Parse(text.Tokens[--start].Value, CultureInfo.InvariantCulture);
        }
        return (OrganOf(text, organ), year, start);
    }

    // Without "of" only where the language has a genitive: Резолюция 1305 Совета.
    private static Token? OrganBehind(ReadText text, Match match) => ReadText.Span(match, "organ") is var (at, _)
        && (text.Symbols[at - 1] == 'f' || text.Tokens[at].Language is "ru" or "ar") ? text.Tokens[at] : null;

    private static string? OrganOf(ReadText text, Token token) => token.Symbol == 'T' ? text.Context.Organ : token.Value;

    private static ImmutableArray<string> Targets(
        ReadText text, ImmutableArray<ListedInstrument> members, int at, string? organ, string? own, int start)
    {
        var member = members[at];
        var number = member.Number.Value.ToLowerInvariant();
        if (member.Number.Symbol == 'U')
        {
            var session = int.Parse(number.AsSpan(0, number.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            return organ is null or GeneralAssembly && session is > 20 and < 100 ? ["unga-" + number.Replace('/', '-')] : [];
        }
        var isNamed = organ is not null || member.IsDated;
        if (!isNamed && (member.IsWeak || member.Kind is "recommendation" or "opinion"))
        {
            return [];
        }
        var prefix = Grammar.Instance.File.Kinds[member.Kind];
        return
        [
            .. Organs(text, member, at == 0 ? null : members[at - 1], own, organ, start)
                .Select(name => Grammar.Instance.Organs.GetValueOrDefault(name)).OfType<GrammarOrgan>()
                .Select(known => $"{known.Slug}-{prefix}{number}"),
        ];
    }

    private static IEnumerable<string> Organs(
        ReadText text, ListedInstrument member, ListedInstrument? before, string? own, string? organ, int start)
    {
        var dated = member.Organs.Where(name => Fits(name, member, from: 0)).ToImmutableArray();
        if (own is not null || organ is not null && (dated.IsEmpty || dated.Contains(organ)))
        {
            return member.Organs = [own ?? organ!];
        }
        if (!dated.IsEmpty)
        {
            return member.Organs = text.Context.Organ is { } speaking && dated.Contains(speaking) ? [speaking] : dated;
        }
        if (before is { Organs: [var same] } && Fits(same, member))
        {
            return member.Organs = [same];
        }
        var back = text.Back(start, "O") is >= 0 and var at ? text.Tokens[at].Value : "";
        if (back == Foreign || Fits(back, member))
        {
            return member.Organs = [back];
        }
        if (text.Context.Organ is { } context && Fits(context, member))
        {
            return member.Organs = [context];
        }
        return member.Organs = [.. Grammar.Instance.File.Organs.Where(known => Fits(known.Organ, member)).Select(known => known.Organ)];
    }

    private static bool Fits(string organ, ListedInstrument member, int from = 1) =>
        Grammar.Instance.Organs.TryGetValue(organ, out var known)
        && int.TryParse(member.Number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= known.Highest(member.Kind) && (from == 0 || number >= known.From);
}

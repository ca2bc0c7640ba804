using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>The line with a text's kind and number; indices are into the folded line.</summary>
/// <param name="Kind">resolution, decision, recommendation, opinion …</param>
/// <param name="Organ">Where the line itself says who numbers the text (ITU-R); else empty.</param>
/// <param name="Number">As printed: <c>130</c>, <c>67-1</c>, <c>B-1</c>; empty if there is none.</param>
/// <param name="IsNew">True for a draft of a new text.</param>
/// <param name="Years">The years in its brackets, in order.</param>
/// <param name="End">Where it ends; what follows is a title on the same line.</param>
internal sealed record InstrumentHeading(
    string Kind, string Organ, string Number, bool IsNew, ImmutableArray<int> Years, int End);

/// <summary>Reads headings such as <c>RESOLUTION 130 (Rev. Busan, 2014)</c> in six languages.</summary>
internal static class InstrumentHeadings
{
    private const string NumberPattern =
        @"\[[^\[\]]{1,30}\]|(?:COM|GT|WG)[0-9A-Z]{0,3}/[0-9]{1,3}|[0-9]{1,4}(?:[-/][0-9]{1,4})*[A-Z]?|X{2,3}|[A-Z]{1,5}[-/][0-9]{1,3}|\([A-Z]{1,5}-[0-9X]{1,3}\)";

    // 130, 67-1, [B-1], COM5/1, XXX
    private static readonly Regex Number = new($"^(?:{NumberPattern})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly FrozenDictionary<(string Language, string Role), PhraseSet<HeadingWord>> Words = HeadingWords.All
        .GroupBy(word => (word.Language, word.Role))
        .ToFrozenDictionary(group => group.Key, group => new PhraseSet<HeadingWord>(group.Select(word => (word.Phrase, word))));

    private static readonly Regex NumberFirst = Chinese(@"^[《\s]*(?<new>新)?第? ?(?<organ>ITU-R)? ?第? ?(?<number>{0}) ?号? ?(?<new2>新)?(?<kind>{1})(?<draft>(?:新)?草案)?》?");
    private static readonly Regex KindFirst = Chinese(@"^[《\s]*(?<new>新)?(?<kind>{1})(?<new2>新)?(?<draft>草案)? ?第? ?(?<number>{0}) ?号?》?");
    private static readonly Regex KindAlone = Chinese(@"^[《\s]*(?<new>新)(?<kind>{1})(?<draft>草案)(?<number>)》?");
    private static readonly Regex Article = Chinese(@"^第 ?(?<number>[0-9]{1,4}[A-Z]?) ?(?<kind>条)");

    /// <summary>The heading that the line begins with; null if it is none.</summary>
    public static InstrumentHeading? Read(Folded line) =>
        (line.Plain.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') ? ReadChinese(line) : null) ?? ReadSpaced(line);

    private static InstrumentHeading? ReadChinese(Folded line)
    {
        var simplified = string.Create(line.Plain.Length, line.Plain, (to, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                to[at] = HanVariants.Simplified(from[at]);
            }
        });
        foreach (var pattern in (ReadOnlySpan<Regex>)[NumberFirst, KindFirst, KindAlone, Article])
        {
            if (pattern.Match(simplified) is not { Success: true } match)
            {
                continue;
            }
            var kind = HeadingWords.All.First(word => word.Role == "kind" && word.Language == "zh"
                && Folding.Of(word.Form).Plain == match.Groups["kind"].Value).Value;
            var isNew = match.Groups["new"].Success || match.Groups["new2"].Success || match.Groups["draft"].Success;
            return Finish(line, kind, match.Groups["organ"].Length > 0 ? "RA" : "", match.Groups["number"].Value, isNew, match.Length);
        }
        return null;
    }

    private static InstrumentHeading? ReadSpaced(Folded line)
    {
        foreach (var language in Languages.All)
        {
            if (language != "zh" && ReadSpaced(line, language) is { } heading)
            {
                return heading;
            }
        }
        return null;
    }

    private static InstrumentHeading? ReadSpaced(Folded line, string language)
    {
        var at = Skip(line, 0);
        var isNew = Take(line, language, "new", ref at) is not null;
        if (Take(line, language, "kind", ref at) is not { } kind)
        {
            return null;
        }
        isNew |= Take(line, language, "draft", ref at) is not null;
        var organ = Take(line, language, "organ", ref at)?.Value ?? "";
        Take(line, language, "number", ref at);
        var number = Number.Match(line.Plain[at..]);
        if (!number.Success && !isNew)
        {
            return null;
        }
        var end = at + number.Length;
        isNew |= Take(line, language, "draft", ref end) is not null;
        return Finish(line, kind.Value, organ, number.Value, isNew, end);
    }

    private static InstrumentHeading Finish(Folded line, string kind, string organ, string number, bool isNew, int end)
    {
        // Brackets with place and year, one or several: (Rev. Busan, 2014) (2015-2019).
        var from = end;
        for (var open = Skip(line, end); open < line.Plain.Length && line.Plain[open] == '('; open = Skip(line, end))
        {
            var close = line.Plain.IndexOf(')', open);
            end = close < 0 ? line.Plain.Length : close + 1;
        }
        var brackets = line.Plain[from..end];
        var years = Years.In(brackets);
        if (organ.Length == 0 && Organs(brackets) is { Length: > 0 } named)
        {
            organ = named;
        }
        var placeholder = number.Length > 0 && !char.IsAsciiDigit(number[0]);
        return new(kind, organ, number.Trim('[', ']', '(', ')', ' '), isNew || placeholder, years, end);
    }

    // (REV.WRC-15) names its organ.
    private static string Organs(string brackets)
    {
        var folded = Folding.Of(brackets);
        for (var at = 0; at < folded.Key.Length; at++)
        {
            if (Phrase.IsBoundary(folded.Plain, at)
                && Openings.All.FirstOrDefault(opening => opening.Role == "abbreviation" && opening.Phrase.End(folded, at) is var end and > 0
                    && end < folded.Key.Length && folded.Key[end] == '-') is { } found)
            {
                return found.Organ;
            }
        }
        return "";
    }

    private static HeadingWord? Take(Folded line, string language, string role, ref int at)
    {
        if (!Words.TryGetValue((language, role), out var words) || words.Longest(line, at) is not { } found)
        {
            return null;
        }
        at = Skip(line, found.End);
        return found.Meaning;
    }

    private static int Skip(Folded line, int at)
    {
        while (at < line.Plain.Length && line.Plain[at] is ' ' or '\t' or '"' or '\u00AB' or '\u201C' or '*')
        {
            at++;
        }
        return at;
    }

    private static Regex Chinese(string pattern)
    {
        var kinds = string.Join('|', HeadingWords.All
            .Where(word => word.Role == "kind" && word.Language == "zh" && word.Value != "article")
            .Select(word => Folding.Of(word.Form).Plain).OrderByDescending(form => form.Length));
        return new(
            pattern.Replace("{0}", NumberPattern, StringComparison.Ordinal).Replace("{1}", kinds, StringComparison.Ordinal),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}

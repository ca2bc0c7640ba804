using System.Text.RegularExpressions;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>A head line: an action and a proposal's number; indices are into the folded line.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Id">The number; null where NOC stands alone.</param>
/// <param name="ActionStart">Where the action begins.</param>
/// <param name="ActionEnd">Where it ends.</param>
/// <param name="IdStart">Where the number begins.</param>
/// <param name="End">Where the number ends, with what follows it (<c>#49940</c>).</param>
internal sealed record HeadLine(ProposalAction Action, ProposalId? Id, int ActionStart, int ActionEnd, int IdStart, int End)
{
    /// <summary>The heading of the text, where it stands on the same line behind the number; its end is the line's.</summary>
    public InstrumentHeading? Heading { get; init; }
}

/// <summary>Recognizes head lines.</summary>
internal static class HeadLines
{
    // MOD⇥B/67/1   (MOD) RCC / 62A1 / 3#49940   ADD EUR/44 (Rev.1)/2
    private static readonly Regex ActionFirst = new(
        @"^\s*(?<action>\( ?MOD ?\)|(?:ADD|SUP) ?\*?|MOD|NOC)(?:[\s:]+(?<id>[A-Z][A-Za-z0-9/()\[\]. -]*/ ?[0-9]{1,4})(?: ?# ?[0-9]{1,7})?)?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // B/67/1⇥MOD, as documents had it before the marker stood above the text
    private static readonly Regex IdFirst = new(
        @"^\s*(?<id>[A-Z][A-Za-z0-9/()\[\]. -]*/ ?[0-9]{1,4})\s+(?<action>\( ?MOD ?\)|(?:ADD|SUP) ?\*?|MOD|NOC)\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // MOD⇥B/67/1⇥RESOLUTION 14 (Rev. Antalya, 2006)
    private static readonly Regex WithHeading = new(
        @"^\s*(?<action>\(MOD\)|(?:ADD|SUP)\*?|MOD|NOC)[\s:]+(?<id>[A-Z][A-Za-z0-9/().]*/[0-9]{1,4})(?:#[0-9]{1,7})?(?<rest>[\s:\u2013\u2014-]+\S.*)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The head line that this line is; null if it is none. A bare action needs a number elsewhere, unless it is NOC.</summary>
    public static HeadLine? Read(Folded line)
    {
        // Some programs put stars around bold words.
        var text = Upper(line.Plain).Replace("**", "  ", StringComparison.Ordinal);
        if (ActionFirst.Match(text) is { Success: true } match)
        {
            return Of(match, line);
        }
        return IdFirst.Match(text) is { Success: true } reversed ? Of(reversed, line) : ReadWithHeading(text, line);
    }

    // Only a whole heading may follow on the line: an entry of a table of contents has its page behind it.
    private static HeadLine? ReadWithHeading(string text, Folded line)
    {
        if (WithHeading.Match(text) is not { Success: true } match || Of(match, line) is not { } head)
        {
            return null;
        }
        var rest = match.Groups["rest"];
        var heading = InstrumentHeadings.Read(Folding.Of(line.Plain[rest.Index..].TrimStart(' ', '\t', ':', '\u2013', '\u2014', '-').TrimEnd()));
        var isWhole = heading is not null && heading.End == line.Plain[rest.Index..].Trim(' ', '\t', ':', '\u2013', '\u2014', '-').Length;
        return isWhole ? head with { End = rest.Index, Heading = heading } : null;
    }

    /// <summary>The proposal's number that stands alone on a line.</summary>
    public static ProposalId? IdAlone(Folded line) => Id(Upper(line.Plain).Trim());

    private static HeadLine? Of(Match match, Folded line)
    {
        var action = match.Groups["action"];
        var mark = action.Value.Replace(" ", "", StringComparison.Ordinal);
        var id = match.Groups["id"];
        if (Actions.Parse(mark) is not { } parsed || id.Success && Id(id.Value) is null)
        {
            return null;
        }
        var start = id.Success ? id.Index : action.Index + action.Length;
        return new(parsed, id.Success ? Id(id.Value) : null, action.Index, action.Index + action.Length, start, line.Plain.TrimEnd().Length);
    }

    private static ProposalId? Id(string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace("REV", "Rev", StringComparison.Ordinal);
        var hash = bare.IndexOf('#', StringComparison.Ordinal);
        return ProposalId.Parse(hash < 0 ? bare : bare[..hash]);
    }

    // Marks and symbols are Latin; some are typed with the Cyrillic letters that look the same. The line keeps its length.
    private static string Upper(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            var latin = Alphabets.Latin(char.ToLowerInvariant(from[at]));
            to[at] = char.IsAsciiLetter(latin) && !char.IsAscii(from[at])
                ? char.ToUpperInvariant(latin)
                : from[at] switch { 'В' => 'B', 'Н' => 'H', 'К' => 'K', 'М' => 'M', 'Т' => 'T', _ => from[at] };
        }
    });
}

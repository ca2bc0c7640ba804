using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// An old and a new figure glued together: year ranges, and years behind the name of a conference. Two years of a
/// bracket are <see cref="RevisionPairs"/>'.
/// </summary>
internal static class Figures
{
    private const string Year = "(?:19|20)[0-9]{2}";
    private const string Dash = "[-–—‑]";

    // Each with the example that tests it; the groups old/new are halves in the order they stand.
    private static readonly ImmutableArray<(string Example, Regex Rule)> Rules =
    [
        ("2016-20192020-2023", Rule($"(?<a>{Year}{Dash}{Year})(?<b>{Year}{Dash}{Year})")),
        ("20162020-20192023", Rule($"(?<a>{Year})(?<b>{Year}){Dash}(?<a>{Year})(?<b>{Year})")),
        ("2016-20192023", Rule($"{Year}{Dash}(?<a>{Year})(?<b>{Year})")),
        ("20162015-2019", Rule($"(?<a>{Year})(?<b>{Year}){Dash}{Year}")),
        ("WTDC-14WTDC-17", Rule(@"(?<a>\p{Lu}{2,6}-[0-9]{2})(?<b>\p{Lu}{2,6}-[0-9]{2})")),
        ("WTDC-1417", Rule(@"\p{Lu}{2,6}-(?<a>[0-9]{2})(?<b>[0-9]{2})")),
    ];

    /// <summary>The edits of a text, from left to right.</summary>
    public static IEnumerable<Edit> Of(string text)
    {
        var taken = 0;
        var found = Rules.SelectMany((rule, order) => rule.Rule.Matches(text).Select(match => (Match: match, Order: order)))
            .OrderBy(one => one.Match.Index).ThenBy(one => one.Order);
        foreach (var (match, _) in found)
        {
            if (match.Index >= taken && !TouchesDigit(text, match) && EditOf(match) is { } edit)
            {
                taken = match.Index + match.Length;
                yield return edit;
            }
        }
    }

    private static bool TouchesDigit(string text, Match match) =>
        (match.Index > 0 && char.IsDigit(text[match.Index - 1]) && char.IsDigit(text[match.Index]))
        || (match.Index + match.Length < text.Length && char.IsDigit(text[match.Index + match.Length]));

    private static Edit? EditOf(Match match)
    {
        var (first, second) = (match.Groups["a"].Captures, match.Groups["b"].Captures);
        var (one, other) = (Number(first[0].Value), Number(second[0].Value));
        if (one == other)
        {
            return null;
        }
        // "WTDC-2014" is a year, not 20 and 14; the younger figure is the new one.
        if (first[0].Length == 2 && (!(IsRecent(one) && IsRecent(other)) || first[0].Value is "19" or "20"))
        {
            return null;
        }
        var (a, b) = one < other ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
        return new(
            [.. first.Select(half => new Stroke(half.Index, half.Index + half.Length, a))
                .Concat(second.Select(half => new Stroke(half.Index, half.Index + half.Length, b))).OrderBy(stroke => stroke.Start)],
            new(0.97, one < other ? 0.95 : 0.85));
    }

    private static bool IsRecent(int twoDigits) => Meetings.MetIn(twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits);

    private static int Number(string half) => half.Where(char.IsAsciiDigit).Aggregate(0, (number, digit) => ((number * 10) + digit - '0') % 100_000_000);

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

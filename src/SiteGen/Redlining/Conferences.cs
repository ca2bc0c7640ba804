using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Redlining;

/// <summary>Which conference met where and when: the table <c>conferences.tsv</c>, asked by place and year.</summary>
internal static class Conferences
{
    private static readonly ImmutableArray<(string Organ, int Year, string Place)> Rows = Read();

    private static readonly FrozenDictionary<char, ImmutableArray<string>> ByFirstLetter = Rows
        .Select(row => row.Place).Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(place => char.ToLowerInvariant(place[0]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(place => place.Length).ThenBy(place => place, StringComparer.Ordinal).ToImmutableArray());

    private static readonly FrozenSet<(string, int)> Meetings =
        Rows.Select(row => (row.Place.ToLowerInvariant(), row.Year)).ToFrozenSet();

    private static readonly FrozenSet<int> Years = Rows.Select(row => row.Year).ToFrozenSet();

    /// <summary>The longest place name that begins here; 0 if none does.</summary>
    public static int PlaceAt(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && ByFirstLetter.TryGetValue(char.ToLowerInvariant(text[0]), out var places))
        {
            foreach (var place in places)
            {
                if (text.StartsWith(place, StringComparison.OrdinalIgnoreCase))
                {
                    return place.Length;
                }
            }
        }
        return 0;
    }

    /// <summary>True if some organ met there in that year.</summary>
    public static bool Met(ReadOnlySpan<char> place, int year) => Meetings.Contains((place.ToString().ToLowerInvariant(), year));

    /// <summary>The years in which some organ met there.</summary>
    public static IEnumerable<int> YearsOf(string place) =>
        Rows.Where(row => string.Equals(row.Place, place, StringComparison.OrdinalIgnoreCase)).Select(row => row.Year);

    /// <summary>True if any organ met in that year.</summary>
    public static bool MetIn(int year) => Years.Contains(year);

    private static ImmutableArray<(string, int, string)> Read()
    {
        var table = Table.Read("conferences");
        return
        [
            .. table.Rows.SelectMany(row => row.Skip(2).SelectMany(cell => cell.Split('|')).Where(place => place.Length > 0).Distinct()
                .Select(place => (table.Cell(row, "organ"), int.Parse(table.Cell(row, "year"), CultureInfo.InvariantCulture), place))),
        ];
    }
}

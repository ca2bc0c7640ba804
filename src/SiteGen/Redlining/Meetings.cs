using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Redlining;

/// <summary>Which conference met where and when: the table <c>conferences.tsv</c>, asked by place and year.</summary>
internal static class Meetings
{
    private static readonly ImmutableArray<(string Organ, int Year, string Place)> Rows =
    [
        .. Conferences.All.SelectMany(conference => conference.Places.Values.SelectMany(places => places)
            .Where(place => place.Length > 0).Distinct(StringComparer.Ordinal).Select(place => (conference.Organ, conference.Year, place))),
    ];

    private static readonly FrozenDictionary<char, ImmutableArray<string>> ByFirstLetter = Rows
        .Select(row => row.Place).Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(place => char.ToLowerInvariant(place[0]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(place => place.Length).ThenBy(place => place, StringComparer.Ordinal).ToImmutableArray());

    private static readonly FrozenSet<(string, int)> PlacesAndYears =
        Rows.Select(row => (row.Place.ToLowerInvariant(), row.Year)).ToFrozenSet();

    private static readonly FrozenSet<int> Years = Conferences.All.SelectMany(conference => new[] { conference.Year, conference.NameYear }).ToFrozenSet();

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
    public static bool Met(ReadOnlySpan<char> place, int year) => PlacesAndYears.Contains((place.ToString().ToLowerInvariant(), year));

    /// <summary>The years in which some organ met there.</summary>
    public static IEnumerable<int> YearsOf(string place) =>
        Rows.Where(row => string.Equals(row.Place, place, StringComparison.OrdinalIgnoreCase)).Select(row => row.Year);

    /// <summary>True if any organ met in that year.</summary>
    public static bool MetIn(int year) => Years.Contains(year);
}

using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Facts;

/// <summary>A conference that makes and revises resolutions.</summary>
/// <param name="Organ">PP, WTDC, WTSA, WRC, RA …</param>
/// <param name="Year">When it met.</param>
/// <param name="NameYear">The year in its name where that is another (WTDC-21 met in 2022); else the same.</param>
/// <param name="Places">Language to the forms of the place's name.</param>
/// <param name="Example">Words that name it.</param>
public sealed record KnownConference(
    string Organ, int Year, int NameYear, ImmutableDictionary<string, ImmutableArray<string>> Places, string Example)
{
    /// <summary>Its address part: <c>pp18</c>.</summary>
    public string Slug => Conferences.Slug(Organ, Year);

    /// <summary>The place in a language; in English if the table has no other.</summary>
    public string Place(string language) => (Places.GetValueOrDefault(language) is [var form, ..] ? form : Places["en"][0]);
}

/// <summary>The table of conferences.</summary>
public static class Conferences
{
    /// <summary>All, by organ and year.</summary>
    public static ImmutableArray<KnownConference> All { get; } = Read();

    private static readonly ImmutableArray<(string Key, KnownConference Conference)> ByPlace =
    [
        .. All.SelectMany(conference => conference.Places.Values.SelectMany(forms => forms)
                .Select(form => (Key: Folding.KeyOf(form), conference)).Distinct())
            .OrderByDescending(pair => pair.Key.Length),
    ];

    /// <summary>The conference of that organ and year; null if the table has none.</summary>
    public static KnownConference? Find(string organ, int year) =>
        All.FirstOrDefault(conference => conference.Organ == organ && (conference.Year == year || conference.NameYear == year));

    /// <summary>The conferences whose place and year both stand in the text: <c>(Rev. Busan, 2014)</c>.</summary>
    public static ImmutableArray<KnownConference> Named(string text)
    {
        var folded = Folding.Of(text);
        var years = Years.In(folded.Plain);
        return
        [
            .. ByPlace.Where(pair => years.Contains(pair.Conference.Year) && folded.Key.Contains(pair.Key, StringComparison.Ordinal))
                .Select(pair => pair.Conference).Distinct(),
        ];
    }

    /// <summary>A conference's address part: <c>pp18</c>.</summary>
    public static string Slug(string organ, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{organ.ToLowerInvariant()}{year % 100:00}");

    private static ImmutableArray<KnownConference> Read()
    {
        var table = Table.Read("conferences");
        return
        [
            .. table.Rows.Select(row => new KnownConference(
                row[0], int.Parse(row[1], CultureInfo.InvariantCulture),
                int.Parse(row[2].Length == 0 ? row[1] : row[2], CultureInfo.InvariantCulture),
                Languages.All.ToImmutableDictionary(language => language, language => table.Cell(row, language).Split('|').ToImmutableArray()),
                table.Cell(row, "example"))),
        ];
    }
}

using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Compiling;

/// <summary>Reads conferences from their address parts.</summary>
public static class ConferenceSlugs
{
    private static readonly Dictionary<(string Organ, int Year), string> Places = ReadPlaces();

    /// <summary><c>pp18</c> as PP, 2018, Dubai; null if it is not an organ in lower case and two digits of a year.</summary>
    public static Conference? Parse(string slug)
    {
        var letters = slug.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        if (letters < 1 || slug.Length != letters + 2
            || !int.TryParse(slug.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }
        var organ = slug[..letters].ToUpperInvariant();
        // The Union's first conference that anybody still cites by year was held in 1947; no slug is minted for older ones.
        year += year >= 47 ? 1900 : 2000;
        return new(slug, organ, year, Places.GetValueOrDefault((organ, year), ""));
    }

    private static Dictionary<(string, int), string> ReadPlaces()
    {
        var table = Table.Read("conferences");
        return table.Rows.ToDictionary(
            row => (table.Cell(row, "organ"), int.Parse(table.Cell(row, "year"), CultureInfo.InvariantCulture)),
            row => table.Cell(row, "en").Split('|')[0]);
    }
}

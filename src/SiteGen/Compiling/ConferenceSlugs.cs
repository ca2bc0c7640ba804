using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Compiling;

/// <summary>Reads conferences from their address parts.</summary>
public static class ConferenceSlugs
{
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
        var known = Conferences.All.FirstOrDefault(conference => conference.Organ == organ && conference.Year == year);
        return new(slug, organ, year, known?.Place("en") ?? "");
    }
}

namespace SiteGen.Hosting;

/// <summary>Guesses what somebody meant to write.</summary>
public static class NearestKey
{
    /// <summary>The candidate with the fewest letters to change, add or take away (case ignored); the first of several.</summary>
    public static string To(string key, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Distance(key.ToLowerInvariant(), candidate.ToLowerInvariant()))!;

    /// <summary>Levenshtein's distance, in characters.</summary>
    public static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, 1 + Math.Min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[^1];
    }
}

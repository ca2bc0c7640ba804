namespace SiteGen.Searching;

/// <summary>Words of folded text, and when one answers another.</summary>
public static class Words
{
    /// <summary>The words of a folded text: where they begin and end.</summary>
    public static IEnumerable<(int Start, int End)> In(string key)
    {
        for (var at = 0; at < key.Length; at++)
        {
            var start = at;
            while (at < key.Length && SearchFolding.IsWord(key[at]))
            {
                at++;
            }
            if (at > start)
            {
                yield return (start, at);
            }
        }
    }

    /// <summary>True if the text has characters of a script without spaces.</summary>
    public static bool HasDense(string key) => key.Any(SearchFolding.IsDense);

    /// <summary>The singular of a simple plural: <c>policies</c>, <c>networks</c>; the word itself if it is none.</summary>
    public static string Singular(string word) => word.Length < 4 || !char.IsAsciiLetterLower(word[0]) || word[^1] != 's' || word[^2] == 's' ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];

    /// <summary>What every word that answers begins with.</summary>
    public static string Root(string asked) =>
        asked.Length > 4 && asked.EndsWith("ies", StringComparison.Ordinal) ? asked[..^3] : Singular(asked);

    /// <summary>1 if the word is the one asked for, 0.6 if it begins with it or is its plural or singular, else 0.</summary>
    public static double Answers(string word, string asked) => word == asked ? 1
        : (asked.Length > 1 && word.StartsWith(asked, StringComparison.Ordinal)) || Singular(word) == Singular(asked) ? 0.6 : 0;

    /// <summary>True if one letter too many, too few, another one, or two exchanged make one word of the other.</summary>
    public static bool IsTypo(string word, string asked)
    {
        if (Math.Abs(word.Length - asked.Length) > 1 || word == asked)
        {
            return false;
        }
        var at = 0;
        while (at < word.Length && at < asked.Length && word[at] == asked[at])
        {
            at++;
        }
        var (left, right) = (word[at..], asked[at..]);
        return left.Length > right.Length ? left[1..] == right
            : left.Length < right.Length ? right[1..] == left
            : left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]);
    }
}

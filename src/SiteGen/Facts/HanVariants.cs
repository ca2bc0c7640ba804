using System.Collections.Frozen;

namespace SiteGen.Facts;

/// <summary>Traditional and simplified forms of Chinese characters.</summary>
public static class HanVariants
{
    private static readonly Table Source = Table.Read("han-variants");

    /// <summary>All pairs in a row: a traditional character, then its simplified form.</summary>
    internal static string AllPairs { get; } = Source.Rows.Single(row => row[0] == "variants")[1];

    private static readonly FrozenDictionary<char, char> Pairs = AllPairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Common characters, in both forms.</summary>
    public static string Common { get; } = CommonIn(Source.Rows.Single(row => row[0] == "common")[1]);

    /// <summary>The simplified form; the character itself if it has no other.</summary>
    public static char Simplified(char letter) => letter < '\u4E00' ? letter : Pairs.GetValueOrDefault(letter, letter);

    private static string CommonIn(string simplified) =>
        simplified + string.Concat(Pairs.Where(pair => simplified.Contains(pair.Value, StringComparison.Ordinal)).Select(pair => pair.Key));
}

using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>The letters of a kind of list, in their order.</summary>
/// <param name="Name">latin, russian, abjad, hijai …</param>
/// <param name="Script">latin, cyrillic, arabic, greek.</param>
/// <param name="Letters">In order.</param>
public sealed record Alphabet(string Name, string Script, string Letters)
{
    /// <summary>The place of a letter from 1; 0 if it is none of these.</summary>
    public int Place(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) + 1;
}

/// <summary>The alphabets of lists, and the letters that are typed for others.</summary>
public static class Alphabets
{
    private static readonly Table Source = Table.Read("alphabets");

    /// <summary>All alphabets; the first of a script is the usual one.</summary>
    public static ImmutableArray<Alphabet> All { get; } =
    [
        .. Source.Rows.Where(row => row[0] != "look-alikes").Select(row => new Alphabet(row[0], row[1], row[2])),
    ];

    /// <summary>Letters typed for Latin ones, each followed by the Latin letter.</summary>
    internal static string LookAlikes { get; } = Source.Rows.Single(row => row[0] == "look-alikes")[2];

    private static readonly ImmutableDictionary<char, char> Pairs = LookAlikes.Chunk(2).ToImmutableDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The Latin letter that looks like this one (Cyrillic а с е о р х …); the letter itself if there is none.</summary>
    public static char Latin(char letter) => Pairs.GetValueOrDefault(letter, letter);

    /// <summary>The alphabet of that name.</summary>
    public static Alphabet Named(string name) => All.Single(alphabet => alphabet.Name == name);
}

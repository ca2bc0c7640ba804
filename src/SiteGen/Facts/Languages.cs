using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>The six languages of the Union, and how to tell them apart.</summary>
public static class Languages
{
    private static readonly ImmutableArray<(string Language, ImmutableHashSet<string> Words)> Words =
    [
        .. Table.Read("languages").Rows.Where(row => row[1] == "latin")
            .Select(row => (row[0], row[2].Split(' ').ToImmutableHashSet(StringComparer.Ordinal))),
    ];

    /// <summary>en fr es ru zh ar.</summary>
    public static ImmutableArray<string> All { get; } = ["en", "fr", "es", "ru", "zh", "ar"];

    /// <summary>latin, cyrillic, han or arabic.</summary>
    public static string Script(string language) => language switch { "ru" => "cyrillic", "zh" => "han", "ar" => "arabic", _ => "latin" };

    /// <summary>
    /// The language of most of a text: by its letters, and for Latin ones by its commonest words. Null if it has too
    /// few to tell.
    /// </summary>
    public static string? Of(string text)
    {
        int han = 0, cyrillic = 0, arabic = 0, latin = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= 'A' and <= 'z' or >= '\u00C0' and <= '\u024F': latin++; break;
                default: break;
            }
        }
        // One Chinese character says about as much as three letters.
        var most = Math.Max(Math.Max(3 * han, cyrillic), Math.Max(arabic, latin));
        return most == 0 ? null
            : most == 3 * han ? "zh"
            : most == cyrillic ? "ru"
            : most == arabic ? "ar"
            : ByWords(text);
    }

    private static string? ByWords(string text)
    {
        var words = Folding.KeyOf(text).Split([' ', '\t', '\n', ',', ';', '.', ':', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var counts = Words.Select(row => (row.Language, Count: words.Count(row.Words.Contains)))
            .OrderByDescending(pair => pair.Count).ToArray();
        return counts[0].Count == 0 ? null : counts[0].Language;
    }
}

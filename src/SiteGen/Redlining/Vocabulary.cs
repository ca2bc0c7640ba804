using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Reading;

namespace SiteGen.Redlining;

/// <summary>
/// The words of a document, and which of them stand beside each other: the only dictionary there is, beside a table
/// of the words that every such text is made of.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A common word counts as if it stood so often in the document.</summary>
    private const int Common = 4;

    private static readonly ImmutableArray<FrozenSet<string>> Languages =
        [.. Table.Read("common-words").Rows.Select(row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal))];

    private static readonly FrozenSet<string> CommonWords = Languages.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _pairs = [];
    private WordShapes? _shapes;

    /// <summary>Reads the words of a document.</summary>
    public static Vocabulary Of(SourceDocument source)
    {
        var vocabulary = new Vocabulary();
        foreach (var paragraph in source.Paragraphs)
        {
            string? before = null;
            foreach (var word in WordSpan.Of(paragraph.Text))
            {
                var lower = word.In(paragraph.Text);
                vocabulary._words[lower] = vocabulary._words.GetValueOrDefault(lower) + 1;
                if (before is not null)
                {
                    vocabulary._pairs[(before, lower)] = vocabulary._pairs.GetValueOrDefault((before, lower)) + 1;
                }
                before = lower;
            }
        }
        return vocabulary;
    }

    /// <summary>How the words of the document and its language are made.</summary>
    public WordShapes Shapes => _shapes ??= WordShapes.Of(_words.Keys.Concat(Language()));

    /// <summary>How often a word stands in the document; a common word at least four times.</summary>
    public int Count(string word) => _words.GetValueOrDefault(word) + (CommonWords.Contains(word) ? Common : 0);

    /// <summary>True for a word that every such text has.</summary>
    public static bool IsCommon(string word) => CommonWords.Contains(word);

    // The common words of the language of which the document uses most.
    private FrozenSet<string> Language() => Languages.MaxBy(words => _words.Sum(word => words.Contains(word.Key) ? word.Value : 0))!;

    /// <summary>How often two words stand beside each other.</summary>
    public int Pairs(string word, string next) => _pairs.GetValueOrDefault((word, next));
}

/// <summary>A word of a script that divides words, and where it stands.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct WordSpan(int Start, int End)
{
    /// <summary>The word in lower case.</summary>
    public string In(string text) => text[Start..End].ToLowerInvariant();

    /// <summary>The words of a text in order; Chinese characters are none.</summary>
    public static IEnumerable<WordSpan> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsLetter(text[at]))
            {
                continue;
            }
            var end = at + 1;
            while (end < text.Length && IsLetter(text[end]))
            {
                end++;
            }
            yield return new(at, end);
            at = end;
        }
    }

    /// <summary>True for letters and the marks on them.</summary>
    public static bool IsLetter(char character) =>
        (char.IsLetter(character) && !Words.IsHan(character))
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark || character == '\u0640';
}

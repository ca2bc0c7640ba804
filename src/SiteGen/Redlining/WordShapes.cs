namespace SiteGen.Redlining;

/// <summary>
/// Which letters follow which in the words of a document and its language. Where a rare sequence stands in the middle
/// of a long word, and both parts look like whole words, two words may be glued together: <c>pourraientdoivent</c>.
/// </summary>
internal sealed class WordShapes
{
    // The border of a word is a letter too.
    private const char Border = '\0';

    // Of three letters little is known: the last two count as if seen so often, and the last one.
    private const double OfTwo = 2;
    private const double OfOne = 3;

    private readonly Dictionary<(char, char, char), int> _threes = [];
    private readonly Dictionary<(char, char), int> _twos = [];
    private readonly Dictionary<(char, char), int> _before = [];
    private readonly Dictionary<char, int> _ones = [];
    private readonly Dictionary<char, int> _last = [];
    private int _all;

    /// <summary>Learns from words, each of them once however often it stands.</summary>
    public static WordShapes Of(IEnumerable<string> words)
    {
        var shapes = new WordShapes();
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var (before, last) = (Border, Border);
            foreach (var letter in word.Append(Border))
            {
                Count(shapes._threes, (before, last, letter));
                Count(shapes._before, (before, last));
                Count(shapes._twos, (last, letter));
                Count(shapes._last, last);
                Count(shapes._ones, letter);
                shapes._all++;
                (before, last) = (last, letter);
            }
        }
        return shapes;
    }

    /// <summary>How much likelier two words are than the one they would make, as a natural logarithm. The one was learnt from; that does not count.</summary>
    public double Seam(string word, int cut) => Likely(word.AsSpan(0, cut), 0) + Likely(word.AsSpan(cut), 0) - Likely(word, 1);

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private double Likely(ReadOnlySpan<char> word, int own)
    {
        var sum = 0.0;
        var (before, last) = (Border, Border);
        for (var at = 0; at <= word.Length; at++)
        {
            var letter = at < word.Length ? word[at] : Border;
            var one = (_ones.GetValueOrDefault(letter) + 0.5) / (_all + _ones.Count);
            var two = (_twos.GetValueOrDefault((last, letter)) + (OfOne * one)) / (_last.GetValueOrDefault(last) + OfOne);
            var three = (Math.Max(0, _threes.GetValueOrDefault((before, last, letter)) - own) + (OfTwo * two))
                / (_before.GetValueOrDefault((before, last)) + OfTwo);
            sum += Math.Log(three);
            (before, last) = (last, letter);
        }
        return sum;
    }
}

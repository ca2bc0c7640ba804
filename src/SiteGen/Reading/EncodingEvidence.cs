using System.Collections.Immutable;
using System.Text;
using SiteGen.Facts;

namespace SiteGen.Reading;

/// <summary>
/// Which older encoding bytes are in. Each candidate decodes them, and the words it gives are looked at: Chinese ones
/// must be made of common characters, others of letters of one script with regular case. The best share wins.
/// </summary>
internal static class EncodingEvidence
{
    private enum Script
    {
        None,
        Latin,
        Cyrillic,
        Arabic,
        Han,
    }

    // In order of preference where the evidence is equal.
    private static readonly ImmutableArray<(string Name, Script Script)> Candidates =
    [
        ("windows-1252", Script.Latin), ("windows-1251", Script.Cyrillic), ("windows-1256", Script.Arabic),
        ("gb18030", Script.Han), ("big5", Script.Han),
    ];

    private static readonly ImmutableHashSet<char> CommonHan = [.. HanVariants.Common];

    /// <summary>The encoding with the most evidence. It gives U+FFFD for a byte that it does not know.</summary>
    public static Encoding Best(ReadOnlySpan<byte> bytes)
    {
        Encoding? best = null;
        var bestShare = -1.0;
        foreach (var (name, script) in Candidates)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
                name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
            var share = Share(encoding.GetString(bytes), script);
            if (share > bestShare + 0.02)
            {
                (best, bestShare) = (encoding, share);
            }
        }
        return best!;
    }

    // The share of words with letters beyond ASCII that are regular words of the script.
    private static double Share(string text, Script script)
    {
        int regular = 0, all = 0, wrong = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
            if (end == at)
            {
                wrong += text[at] is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') ? 1 : 0;
                continue;
            }
            var word = text.AsSpan(at, end - at);
            if (word.ContainsAnyExceptInRange('\0', '\u007F'))
            {
                var (good, weight) = Weigh(word, script);
                regular += good;
                all += weight;
            }
            at = end - 1;
        }
        return all == 0 ? 0.5 - wrong : (double)(regular - wrong) / (all + wrong);
    }

    private static (int Good, int All) Weigh(ReadOnlySpan<char> word, Script script)
    {
        if (script == Script.Han)
        {
            int good = 0, all = 0;
            foreach (var letter in word)
            {
                all += letter > '\u007F' ? 1 : 0;
                // Common characters make up two thirds of any Chinese text.
                good += CommonHan.Contains(letter) ? 1 : 0;
            }
            return (Math.Min(all, good * 3 / 2), all);
        }
        int own = 0, ascii = 0, foreign = 0;
        var irregular = false;
        for (var at = 0; at < word.Length; at++)
        {
            ascii += char.IsAscii(word[at]) ? 1 : 0;
            own += ScriptOf(word[at]) == script ? 1 : 0;
            foreign += ScriptOf(word[at]) == script || char.IsAscii(word[at]) ? 0 : 1;
            irregular |= at > 0 && char.IsUpper(word[at]) && char.IsLower(word[at - 1]);
        }
        var fits = script == Script.Latin
            ? foreign == 0 && (2 * ascii >= word.Length || word.Length < 3)
            : foreign == 0 && ascii == 0 && own == word.Length;
        return (fits && !irregular ? word.Length : 0, word.Length);
    }

    private static Script ScriptOf(char letter) => letter switch
    {
        < '\u0250' => Script.Latin,
        >= '\u0400' and < '\u0460' => Script.Cyrillic,
        >= '\u0600' and < '\u0700' => Script.Arabic,
        >= '\u4E00' and < '\uA000' => Script.Han,
        _ => Script.None,
    };
}

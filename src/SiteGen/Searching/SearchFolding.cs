using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SiteGen.Facts;

namespace SiteGen.Searching;

/// <summary>Text as the search compares it.</summary>
/// <param name="Key">The folded text.</param>
/// <param name="Starts">For each character of the key the index in the source that it comes from.</param>
public readonly record struct SearchKey(string Key, int[] Starts);

/// <summary>
/// Folds text for the search: case, width, marks on letters, traditional Chinese, dashes and quotation marks do not
/// matter. Character by character from a table, so that the browser, which gets the same table, folds alike.
/// </summary>
public static class SearchFolding
{
    private static readonly FrozenDictionary<char, string> Folds = Read();

    /// <summary>What a character is read as; itself where nothing else is said, empty where it says nothing.</summary>
    public static string Of(char letter) =>
        char.IsAsciiLetterUpper(letter) ? ((char)(letter | 0x20)).ToString() : Folds.GetValueOrDefault(letter) ?? letter.ToString();

    /// <summary>All characters that are read as something else, without ASCII capitals.</summary>
    public static IEnumerable<(char From, string To)> All =>
        Folds.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>Folds a text. A line break stays: nothing is found across paragraphs.</summary>
    public static SearchKey Of(string text)
    {
        var (letters, starts) = Letters(text);
        return Tidy(text, letters, starts, at => JoinsDigits(letters, at));
    }

    /// <summary>
    /// The ways in which a piece that was cut out of a text may stand there, folded. Whether a separator beside its first
    /// or last figures divides thousands only the whole text tells: <c>4 201</c> is 4201, or the beginning of 4 and 2016.
    /// </summary>
    public static IEnumerable<string> OfPiece(string text)
    {
        var (letters, starts) = Letters(text);
        var open = Enumerable.Range(0, letters.Length).Where(at => IsThousands(text[starts[at]]) && MayJoinDigits(letters, at)).ToList();
        return Enumerable.Range(0, 1 << open.Count)
            .Select(choice => Tidy(text, letters, starts, at =>
                open.IndexOf(at) is >= 0 and var which ? (choice >> which & 1) == 0 : JoinsDigits(letters, at)).Key)
            .Distinct(StringComparer.Ordinal);
    }

    private static (string Letters, List<int> Starts) Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter < 0x80)
            {
                letters.Append(letter is '\t' or '\r' ? ' ' : char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter);
                starts.Add(at);
            }
            else if (Folds.TryGetValue(letter, out var fold))
            {
                letters.Append(fold);
                starts.AddRange(Enumerable.Repeat(at, fold.Length));
            }
            else
            {
                letters.Append(letter);
                starts.Add(at);
            }
        }
        return (letters.ToString(), starts);
    }

    /// <summary>True for characters of scripts that put no spaces between words (Chinese, Japanese, Thai …).</summary>
    public static bool IsDense(char letter) => letter >= 0x0E00 && letter is < '\u0F00' or >= '\u1000' and < '\u10A0'
        or >= '\u1780' and < '\u1800' or >= '\u2E80' and < '\uA4D0' or >= '\uAC00' and < '\uE000' or >= '\uF900' and < '\uFB00';

    /// <summary>True for letters and digits of words.</summary>
    public static bool IsWord(char letter) => !IsDense(letter) && char.IsLetterOrDigit(letter);

    /// <summary>
    /// Spaces matter only between words of scripts that have them; the separator of thousands in a number says nothing.
    /// </summary>
    private static SearchKey Tidy(string text, string letters, List<int> starts, Func<int, bool> joins)
    {
        var key = new StringBuilder(letters.Length);
        var kept = new List<int>(letters.Length);
        for (var at = 0; at < letters.Length; at++)
        {
            if ((letters[at] == ' ' && !Divides(key, letters, at)) || (IsThousands(text[starts[at]]) && joins(at)))
            {
                continue;
            }
            key.Append(letters[at]);
            kept.Add(starts[at]);
        }
        return new(key.ToString(), [.. kept]);
    }

    private static bool Divides(StringBuilder before, string letters, int at)
    {
        var next = at + 1 < letters.Length ? letters[at + 1] : '\n';
        var last = before.Length > 0 ? before[^1] : '\n';
        return last is not (' ' or '\n') && next is not (' ' or '\n') && !IsDense(last) && !IsDense(next);
    }

    private static bool IsThousands(char printed) => printed is ',' or ' ' or '\u00A0' or '\u202F' or '\u2009';

    // 1,305 but not 2014, 305: three figures behind it, and no more than three before it.
    private static bool JoinsDigits(string letters, int at)
    {
        var (before, behind) = DigitsBeside(letters, at);
        return before is > 0 and < 4 && behind == 3;
    }

    // The same where the figures before it, or those behind it, may go on beyond the piece.
    private static bool MayJoinDigits(string letters, int at)
    {
        var (before, behind) = DigitsBeside(letters, at);
        var beginsIt = before == at;
        var endsIt = at + 1 + behind == letters.Length;
        return (beginsIt || endsIt) && (beginsIt ? before < 4 : before is > 0 and < 4) && (endsIt ? behind < 4 : behind == 3);
    }

    /// <summary>The figures before and behind a place, four at most.</summary>
    private static (int Before, int Behind) DigitsBeside(string letters, int at)
    {
        var (before, behind) = (0, 0);
        while (before < 4 && at - 1 - before >= 0 && char.IsAsciiDigit(letters[at - 1 - before]))
        {
            before++;
        }
        while (behind < 4 && at + 1 + behind < letters.Length && char.IsAsciiDigit(letters[at + 1 + behind]))
        {
            behind++;
        }
        return (before, behind);
    }

    private static FrozenDictionary<char, string> Read()
    {
        var folds = new Dictionary<char, string>();
        var table = Table.Read("search-folding");
        foreach (var row in table.Rows)
        {
            var to = table.Cell(row, "folded") is var cell && cell == "-" ? "" : string.Concat(cell.Split(' ').Select(code => HanVariants.Simplified(Character(code))));
            foreach (var range in table.Cell(row, "from").Split(' '))
            {
                var ends = range.Split("..");
                for (var code = Character(ends[0]); code <= Character(ends[^1]); code++)
                {
                    folds[code] = to;
                }
            }
        }
        for (var code = '\u4E00'; code < '\uA000'; code++)
        {
            if (HanVariants.Simplified(code) is var simple && simple != code)
            {
                folds[code] = simple.ToString();
            }
        }
        return folds.ToFrozenDictionary();
    }

    private static char Character(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

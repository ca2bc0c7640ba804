namespace SiteGen.Facts;

/// <summary>
/// Words as a table writes them, matched against the key of a folded text. A word that ends in <c>*</c> stands for all
/// its endings, <c>#</c> for a number; a space stands for any white space or none but a hyphen; in Chinese there are no words, so nothing has
/// to end where the phrase ends.
/// </summary>
public sealed class Phrase
{
    private readonly string key;
    private readonly bool spaced;

    /// <summary>A phrase of that language.</summary>
    public Phrase(string form, string language)
    {
        key = Folding.KeyOf(form);
        spaced = language != "zh";
    }

    /// <summary>How many characters it asks for; of several that match the longest is meant.</summary>
    public int Length => key.Length;

    /// <summary>The letter it begins with, as a key has it.</summary>
    public char First => key.Length == 0 ? '\0' : key[0];

    /// <summary>Where a match that begins at <paramref name="start"/> ends; −1 if there is none.</summary>
    public int End(Folded text, int start)
    {
        var end = EndLoose(text, start);
        return end >= 0 && spaced && char.IsLetterOrDigit(key[^1]) && !IsBoundary(text.Plain, end) ? -1 : end;
    }

    /// <summary>The same, but a word need not end there.</summary>
    public int EndLoose(Folded text, int start)
    {
        var at = start;
        foreach (var letter in key)
        {
            if (letter is '*' or '#')
            {
                var from = at;
                while (at < text.Key.Length && (letter == '*' ? char.IsLetter(text.Key[at]) && !Glued(text.Plain, at) : char.IsAsciiDigit(text.Key[at])))
                {
                    at++;
                }
                if (letter == '#' && at == from)
                {
                    return -1;
                }
            }
            else if (letter == ' ')
            {
                var word = at;
                while (at < text.Key.Length && (text.Key[at] is ' ' or '\t' || text.Key[at] == '-' && at == word))
                {
                    at++;
                }
                if (at == word && spaced)
                {
                    return -1;
                }
            }
            else if (letter == '-' && Hyphen(text.Key, at) is var hyphen && hyphen > at)
            {
                at = hyphen;
            }
            else if (at < text.Key.Length && text.Key[at] == letter)
            {
                at++;
            }
            else
            {
                return -1;
            }
        }
        return at;
    }

    // A hyphen may be typed as a space, a dash, or a dash between spaces.
    private static int Hyphen(string key, int at)
    {
        while (at < key.Length && key[at] is ' ' or '-' or '\u2013' or '\u2014')
        {
            at++;
        }
        return at;
    }

    /// <summary>True if a word may end before this place: no letter follows (nor a hyphen with one), or a capital that flattening has glued on.</summary>
    public static bool IsBoundary(string plain, int at) =>
        at == 0 || at >= plain.Length || !char.IsLetterOrDigit(plain[at - 1]) || Glued(plain, at)
        || !char.IsLetterOrDigit(plain[at]) && !(plain[at] == '-' && at + 1 < plain.Length && char.IsLetter(plain[at + 1]));

    private static bool Glued(string plain, int at) =>
        at > 0 && char.IsUpper(plain[at]) && char.IsLower(plain[at - 1]);
}

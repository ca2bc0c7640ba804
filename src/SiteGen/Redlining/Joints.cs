using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// Two words glued together where an old wording and a new one meet: <c>theits</c>, <c>shouldshall</c>. The seam is
/// sure where both halves are words and the whole is none; how far the wordings reach from it is not, so that only
/// what a repetition shows is taken with them.
/// </summary>
internal static class Joints
{
    // Two of the longest words there are, glued; what is longer is no words, and every place in it would be tried.
    private const int LongestWord = 120;
    private const int FarthestWord = 5;
    private const int ShortestAlike = 5;
    private const double SureSeam = 4;

    // What can stand at the end of a word without being one, so that "international|ization" is no seam.
    private static readonly string[] Endings =
    [
        "able", "age", "al", "ally", "ance", "ation", "ations", "ed", "en", "er", "ers", "es", "ful", "hood", "ible", "ing", "ings", "ion", "ions",
        "ism", "ist", "ists", "ity", "ization", "less", "like", "line", "lines", "ly", "made", "man", "ment", "ments", "most", "ness", "s", "ship", "ships",
        "some", "sphere", "ward", "wards", "wide", "wise", "work", "works", "ente", "mente", "miento", "ción", "ando", "iendo", "ados", "adas", "arse", "se",
        "lo", "los", "la", "las", "le", "les", "tion", "tions", "elle", "aux", "eur", "eurs", "ant", "ante", "ent", "ь", "ся", "сь", "ми", "ны", "них", "ной", "ого",
        "isation", "isations", "izations", "isateur", "isateurs", "isatrice", "ification", "ifications", "ización", "izaciones", "ificación", "aciones",
        "изация", "изации", "изацию", "изацией", "ование", "ования", "ованию", "ованием", "ность", "ности", "ностью", "ческий", "ческого", "ческой", "ческих", "ческими",
        "ем", "ему", "ими", "им", "ых", "ыми", "ами", "ям", "ями", "ов", "ей", "ая", "ое", "ые", "ий", "ый", "ому", "их", "ой", "на", "не", "но", "ни", "то", "ли", "же", "ы", "и", "а", "я", "у", "ю", "е", "о",
    ];

    // What can stand at the beginning of a longer word.
    private static readonly string[] Beginnings =
    [
        "anti", "auto", "bio", "co", "con", "contra", "contre", "counter", "cyber", "de", "des", "dis", "eco", "electro", "en", "entre", "ex", "extra", "fore",
        "geo", "hyper", "im", "in", "infra", "inter", "macro", "mega", "meta", "micro", "mid", "mis", "multi", "non", "out", "over", "para", "per", "pluri", "post",
        "pre", "pro", "pré", "ré", "radio", "re", "self", "semi", "sobre", "socio", "sous", "sub", "super", "supra", "sur", "tele", "trans", "ultra", "un", "under", "up",
        "в", "вз", "взаимо", "вне", "во", "высоко", "до", "за", "из", "ис", "макро", "меж", "между", "микро", "много", "на", "не", "низко", "о", "об", "обще", "от",
        "пере", "по", "под", "пред", "при", "про", "раз", "рас", "само", "с", "со", "теле", "у", "широко", "ال", "و", "ب", "ل", "ك", "ف", "لل", "بال", "وال",
    ];

    // Two letters are a word only beside another of these.
    private static readonly string[] Particles =
    [
        "a", "an", "as", "at", "by", "for", "from", "in", "into", "of", "on", "the", "to", "with", "and", "or", "its", "their", "this", "these", "is", "are", "be", "may", "can", "all", "any",
        "de", "du", "des", "la", "le", "les", "un", "une", "à", "au", "aux", "en", "et", "ou", "par", "pour", "sur", "dans", "avec", "entre", "ses", "leurs", "ces", "cette", "son", "sa",
        "el", "los", "las", "del", "al", "con", "por", "para", "sobre", "una", "su", "sus", "y", "o", "desde", "hacia", "que", "se",
        "на", "по", "от", "до", "из", "за", "об", "во", "со", "для", "при", "или", "их", "его", "ее", "также", "как", "что", "путем",
        "في", "من", "عن", "على", "إلى", "مع", "أو",
    ];

    // Words of one class stand for each other: where the new wording begins with an article, the old one did.
    private static readonly string[][] Classes =
    [
        ["a", "an", "the", "its", "their", "this", "these", "such", "any", "all", "each"],
        ["le", "la", "les", "un", "une", "des", "du", "au", "aux", "ce", "cette", "ces", "ses", "leurs"],
        ["el", "la", "los", "las", "un", "una", "unos", "unas", "del", "al", "sus", "su", "este", "esta"],
    ];

    /// <summary>The edits of a text; <paramref name="order"/> says which half stands first in this document.</summary>
    public static IEnumerable<Edit> Of(string text, Vocabulary vocabulary, TextOrder order)
    {
        var words = WordSpan.Of(text).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (Seam(text, words[at], vocabulary) is { } seam)
            {
                yield return EditOf(text, words, at, seam.Cut, order, vocabulary) with { Certainty = new(seam.Place, order.Direction) };
            }
        }
    }

    /// <summary>The old and the new wording that meet at a seam that is known; null where no word goes over it.</summary>
    public static Edit? At(string text, int seam, Vocabulary vocabulary, TextOrder order)
    {
        var words = WordSpan.Of(text).ToArray();
        var at = Array.FindIndex(words, word => word.Start < seam && word.End > seam);
        return at < 0 || IsMorphology(text[words[at].Start..seam].ToLowerInvariant(), text[seam..words[at].End].ToLowerInvariant())
            ? null : EditOf(text, words, at, seam, order, vocabulary);
    }

    private static (int Cut, double Place)? Seam(string text, WordSpan word, Vocabulary vocabulary)
    {
        var whole = text[word.Start..word.End];
        if (whole.Length is < 5 or > LongestWord)
        {
            return null;
        }
        var lower = whole.ToLowerInvariant();
        if (whole.Any(char.IsLower))
        {
            for (var cut = 2; cut <= whole.Length - 2; cut++)
            {
                if (char.IsLower(whole[cut - 1]) && char.IsUpper(whole[cut]) && char.IsLower(whole[cut + 1])
                    && vocabulary.Count(lower[..cut]) > 0 && (vocabulary.Count(lower[cut..]) > 0 || whole.Length - cut > 4))
                {
                    return (word.Start + cut, 0.97);
                }
            }
        }
        if (Vocabulary.IsCommon(lower))
        {
            return null;
        }
        return Reduplicated(lower) is var stem and > 0 ? (word.Start + stem, 0.97)
            : FinalLetter(lower) is var final and > 0 ? (word.Start + final, 0.97)
            : TwoWords(lower, vocabulary) is var two and > 0 ? (word.Start + two, 0.96)
            : Alike(lower, vocabulary) is var alike and > 0 ? (word.Start + alike, 0.93) : null;
    }

    // "curriculumscurricula": no word begins twice.
    private static int Reduplicated(string word)
    {
        for (var cut = 5; cut <= word.Length - 5; cut++)
        {
            if (word.AsSpan(cut, 4).SequenceEqual(word.AsSpan(0, 4)))
            {
                return cut;
            }
        }
        return 0;
    }

    // The Arabic letters that end a word stand in the middle of none.
    private static int FinalLetter(string word)
    {
        for (var at = 2; at < word.Length - 2; at++)
        {
            if (word[at] is '\u0629' or '\u0649' && word[at + 1] is >= '\u0621' and <= '\u064a')
            {
                return at + 1;
            }
        }
        return 0;
    }

    private static int TwoWords(string word, Vocabulary vocabulary)
    {
        var (best, cutAt) = (0.0, 0);
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            var (first, second) = (word[..cut], word[cut..]);
            var (one, other) = (Known(first, vocabulary), Known(second, vocabulary));
            var tooShort = Math.Min(first.Length, second.Length) <= 2 && !AreParticles(first, second);
            if (one > 0 && other > 0 && !tooShort && !IsMorphology(first, second))
            {
                var score = (Math.Log(1 + one) + Math.Log(1 + other)) * Math.Min(first.Length, second.Length);
                (best, cutAt) = score > best ? (score, cut) : (best, cutAt);
            }
        }
        // A word that stands often enough is one, however it is made up.
        return vocabulary.Count(word) <= 3 ? cutAt : 0;
    }

    // "pourraientdoivent", "остаютсястановятся": a word stands for one of its own kind, so that both end alike.
    private static int Alike(string word, Vocabulary vocabulary)
    {
        var (best, cutAt) = (SureSeam, 0);
        for (var cut = ShortestAlike; vocabulary.Count(word) == 1 && cut <= word.Length - ShortestAlike; cut++)
        {
            if (word[cut - 1] == word[^1] && word[cut - 2] == word[^2] && !IsMorphology(word[..cut], word[cut..]) && vocabulary.Shapes.Seam(word, cut) is var seam && seam > best)
            {
                (best, cutAt) = (seam, cut);
            }
        }
        return cutAt;
    }

    private static bool IsMorphology(string first, string second) =>
        (Endings.Contains(second) && !AreParticles(first, second)) || (Beginnings.Contains(first) && !AreParticles(first, second));

    private static int Known(string word, Vocabulary vocabulary) =>
        word.Length <= 3 && !Vocabulary.IsCommon(word) ? 0 : vocabulary.Count(word);

    private static bool AreParticles(string first, string second) => Particles.Contains(first) && Particles.Contains(second);

    private static Edit EditOf(string text, WordSpan[] words, int at, int cut, TextOrder order, Vocabulary vocabulary)
    {
        var (first, second) = (text[words[at].Start..cut].ToLowerInvariant(), text[cut..words[at].End].ToLowerInvariant());
        var (left, right) = (at, at);
        for (var step = 1; step <= FarthestWord; step++)
        {
            // "of the Unionof ITU": the wordings begin alike. "PrizesProject Prizes": they end alike.
            if (left == at && Joined(text, words, at - step, at) && (words[at - step].In(text) == second || (step == 1 && SameClass(words[at - 1].In(text), second))))
            {
                left = at - step;
            }
            if (right == at && Joined(text, words, at, at + step) && words[at + step].In(text) == first)
            {
                right = at + step;
            }
        }
        // "últimos cuatroocho últimos": what stands on both sides of the seam belongs to both wordings.
        if (left == at && right == at && Joined(text, words, at - 1, at) && Joined(text, words, at, at + 1)
            && words[at - 1].In(text) is { Length: > 3 } before && before == words[at + 1].In(text))
        {
            (left, right) = (at - 1, at + 1);
        }
        if (right == at)
        {
            right = Continued(text, words, at, first, vocabulary);
        }
        var (a, b) = order.OldFirst ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
        return new([new(words[left].Start, cut, a), new(cut, words[right].End, b)], default);
    }

    // The old wording goes on where its last word is seen to go on elsewhere.
    private static int Continued(string text, WordSpan[] words, int at, string first, Vocabulary vocabulary)
    {
        if (at + 1 < words.Length && vocabulary.Pairs(first, words[at + 1].In(text)) > 0)
        {
            return at;
        }
        for (var step = 1; step <= FarthestWord - 1 && Joined(text, words, at, at + step + 1); step++)
        {
            if (vocabulary.Pairs(first, words[at + step + 1].In(text)) > 0)
            {
                return at + step;
            }
        }
        return at;
    }

    private static bool SameClass(string one, string other) => Array.Exists(Classes, words => words.Contains(one) && words.Contains(other));

    // Nothing but single spaces and hyphens stands between the words.
    private static bool Joined(string text, WordSpan[] words, int from, int to)
    {
        if (from < 0 || to >= words.Length)
        {
            return false;
        }
        for (var at = words[from].End; at < words[to].Start; at++)
        {
            if (!WordSpan.IsLetter(text[at]) && text[at] is not (' ' or '-' or '’' or '\'' or '/'))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>Which half of a retyped wording stands first in a document, and how sure that is.</summary>
/// <param name="OldFirst">The deleted one stands first.</param>
/// <param name="Direction">How sure.</param>
internal readonly record struct TextOrder(bool OldFirst, double Direction)
{
    // Programs write the deleted half first; that weighs like eight pairs seen.
    private const double Usual = 7;
    private const double Unusual = 1;

    /// <summary>Learns from the pairs whose direction is certain: revisions and years.</summary>
    public static TextOrder Learn(IEnumerable<Edit> certain)
    {
        var (old, now) = (Usual, Unusual);
        foreach (var edit in certain)
        {
            if (edit.Strokes[0].Change == Change.Deleted)
            {
                old++;
            }
            else
            {
                // A pair the other way round says more: nobody gets there by default.
                now += 2;
            }
        }
        var share = old / (old + now);
        return share >= 0.5 ? new(OldFirst: true, Math.Round(share, 2)) : new(OldFirst: false, Math.Round(1 - share, 2));
    }
}

using System.Collections.Immutable;

namespace SiteGen.Redlining;

/// <summary>A part of what stands in the brackets behind a resolution's number.</summary>
internal enum RevisionPart
{
    /// <summary>Four digits.</summary>
    Year,

    /// <summary>年 or г.: the word behind a year.</summary>
    YearWord,

    /// <summary>A place where a conference met.</summary>
    Place,

    /// <summary>修订版, Rev., Rév., Пересм.</summary>
    Revised,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>One or more spaces.</summary>
    Space,
}

/// <summary>A part and where it stands.</summary>
internal readonly record struct RevisionToken(RevisionPart Part, int Start, int End);

/// <summary>Finds the stretches of a text that are made of years, places and revision words alone.</summary>
internal static class RevisionTokens
{
    private static readonly ImmutableArray<string> RevisedWords =
    [
        "修订版", "修订", "Rev.", "Rév.", "Пересм.", "المراجَعة في", "المراجَع في", "المراجعة في", "المراجع في", "المراجَعة،", "Rev", "Rév",
    ];

    private static readonly ImmutableArray<string> YearWords = ["年", "г.", "г"];

    /// <summary>Every stretch of two parts or more, without commas and spaces at its ends.</summary>
    public static IEnumerable<ImmutableArray<RevisionToken>> Of(string text)
    {
        var stretch = ImmutableArray.CreateBuilder<RevisionToken>();
        for (var at = 0; at <= text.Length;)
        {
            if (at < text.Length && Next(text, at, stretch.Count > 0 ? stretch[^1] : null) is { } token)
            {
                stretch.Add(token);
                at = token.End;
                continue;
            }
            if (Trim(stretch) is { Length: > 1 } found)
            {
                yield return found;
            }
            stretch.Clear();
            at++;
        }
    }

    /// <summary>The year that four digits are; 0 if they are none.</summary>
    public static int YearOf(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            if (!char.IsDigit(digit))
            {
                return 0;
            }
            year = (year * 10) + (int)char.GetNumericValue(digit);
        }
        return digits.Length == 4 && year is >= 1900 and <= 2079 ? year : 0;
    }

    private static RevisionToken? Next(string text, int at, RevisionToken? last)
    {
        var rest = text.AsSpan(at);
        if (char.IsDigit(rest[0]))
        {
            var digits = 1;
            while (digits < rest.Length && char.IsDigit(rest[digits]))
            {
                digits++;
            }
            var glued = last is { Part: RevisionPart.Year } before && before.End == at;
            return (digits is 4 or 8 || glued) && YearOf(rest[..4]) > 0 && (at == 0 || glued || !char.IsDigit(text[at - 1]))
                ? new(RevisionPart.Year, at, at + 4) : null;
        }
        if (rest[0] is ',' or '，' or '،')
        {
            return new(RevisionPart.Comma, at, at + 1);
        }
        if (rest[0] is ' ' or '\u00a0' or '\u3000')
        {
            var spaces = 1;
            while (spaces < rest.Length && rest[spaces] is ' ' or '\u00a0')
            {
                spaces++;
            }
            return new(RevisionPart.Space, at, at + spaces);
        }
        return Word(text, at, rest, last);
    }

    private static RevisionToken? Word(string text, int at, ReadOnlySpan<char> rest, RevisionToken? last)
    {
        if (last is { Part: RevisionPart.Year or RevisionPart.Space })
        {
            foreach (var word in YearWords)
            {
                if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(word == "г" && rest.Length > 1 && char.IsLetter(rest[1])))
                {
                    return new(RevisionPart.YearWord, at, at + word.Length);
                }
            }
        }
        // Inside a word no place begins, unless the part before it ended here: "DubaiBucharest".
        var inWord = at > 0 && char.IsLetter(text[at - 1]) && text[at - 1] < '\u2e80' && last is null;
        if (inWord)
        {
            return null;
        }
        foreach (var word in RevisedWords)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(word[^1] is 'v' && rest.Length > word.Length && char.IsLower(rest[word.Length])))
            {
                return new(RevisionPart.Revised, at, at + word.Length);
            }
        }
        return Meetings.PlaceAt(rest) is var length and > 0 ? new(RevisionPart.Place, at, at + length) : null;
    }

    private static ImmutableArray<RevisionToken> Trim(ImmutableArray<RevisionToken>.Builder stretch)
    {
        var (start, end) = (0, stretch.Count);
        while (start < end && stretch[start].Part is RevisionPart.Comma or RevisionPart.Space)
        {
            start++;
        }
        while (end > start && stretch[end - 1].Part is RevisionPart.Comma or RevisionPart.Space)
        {
            end--;
        }
        return [.. stretch.Skip(start).Take(end - start)];
    }
}

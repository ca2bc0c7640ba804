namespace SiteGen.Redlining;

/// <summary>What the mark at the end of a paragraph says about what follows.</summary>
internal enum EndClass
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>；or ;: another item follows.</summary>
    Between,

    /// <summary>，or ,: the section is over, another follows.</summary>
    Closing,

    /// <summary>。or .: the text is over.</summary>
    Final,

    /// <summary>：or :: a list hangs on this paragraph.</summary>
    Opening,
}

/// <summary>The marks at the end of a body: one, or an old and a new one side by side.</summary>
/// <param name="First">The mark, or the one that stands first.</param>
/// <param name="Second">The one that stands second; null for a single mark.</param>
/// <param name="Start">Where the first stands in the body; the body's length where there is none.</param>
/// <param name="Cut">Where the second begins.</param>
/// <param name="End">Behind the last mark.</param>
internal readonly record struct EndMarks(EndClass First, EndClass? Second, int Start, int Cut, int End)
{
    /// <summary>Reads the marks at the end of a body; white space behind them does not count.</summary>
    public static EndMarks Of(ReadOnlySpan<char> body)
    {
        var end = body.Length;
        while (end > 0 && char.IsWhiteSpace(body[end - 1]))
        {
            end--;
        }
        if (end == 0 || Class(body[end - 1]) is not (var last and not EndClass.None))
        {
            return new(EndClass.None, null, end, end, end);
        }
        var before = end - 1;
        while (before > 0 && body[before - 1] == ' ')
        {
            before--;
        }
        var first = before > 0 ? Class(body[before - 1]) : EndClass.None;
        // "etc.;" and "2018 г.;" end in an abbreviation's point and one mark, "...": an ellipsis.
        if (first == EndClass.None || first == last || (first == EndClass.Final && IsAbbreviation(body[..(before - 1)])))
        {
            return new(last, null, end - 1, end, end);
        }
        return new(first, last, before - 1, before, end);
    }

    /// <summary>The class of one character.</summary>
    public static EndClass Class(char mark) => mark switch
    {
        '；' or ';' or '؛' => EndClass.Between,
        '，' or ',' or '،' => EndClass.Closing,
        '。' or '.' or '．' => EndClass.Final,
        '：' or ':' => EndClass.Opening,
        _ => EndClass.None,
    };

    // A point behind a short word or one that has a point inside belongs to the word: "г.", "etc.", "Rev.", "e.g.".
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
        }
        var word = before[start..];
        return word.Length > 0 && word[0] < '\u2e80' && (word.Length <= 2 || word.Contains('.') || word is "etc" or "Rev" or "Add" or "Corr");
    }
}

using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>Small rules about single lines: reasons, annexes, notes, tables, page furniture.</summary>
internal static class LineRules
{
    private static readonly ImmutableArray<LineWord> Reasons = Words("reasons");
    private static readonly ImmutableArray<LineWord> Annexes = Words("annex");
    private static readonly ImmutableArray<LineWord> Notes = Words("note");
    private static readonly PhraseSet<string> Kinds = new(HeadingWords.All
        .Where(word => word.Role is "kind" or "new").Select(word => (word.Phrase, word.Form)));

    /// <summary>Where the reasons' heading ends (behind its colon); 0 if the line is none.</summary>
    public static int ReasonsEnd(Folded line)
    {
        var start = Skip(line.Plain, 0);
        foreach (var word in Reasons)
        {
            if (word.Phrase.End(line, start) is not (var end and > 0))
            {
                continue;
            }
            var at = SkipOrnament(line.Plain, end);
            if (at >= line.Plain.Length)
            {
                return at;
            }
            if (line.Plain[at] == ':')
            {
                return SkipStars(line.Plain, at + 1);
            }
            if (line.Plain[end] == '\t' || line.Plain[at] is '\u2013' or '\u2014')
            {
                return end;
            }
        }
        return 0;
    }

    /// <summary>True if the line is the heading of an annex: the word, a number, what it is an annex to, and no end mark.</summary>
    public static bool IsAnnex(Folded line)
    {
        var last = LineEnds.Last(line);
        if (last < 0 || last > 160 || LineWords.EndRole(line.Plain[last]).Length > 0 || line.Plain.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }
        var start = Skip(line.Plain, 0);
        var text = line.Plain[start..(last + 1)];
        if (AnnexWordAt(line, start) is var end and > 0)
        {
            return IsAnnexTail(line.Plain[end..(last + 1)].Trim());
        }
        // 第71号决议（2018年，迪拜，修订版）附件1
        return InstrumentHeadings.Read(line) is { } heading && AnnexWordAt(line, Skip(line.Plain, heading.End) is var at && at < line.Plain.Length && line.Plain[at] is '的' or '》' ? at + 1 : at) is var behind and > 0
            && IsAnnexTail(line.Plain[behind..(last + 1)].Trim()) && text.Length < 80;
    }

    /// <summary>True if the line is an editor's note in square brackets.</summary>
    public static bool IsNote(Folded line)
    {
        var text = line.Plain.Trim();
        var start = line.Plain.IndexOf('[', StringComparison.Ordinal) + 1;
        return text.Length > 2 && text[0] == '[' && text[^1] == ']'
            && Notes.Any(word => word.Phrase.End(line, Skip(line.Plain, start)) > 0);
    }

    /// <summary>The name of the page furniture that the line is; null if it is text.</summary>
    public static string? Furniture(Folded line)
    {
        var key = line.Key.Trim();
        return key.Length is 0 or > 120 ? null : LineWords.Pages.FirstOrDefault(kind => kind.Mark.IsMatch(key))?.Name;
    }

    /// <summary>Tabs between words, not those before the first.</summary>
    public static int InnerTabs(Folded line) => line.Plain.Trim().Count(letter => letter == '\t');

    private static int AnnexWordAt(Folded line, int start) => start >= line.Plain.Length ? 0
        : Annexes.Max(word => word.Phrase.End(line, start));

    // Behind the word: nothing, a number or letter, and what it is an annex to.
    private static bool IsAnnexTail(string tail)
    {
        if (tail.Length == 0)
        {
            return true;
        }
        var word = tail.Split([' ', ':', '\u2013', '\u2014', '-', '('], 2)[0];
        var isCounted = word.Length is > 0 and <= 5 && (char.IsAsciiDigit(word[0]) || word.All(letter => letter is 'I' or 'V' or 'X')
            || word.Length == 1 && char.IsUpper(word[0]) || "一二三四五六七八九十".Contains(word[0], StringComparison.Ordinal));
        var rest = isCounted ? tail[word.Length..].Trim() : tail;
        return rest.Length == 0 ? isCounted
            : rest[0] is '(' or '\u2013' or '\u2014' or '-' or ':' ? isCounted || rest[0] == '('
            : NamesInstrument(rest);
    }

    private static bool NamesInstrument(string text)
    {
        var folded = Folding.Of(text);
        for (var at = 0; at < Math.Min(folded.Plain.Length, 24); at++)
        {
            // Arabic writes its prepositions together with the next word.
            var begins = Phrase.IsBoundary(folded.Plain, at) || at > 0 && folded.Key[at - 1] is 'ب' or 'ل' && Phrase.IsBoundary(folded.Plain, at - 1);
            if (begins && Kinds.Longest(folded, at) is not null)
            {
                return true;
            }
        }
        return false;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '*' or '_' or '[')
        {
            at++;
        }
        return at;
    }

    private static int SkipOrnament(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '*' or '_' or '\t')
        {
            at++;
        }
        return at;
    }

    private static int SkipStars(string text, int at)
    {
        while (at < text.Length && text[at] is '*' or '_')
        {
            at++;
        }
        return at;
    }

    private static ImmutableArray<LineWord> Words(string role) =>
        [.. LineWords.All.Where(word => word.Role == role).OrderByDescending(word => word.Phrase.Length)];
}

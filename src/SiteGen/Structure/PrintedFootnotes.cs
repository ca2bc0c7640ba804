using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Structure;

/// <summary>
/// Footnotes without a converter's tokens: a definition at the beginning of a line (<c>¹ text</c>, <c>[^1]: text</c>,
/// <c>[1] text</c>, or below a rule <c>1⇥text</c>) and its mark in the text before it. Nothing is taken for a footnote
/// unless both are there.
/// </summary>
internal static class PrintedFootnotes
{
    private readonly record struct Definition(int Line, string Name, string Mark, int TextStart);

    // The patterns begin behind the white space of the line: one that began with it might miss some.
    // ¹ text   ¹²⇥text
    private static readonly Regex Superscript = new(@"^(?<mark>[¹²³⁰⁴-⁹]{1,3})\s*(?<text>\S)", RegexOptions.NonBacktracking);

    // [^1]: text   [1] text
    private static readonly Regex Bracketed = new(@"^(?<mark>\[\^?(?<name>[0-9]{1,3}|\*{1,3})\]):?\s+(?<text>\S)", RegexOptions.NonBacktracking);

    // below a rule: 1⇥text   1 text   * text   1) text
    private static readonly Regex BelowRule = new(@"^(?<mark>[0-9]{1,2}|\*{1,3})(?:\)|\.)?[\s\u00A0]+(?<text>\S)", RegexOptions.NonBacktracking);

    // _____________
    private static readonly Regex Rule = new(@"^[_\u2500\u2015]{5,}\s*$", RegexOptions.NonBacktracking);

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    // Behind these a digit counts something: 附件1, 第71, 3月1日.
    private const string CountedHan = "第件款条段表图节章录号届页组年月日约共近达";

    /// <summary>The tokens of each line; lines that have none are missing.</summary>
    public static ImmutableDictionary<int, ImmutableArray<InlineToken>> Of(IReadOnlyList<string> lines)
    {
        var tokens = new Dictionary<int, List<InlineToken>>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var printed in Definitions(lines))
        {
            var (line, at) = Mark(lines, printed);
            if (line < 0)
            {
                continue;
            }
            // Numbers begin anew on each page; names do not.
            var use = uses[printed.Name] = uses.GetValueOrDefault(printed.Name) + 1;
            var definition = use == 1 ? printed : printed with { Name = $"{printed.Name}-{use}" };
            Add(tokens, line, new(PieceKind.FootnoteMark, at, at + definition.Mark.Length, definition.Name));
            var text = lines[definition.Line];
            var end = text.TrimEnd().Length;
            Add(tokens, definition.Line, new(PieceKind.FootnoteWrap, 0, definition.TextStart, definition.Name));
            Add(tokens, definition.Line, new(PieceKind.Text, definition.TextStart, end, definition.Name));
            if (end < text.Length)
            {
                Add(tokens, definition.Line, new(PieceKind.FootnoteWrap, end, text.Length, definition.Name));
            }
        }
        return tokens.ToImmutableDictionary(
            pair => pair.Key, pair => pair.Value.OrderBy(token => token.Start).ToImmutableArray());
    }

    private static IEnumerable<Definition> Definitions(IReadOnlyList<string> lines)
    {
        var belowRule = false;
        for (var at = 0; at < lines.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                continue;
            }
            var line = lines[at].TrimStart();
            var indent = lines[at].Length - line.Length;
            if (Rule.IsMatch(line))
            {
                belowRule = true;
            }
            else if (Superscript.Match(line) is { Success: true } superscript)
            {
                yield return Of(at, indent, superscript, Digits(superscript.Groups["mark"].Value));
            }
            else if (Bracketed.Match(line) is { Success: true } bracketed)
            {
                yield return Of(at, indent, bracketed, bracketed.Groups["name"].Value);
            }
            else if (belowRule && BelowRule.Match(line) is { Success: true } below)
            {
                yield return Of(at, indent, below, below.Groups["mark"].Value);
            }
            else
            {
                belowRule = false;
            }
        }
    }

    private static Definition Of(int line, int indent, Match match, string name) =>
        new(line, name, match.Groups["mark"].Value, indent + match.Groups["text"].Index);

    // The nearest place before the definition where the mark is glued to a word; for plain digits the only such place.
    private static (int Line, int At) Mark(IReadOnlyList<string> lines, Definition definition)
    {
        var found = (Line: -1, At: -1);
        for (var line = definition.Line - 1; line >= 0 && line > definition.Line - 400; line--)
        {
            if (StartsProposal(lines[line]))
            {
                break;
            }
            var text = lines[line];
            for (var at = text.LastIndexOf(definition.Mark, StringComparison.Ordinal); at > 0; at = at == 0 ? -1 : text.LastIndexOf(definition.Mark, at - 1, StringComparison.Ordinal))
            {
                if (!IsMark(text, at, definition.Mark))
                {
                    continue;
                }
                if (!char.IsAsciiDigit(definition.Mark[0]))
                {
                    return (line, at);
                }
                if (found.Line >= 0)
                {
                    return (-1, -1);
                }
                found = (line, at);
            }
        }
        return found;
    }

    private static bool StartsProposal(string line) =>
        line.Length < 60 && HeadLines.Read(Facts.Folding.Of(line)) is { Id: not null };

    private static bool IsMark(string text, int at, string mark)
    {
        var end = at + mark.Length;
        var before = text[at - 1];
        var after = end < text.Length ? text[end] : ' ';
        if (mark[0] is '[')
        {
            return !string.IsNullOrWhiteSpace(text[..at]);
        }
        if (char.IsLetterOrDigit(after) && after < '\u0600' || char.IsDigit(before) || after == mark[0] || before == mark[0]
            || Superscripts.Contains(after, StringComparison.Ordinal))
        {
            return false;
        }
        if (mark[0] == '*')
        {
            return char.IsLetter(before) && text.Count(letter => letter == '*') == mark.Length;
        }
        if (!char.IsLetter(before))
        {
            return before is ',' or ';' or ')' or '»' or '”' or '，' or '；' or '）' or '،' or '؛' && !char.IsDigit(after);
        }
        // A digit behind a short word is a unit or a name: m², C5, IMT2.
        var word = at - 1;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }
        return before >= '\u4E00' ? !CountedHan.Contains(before, StringComparison.Ordinal)
            : at - word >= 3 && !char.IsUpper(before);
    }

    private static string Digits(string superscripts) =>
        string.Concat(superscripts.Select(sign => (char)('0' + Superscripts.IndexOf(sign, StringComparison.Ordinal))));

    private static void Add(Dictionary<int, List<InlineToken>> tokens, int line, InlineToken token)
    {
        if (!tokens.TryGetValue(line, out var list))
        {
            tokens[line] = list = [];
        }
        list.Add(token);
    }
}

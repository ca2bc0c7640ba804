using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Structure;

/// <summary>
/// Finds what converters write into a text: <c>[bookmark: _Toc…]</c>, the mark <c>[footnoteRef:1]1</c> and the
/// definition <c> [1: 1 ⇥text]</c> of a footnote.
/// </summary>
internal static class InlineTokens
{
    // [bookmark: _GoBack]
    private static readonly Regex Bookmark = new(@"\[bookmark: ?[^\]\n]*\]", RegexOptions.NonBacktracking);

    // [footnoteRef:1] and [endnoteRef:1]
    private static readonly Regex Mark = new(@"\[(?:foot|end)note(?:Ref)?: ?(?<name>[0-9a-zA-Z*]{1,8})\]", RegexOptions.NonBacktracking);

    // "[1: 1 ⇥" at the beginning of a definition
    private static readonly Regex Definition = new(@"\[(?<name>[0-9a-zA-Z*]{1,8}): ?", RegexOptions.NonBacktracking);

    /// <summary>The names that some mark of the document uses.</summary>
    public static ImmutableHashSet<string> Names(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => Mark.Matches(line).Select(match => match.Groups["name"].Value))];

    /// <summary>What the definitions of a document print before their text: name to printed mark.</summary>
    public static ImmutableDictionary<string, string> Printed(IEnumerable<string> lines, ImmutableHashSet<string> names)
    {
        var printed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            foreach (var definition in Definitions(line, names))
            {
                printed.TryAdd(definition.Name, definition.Printed);
            }
        }
        return printed.ToImmutable();
    }

    /// <summary>The tokens of a line, in order, not overlapping, with the footnotes that are <paramref name="typed"/> without tokens.</summary>
    public static ImmutableArray<InlineToken> Of(
        string line, ImmutableHashSet<string> names, ImmutableDictionary<string, string> printed, ImmutableArray<InlineToken> typed)
    {
        if (!line.Contains('[', StringComparison.Ordinal))
        {
            return WithoutOverlaps([.. typed]);
        }
        var tokens = new List<InlineToken>(typed);
        tokens.AddRange(Bookmark.Matches(line).Select(match =>
            new InlineToken(PieceKind.Noise, match.Index, match.Index + match.Length, "bookmark")));
        foreach (var definition in Definitions(line, names))
        {
            tokens.Add(new(PieceKind.FootnoteWrap, definition.Start, definition.TextStart, definition.Name));
            if (definition.TextEnd > definition.TextStart)
            {
                tokens.Add(new(PieceKind.Text, definition.TextStart, definition.TextEnd, definition.Name));
            }
            if (definition.End > definition.TextEnd)
            {
                tokens.Add(new(PieceKind.FootnoteWrap, definition.TextEnd, definition.End, definition.Name));
            }
        }
        foreach (Match match in Mark.Matches(line))
        {
            var name = match.Groups["name"].Value;
            var end = match.Index + match.Length;
            var own = printed.GetValueOrDefault(name, name);
            end += own.Length > 0 && line.AsSpan(end).StartsWith(own) ? own.Length : 0;
            tokens.Add(new(PieceKind.FootnoteMark, match.Index, end, name));
        }
        tokens.Sort((one, other) => one.Start.CompareTo(other.Start));
        return WithoutOverlaps(tokens);
    }

    private static ImmutableArray<InlineToken> WithoutOverlaps(List<InlineToken> tokens)
    {
        var kept = ImmutableArray.CreateBuilder<InlineToken>(tokens.Count);
        foreach (var token in tokens)
        {
            if (kept.Count == 0 || token.Start >= kept[^1].End)
            {
                kept.Add(token);
            }
        }
        return kept.ToImmutable();
    }

    private readonly record struct FootnoteDefinition(string Name, string Printed, int Start, int TextStart, int TextEnd, int End);

    private static IEnumerable<FootnoteDefinition> Definitions(string line, ImmutableHashSet<string> names)
    {
        if (names.IsEmpty)
        {
            yield break;
        }
        var from = 0;
        foreach (Match match in Definition.Matches(line))
        {
            var name = match.Groups["name"].Value;
            if (match.Index < from || !names.Contains(name))
            {
                continue;
            }
            var start = match.Index + match.Length;
            var close = Close(line, start);
            var (text, printed) = BehindPrinted(line, start, close, name);
            var end = close < line.Length ? close + 1 : close;
            while (end < line.Length && string.IsNullOrWhiteSpace(line[end..]))
            {
                end++;
            }
            // The white space before the bracket belongs to the definition. A pattern that began with it might miss some.
            var open = match.Index;
            while (open > from && char.IsWhiteSpace(line[open - 1]))
            {
                open--;
            }
            yield return new(name, printed, open, text, close, end);
            from = end;
        }
    }

    // The bracket that closes the definition: brackets inside its text come in pairs.
    private static int Close(string line, int start)
    {
        var depth = 1;
        for (var at = start; at < line.Length; at++)
        {
            depth += line[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }
        return line.LastIndexOf(']') is var last && last >= start ? last : line.Length;
    }

    private static (int Text, string Printed) BehindPrinted(string line, int start, int end, string name)
    {
        var at = start;
        while (at < end && char.IsWhiteSpace(line[at]))
        {
            at++;
        }
        var word = at;
        while (word < end && word - at < 4 && !char.IsWhiteSpace(line[word]))
        {
            word++;
        }
        var printed = line[at..word];
        var isMark = printed.Length > 0 && word < end && char.IsWhiteSpace(line[word])
            && (printed == name || printed.All(letter => char.IsAsciiDigit(letter) || letter == '*') || Labels.Parse(printed) is not null);
        if (!isMark)
        {
            return (at, "");
        }
        while (word < end && char.IsWhiteSpace(line[word]))
        {
            word++;
        }
        return (word, printed);
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>A citation in tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="References">What it may point to.</param>
internal sealed record Found(int First, int Last, ImmutableArray<Reference> References);

/// <summary>A text as tokens and as a row of symbols, with what the context says.</summary>
internal sealed class ReadText
{
    private const int LookBack = 40;

    public ReadText(string text, CitationContext context)
    {
        Context = context;
        Source = text;
        Folded = Folding.Of(text);
        Tokens = Lexer.Tokens(text, Folded, context.Language);
        Symbols = string.Create(Tokens.Length, Tokens, static (row, tokens) =>
        {
            for (var at = 0; at < row.Length; at++)
            {
                row[at] = tokens[at].Symbol;
            }
        });
    }

    /// <summary>What the text says without writing it.</summary>
    public CitationContext Context { get; }

    /// <summary>The text as it stands.</summary>
    public string Source { get; }

    /// <summary>The text folded.</summary>
    public Folded Folded { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The tokens' symbols.</summary>
    public string Symbols { get; }

    /// <summary>The symbol there; a full stop outside the text.</summary>
    public char SymbolAt(int at) => at >= 0 && at < Symbols.Length ? Symbols[at] : '.';

    /// <summary>The nearest token before a place, in the same sentence, that is one of these; −1 if there is none.</summary>
    public int Back(int from, string symbols, string stops = "")
    {
        for (var at = from - 1; at >= Math.Max(0, from - LookBack) && Symbols[at] != '.'; at--)
        {
            if (symbols.Contains(Symbols[at], StringComparison.Ordinal))
            {
                return at;
            }
            if (stops.Contains(Symbols[at], StringComparison.Ordinal))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>The first and the last token of the first of these groups that was matched; null if none was.</summary>
    public static (int First, int Last)? Span(Match match, params ReadOnlySpan<string> groups)
    {
        foreach (var name in groups)
        {
            if (match.Groups[name] is { Success: true } group)
            {
                return (group.Index, group.Index + group.Length - 1);
            }
        }
        return null;
    }
}

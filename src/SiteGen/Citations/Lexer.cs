using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>Divides a text into the tokens of the grammar.</summary>
internal sealed class Lexer
{
    private const string Quotes = "\"'\u201C\u201D\u00AB\u00BB*_\u300A\u300B\u3008\u3009\u300C\u300D\u300E\u300F#>";

    private readonly Grammar grammar = Grammar.Instance;
    private readonly string source;
    private readonly Folded text;
    private readonly string? language;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private Match? shape;
    private int open;

    private Lexer(string source, Folded text, string? language)
    {
        this.source = source;
        this.text = text;
        this.language = language;
    }

    /// <summary>The tokens of a text, whose folded form is given too.</summary>
    public static ImmutableArray<Token> Tokens(string source, Folded text, string? language)
    {
        var lexer = new Lexer(source, text, language);
        for (var at = 0; at < text.Plain.Length;)
        {
            at = lexer.Step(at);
        }
        return lexer.tokens.ToImmutable();
    }

    private int Step(int at)
    {
        var letter = text.Plain[at];
        if (letter is ' ' or '\t')
        {
            return Space(at);
        }
        var found = grammar.Lexicon.Find(text.Key, text.Plain, at, language);
        var shaped = Shape(at);
        if (shaped is { } token && token.End > (found?.End ?? 0))
        {
            return Add(token);
        }
        if (found is { } word)
        {
            return Word(word.Word, at, word.End);
        }
        return Lexicon.IsWordLetter(letter) ? Other(at) : Sign(letter, at);
    }

    private int Add(Token token)
    {
        tokens.Add(token);
        return token.End;
    }

    private int Word(GrammarWord word, int at, int end)
    {
        if (word.Symbol.Length == 0)
        {
            return end;
        }
        var symbol = word.Symbol[0];
        if (word.Cased && word.Value.Length == 0)
        {
            symbol = 'w';
        }
        // Arabic writes "and" together with the next word.
        if (text.Key[at] == 'و' && symbol is not ('&' or 'V') && end > at + 1)
        {
            tokens.Add(new('&', at, at + 1, ""));
            at++;
        }
        var year = 0;
        if (symbol == 'O')
        {
            (year, end) = YearBehind(end);
        }
        return Add(new(symbol, at, end, word.Value, year, word.Language));
    }

    // PP-18, WTDC-17, PP18, PP-2018.
    private (int Year, int End) YearBehind(int at)
    {
        var from = at < text.Plain.Length && text.Plain[at] is '-' or '\u2013' ? at + 1 : at;
        var end = from;
        while (end < text.Plain.Length && char.IsAsciiDigit(text.Plain[end]))
        {
            end++;
        }
        if (from == end || end - from is not (2 or 4) || at > 0 && !char.IsAsciiLetterUpper(text.Plain[at - 1]) && text.Plain[at - 1] is < '\u0410' or > '\u042F')
        {
            return (0, at);
        }
        var number = int.Parse(text.Plain.AsSpan(from, end - from), CultureInfo.InvariantCulture);
        var year = end - from == 4 ? number : number >= 47 ? 1900 + number : 2000 + number;
        return year is >= 1947 and < 2100 ? (year, end) : (0, at);
    }

    private Token? Shape(int at)
    {
        if (shape is null || shape.Success && shape.Index < at)
        {
            shape = grammar.Shapes.Match(text.Plain, at);
        }
        if (!shape.Success || shape.Index != at)
        {
            return null;
        }
        var which = 0;
        while (!shape.Groups[$"s{which}"].Success)
        {
            which++;
        }
        var symbol = grammar.File.Shapes[which].Is[0];
        var end = at + shape.Length;
        var before = at > 0 ? text.Plain[at - 1] : ' ';
        var isInWord = Lexicon.IsWordLetter(before) && Lexicon.IsWordLetter(text.Plain[at])
            && !(char.IsAsciiDigit(text.Plain[at]) && tokens is [.., { Symbol: not 'w' } last] && last.End == at && char.IsLetter(before));
        var goesOn = end < text.Plain.Length && Lexicon.IsWordLetter(text.Plain[end]) && Lexicon.IsWordLetter(text.Plain[end - 1])
            && !(symbol is 'N' or 'Y' or 'U' or 'g' && text.Plain[end] is >= '\u0400');
        if (isInWord || goesOn)
        {
            return null;
        }
        if (symbol == 'L' && text.Plain[at] != '(' && open > 0)
        {
            // The bracket closes one that stands before: (see Annex 2).
            end--;
            symbol = char.IsAsciiDigit(text.Plain[at]) ? 'N' : 'b';
        }
        var value = text.Plain[at..end];
        return new(symbol == 'N' && IsYear(value) ? 'Y' : symbol, at, end, value);
    }

    private static bool IsYear(string digits) =>
        digits.Length == 4 && digits[..2] is "19" or "20" && digits.All(char.IsAsciiDigit);

    private int Other(int at)
    {
        var end = at;
        while (end < text.Plain.Length && Lexicon.IsWordLetter(text.Plain[end]))
        {
            end++;
        }
        // One letter or a Roman number may be a label.
        var isLabel = end == at + 1 || end - at < 6 && text.Key.AsSpan(at, end - at).IndexOfAnyExcept("ivx") < 0;
        return Add(new(isLabel ? 'b' : 'w', at, end, isLabel ? text.Plain[at..end] : ""));
    }

    private int Sign(char sign, int at)
    {
        if (Quotes.Contains(sign, StringComparison.Ordinal))
        {
            return at + 1;
        }
        var symbol = sign switch
        {
            ',' or '\u3001' => ',',
            '(' or '[' => '(',
            ')' or ']' => ')',
            ':' or '\u2014' or '\u2013' or '-' => ':',
            '.' or '\u3002' or ';' or '!' or '?' or '\u061F' => '.',
            _ => 'w',
        };
        if (symbol == 'w' && tokens is [.., { Symbol: 'w' } last] && last.End == at)
        {
            // A row of unknown Chinese characters is one word.
            tokens[^1] = last with { End = at + 1 };
            return at + 1;
        }
        open = symbol switch { '(' => open + 1, ')' => Math.Max(0, open - 1), '.' => 0, _ => open };
        return Add(new(symbol, at, at + 1, ""));
    }

    // A blank line ends whatever stands before it.
    private int Space(int at)
    {
        var end = at;
        var breaks = 0;
        while (end < text.Plain.Length && text.Plain[end] is ' ' or '\t' or '>')
        {
            breaks += source[text.Starts[end]] is '\n' or '\u2029' ? 1 : 0;
            end++;
        }
        if (breaks > 1)
        {
            tokens.Add(new('.', at, end, ""));
        }
        return end;
    }
}

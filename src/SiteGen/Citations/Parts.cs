using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>Reads a clause's name (<c>considering further b)</c>, <c>责成秘书长 1 ii)</c>) as its token.</summary>
internal static class Parts
{
    // Letters of these alphabets give their place in Latin letters: в is c, ج is c.
    internal static ImmutableArray<Alphabet> Counting { get; } = [Alphabets.Named("russian"), Alphabets.Named("abjad")];

    /// <summary>The tokens it may be, the best first; of a letter that looks like a Latin one and has another place there are two.</summary>
    public static ImmutableArray<string> Read(ReadText text, (int First, int Last)? span)
    {
        if (span is not var (first, last))
        {
            return [""];
        }
        var code = "";
        var ordinal = "";
        var addressees = new List<string>();
        var labels = new List<ImmutableArray<string>>();
        for (var at = first; at <= last; at++)
        {
            var token = text.Tokens[at];
            switch (token.Symbol)
            {
                case 'V' or 'v': code = token.Value; break;
                case 'k': code = "res"; break;
                case 'F': ordinal = "2"; break;
                case 'A': addressees.Add(token.Value); break;
                case 'O': addressees.Add(token.Value == "COUNCIL" ? "cl" : token.Value.ToLowerInvariant()); break;
                case 'L' or 'N' or 'g' or 'b': labels.Add(Label(token.Value)); break;
                default: break;
            }
        }
        var section = string.Join('-', addressees.Distinct().Prepend(code + ordinal));
        return labels.Aggregate(ImmutableArray.Create(section),
            (tokens, label) => [.. tokens.SelectMany(_ => label, (token, part) => $"{token}-{part}")]);
    }

    /// <summary>
    /// True if the words stand together. A verb alone on its line and a label at the beginning of the next are no
    /// citation but the text itself, quoted; a verb that only stands last on a line was broken there by a mail program.
    /// </summary>
    public static bool IsTogether(ReadText text, (int First, int Last)? span)
    {
        if (span is not var (first, last) || !BreaksBefore(text, first))
        {
            return true;
        }
        for (var at = first + 1; at <= last; at++)
        {
            if (text.Symbols[at] is 'L' or 'N' or 'g' or 'b' && BreaksBefore(text, at))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True if a line ends between a token and the one before it, or there is none before it.</summary>
    private static bool BreaksBefore(ReadText text, int at)
    {
        var end = at == 0 ? 0 : text.Folded.Starts[text.Tokens[at - 1].End - 1];
        var start = text.Folded.Starts[text.Tokens[at].Start];
        return at == 0 || text.Source.AsSpan(end, start - end).Contains('\n');
    }

    /// <summary>An annex's token: <c>x1</c>, also of the only one.</summary>
    public static string Annex(ReadText text, (int First, int Last) span)
    {
        var label = text.Tokens[span.Last] is { Symbol: not 'X' } token ? Label(token.Value)[0] : "1";
        var number = label switch { "i" => "1", "ii" => "2", "iii" => "3", "iv" => "4", "v" => "5", _ => label };
        return "x" + (number is [>= 'a' and <= 'z' and var letter] ? (letter - 'a' + 1).ToString(CultureInfo.InvariantCulture) : number);
    }

    private static ImmutableArray<string> Label(string printed)
    {
        var key = Folding.KeyOf(printed).Trim('(', ')').Replace('.', '-');
        if (key.Length != 1 || char.IsAscii(key[0]))
        {
            return [key];
        }
        var latin = Alphabets.Latin(key[0]);
        var place = Counting.Select(alphabet => alphabet.Place(key[0])).FirstOrDefault(place => place is > 0 and <= 26);
        var counted = place > 0 ? ((char)('a' + place - 1)).ToString() : key;
        return char.IsAscii(latin) && latin.ToString() != counted ? [latin.ToString(), counted] : [counted];
    }
}

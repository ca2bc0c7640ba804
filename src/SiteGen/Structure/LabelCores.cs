using System.Globalization;
using System.Text;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>Reads a label's core as one kind of label.</summary>
internal static class LabelCores
{
    private const string HanDigits = "一二三四五六七八九";

    /// <summary>The label of that form, without frame; null if the core cannot count so.</summary>
    public static Label? Read(string form, string core, Alphabet? alphabet) => form switch
    {
        "number" => Number(core),
        "dotted" => Dotted(core),
        "roman" => Roman(core),
        "letter" => Letter(core, alphabet),
        "han" => Counted(Han(core), "han"),
        "circled" => Counted(core[0] - '\u2460' + 1, "digits"),
        _ => null,
    };

    /// <summary>The letter as it stands in an alphabet: without hamza or other additions.</summary>
    public static char Bare(char letter) => letter is '\u0623' or '\u0625' or '\u0622' ? '\u0627' : letter;

    private static Label? Number(string core)
    {
        var letter = char.IsAsciiLetter(core[^1]) ? core[^1] : '\0';
        var digits = letter == '\0' ? core : core[..^1];
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        return Counted(value, "digits") is not { } label ? null
            : letter == '\0' ? label
            : label with { Insert = letter - 'A' + 2, Token = label.Token + char.ToLowerInvariant(letter) };
    }

    private static Label? Dotted(string core)
    {
        var parts = core.ToLowerInvariant().Split('.');
        var value = int.Parse(parts[^1], CultureInfo.InvariantCulture);
        return value == 0
            ? null
            : new(LabelKind.Dotted, value, 0, string.Join('-', parts.Select(part => part.TrimStart('0'))), parts.Length, "digits", "");
    }

    /// <summary>The same dotted number read from its end, as Arabic prints it: 1.2 is the first part of 2. Null if that is no other number.</summary>
    public static Label? Reversed(string core)
    {
        var parts = core.Split('.');
        Array.Reverse(parts);
        var reversed = string.Join('.', parts);
        return reversed == core || !core.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? null : Dotted(reversed);
    }

    private static Label? Counted(int value, string script) =>
        value == 0 ? null : new(LabelKind.Number, value, 0, value.ToString(CultureInfo.InvariantCulture), 1, script, "");

    private static Label? Roman(string core)
    {
        var lower = core.ToLowerInvariant();
        for (var value = 1; value < 40; value++)
        {
            if (RomanOf(value) == lower)
            {
                return new(LabelKind.Roman, value, 0, lower, 1, "latin", "");
            }
        }
        return null;
    }

    /// <summary>The Roman number of a value below 40: <c>xiv</c>.</summary>
    public static string RomanOf(int value)
    {
        var text = new StringBuilder();
        foreach (var (worth, sign) in (ReadOnlySpan<(int, string)>)[(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }

    private static Label? Letter(string core, Alphabet? alphabet)
    {
        // An Arabic he is typed with a joiner or a tatweel, which folding leaves out.
        var letter = Bare(char.ToLowerInvariant(core[0]));
        if (core.Length == 2 && Bare(char.ToLowerInvariant(core[1])) != letter)
        {
            return null;
        }
        var latin = Alphabets.Named("latin");
        if (alphabet is null || alphabet.Name == latin.Name)
        {
            letter = Alphabets.Latin(letter);
        }
        var counted = (alphabet is not null && alphabet.Place(letter) > 0 ? alphabet : null)
            ?? Alphabets.All.FirstOrDefault(known => known.Place(letter) > 0);
        if (counted is null)
        {
            return null;
        }
        var place = counted.Place(letter);
        var mapped = place <= 26 ? ((char)('a' + place - 1)).ToString() : $"a{(char)('a' + place - 27)}";
        // The second round of the alphabet doubles the letter: aa comes after z.
        return core.Length == 1
            ? new(LabelKind.Letter, place, 0, mapped, 1, counted.Script, "")
            : new(LabelKind.Letter, counted.Letters.Length + place, 0, mapped + mapped, 1, counted.Script, "");
    }

    private static int Han(string core)
    {
        var tens = core.IndexOf('十', StringComparison.Ordinal);
        if (tens < 0)
        {
            return core.Length == 1 ? HanDigits.IndexOf(core[0], StringComparison.Ordinal) + 1 : 0;
        }
        var before = tens == 0 ? 1 : HanDigits.IndexOf(core[0], StringComparison.Ordinal) + 1;
        var after = tens == core.Length - 1 ? 0 : HanDigits.IndexOf(core[^1], StringComparison.Ordinal) + 1;
        return before * 10 + after;
    }
}

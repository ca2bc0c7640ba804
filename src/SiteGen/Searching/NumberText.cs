using System.Text;

namespace SiteGen.Searching;

/// <summary>
/// Numbers written as characters of a script's string, small ones in one byte: a posting list needs no decoding of
/// base64 in the browser, and compresses well. Each number is one character, above 57,343 three.
/// </summary>
public static class NumberText
{
    private const int First = 35;
    private const int Whole = 0xE000;
    private const char Escape = '!';
    private const int Half = 14;

    /// <summary>Writes a number that is not negative.</summary>
    public static void Append(StringBuilder to, int number)
    {
        if (number < Whole)
        {
            to.Append(Character(number));
            return;
        }
        to.Append(Escape).Append(Character(number >> Half)).Append(Character(number & ((1 << Half) - 1)));
    }

    /// <summary>Reads the number at a place and moves the place behind it.</summary>
    public static int Read(string text, ref int at)
    {
        if (text[at] != Escape)
        {
            return Number(text[at++]);
        }
        at += 3;
        return (Number(text[at - 2]) << Half) + Number(text[at - 1]);
    }

    // The backslash and the surrogates are left out; the quotation mark and the escape stand before the first.
    private static char Character(int number)
    {
        var code = number + First;
        code += code >= '\\' ? 1 : 0;
        return (char)(code + (code >= 0xD800 ? 0x800 : 0));
    }

    private static int Number(char letter)
    {
        var code = letter >= 0xE000 ? letter - 0x800 : letter;
        return code - First - (code > '\\' ? 1 : 0);
    }
}

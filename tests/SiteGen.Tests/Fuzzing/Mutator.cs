using System.Text;

namespace SiteGen.Tests.Fuzzing;

/// <summary>
/// Changes an input a little, or a lot: what programs stumble over (cut, doubled, nested, out of order, wrong bytes), and
/// what its format is made of (the tokens). The same seed gives the same changes.
/// </summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> tokens)
{
    private const int MostBytes = 60_000;

    // Text that looks like nothing or like something else, signs that are not seen, and what no text holds.
    private static readonly string[] Odd =
    [
        "\0", "\t", "\r", "\r\n", "\n\n", " ", "\u00a0", "\u2028", "\u200b", "\u200d", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffd", "\ufffe",
        "\u0301", "\ud800\udc00", "\udbff\udfff", "\ue000", "\uf0b7", "\u0378", "ﷺ", "İ", "ı", "ß", "第", "号", "٣", "①", "Ⅳ", "𝟘", "é", "e\u0301", "가", "\u1100\u1161",
        "-1", "0", "2147483648", "99999999999999999999", "1e999", "NaN", "%s%n", "{0}", "{{", "}}", "../../x", "<script>alert(1)</script>", "javascript:alert(1)",
        "\"", "'", "`", "\\", "\\u0000", "\\ud800", "&#0;", "&#xD800;", "]]>", "<!--", "-->",
    ];

    /// <summary>The input after a few changes.</summary>
    /// <param name="input">One of the corpus.</param>
    /// <param name="other">Another, whose parts may come in.</param>
    public byte[] Change(byte[] input, byte[] other)
    {
        var bytes = input;
        for (var times = random.Next(1, 7); times > 0; times--)
        {
            bytes = Once(bytes, other);
        }
        return bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        var (from, to) = Stretch(bytes);
        return random.Next(12) switch
        {
            0 => [.. bytes[..from], .. bytes[to..]],
            1 => bytes[..from],
            2 => [.. bytes[..to], .. bytes[from..to], .. bytes[to..]],
            3 => [.. bytes[..from], .. Repeated(bytes[from..Math.Min(to, from + 40)]), .. bytes[from..]],
            4 => Flipped(bytes, from),
            5 => Spliced(bytes, from, other),
            6 or 7 => Inserted(bytes, from, Odd[random.Next(Odd.Length)]),
            8 when tokens.Count > 0 => [.. bytes[..from], .. Repeated(Token()), .. bytes[to..]],
            _ when tokens.Count > 0 => [.. bytes[..from], .. Token(), .. bytes[(random.Next(2) == 0 ? from : to)..]],
            _ => Inserted(bytes, from, "\n"),
        };
    }

    private byte[] Token() => Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Count)]);

    // Short ones mostly; the ends of lines and words are where formats turn.
    private (int From, int To) Stretch(byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        var length = random.Next(4) switch { 0 => random.Next(bytes.Length + 1), 1 => random.Next(200), _ => random.Next(12) };
        return (from, Math.Min(bytes.Length, from + length));
    }

    private byte[] Repeated(byte[] part)
    {
        var times = random.Next(5) == 0 ? random.Next(8_000) : random.Next(40);
        times = Math.Min(times, MostBytes / Math.Max(1, part.Length));
        var all = new byte[part.Length * times];
        for (var at = 0; at < all.Length; at += part.Length)
        {
            part.CopyTo(all, at);
        }
        return all;
    }

    private byte[] Flipped(byte[] bytes, int at)
    {
        var copy = bytes.ToArray();
        if (at < copy.Length)
        {
            copy[at] = (byte)random.Next(256);
        }
        return copy;
    }

    private byte[] Spliced(byte[] bytes, int at, byte[] other)
    {
        var (from, to) = Stretch(other);
        return [.. bytes[..at], .. other[from..to], .. bytes[at..]];
    }

    private static byte[] Inserted(byte[] bytes, int at, string text) => [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]];
}

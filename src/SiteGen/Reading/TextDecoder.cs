using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>A text and the encoding it was read in.</summary>
/// <param name="Text">Without byte order mark.</param>
/// <param name="Encoding">The encoding's web name: <c>utf-8</c>.</param>
public sealed record DecodedText(string Text, string Encoding);

/// <summary>
/// Decodes bytes strictly: a byte that does not fit is an error, never U+FFFD. A byte order mark decides; then bytes
/// that are UTF-8 are UTF-8; then the encoding whose words look most like words (see <see cref="EncodingEvidence"/>).
/// </summary>
public static class TextDecoder
{
    private enum ByteOrder
    {
        Little,
        Big,
    }

    /// <summary>The text; null with one error if the bytes are none.</summary>
    public static Staged<DecodedText?> Decode(string path, ReadOnlySpan<byte> bytes) => Decode(path, bytes, null);

    /// <summary>The same for a file that says what it is in: that counts unless it is UTF-8 all the same, or cannot be.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The name of an encoding, or null.</param>
    public static Staged<DecodedText?> Decode(string path, ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty)
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var marked]: return Utf8(path, marked);
            case [0xFF, 0xFE, .. var little]: return Utf16(path, little, ByteOrder.Little);
            case [0xFE, 0xFF, .. var big]: return Utf16(path, big, ByteOrder.Big);
            default: break;
        }
        if (bytes.Contains((byte)0))
        {
            return OrderOf(bytes) is { } order ? Utf16(path, bytes, order) : new(null, [Codes.BinarySource.At(new(path))]);
        }
        if (bytes.ContainsAnyInRange((byte)1, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)26))
        {
            return new(null, [Codes.BinarySource.At(new(path))]);
        }
        if (IsMostlyUtf8(bytes))
        {
            return Utf8(path, bytes);
        }
        return Named(declared) is { } encoding && !encoding.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal)
            ? Legacy(path, bytes, encoding) : Legacy(path, bytes, EncodingEvidence.Best(bytes));
    }

    private static Staged<DecodedText?> Utf8(string path, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                return Wrong(path, Encoding.UTF8.GetString(bytes[..at]), bytes[at], "utf-8");
            }
            at += length;
        }
        return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8");
    }

    // Valid sequences of several bytes are hardly ever chance; one wrong byte among many of them is a damaged UTF-8 file.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, wrong = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var done = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done;
            good += done && length > 1 ? 1 : 0;
            wrong += done ? 0 : 1;
            at += Math.Max(length, 1);
        }
        return wrong == 0 || good > 2 * wrong;
    }

    // GB 18030 holds all of GB 2312, and is what pages that name that one are in.
    private static Encoding? Named(string? name) => name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(
        name.ToLowerInvariant() switch { "gb2312" or "gbk" or "x-gbk" => "gb18030", "iso-8859-1" or "latin1" => "windows-1252", var other => other },
        EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static Staged<DecodedText?> Legacy(string path, ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var wrong = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return wrong < 0
            ? new DecodedText(text, encoding.WebName)
            : Wrong(path, text[..wrong], bytes[encoding.GetByteCount(text[..wrong])], encoding.WebName);
    }

    private static Staged<DecodedText?> Utf16(string path, ReadOnlySpan<byte> bytes, ByteOrder order)
    {
        var name = order == ByteOrder.Little ? "utf-16" : "utf-16BE";
        var text = Units(bytes, order);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])))
            {
                return Wrong(path, text[..at], bytes[2 * at], name);
            }
            at += char.IsSurrogate(text[at]) ? 1 : 0;
        }
        if (bytes.Length % 2 != 0)
        {
            return Wrong(path, text, bytes[^1], name);
        }
        return new DecodedText(text, name);
    }

    // Without a mark: the order in which the text has line ends, spaces and letters rather than signs from everywhere.
    private static ByteOrder? OrderOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || IsUtf8WithNulls(bytes))
        {
            return null;
        }
        var little = Odd(Units(bytes, ByteOrder.Little));
        var big = Odd(Units(bytes, ByteOrder.Big));
        return Math.Min(little, big) * 50 > bytes.Length ? null : little <= big ? ByteOrder.Little : ByteOrder.Big;
    }

    // Latin letters two by two are Chinese characters too. UTF-16 has a null in half of its Latin pairs, and a byte that no
    // text of single bytes has in half of its Cyrillic and Arabic ones; Chinese is hardly ever UTF-8 by chance.
    private static bool IsUtf8WithNulls(ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        foreach (var one in bytes)
        {
            odd += one is < 9 or (> 13 and < 32) ? 1 : 0;
        }
        return odd * 4 < bytes.Length && System.Text.Unicode.Utf8.IsValid(bytes);
    }

    private static int Odd(string text) => text.Count(letter => letter is < '\t' or '\uFFFF' or '\uFFFE'
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.OtherNotAssigned
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.Control
            && letter is not ('\t' or '\n' or '\r' or '\f' or '\v')
        || letter is >= '\u0100' and < '\u0300' or >= '\u0800' and < '\u2000' or >= '\u2200' and < '\u3000' or >= '\uA000' and < '\uF000');

    private static string Units(ReadOnlySpan<byte> bytes, ByteOrder order)
    {
        var units = new char[bytes.Length / 2];
        for (var at = 0; at < units.Length; at++)
        {
            var pair = bytes.Slice(2 * at, 2);
            units[at] = (char)(order == ByteOrder.Little
                ? BinaryPrimitives.ReadUInt16LittleEndian(pair)
                : BinaryPrimitives.ReadUInt16BigEndian(pair));
        }
        return new(units);
    }

    private static Staged<DecodedText?> Wrong(string path, string before, byte wrong, string encoding)
    {
        var lines = TextLines.Split(before + "|");
        return new(null, [Codes.WrongByte.At(new(path, lines.Length, lines[^1].Length), $"0x{wrong:X2}", encoding)]);
    }
}

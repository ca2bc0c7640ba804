using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Reading;

/// <summary>A text and the encoding it was read in.</summary>
/// <param name="Text">Without byte order mark.</param>
/// <param name="Encoding">The encoding's web name: <c>utf-8</c>.</param>
public sealed record DecodedText(string Text, string Encoding);

/// <summary>Decodes bytes strictly: a byte that does not fit is an error, never U+FFFD.</summary>
public static class TextDecoder
{
    private enum ByteOrder
    {
        Little,
        Big,
    }

    /// <summary>The text; null with one error if the bytes are none.</summary>
    public static Staged<DecodedText?> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        if (bytes is [0xFF, 0xFE, .. var little])
        {
            return Utf16(path, little, ByteOrder.Little);
        }
        if (bytes is [0xFE, 0xFF, .. var big])
        {
            return Utf16(path, big, ByteOrder.Big);
        }
        if (bytes.ContainsAnyInRange((byte)0, (byte)8))
        {
            return new(null, [Codes.BinarySource.At(new(path))]);
        }
        var marked = bytes is [0xEF, 0xBB, 0xBF, ..];
        return Utf8(path, marked ? bytes[3..] : bytes);
    }

    private static Staged<DecodedText?> Utf8(string path, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                var before = Encoding.UTF8.GetString(bytes[..at]);
                return new(null, [Codes.WrongByte.At(Place(path, before), $"0x{bytes[at]:X2}", "utf-8")]);
            }
            at += length;
        }
        return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8");
    }

    private static Staged<DecodedText?> Utf16(string path, ReadOnlySpan<byte> bytes, ByteOrder order)
    {
        var name = order == ByteOrder.Little ? "utf-16" : "utf-16BE";
        var units = new char[bytes.Length / 2];
        for (var at = 0; at < units.Length; at++)
        {
            var pair = bytes.Slice(2 * at, 2);
            units[at] = (char)(order == ByteOrder.Little
                ? BinaryPrimitives.ReadUInt16LittleEndian(pair)
                : BinaryPrimitives.ReadUInt16BigEndian(pair));
        }
        var text = new string(units);
        for (var at = 0; at < units.Length; at++)
        {
            if (char.IsSurrogate(units[at]) && !(at + 1 < units.Length && char.IsSurrogatePair(units[at], units[at + 1])))
            {
                return new(null, [Codes.WrongByte.At(Place(path, text[..at]), $"0x{bytes[2 * at]:X2}", name)]);
            }
            at += char.IsSurrogate(units[at]) ? 1 : 0;
        }
        if (bytes.Length % 2 != 0)
        {
            return new(null, [Codes.WrongByte.At(Place(path, text), $"0x{bytes[^1]:X2}", name)]);
        }
        return new DecodedText(text, name);
    }

    private static Spot Place(string path, string before)
    {
        var lines = TextLines.Split(before + "|");
        return new(path, lines.Length, lines[^1].Length);
    }
}

using System.Buffers;
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
    /// <summary>The text; null with one error if the bytes are none.</summary>
    public static Staged<DecodedText?> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        if (bytes is [0xFF, 0xFE, .. var little])
        {
            return Utf16(path, little, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));
        }
        if (bytes is [0xFE, 0xFF, .. var big])
        {
            return Utf16(path, big, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true));
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

    private static Staged<DecodedText?> Utf16(string path, ReadOnlySpan<byte> bytes, UnicodeEncoding encoding)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), encoding.WebName);
        }
        catch (DecoderFallbackException wrong)
        {
            var before = Encoding.Unicode.GetString(bytes[..Math.Max(0, wrong.Index)]);
            return new(null, [Codes.WrongByte.At(Place(path, before), $"0x{wrong.BytesUnknown?[0]:X2}", encoding.WebName)]);
        }
    }

    private static Spot Place(string path, string before)
    {
        var lines = TextLines.Split(before + "|");
        return new(path, lines.Length, lines[^1].Length);
    }
}

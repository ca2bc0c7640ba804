using System.IO.Compression;
using SiteGen.Diagnostics;
using SiteGen.Reading.Word;

namespace SiteGen.Reading;

/// <summary>Tells the form of a file by its first bytes, which say more than its name.</summary>
internal static class SourceForms
{
    private const string Keep = "with its tracked changes kept";
    private const string ToWord = $"open it in Word or LibreOffice and save it as .docx, {Keep}";

    /// <summary>True for a file that only a Word reader can make sense of.</summary>
    public static bool IsWord(string path, ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8)
        || path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".docm", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dotm", StringComparison.OrdinalIgnoreCase);

    /// <summary>The one error about a file that has to be converted first; null for all others.</summary>
    public static Diagnostic? Refusal(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith("{\\rtf"u8))
        {
            return Of(path, "an RTF file", ToWord);
        }
        if (bytes.StartsWith("%PDF"u8))
        {
            return Of(path, "a PDF, which knows no tracked changes", "ask for the Word file that it was made from");
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            // The same container holds old Word files and protected new ones, which say so in UTF-16.
            return bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? Codes.WordEncrypted.At(new(path)) : Of(path, "a Word file of the old kind (.doc)", ToWord);
        }
        if (!bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }
        return bytes[..Math.Min(bytes.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0
            ? Of(path, "an OpenDocument file", $"open it in LibreOffice or Word and save it as .docx, {Keep}")
            : OtherPackage(path, content);
    }

    private static Diagnostic? OtherPackage(string path, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = Streams.Over(content);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is not null ? null
                : Of(path, "an archive", "unpack it and take the documents out of it");
        }
        catch (InvalidDataException)
        {
            // The reader of Word files says what is wrong with it.
            return null;
        }
    }

    private static Diagnostic Of(string path, string what, string how) => Codes.OtherForm.At(new(path), what, how);
}

using System.IO.Compression;
using System.Xml;
using SiteGen.Diagnostics;

namespace SiteGen.Reading.Word;

/// <summary>
/// Looks at a package before anything of it is believed: how much it unpacks to, counted and not as it says itself, how
/// deep its elements are nested, and that no part declares entities.
/// </summary>
internal static class PackageGuard
{
    // Repetitive documents are packed to a hundredth; a bomb to a thousandth.
    private const long MostRatio = 400;
    private const long FreeBytes = 32_000_000;
    private const int MostEntries = 20_000;

    /// <summary>What is wrong; null if nothing is.</summary>
    public static Diagnostic? Check(string path, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        try
        {
            using var stream = Streams.Over(bytes);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                return Codes.WordTooLarge.At(new(path), $"it has {zip.Entries.Count} parts");
            }
            var total = 0L;
            foreach (var entry in zip.Entries.Where(IsRead))
            {
                using var counted = new CountedStream(entry.Open(), Math.Min(limits.Unpacked - total, Math.Max(FreeBytes, entry.CompressedLength * MostRatio)));
                if (Fault(counted, limits.Nesting) is { } fault)
                {
                    return Codes.WordDamaged.At(new(path), $"{entry.FullName}: {fault}");
                }
                if (counted.IsOver)
                {
                    return Codes.WordTooLarge.At(new(path), $"{entry.FullName} unpacks to more than {counted.Count / 1_000_000} million bytes");
                }
                total += counted.Count;
            }
            return null;
        }
        catch (SystemException fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return Codes.WordDamaged.At(new(path), "it cannot be unpacked");
        }
    }

    // What the reader opens; pictures, fonts and the rest stay packed.
    private static bool IsRead(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string? Fault(CountedStream stream, int deepest)
    {
        try
        {
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (!stream.IsOver && reader.Read())
            {
                if (reader.Depth > deepest)
                {
                    return "its elements are nested too deep";
                }
            }
            return null;
        }
        catch (XmlException) when (stream.IsOver)
        {
            return null;
        }
        catch (XmlException fault)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no sound XML at line {fault.LineNumber}");
        }
    }
}

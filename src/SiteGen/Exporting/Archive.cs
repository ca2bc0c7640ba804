using System.IO.Compression;
using System.Text;

namespace SiteGen.Exporting;

/// <summary>A file in an archive.</summary>
/// <param name="Path">With slashes, relative.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ArchiveFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file of text.</summary>
    public static ArchiveFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

/// <summary>Zip archives that are the same bytes whenever they are made: files in the order given, every time the same.</summary>
public static class Archive
{
    // The first day that the format knows; the clock is no part of what is published.
    private static readonly DateTimeOffset Begin = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive of these files.</summary>
    public static byte[] Of(IEnumerable<ArchiveFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var stream = new MemoryStream();
        Write(stream, files);
        return stream.ToArray();
    }

    /// <summary>Writes an archive of these files.</summary>
    public static void Write(Stream stream, IEnumerable<ArchiveFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = Begin;
            // Readable by everyone; without this the bits of the system that writes stand there.
            entry.ExternalAttributes = 0;
            using var content = entry.Open();
            content.Write(file.Content.Span);
        }
    }
}

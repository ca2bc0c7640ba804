using SiteGen.Diagnostics;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>What a build read where it is going to write; null if there was nothing.</summary>
internal sealed record ReadBefore(ReadOnlyMemory<byte>? Content);

/// <summary>Writes to <c>input/</c>.</summary>
internal static class InputFolder
{
    /// <summary>
    /// Puts a file there whole, unless somebody has changed it since this build read it: then it stays as that person
    /// left it, and the diagnostic says so.
    /// </summary>
    /// <param name="folder">The site's own input folder.</param>
    /// <param name="path">Below it, with slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="read">What this build read there; null if there was no such file.</param>
    public static Diagnostic? Write(string folder, string path, ReadOnlySpan<byte> content, ReadOnlyMemory<byte>? read)
    {
        var full = Path.Combine(folder, path);
        if (Found(full) is { } found && !(read is { } before && found.AsSpan().SequenceEqual(before.Span)))
        {
            return Codes.InputChangedMeanwhile.At(new("input/" + path));
        }
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        WholeFile.Write(full, content);
        return null;
    }

    private static byte[]? Found(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}

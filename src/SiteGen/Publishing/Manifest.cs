using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Publishing;

/// <summary>
/// The files that the last build wrote into an output folder, kept in <c>cache/published.tsv</c>. It decides what may
/// be removed; where it is missing or damaged, nothing is.
/// </summary>
/// <param name="Output">The full path of the output folder it speaks of.</param>
/// <param name="Files">By path.</param>
internal sealed record Manifest(string Output, IReadOnlyDictionary<string, ManifestFile> Files)
{
    private const string Head = "# Written by the last build of";

    /// <summary>The manifest of this output folder; null if there is none that can be trusted.</summary>
    public static Manifest? Read(string cacheFolder, string output)
    {
        var path = PathOf(cacheFolder);
        if (!File.Exists(path))
        {
            return null;
        }
        var lines = File.ReadAllLines(path);
        if (lines.Length < 2 || lines[0] != $"{Head}\t{output}" || lines[^1] != $"# {lines.Length - 2}")
        {
            return null;
        }
        var files = new Dictionary<string, ManifestFile>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines.AsSpan(1, lines.Length - 2))
        {
            var cells = line.Split('\t');
            if (cells.Length != 4
                || !long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || !long.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            {
                return null;
            }
            files[cells[0]] = new(cells[1], length, time);
        }
        return new(output, files);
    }

    /// <summary>Puts this manifest in place of the last one.</summary>
    public void Write(string cacheFolder)
    {
        Directory.CreateDirectory(cacheFolder);
        var text = new StringBuilder($"{Head}\t{Output}\n");
        foreach (var (path, file) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{path}\t{file.Digest}\t{file.Length}\t{file.Time}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"# {Files.Count}\n");
        WholeFile.Write(PathOf(cacheFolder), Encoding.UTF8.GetBytes(text.ToString()));
    }

    internal static string PathOf(string cacheFolder) => Path.Combine(cacheFolder, "published.tsv");
}

/// <summary>A file as it was left.</summary>
/// <param name="Digest">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Time">Of its last change, in ticks of 100 ns since year 1, UTC; 0 if not yet known.</param>
internal readonly record struct ManifestFile(string Digest, long Length, long Time)
{
    public static ManifestFile Of(ReadOnlyMemory<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length, 0);

    /// <summary>The same with the time of the file on the disk.</summary>
    public ManifestFile TimedAt(string path) => this with { Time = File.GetLastWriteTimeUtc(path).Ticks };

    /// <summary>True if the file on the disk has this content: by its length and time if they are as remembered, else by its bytes.</summary>
    public bool IsAt(string path, ManifestFile? remembered)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != Length || file.LinkTarget is not null)
        {
            return false;
        }
        if (remembered is { } last && last.Length == file.Length && last.Time == file.LastWriteTimeUtc.Ticks)
        {
            return last.Digest == Digest;
        }
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == Digest;
    }
}

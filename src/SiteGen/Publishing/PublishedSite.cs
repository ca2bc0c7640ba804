using System.Security.Cryptography;

namespace SiteGen.Publishing;

/// <summary>The site as the last build left it.</summary>
public static class PublishedSite
{
    /// <summary>A digest of the list of what was published; null if there is no such list.</summary>
    public static string? PrintOf(string cacheFolder)
    {
        var path = Manifest.PathOf(cacheFolder);
        return File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;
    }

    /// <summary>True if every file that was published still is there, with the length and the time that it was left with.</summary>
    public static bool StandsAsLeft(string cacheFolder, string output) =>
        Manifest.Read(Path.GetFullPath(cacheFolder), SiteStage.RealPath(output)) is { Files.Count: > 0 } manifest
        && manifest.Files.AsParallel().All(entry => new FileInfo(Path.Combine(manifest.Output, entry.Key)) is { Exists: true } file
            && file.Length == entry.Value.Length && file.LastWriteTimeUtc.Ticks == entry.Value.Time);
}

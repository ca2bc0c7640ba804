using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>Sees to it that a build touches nobody else's files.</summary>
internal static class Guard
{
    /// <summary>What forbids publishing there, or is worth saying about it.</summary>
    public static ImmutableArray<Diagnostic> Check(
        IReadOnlyCollection<Page> pages, PublishTarget target, Manifest? manifest)
    {
        if (!Directory.Exists(target.Output) || !Directory.EnumerateFileSystemEntries(target.Output).Any())
        {
            return [];
        }
        var isOurs = manifest is not null || File.Exists(Path.Combine(target.Output, Publisher.Marker));
        if (target.Clean == CleanMode.Full)
        {
            return isOurs ? [] : [Codes.ForeignFolder.At(new(target.Output), target.Output)];
        }
        if (manifest is not null)
        {
            return [.. Foreign(pages, target.Output, manifest.Files.ContainsKey)];
        }
        return isOurs
            ? [Codes.ManifestLost.At(new(target.Output), target.Output)]
            : [.. Foreign(pages, target.Output, static _ => false)];
    }

    private static IEnumerable<Diagnostic> Foreign(
        IReadOnlyCollection<Page> pages, string output, Func<string, bool> isOurs) =>
        from page in pages
        let path = Path.Combine(output, page.Path)
        where !isOurs(page.Path)
            && (Directory.Exists(path) || (File.Exists(path) && !ManifestFile.Of(page.Content).IsAt(path, null)))
        select Codes.ForeignFile.At(new(path), path);
}

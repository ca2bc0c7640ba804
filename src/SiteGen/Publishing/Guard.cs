using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>Sees to it that a build touches nobody else's files.</summary>
internal static class Guard
{
    /// <summary>What may be removed, and what forbids publishing there or is worth saying about it.</summary>
    public static Staged<CleanPlan> Check(IReadOnlyCollection<Page> pages, PublishTarget target, Manifest? manifest)
    {
        if (!Directory.Exists(target.Output) || !Directory.EnumerateFileSystemEntries(target.Output).Any())
        {
            return new CleanPlan([], []);
        }
        var (plan, diagnostics) = CleanPlan.For(
            target.Clean, manifest?.Files.Keys ?? [], pages.Select(page => page.Path),
            target.Clean == CleanMode.Full ? Present(target.Output) : []);
        if (manifest is null && File.Exists(Path.Combine(target.Output, Publisher.Marker)))
        {
            return new(plan, [.. diagnostics, Codes.ManifestLost.At(new(target.Output), target.Output)]);
        }
        return new(plan, [.. diagnostics, .. Foreign(pages, target.Output, path => manifest?.Files.ContainsKey(path) == true)]);
    }

    private static IEnumerable<string> Present(string output) =>
        Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(output, path).Replace('\\', '/'));

    private static IEnumerable<Diagnostic> Foreign(
        IReadOnlyCollection<Page> pages, string output, Func<string, bool> isOurs) =>
        from page in pages
        let path = Path.Combine(output, page.Path)
        where !isOurs(page.Path)
            && (Directory.Exists(path) || (File.Exists(path) && !ManifestFile.Of(page.Content).IsAt(path, null)))
        select Codes.ForeignFile.At(new(path), path);
}

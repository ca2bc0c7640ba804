using SiteGen.Diagnostics;
using SiteGen.Hosting;

namespace SiteGen.Publishing;

/// <summary>Sees to it that a build touches nobody else's files.</summary>
internal static class Guard
{
    /// <summary>What may be removed, and what forbids publishing there or is worth saying about it.</summary>
    public static Staged<CleanPlan> Check(IReadOnlyDictionary<string, ManifestFile> files, PublishTarget target, Manifest? manifest)
    {
        if (!Directory.Exists(target.Output) || !Directory.EnumerateFileSystemEntries(target.Output).Any())
        {
            return new CleanPlan([], []);
        }
        var (plan, diagnostics) = CleanPlan.For(
            target.Clean, manifest?.Files.Keys ?? [], files.Keys,
            target.Clean == CleanMode.Full ? Present(target.Output) : []);
        if (manifest is null && File.Exists(Path.Combine(target.Output, Publisher.Marker)))
        {
            return new(plan, [.. diagnostics, Codes.ManifestLost.At(new(target.Output), target.Output)]);
        }
        return new(plan, [.. diagnostics, .. Foreign(files, target.Output, path => manifest?.Files.ContainsKey(path) == true)]);
    }

    private static IEnumerable<string> Present(string output) =>
        Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(output, path).Replace('\\', '/'));

    private static IEnumerable<Diagnostic> Foreign(
        IReadOnlyDictionary<string, ManifestFile> files, string output, Func<string, bool> isOurs) =>
        from file in files
        where !isOurs(file.Key)
        let path = Path.Combine(output, file.Key)
        where Directory.Exists(path) || (File.Exists(path) && !file.Value.IsAt(path, null))
        select Codes.ForeignFile.At(new(path), path);
}

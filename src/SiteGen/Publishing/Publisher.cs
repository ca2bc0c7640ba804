using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>Where a site is published.</summary>
/// <param name="Output">The output folder.</param>
/// <param name="Cache">The folder that remembers what was written.</param>
/// <param name="Clean">What happens to files of earlier builds.</param>
public sealed record PublishTarget(string Output, string Cache, CleanMode Clean = CleanMode.Unwritten);

/// <summary>What publishing did.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that keep their bytes and times.</param>
/// <param name="Removed">Files of the last build that are gone.</param>
/// <param name="Bytes">Of all files of the site.</param>
public sealed record Publication(int Written, int Unchanged, int Removed, long Bytes);

/// <summary>
/// Puts the pages in place so that no reader sees a mix of two builds. The new site is put together whole beside the
/// old one (<c>output.next</c>), unchanged files by a second name; when all of it is on the disk the two folders change
/// places by renaming. Until then the old site stands untouched, whatever fails.
/// </summary>
public sealed class Publisher
{
    /// <summary>In the output folder: says that it was written by this program.</summary>
    public const string Marker = ".sitegen";

    private readonly IFileSystem disk;

    /// <summary>A publisher that writes to this machine's disk.</summary>
    public Publisher() : this(new FileSystem())
    {
    }

    internal Publisher(IFileSystem disk) => this.disk = disk;

    /// <summary>
    /// Publishes the pages. Take the <see cref="BuildLock"/> first. With an error among the diagnostics nothing was
    /// changed, and what was published before is whole.
    /// </summary>
    public Staged<Publication> Publish(IReadOnlyCollection<Page> pages, PublishTarget target)
    {
        target = target with
        {
            Output = RealPath(target.Output),
            Cache = Path.GetFullPath(target.Cache),
        };
        var nothing = new Publication(0, 0, 0, 0);
        var unfit = pages.Where(page => !SiteCheck.IsFit(page.Path)).Select(page => Codes.PathUnfit.At(new(page.Path), page.Path));
        if (unfit.ToImmutableArray() is { IsEmpty: false } refused)
        {
            return new(nothing, refused);
        }
        var swap = new SiteSwap(target.Output, disk);
        try
        {
            swap.Recover();
            var manifest = Manifest.Read(target.Cache, target.Output);
            var (clean, diagnostics) = Guard.Check(pages, target, manifest);
            return diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error)
                ? new(nothing, diagnostics)
                : new(Place(pages, target, manifest, clean, swap), diagnostics);
        }
        catch (IOException fault)
        {
            return new(nothing, Failed(fault, swap, target.Output));
        }
        catch (UnauthorizedAccessException fault)
        {
            return new(nothing, Failed(fault, swap, target.Output));
        }
    }

    /// <summary>The fault, after making room again by taking the unfinished site away.</summary>
    private static ImmutableArray<Diagnostic> Failed(Exception fault, SiteSwap swap, string output)
    {
        var first = DiskFaults.Of(fault, output);
        try
        {
            swap.Discard();
            return [first];
        }
        catch (IOException second)
        {
            return [first, DiskFaults.Of(second, output)];
        }
        catch (UnauthorizedAccessException second)
        {
            return [first, DiskFaults.Of(second, output)];
        }
    }

    /// <summary>The folder itself where the output is a link to one: the link stays, its folder is exchanged.</summary>
    private static string RealPath(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return Directory.Exists(full) && Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } real
            ? Path.TrimEndingDirectorySeparator(real.FullName) : full;
    }

    private Publication Place(
        IReadOnlyCollection<Page> pages, PublishTarget target, Manifest? manifest, CleanPlan clean, SiteSwap swap)
    {
        var before = manifest?.Files ?? ImmutableSortedDictionary<string, ManifestFile>.Empty;
        var after = pages.Append(new(Marker, "Written by sitegen. It marks the folder as one that a build may write to again.\n"u8.ToArray()))
            .ToDictionary(page => page.Path, page => (Page: page, File: ManifestFile.Of(page.Content)), StringComparer.Ordinal);
        var gone = clean.Before.Union(clean.After)
            .Where(path => !after.ContainsKey(path) && File.Exists(Path.Combine(target.Output, path))).ToHashSet(StringComparer.Ordinal);
        var unchanged = target.Clean is CleanMode.Self or CleanMode.Full ? [] : after
            .Where(entry => entry.Value.File.IsAt(Path.Combine(target.Output, entry.Key), Remembered(before, entry.Key)))
            .Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var publication = new Publication(
            after.Count - unchanged.Count, unchanged.Count, gone.Count, after.Values.Sum(entry => entry.File.Length));
        if (gone.Count == 0 && unchanged.Count == after.Count)
        {
            return publication;
        }

        swap.Begin();
        foreach (var (path, (page, _)) in after)
        {
            var next = swap.PathFor(path);
            if (unchanged.Contains(path))
            {
                disk.Link(Path.Combine(target.Output, path), next);
            }
            else
            {
                disk.Write(next, page.Content);
            }
        }
        // Until the folders have changed places the manifest names both sites' files: after a crash in between it
        // still is true of whichever stands there.
        var written = after.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.File, StringComparer.Ordinal);
        new Manifest(target.Output, before.AddRange(written.RemoveRange(before.Keys))).Write(target.Cache);
        swap.Complete(gone);
        new Manifest(target.Output, before.RemoveRange(after.Keys).RemoveRange(clean.Before.Union(clean.After)).AddRange(written.Select(entry => KeyValuePair.Create(
            entry.Key, entry.Value with { Time = File.GetLastWriteTimeUtc(Path.Combine(target.Output, entry.Key)).Ticks }))))
            .Write(target.Cache);
        return publication;
    }

    private static ManifestFile? Remembered(ImmutableSortedDictionary<string, ManifestFile> before, string path) =>
        before.TryGetValue(path, out var file) ? file : null;
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>
/// A site on its way to the output folder. Files are given as they are made, from several threads; what is new or
/// changed is written beside the old site at once, so that nothing is held in memory. The old site stands untouched
/// until <see cref="Publish"/> puts the whole of the new one in its place.
/// </summary>
public sealed class SiteStage : IDisposable
{
    private readonly PublishTarget target;
    private readonly IFileSystem disk;
    private readonly SiteSwap swap;
    private readonly Lazy<Manifest?> opened;
    private readonly ConcurrentDictionary<string, StagedFile> files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Diagnostic> refused = [];
    private Exception? fault;

    internal SiteStage(PublishTarget target, IFileSystem disk)
    {
        this.target = target with { Output = RealPath(target.Output), Cache = Path.GetFullPath(target.Cache) };
        this.disk = disk;
        swap = new(this.target.Output, disk);
        opened = new(Open);
    }

    /// <summary>Takes a file of the site. A fault of the disk is told by <see cref="Publish"/>; what is given after it is let go.</summary>
    public void Add(Page page)
    {
        if (!SiteCheck.IsFit(page.Path))
        {
            refused.Enqueue(Codes.PathUnfit.At(new(page.Path), page.Path));
            return;
        }
        try
        {
            if (fault is null)
            {
                Stage(page, opened.Value);
            }
        }
        catch (IOException failed)
        {
            fault ??= failed;
        }
        catch (UnauthorizedAccessException failed)
        {
            fault ??= failed;
        }
    }

    /// <summary>The digest of a file that was given, as the list of what was published will have it; null if it was not.</summary>
    internal string? DigestOf(string path) => files.TryGetValue(path, out var file) ? file.File.Digest : null;

    /// <summary>True if the file stands in the output folder as the last build left it, with this digest, and may stay there.</summary>
    internal bool StandsAsLeft(string path, string digest)
    {
        if (fault is not null || target.Clean is CleanMode.Self or CleanMode.Full || opened.Value is not { } manifest
            || !manifest.Files.TryGetValue(path, out var left) || left.Digest != digest)
        {
            return false;
        }
        var file = new FileInfo(Path.Combine(target.Output, path));
        return file.Exists && file.Length == left.Length && file.LastWriteTimeUtc.Ticks == left.Time && file.LinkTarget is null;
    }

    /// <summary>Takes a file that <see cref="StandsAsLeft"/> for one of this site.</summary>
    internal void KeepOn(string path) => files.TryAdd(path, new(opened.Value!.Files[path], FileState.Unchanged));

    /// <summary>The bytes of a file that was given; empty if the disk no longer has them.</summary>
    public ReadOnlyMemory<byte> Read(string path) => files.TryGetValue(path, out var file) && fault is null
        ? File.ReadAllBytes(file.State == FileState.Unchanged ? Path.Combine(target.Output, path) : swap.PathFor(path))
        : default;

    /// <summary>
    /// Puts the site in place. With an error among the diagnostics nothing was changed, and what was published before
    /// is whole.
    /// </summary>
    public Staged<Publication> Publish()
    {
        var nothing = new Publication(0, 0, 0, 0);
        if (!refused.IsEmpty)
        {
            return new(nothing, [.. refused]);
        }
        try
        {
            Add(new(Publisher.Marker, "Written by sitegen. It marks the folder as one that a build may write to again.\n"u8.ToArray()));
            if (fault is { } first)
            {
                return new(nothing, Failed(first));
            }
            var (clean, diagnostics) = Guard.Check(Files(), target, opened.Value);
            return diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error)
                ? new(nothing, diagnostics)
                : new(Place(opened.Value, clean), diagnostics);
        }
        catch (IOException failed)
        {
            return new(nothing, Failed(failed));
        }
        catch (UnauthorizedAccessException failed)
        {
            return new(nothing, Failed(failed));
        }
    }

    /// <summary>Takes away what was not published.</summary>
    public void Dispose()
    {
        if (opened.IsValueCreated && fault is null)
        {
            swap.Discard();
        }
    }

    private Manifest? Open()
    {
        swap.Recover();
        return Manifest.Read(target.Cache, target.Output);
    }

    private void Stage(Page page, Manifest? manifest)
    {
        // A path that is given twice is an error, which the check of the site tells.
        if (!files.TryAdd(page.Path, default))
        {
            return;
        }
        var file = ManifestFile.Of(page.Content);
        var there = Path.Combine(target.Output, page.Path);
        ManifestFile? remembered = manifest?.Files.TryGetValue(page.Path, out var last) == true ? last : null;
        if (target.Clean is not (CleanMode.Self or CleanMode.Full) && file.IsAt(there, remembered))
        {
            files[page.Path] = new(file.TimedAt(there), FileState.Unchanged);
            return;
        }
        var next = swap.PathFor(page.Path);
        disk.Write(next, page.Content);
        files[page.Path] = new(file.TimedAt(next), FileState.Written);
    }

    private Dictionary<string, ManifestFile> Files() => files.ToDictionary(file => file.Key, file => file.Value.File, StringComparer.Ordinal);

    private Publication Place(Manifest? manifest, CleanPlan clean)
    {
        var before = manifest?.Files ?? new Dictionary<string, ManifestFile>(StringComparer.Ordinal);
        var after = Files();
        var leaving = clean.Before.Union(clean.After).Where(path => !after.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
        var gone = leaving.Where(path => File.Exists(Path.Combine(target.Output, path))).ToHashSet(StringComparer.Ordinal);
        var unchanged = files.Where(file => file.Value.State == FileState.Unchanged).Select(file => file.Key).ToList();
        var publication = new Publication(
            after.Count - unchanged.Count, unchanged.Count, gone.Count, after.Values.Sum(file => file.Length));
        if (gone.Count == 0 && unchanged.Count == after.Count)
        {
            return publication;
        }
        swap.Begin();
        foreach (var path in unchanged)
        {
            disk.Link(Path.Combine(target.Output, path), swap.PathFor(path));
        }
        // Until the folders have changed places the manifest names both sites' files: after a crash in between it
        // still is true of whichever stands there.
        var kept = before.Where(file => !after.ContainsKey(file.Key)).ToList();
        var both = new Dictionary<string, ManifestFile>(before, StringComparer.Ordinal);
        foreach (var (path, file) in after)
        {
            both.TryAdd(path, file);
        }
        new Manifest(target.Output, both).Write(target.Cache);
        swap.Complete(gone);
        new Manifest(target.Output, after.Concat(kept.Where(file => !leaving.Contains(file.Key))).ToDictionary(StringComparer.Ordinal)).Write(target.Cache);
        return publication;
    }

    /// <summary>The fault, after making room again by taking the unfinished site away.</summary>
    private ImmutableArray<Diagnostic> Failed(Exception failed)
    {
        fault = failed;
        var first = DiskFaults.Of(failed, target.Output);
        try
        {
            swap.Discard();
            return [first];
        }
        catch (IOException second)
        {
            return [first, DiskFaults.Of(second, target.Output)];
        }
        catch (UnauthorizedAccessException second)
        {
            return [first, DiskFaults.Of(second, target.Output)];
        }
    }

    /// <summary>The folder itself where the output is a link to one: the link stays, its folder is exchanged.</summary>
    internal static string RealPath(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return Directory.Exists(full) && Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } real
            ? Path.TrimEndingDirectorySeparator(real.FullName) : full;
    }

    private readonly record struct StagedFile(ManifestFile File, FileState State);

    private enum FileState
    {
        Written,
        Unchanged,
    }
}

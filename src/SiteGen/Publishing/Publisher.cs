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

    /// <summary>Begins a site whose files are given one by one. Take the <see cref="BuildLock"/> first.</summary>
    public SiteStage Begin(PublishTarget target) => new(target, disk);

    /// <summary>
    /// Publishes whole pages. Take the <see cref="BuildLock"/> first. With an error among the diagnostics nothing was
    /// changed, and what was published before is whole.
    /// </summary>
    public Staged<Publication> Publish(IReadOnlyCollection<Page> pages, PublishTarget target)
    {
        using var stage = Begin(target);
        foreach (var page in pages)
        {
            stage.Add(page);
        }
        return stage.Publish();
    }
}

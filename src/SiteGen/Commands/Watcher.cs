using System.Threading.Channels;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Publishing;

namespace SiteGen.Commands;

/// <summary>Tells when anything that the site is made from has changed and then lain still for a moment.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly TimeSpan settling;

    public Watcher(Folders folders, TimeSpan settling)
    {
        this.settling = settling;
        var below = folders.Themes.Concat(folders.Inputs).Append(Path.Combine(folders.Root, SeedsPipeline.Folder));
        foreach (var folder in below.Where(Directory.Exists))
        {
            Watch(new FileSystemWatcher(folder) { IncludeSubdirectories = true });
        }
        foreach (var name in SettingsFile.SiteNames)
        {
            Watch(new FileSystemWatcher(folders.Root, name));
        }
    }

    /// <summary>Returns when something has changed since the last call.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(settling, cancellation);
        }
        while (Drain());
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private bool Drain()
    {
        var any = false;
        while (changes.Reader.TryRead(out _))
        {
            any = true;
        }
        return any;
    }

    private void Watch(FileSystemWatcher watcher)
    {
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) => Add(change.FullPath);
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }

    // The build's own files on their way into input/ are no change of a person's.
    private void Add(string path)
    {
        if (!path.EndsWith(WholeFile.OnItsWay, StringComparison.Ordinal))
        {
            changes.Writer.TryWrite(path);
        }
    }
}

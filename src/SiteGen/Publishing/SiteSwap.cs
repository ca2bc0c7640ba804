using System.Collections.Concurrent;

namespace SiteGen.Publishing;

/// <summary>
/// Two folders that change places: <c>output.next</c> becomes <c>output</c>, which becomes <c>output.old</c> and then
/// goes. Where the disk can do both in one step there is a site at every moment. Which of the three are there, and which
/// of them holds the list of what is to go, tells how far a broken run came, so the next one can end its work.
/// </summary>
internal sealed class SiteSwap(string output, IFileSystem disk)
{
    // In output.old: the paths that are to go with it. Written before the folders change places.
    private const string GoingList = ".sitegen-going";

    private readonly string next = output + ".next";
    private readonly string old = output + ".old";
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>Ends or undoes what a broken run began.</summary>
    public void Recover()
    {
        if (File.Exists(Path.Combine(next, GoingList)) && Directory.Exists(output))
        {
            // The two have changed places already: what is called next is the site of before.
            disk.Rename(next, old);
        }
        if (Directory.Exists(old) && !Directory.Exists(output))
        {
            // The old folder only gives way when the new one is whole.
            disk.Rename(Directory.Exists(next) ? next : old, output);
        }
        if (Directory.Exists(old))
        {
            Clear();
        }
        if (Directory.Exists(output))
        {
            File.Delete(Path.Combine(output, GoingList));
        }
        Discard();
    }

    /// <summary>Takes <c>output.next</c> away, if it is there.</summary>
    public void Discard()
    {
        if (Directory.Exists(next))
        {
            Directory.Delete(next, recursive: true);
        }
        folders.Clear();
    }

    /// <summary>Opens an empty <c>output.next</c>.</summary>
    public void Begin() => Directory.CreateDirectory(next);

    /// <summary>The full path of a file in <c>output.next</c>, whose folder is there afterwards.</summary>
    public string PathFor(string path)
    {
        var full = Path.Combine(next, path);
        // Thousands of files share their folders; each is made once.
        folders.GetOrAdd(Path.GetDirectoryName(full)!, folder => Directory.CreateDirectory(folder).FullName);
        return full;
    }

    /// <summary>Puts <c>output.next</c> in place.</summary>
    /// <param name="gone">Paths of the old folder that go with it; all others move into the new one.</param>
    public void Complete(IReadOnlySet<string> gone)
    {
        if (!Directory.Exists(output))
        {
            disk.Sync(next);
            disk.Rename(next, output);
            return;
        }
        var going = Path.Combine(output, GoingList);
        File.WriteAllLines(going, gone.Order(StringComparer.Ordinal));
        disk.Sync(next);
        if (disk.TryExchange(output, next))
        {
            disk.Rename(next, old);
            Clear();
            return;
        }
        disk.Rename(output, old);
        try
        {
            disk.Rename(next, output);
        }
        catch (IOException)
        {
            disk.Rename(old, output);
            File.Delete(going);
            throw;
        }
        Clear();
    }

    /// <summary>Moves what stays from the old folder into the new one, and removes the old.</summary>
    private void Clear()
    {
        var list = Path.Combine(old, GoingList);
        // Without the list it is not known what may go, so everything stays.
        var going = File.Exists(list) ? File.ReadAllLines(list).ToHashSet(StringComparer.Ordinal) : [];
        going.Add(GoingList);
        MoveLeftovers("", going);
        Directory.Delete(old, recursive: true);
    }

    private void MoveLeftovers(string folder, HashSet<string> going)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(old, folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            var target = Path.Combine(output, path);
            var isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
            if (isFolder && (Directory.Exists(target) || Holds(path, going)))
            {
                MoveLeftovers(path, going);
            }
            else if (!going.Contains(path) && !Path.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (isFolder)
                {
                    Directory.Move(entry.FullName, target);
                }
                else
                {
                    File.Move(entry.FullName, target);
                }
            }
        }
    }

    private static bool Holds(string folder, HashSet<string> going) =>
        going.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal));
}

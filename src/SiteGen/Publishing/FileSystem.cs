using System.Runtime.InteropServices;

namespace SiteGen.Publishing;

/// <summary>What the publisher asks of the disk, so that tests can let a write fail.</summary>
internal interface IFileSystem
{
    /// <summary>Writes a new file; its folder is there.</summary>
    void Write(string path, ReadOnlyMemory<byte> content);

    /// <summary>Gives a file a second name, or copies it with its time where the disk cannot do that.</summary>
    void Link(string existing, string path);

    /// <summary>Renames a folder that nothing else has open.</summary>
    void Rename(string folder, string name);

    /// <summary>Lets two folders change names in one step; false, and nothing done, where the disk cannot.</summary>
    bool TryExchange(string one, string other);

    /// <summary>Returns when everything below the folder is on the disk itself.</summary>
    void Sync(string folder);
}

/// <summary>The disk of this machine.</summary>
internal sealed class FileSystem : IFileSystem
{
    public void Write(string path, ReadOnlyMemory<byte> content) => File.WriteAllBytes(path, content.Span);

    public void Link(string existing, string path)
    {
        if (!OperatingSystem.IsWindows() && link(existing, path) == 0)
        {
            return;
        }
        File.Copy(existing, path);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(existing));
    }

    public void Rename(string folder, string name) => Directory.Move(folder, name);

    public bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && renameat2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    public void Sync(string folder)
    {
        // One call for the whole file system: a flush for each of many thousand files takes minutes.
        if (!OperatingSystem.IsWindows())
        {
            sync();
            return;
        }
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
    }

#pragma warning disable IDE1006, SYSLIB1054 // C's own names; generated marshalling would need unsafe code.
    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    private const int CurrentFolder = -100; // AT_FDCWD; the paths are whole

    private const uint RenameExchange = 2;

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(
        int oneFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string one, int otherFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string other, uint flags);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void sync();
#pragma warning restore IDE1006, SYSLIB1054
}

namespace SiteGen.Publishing;

/// <summary>Puts a file in place whole: whatever happens meanwhile, what stands there is the old file or the new one.</summary>
public static class WholeFile
{
    /// <summary>How the name of a file ends that is on its way; what a broken run left behind is known by it.</summary>
    public const string OnItsWay = ".sitegen-new";

    /// <summary>Writes the file beside its place, waits until it is on the disk itself, and gives it its name.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + OnItsWay;
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            // A name that is on the disk before its content is an empty file after a power cut.
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Takes away what a broken run left on its way below a folder.</summary>
    public static void Clean(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        var left = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*" + OnItsWay, left))
        {
            File.Delete(path);
        }
    }
}

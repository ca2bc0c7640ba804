using System.Collections.Immutable;
using System.IO.Enumeration;

namespace SiteGen.Hosting;

/// <summary>A file found in an input folder.</summary>
/// <param name="Path">Relative to its input folder, with slashes.</param>
/// <param name="FullPath">Absolute.</param>
public sealed record InputFile(string Path, string FullPath);

/// <summary>Finds input files by Statiq's rule.</summary>
public static class InputFiles
{
    /// <summary>
    /// All files of the folders, ordinally sorted by path. A leading <c>_</c> hides a file, or a folder with all in it.
    /// A file in a later folder hides the file of the same path in an earlier one. A folder that is not there is empty;
    /// links to folders are not followed.
    /// </summary>
    public static ImmutableArray<InputFile> Find(IEnumerable<string> folders)
    {
        var found = new SortedDictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
            foreach (var full in Files(folder))
            {
                var path = System.IO.Path.GetRelativePath(folder, full).Replace(System.IO.Path.DirectorySeparatorChar, '/');
                found[path] = new(path, full);
            }
        return [.. found.Values];
    }

    /// <summary>
    /// The same with their bytes. A file that has gone since it was found (editors save by way of one that lives for a
    /// moment) is not there.
    /// </summary>
    public static IEnumerable<(InputFile File, byte[] Content)> Read(IEnumerable<string> folders)
    {
        foreach (var file in Find(folders))
        {
            if (Content(file.FullPath) is { } content)
            {
                yield return (file, content);
            }
        }
    }

    private static byte[]? Content(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException) when (!Exists(path))
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    // A link that leads nowhere is there, and a fault.
    private static bool Exists(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static FileSystemEnumerable<string> Files(string folder) =>
        new(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsHidden(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !IsHidden(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static bool IsHidden(ReadOnlySpan<char> name) => name is ['_', ..];
}

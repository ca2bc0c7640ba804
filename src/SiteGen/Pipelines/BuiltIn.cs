using System.Reflection;

namespace SiteGen.Pipelines;

/// <summary>A file that comes with the program.</summary>
/// <param name="Path">Below its folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record BuiltInFile(string Path, byte[] Content);

/// <summary>Folders that come with the program: the theme, and what a fresh site begins with.</summary>
internal static class BuiltIn
{
    /// <summary>The files of a folder.</summary>
    public static IEnumerable<BuiltInFile> Files(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // Built on Windows, the names of folders have backslashes.
            var path = name.Replace('\\', '/');
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                stream.CopyTo(content);
                yield return new(path[(folder.Length + 1)..], content.ToArray());
            }
        }
    }
}

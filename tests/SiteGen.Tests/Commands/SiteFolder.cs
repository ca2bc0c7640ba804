using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

/// <summary>A site in a folder of its own, with the repository's theme and whatever a test puts in, built as a user would.</summary>
internal sealed class SiteFolder : IDisposable
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));

    private SiteFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>Nothing but the theme and the topics.</summary>
    public static SiteFolder Empty()
    {
        var site = new SiteFolder(Directory.CreateTempSubdirectory("sitegen-").FullName);
        Copy(Path.Combine(Repository, "theme"), Path.Combine(site.Root, "theme"));
        Directory.CreateDirectory(site.At("seeds"));
        Directory.CreateDirectory(site.At("input"));
        File.Copy(Path.Combine(Repository, "input", "topics.yml"), site.At("input/topics.yml"));
        return site;
    }

    /// <summary>With the repository's seeds.</summary>
    public static SiteFolder OfTheSeed()
    {
        var site = Empty();
        Copy(Path.Combine(Repository, "seeds"), site.At("seeds"));
        return site;
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>All files below a folder with their bytes, by path.</summary>
    public SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(At(folder), path), path => Convert.ToBase64String(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    /// <summary>Runs the program on this site.</summary>
    public async Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(
            [.. arguments, "--root", Root], new Terminal(output, error), Xunit.TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}

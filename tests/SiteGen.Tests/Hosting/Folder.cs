namespace SiteGen.Tests.Hosting;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string path) => File.Delete(System.IO.Path.Combine(Path, path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

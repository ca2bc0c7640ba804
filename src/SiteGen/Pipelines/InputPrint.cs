using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Hosting;

namespace SiteGen.Pipelines;

/// <summary>
/// A digest of all that a site is made from: the program, the settings, where it is written, and every file of the
/// seeds, the input and the theme. Two builds with the same print give the same bytes and say the same.
/// </summary>
internal sealed class InputPrint
{
    private readonly Folders folders;
    private readonly Settings settings;
    private readonly SortedDictionary<string, string> files;

    private InputPrint(Folders folders, Settings settings, SortedDictionary<string, string> files)
    {
        this.folders = folders;
        this.settings = settings;
        this.files = files;
    }

    /// <summary>Reads every file: its time alone can be set by anybody.</summary>
    public static InputPrint Take(Folders folders, Settings settings)
    {
        var digests = Files(folders).AsParallel().Select(file => (file.Name, Digest: DigestOf(file.FullPath)));
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, digest) in digests)
        {
            byName[name] = digest;
        }
        return new(folders, settings, byName);
    }

    /// <summary>The print once the build has written these files to <c>input/</c>.</summary>
    public InputPrint With(IEnumerable<Document> written)
    {
        var after = new SortedDictionary<string, string>(files, StringComparer.Ordinal);
        foreach (var file in written)
        {
            after["input/" + file.Id] = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
        }
        return new(folders, settings, after);
    }

    /// <summary>The digest, in hexadecimal.</summary>
    public override string ToString()
    {
        var all = new StringBuilder(ProgramPrint.Value).Append('\n').Append(folders.Output);
        foreach (var key in settings.Keys)
        {
            all.Append('\n').Append(key.ToLowerInvariant()).Append('=').Append(settings[key]);
        }
        foreach (var (name, digest) in files)
        {
            all.Append('\n').Append(name).Append('\t').Append(digest);
        }
        return ProgramPrint.Of(all.ToString());
    }

    private static IEnumerable<(string Name, string FullPath)> Files(Folders folders) =>
        Find(SeedsPipeline.Folder, [Path.Combine(folders.Root, SeedsPipeline.Folder)])
            .Concat(Find("input", folders.Inputs)).Concat(Find("theme", folders.Themes));

    private static IEnumerable<(string Name, string FullPath)> Find(string kind, ImmutableArray<string> folders) =>
        InputFiles.Find(folders).Select(file => ($"{kind}/{file.Path}", file.FullPath));

    // What cannot be read is told by whoever needs it, each time.
    private static string DigestOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (IOException)
        {
            return "unreadable";
        }
        catch (UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}

using System.Text;
using SiteGen.Tests.Reading.Word;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Sound inputs of every format: those of the repository, short enough to be tried by the thousand.</summary>
internal static class Corpus
{
    private const int Short = 6_000;

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));

    /// <summary>Documents in six languages, as text.</summary>
    public static IReadOnlyList<byte[]> Texts { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository, "seeds"), "*.txt")
            .Concat(Directory.GetFiles(Path.Combine(Golden.Root, "Documents"), "*.seed.txt")).Order(StringComparer.Ordinal)
            .SelectMany(path => Pieces(File.ReadAllText(path))),
    ];

    /// <summary>Word files: one for every construct.</summary>
    public static IReadOnlyList<byte[]> WordFiles { get; } = [.. Construct.Names.Select(name => Construct.Named(name).Bytes())];

    /// <summary>Messages in several encodings and forms.</summary>
    public static IReadOnlyList<byte[]> Mails { get; } =
        [.. Directory.GetFiles(Path.Combine(Golden.Root, "Mailing", "Mails")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The Markdown of the proposals.</summary>
    public static IReadOnlyList<byte[]> Proposals { get; } = Files("input", "*.md").Where(path => !path.Contains("/d/", StringComparison.Ordinal)).Select(File.ReadAllBytes).ToList();

    /// <summary>The Markdown of documents as received.</summary>
    public static IReadOnlyList<byte[]> Contributions { get; } = Files("input", "*.md").Where(path => path.Contains("/d/", StringComparison.Ordinal)).Select(Cut).ToList();

    /// <summary>Registers of addresses.</summary>
    public static IReadOnlyList<byte[]> Registers { get; } = Files("input", "permalinks.tsv").Select(Cut).ToList();

    /// <summary>A file of the repository.</summary>
    public static byte[] RepositoryFile(string path) => File.ReadAllBytes(Path.Combine(Repository, path));

    /// <summary>A text as bytes.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static byte[] Cut(string path) => File.ReadAllBytes(path) is var all && all.Length > Short ? all[..(Array.LastIndexOf(all, (byte)'\n', Short) + 1)] : all;

    private static IEnumerable<byte[]> Pieces(string text)
    {
        for (var at = 0; at < text.Length; at += Short)
        {
            yield return Of(text.Substring(at, Math.Min(Short, text.Length - at)));
        }
    }
}

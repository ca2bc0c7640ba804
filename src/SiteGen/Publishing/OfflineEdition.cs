using System.Collections.Frozen;
using System.Text;
using SiteGen.Exporting;

namespace SiteGen.Publishing;

/// <summary>
/// The published site as one archive that is read from a disk or a stick: every link names the file it leads to, since
/// there is no server that turns a folder into its index page. The same site gives the same bytes.
/// </summary>
public static class OfflineEdition
{
    private const string Index = "index.html";

    // The marks, files and answers that only a host has a use for.
    private static readonly FrozenSet<string> OfHosts =
        new[] { Publisher.Marker, ".nojekyll", "_headers", "_redirects", "nginx.conf", "404.html" }.ToFrozenSet(StringComparer.Ordinal);

    // Where a page of the site leads to another. In texts the quotation mark is escaped, so these are markup.
    private static readonly string[] Attributes = [" href=\"", " action=\""];

    /// <summary>Writes the archive; whatever happens meanwhile, what stands there is the old one or the new one.</summary>
    /// <param name="cache">The folder that remembers what was published.</param>
    /// <param name="output">The published site. Files in it that no build wrote are left out.</param>
    /// <param name="archive">The path of the archive.</param>
    /// <returns>How many files it holds.</returns>
    public static int Write(string cache, string output, string archive)
    {
        var folder = SiteStage.RealPath(output);
        var paths = Manifest.Read(Path.GetFullPath(cache), folder)?.Files.Keys.Where(path => !OfHosts.Contains(path)).Order(StringComparer.Ordinal).ToList() ?? [];
        var beside = archive + WholeFile.OnItsWay;
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Archive.Write(file, paths.Select(path => new ArchiveFile(path, Content(folder, path))));
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, archive, overwrite: true);
        return paths.Count;
    }

    /// <summary>The page with links that end in <c>index.html</c> where they ended in a folder.</summary>
    public static string WithFiles(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = new StringBuilder(page.Length + 1024);
        var at = 0;
        while (NextAddress(page, at) is { } start && page.IndexOf('"', start) is var end && end >= 0)
        {
            text.Append(page, at, start - at).Append(WithFile(page[start..end]));
            at = end;
        }
        return text.Append(page, at, page.Length - at).ToString();
    }

    private static ReadOnlyMemory<byte> Content(string folder, string path)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, path));
        return path.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(WithFiles(Encoding.UTF8.GetString(content))) : content;
    }

    private static int? NextAddress(string page, int from)
    {
        var found = Attributes.Select(attribute => (At: page.IndexOf(attribute, from, StringComparison.Ordinal), attribute.Length))
            .Where(place => place.At >= 0).Select(place => (int?)(place.At + place.Length));
        return found.Min();
    }

    private static string WithFile(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#') is >= 0 and var at ? at : address.Length;
        return address.AsSpan(0, end).Contains(':') || !address.AsSpan(0, end).EndsWith('/') ? address : $"{address[..end]}{Index}{address[end..]}";
    }
}

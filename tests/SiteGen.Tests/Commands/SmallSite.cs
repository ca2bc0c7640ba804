namespace SiteGen.Tests.Commands;

/// <summary>A site of one small document, quick to build.</summary>
internal static class SmallSite
{
    public const string Document = """
        MOD	XYZ/12/1
        RESOLUTION 900 (Rev. Busan, 2014)
        Use of invented examples
        The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
        considering
        a)	that examples help;
        b)	that invented ones harm nobody,
        resolves
        1	to use them.
        Reasons:	To have something to read.
        """;

    public const string Markdown = "input/pp18/r900/xyz-12-1.md";

    public static SiteFolder Create()
    {
        var site = SiteFolder.Empty();
        site.Write("seeds/invented.txt", Document);
        return site;
    }

    /// <summary>The published site, without the marks that a broken build may leave in it.</summary>
    public static SortedDictionary<string, string> Published(this SiteFolder site)
    {
        var files = site.Files("output");
        files.Remove(".sitegen-going");
        return files;
    }

    /// <summary>What a broken build may leave behind; nothing after a whole one.</summary>
    public static IEnumerable<string> Leftovers(this SiteFolder site) =>
        Directory.EnumerateFileSystemEntries(site.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.Root, path))
            .Where(path => path is "output.next" or "output.old" || path.EndsWith(".sitegen-going", StringComparison.Ordinal) || path.EndsWith(".sitegen-new", StringComparison.Ordinal));
}

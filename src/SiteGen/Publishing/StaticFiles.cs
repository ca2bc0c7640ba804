using System.Net;

namespace SiteGen.Publishing;

/// <summary>An answer to a request for a file.</summary>
/// <param name="Status">200, 302, 400 or 404.</param>
/// <param name="Type">The content type.</param>
/// <param name="Content">The bytes.</param>
internal sealed record StaticReply(HttpStatusCode Status, string Type, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where to go instead, or null.</summary>
    public string? Location { get; init; }
}

/// <summary>Finds the file that a static host would answer with.</summary>
internal sealed class StaticFiles(string folder)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".jsonl"] = "application/x-ndjson; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".tsv"] = "text/tab-separated-values; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".webp"] = "image/webp",
        [".jpg"] = "image/jpeg",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".webmanifest"] = "application/manifest+json",
    };

    /// <summary>The answer to a request's raw path, with its query.</summary>
    public StaticReply Find(string rawPath)
    {
        var query = rawPath.IndexOf('?', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(query < 0 ? rawPath : rawPath[..query]);
        if (path is not ['/', ..] || path.Contains("//", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
            || path.Split('/').Any(part => part is ".." or "."))
        {
            return new(HttpStatusCode.BadRequest, "text/plain; charset=utf-8", "not a path of this site\n"u8.ToArray());
        }
        var full = Path.GetFullPath(root + path[1..]);
        if (!full.StartsWith(root, StringComparison.Ordinal) || LeadsAway(full))
        {
            return NotFound();
        }
        if (Directory.Exists(full))
        {
            return path[^1] == '/' ? File.Exists(full + "index.html") ? Serve(full + "index.html") : NotFound()
                : new(HttpStatusCode.Redirect, "text/plain; charset=utf-8", default) { Location = path + "/" };
        }
        return File.Exists(full) ? Serve(full) : NotFound();
    }

    // A link in the folder may lead to any file of this machine.
    private bool LeadsAway(string full)
    {
        for (var at = Path.TrimEndingDirectorySeparator(full); at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }
        return false;
    }

    private static StaticReply Serve(string file) => new(
        HttpStatusCode.OK, Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"), File.ReadAllBytes(file));

    private StaticReply NotFound() => File.Exists(root + "404.html")
        ? Serve(root + "404.html") with { Status = HttpStatusCode.NotFound }
        : new(HttpStatusCode.NotFound, "text/plain; charset=utf-8", "not found\n"u8.ToArray());
}

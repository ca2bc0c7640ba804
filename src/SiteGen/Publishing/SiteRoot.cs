namespace SiteGen.Publishing;

/// <summary>Where the site will stand.</summary>
/// <param name="LinkRoot">The path it is served under, without a slash at its end: empty, or <c>/repository</c>.</param>
/// <param name="Host">Scheme and host of its canonical addresses (<c>https://example.org</c>), or empty if unknown.</param>
public sealed record SiteRoot(string LinkRoot = "", string Host = "")
{
    /// <summary>
    /// What an address written on a page leads to. Query strings are left out; a folder stands for its
    /// <c>index.html</c>.
    /// </summary>
    /// <param name="page">The page's path, <c>pp18/p/b-67-4/index.html</c>.</param>
    /// <param name="address">As in the attribute, with entities decoded.</param>
    public Target Resolve(string page, string address)
    {
        address = address.Trim();
        if (Host.Length > 0 && address.StartsWith(Host, StringComparison.OrdinalIgnoreCase)
            && (address.Length == Host.Length || address[Host.Length] is '/' or '#' or '?'))
        {
            address = address[Host.Length..] is ['/', ..] rest ? rest : "/" + address[Host.Length..];
        }
        if (address.StartsWith("//", StringComparison.Ordinal) || HasScheme(address))
        {
            return new(TargetKind.External, address, "");
        }
        var (path, fragment) = Split(address);
        if (path.Length == 0)
        {
            return new(TargetKind.Internal, page, fragment);
        }
        if (path[0] != '/')
        {
            return Below(page.AsSpan(0, page.LastIndexOf('/') + 1), path, fragment);
        }
        if (LinkRoot.Length > 0)
        {
            if (!path.StartsWith(LinkRoot, StringComparison.Ordinal) || (path.Length > LinkRoot.Length && path[LinkRoot.Length] != '/'))
            {
                return new(TargetKind.OutsideRoot, path, fragment);
            }
            path = path[LinkRoot.Length..];
        }
        return Folded(path.TrimStart('/'), fragment);
    }

    // Nearly every link of a site goes some folders up and then down, which needs no list of folders.
    private static Target Below(ReadOnlySpan<char> folder, ReadOnlySpan<char> path, string fragment)
    {
        while (!folder.IsEmpty && path.StartsWith("../", StringComparison.Ordinal))
        {
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            path = path[3..];
        }
        var isFlat = path is not (['/', ..] or [.., '.']) && !path.Contains("./", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal);
        return isFlat
            ? new(TargetKind.Internal, string.Concat(folder, path, path is [] or [.., '/'] ? "index.html" : ""), fragment)
            : Folded(string.Concat(folder, path), fragment);
    }

    private static (string Path, string Fragment) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : address[(hash + 1)..];
        var path = hash < 0 ? address : address[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        // #con-c:~:text=… names words besides the place; the browser leaves them out when it looks for the id.
        var words = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return (Uri.UnescapeDataString(query < 0 ? path : path[..query]), Uri.UnescapeDataString(words < 0 ? fragment : fragment[..words]));
    }

    private static Target Folded(string path, string fragment)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return new(TargetKind.OutsideRoot, path, fragment);
                }
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        if (path.Length == 0 || path[^1] == '/' || path.EndsWith("/.", StringComparison.Ordinal) || path is "." or ".."
            || path.EndsWith("/..", StringComparison.Ordinal))
        {
            parts.Add("index.html");
        }
        return new(TargetKind.Internal, string.Join('/', parts), fragment);
    }

    // mailto: https: data: – letters, digits, + - . up to a colon, before any slash.
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}

/// <summary>Where an address leads.</summary>
public enum TargetKind
{
    /// <summary>A file of the site.</summary>
    Internal,

    /// <summary>Another host, or another scheme such as <c>mailto:</c>.</summary>
    External,

    /// <summary>The same host, but not below the site's root.</summary>
    OutsideRoot,
}

/// <summary>What an address leads to.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Path">The path in the output folder; the address itself if it is not internal.</param>
/// <param name="Fragment">Without <c>#</c>, decoded; may be empty.</param>
public readonly record struct Target(TargetKind Kind, string Path, string Fragment);

using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>
/// The file <c>_redirects</c>, by which Netlify and Cloudflare Pages answer an address that moved before any page is loaded.
/// Where the choice is open, or something was withdrawn, the page that says so answers.
/// </summary>
public static class HostRedirects
{
    /// <summary>The name of the file.</summary>
    public const string Name = "_redirects";

    // Cloudflare reads no more of them.
    private const int MostOfCloudflare = 2_000;

    /// <summary>The file; none where nothing moved.</summary>
    /// <param name="former">Addresses that are no longer in use, in their order.</param>
    /// <param name="host">The setting <c>Publish</c>.</param>
    /// <param name="root">What every address begins with; empty at the top of its host.</param>
    public static ImmutableArray<Page> Of(IEnumerable<Permalink> former, string host, string root)
    {
        ArgumentNullException.ThrowIfNull(former);
        // Netlify prefers the page that leads on unless it is told not to; Cloudflare always prefers the redirect, and knows no mark.
        var isCloudflare = string.Equals(host, "cloudflare-pages", StringComparison.OrdinalIgnoreCase);
        var lines = Moved(former).Select(line => $"{root}{line.Address} {root}{line.Instead[0]} {(isCloudflare ? "301" : "301!")}\n")
            .Take(isCloudflare ? MostOfCloudflare : int.MaxValue).ToList();
        return lines.Count == 0 ? [] : [new(Name, Encoding.UTF8.GetBytes(string.Concat(lines)))];
    }

    /// <summary>The addresses that moved to one other, which is all that a host can be told.</summary>
    internal static IEnumerable<Permalink> Moved(IEnumerable<Permalink> former) =>
        former.Where(line => line.State == PermalinkState.Moved && line.Instead.Length == 1);

    /// <summary>The addresses of the site that the file answers.</summary>
    /// <param name="file">Its bytes; empty where there is none.</param>
    /// <param name="root">What every address begins with.</param>
    public static IReadOnlySet<string> AnsweredBy(ReadOnlySpan<byte> file, string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Encoding.UTF8.GetString(file).Split('\n').Select(line => line.Split(' ')[0])
            .Where(address => address.StartsWith(root + "/", StringComparison.Ordinal)).Select(address => address[root.Length..])
            .ToHashSet(StringComparer.Ordinal);
    }
}

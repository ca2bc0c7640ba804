using System.Collections.Immutable;
using System.Text;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>
/// The file that tells a host which headers to send, for hosts that read one (<c>Publish</c>: netlify, cloudflare-pages).
/// Every page says the same of itself, as far as a page can.
/// </summary>
public static class HostHeaders
{
    private static readonly ImmutableArray<string> Readers = ["netlify", "cloudflare-pages"];

    /// <summary>The headers and their values.</summary>
    public static ImmutableArray<(string Name, string Value)> All { get; } =
    [
        ("Content-Security-Policy", ContentPolicy.OfHosts),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>The file; none for a host that reads none.</summary>
    /// <param name="host">The setting <c>Publish</c>.</param>
    public static IEnumerable<Page> For(string host)
    {
        if (Readers.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            yield return new("_headers", Encoding.UTF8.GetBytes("/*\n" + string.Concat(All.Select(header => $"  {header.Name}: {header.Value}\n"))));
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>The files that a kind of host wants beside the pages: headers, and what answers an address that is not there.</summary>
public static class HostFiles
{
    private static readonly ImmutableArray<(string Name, string Value)> Headers =
        [("Content-Security-Policy", ContentPolicy.OfHosts), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")];

    /// <summary>The files; none for a host that wants none, or that nothing is known of.</summary>
    /// <param name="host">The setting <c>Publish</c>.</param>
    /// <param name="root">What every address begins with; empty at the top of its host.</param>
    /// <param name="former">Addresses that are no longer in use, in their order.</param>
    public static ImmutableArray<Page> Of(string host, string root, IEnumerable<Permalink> former)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.ToLowerInvariant() switch
        {
            // Without it the host takes the site for sources of another generator, and leaves out what begins with _.
            "github-pages" => [File(".nojekyll", "")],
            "netlify" or "cloudflare-pages" => [File("_headers", HeaderFile(root))],
            "nginx" => [File("nginx.conf", NginxFile(root, former))],
            _ => [],
        };
    }

    private static string HeaderFile(string root) =>
        $"{root}/*\n" + string.Concat(Headers.Select(header => $"  {header.Name}: {header.Value}\n"));

    private static string NginxFile(string root, IEnumerable<Permalink> former) =>
        $"# In a server block; \"root\" is the folder that holds the site{(root.Length > 0 ? $" below {root}" : "")}.\n"
        + $"location {root}/ {{\n    index index.html;\n    try_files $uri $uri/ @place;\n    charset utf-8;\n"
        + string.Concat(Headers.Select(header => $"    add_header {header.Name} \"{header.Value}\" always;\n"))
        + "}\n# A clause or a row without a page of its own stands on the page above.\n"
        + $"location @place {{\n    rewrite \"^({root}/[a-z]+[0-9]+/(?:p/[a-z0-9-]+|(?![pd]/)[a-z0-9-]+)/)([a-z]{{1,3}}[0-9]*(?:-[a-z0-9]+)*)/?$\" \"$1#$2\" redirect;\n    return 404;\n}}\n"
        + string.Concat(HostRedirects.Moved(former).Select(line => $"location = {root}{line.Address} {{ return 301 {root}{line.Instead[0]}; }}\n"))
        + $"location = {root}/nginx.conf {{ return 404; }}\nerror_page 404 {root}/404.html;\n";

    private static Page File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>Sees to it that the finished site answers every address that is registered.</summary>
public static class RegisterCheck
{
    /// <summary>
    /// Addresses without an answer. A page of its own answers; for a clause without one (setting <c>ClausePages</c>) its
    /// place on the page of the proposal does, to which the host or the 404 page leads.
    /// </summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<Page> pages, IEnumerable<Permalink> lines)
    {
        var files = pages.Where(page => page.Path.EndsWith("/index.html", StringComparison.Ordinal))
            .ToDictionary(page => page.Path, StringComparer.Ordinal);
        return
        [
            .. lines.Where(line => !files.ContainsKey(PathOf(line.Address)) && !(line.IsInUse && StandsAbove(line.Address, files)))
                .Select(line => Codes.AddressUnanswered.At(line.Spot, line.Address)),
        ];
    }

    private static string PathOf(string address) => address[1..] + "index.html";

    private static bool StandsAbove(string address, Dictionary<string, Page> files)
    {
        var above = Register.Above(address);
        return files.TryGetValue(PathOf(above), out var page)
            && page.Content.Span.IndexOf(Encoding.UTF8.GetBytes($"id=\"{address[above.Length..^1]}\"")) >= 0;
    }
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Diagnostics;

namespace SiteGen.Publishing;

/// <summary>Sees to it that the finished site answers every address that is registered.</summary>
public static class RegisterCheck
{
    /// <summary>
    /// Addresses without an answer. A page of its own answers; for a clause or a row without one (setting
    /// <c>ClausePages</c>) its place on the page of the proposal or the dossier does, to which the host or the 404 page leads.
    /// </summary>
    /// <param name="idsOf">The ids of the file at a path; null if there is none.</param>
    /// <param name="lines">What is registered.</param>
    /// <param name="redirected">Addresses that the host leads on by itself (<see cref="HostRedirects"/>).</param>
    public static ImmutableArray<Diagnostic> Check(Func<string, IReadOnlyCollection<string>?> idsOf, IEnumerable<Permalink> lines, IReadOnlySet<string> redirected) =>
    [
        .. lines.Where(line => idsOf(PathOf(line.Address)) is null && !redirected.Contains(line.Address) && !(line.IsInUse && StandsAbove(line.Address, idsOf)))
            .Select(line => Codes.AddressUnanswered.At(line.Spot, line.Address)),
    ];

    private static string PathOf(string address) => address[1..] + "index.html";

    private static bool StandsAbove(string address, Func<string, IReadOnlyCollection<string>?> idsOf)
    {
        var above = Register.Above(address);
        return idsOf(PathOf(above))?.Contains(address[above.Length..^1]) == true;
    }
}

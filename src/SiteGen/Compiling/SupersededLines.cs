using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Compiling;

/// <summary>
/// Withdraws the addresses of what a revision of its document replaced, so that each says what stands instead and
/// nobody has to write the line.
/// </summary>
public static class SupersededLines
{
    private const string Reason = "superseded by ";

    /// <summary>True if a line was withdrawn so.</summary>
    public static bool IsOne(Permalink line) => line.Reason.StartsWith(Reason, StringComparison.Ordinal);

    /// <summary>
    /// The lines of the registers with those of superseded proposals and of their clauses withdrawn, and a line for a
    /// superseded proposal that was never registered: somebody may cite it from the document all the same.
    /// </summary>
    /// <param name="lines">As they were read.</param>
    /// <param name="superseded">Of the compilation.</param>
    /// <param name="minted">What this build has pages for.</param>
    /// <param name="day">The day of the change; null leaves it out.</param>
    public static ImmutableArray<Permalink> In(
        ImmutableArray<Permalink> lines, ImmutableArray<Superseded> superseded, ImmutableArray<MintedAddress> minted, DateOnly? day)
    {
        var old = superseded.ToDictionary(one => one.Address, StringComparer.Ordinal);
        var pages = minted.Select(page => page.Address).ToHashSet(StringComparer.Ordinal);
        var date = day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var known = lines.Select(line => line.Address).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines.Select(line => !line.IsInUse ? line
                : old.TryGetValue(line.Address, out var proposal) ? Withdrawn(line, proposal, "")
                : old.TryGetValue(Register.Above(line.Address), out proposal) ? Withdrawn(line, proposal, line.Address[proposal.Address.Length..])
                : line),
            .. superseded.Where(one => !known.Contains(one.Address)).Select(one => Withdrawn(
                new(one.Address, Minting.NoDigest, PermalinkState.Permanent, [])
                {
                    Spot = new Spot($"input/{one.Proposal.Conference}/{one.Proposal.Instrument.Slug}/{Minting.FileName}"),
                }, one, "")),
        ];

        Permalink Withdrawn(Permalink line, Superseded one, string clause)
        {
            string[] ways = [one.Instead + clause, one.Instead, $"/{one.Proposal.Conference}/{one.Proposal.Instrument.Slug}/", $"/{one.Proposal.Conference}/"];
            return line with
            {
                State = PermalinkState.Withdrawn,
                Instead = [Array.Find(ways, pages.Contains) ?? ways[^1]],
                Date = date,
                Reason = Reason + one.Document,
            };
        }
    }
}

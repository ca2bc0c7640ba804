using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>An address that a build of the site answers.</summary>
/// <param name="Address">From the site's root: <c>/pp18/p/b-67-4/con-c/</c>.</param>
/// <param name="Register">The file that it is registered in, under <c>input/</c>: <c>pp18/r130/permalinks.tsv</c>.</param>
/// <param name="Digest">The clause's digest (see <see cref="Minting.DigestOf"/>); <c>-</c> for other pages.</param>
/// <param name="State">Permanent, or provisional.</param>
/// <param name="Clause">The clause's own first address where it has several; else the address itself.</param>
public sealed record MintedAddress(string Address, string Register, string Digest, PermalinkState State, string Clause);

/// <summary>Gives every page of a compilation its address: dossiers, rows, proposals, clauses, documents.</summary>
public static class Minting
{
    /// <summary>The name of the register in the folder of each dossier.</summary>
    public const string FileName = "permalinks.tsv";

    /// <summary>What stands for the digest of a page that is no clause.</summary>
    public const string NoDigest = "-";

    /// <summary>The most characters of an address that no mail program breaks.</summary>
    public const int LongestAddress = 72;

    // A row over more paragraphs than this has one digest for all of them.
    private const int MostParts = 8;

    /// <summary>All addresses, each once.</summary>
    /// <param name="compilation">Everything that has pages.</param>
    /// <param name="rows">The rows of a dossier.</param>
    public static ImmutableArray<MintedAddress> Of(Compilation compilation, Func<Dossier, ImmutableArray<DossierRow>> rows)
    {
        var proposals = compilation.Proposals.ToDictionary(proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug));
        return
        [
            .. compilation.Dossiers.AsParallel().AsOrdered().SelectMany(dossier => OfDossier(
                dossier, rows(dossier), dossier.Proposals.Select(slug => proposals[(dossier.Conference, slug)]).ToList())),
            .. compilation.Contributions.Select(contribution => new MintedAddress(
                contribution.Address, $"{contribution.Conference}/d/{FileName}", NoDigest, PermalinkState.Permanent, contribution.Address)),
        ];
    }

    /// <summary>A warning for each address that mail programs may break.</summary>
    public static IEnumerable<Diagnostic> TooLong(ImmutableArray<MintedAddress> minted) => minted
        .Where(page => page.Address.Length > LongestAddress)
        .Select(page => Codes.AddressLong.At(new("input/" + page.Register), page.Address, page.Address.Length, LongestAddress));

    /// <summary>
    /// What a clause says, whichever way it is marked: a short digest of each of its paragraphs, joined by <c>+</c>.
    /// It stays when deleted and inserted text is told apart in another way or a label changes, and so tells where a
    /// clause has gone.
    /// </summary>
    public static string DigestOf(Proposal proposal, Clause clause)
    {
        var parts = clause.Provisions.Select(index => proposal.Provisions[index])
            .Select(provision => provision.Text.Flat.Trim() is { Length: > 0 } text ? text : provision.Label.Flat.Trim())
            .Where(text => text.Length > 0).ToList();
        return parts.Count == 0 ? NoDigest
            : parts.Count > MostParts ? Short(string.Join('\n', parts))
            : string.Join('+', parts.Select(Short));
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 5));

    private static IEnumerable<MintedAddress> OfDossier(
        Dossier dossier, ImmutableArray<DossierRow> rows, List<CompiledProposal> proposals)
    {
        var register = $"{dossier.Conference}/{dossier.Instrument.Slug}/{FileName}";
        var settled = proposals.Where(proposal => !proposal.IsProvisional).Select(proposal => proposal.Proposal.Id.Slug).ToHashSet();
        yield return new(dossier.Address, register, NoDigest, PermalinkState.Permanent, dossier.Address);
        foreach (var row in rows)
        {
            // One settled redline is enough to know the base text's clauses.
            var state = row.Cells.Any(cell => settled.Contains(cell.Proposal)) ? PermalinkState.Permanent : PermalinkState.Provisional;
            var address = dossier.AddressOf(row.Token);
            yield return new(address, register, NoDigest, state, address);
        }
        foreach (var proposal in proposals)
        {
            yield return new(proposal.Address, register, NoDigest, PermalinkState.Permanent, proposal.Address);
            var state = proposal.IsProvisional ? PermalinkState.Provisional : PermalinkState.Permanent;
            var minted = new HashSet<string>(StringComparer.Ordinal);
            foreach (var clause in proposal.Clauses)
            {
                var digest = DigestOf(proposal.Proposal, clause);
                foreach (var token in clause.Anchors.Where(minted.Add))
                {
                    yield return new(proposal.AddressOf(token), register, digest, state, proposal.AddressOf(clause.Token));
                }
            }
        }
    }
}

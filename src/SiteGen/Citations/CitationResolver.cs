using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>Where a citation leads on the site.</summary>
/// <param name="Address">The one address; null where the site has nothing or several.</param>
/// <param name="Candidates">The addresses to choose from where there are several, the best first; else empty.</param>
/// <param name="IsWhole">True if every address answers the citation's part too; false if it leads only to the text that should hold it.</param>
public sealed record Destination(string? Address, ImmutableArray<string> Candidates, bool IsWhole)
{
    /// <summary>Nowhere.</summary>
    public static Destination None { get; } = new(null, [], IsWhole: false);
}

/// <summary>Finds the addresses of a compilation's site that citations lead to.</summary>
/// <param name="compilation">What the site is made from.</param>
/// <param name="cited">The instruments that have a page under <c>/ref/</c>, by target (<see cref="ProposalCitations.Targets(Compilation)"/>).</param>
public sealed class CitationResolver(Compilation compilation, IReadOnlySet<string> cited)
{
    private readonly ILookup<string, Dossier> dossiers = compilation.Dossiers.Where(dossier => !dossier.Instrument.IsNew)
        .ToLookup(dossier => TargetOf(dossier.Instrument), StringComparer.Ordinal);

    private readonly ILookup<string, CompiledProposal> proposals =
        compilation.Proposals.ToLookup(proposal => proposal.Proposal.Id.Slug, StringComparer.Ordinal);

    // What a text can be asked for, gathered when it is first asked.
    private readonly ConcurrentDictionary<string, FrozenSet<string>> names = new(StringComparer.Ordinal);

    /// <summary>An instrument's target: <c>pp-r130</c>.</summary>
    public static string TargetOf(Instrument instrument) =>
        $"{Grammar.Instance.Organs.GetValueOrDefault(instrument.Organ)?.Slug ?? instrument.Organ.ToLowerInvariant()}-{instrument.Slug}";

    /// <summary>The organ whose targets begin so (<c>pp</c> is PP); null if it is none.</summary>
    public static string? OrganOf(string slug) => Grammar.Instance.Organs.Values.FirstOrDefault(organ => organ.Slug == slug)?.Organ;

    /// <summary>
    /// Where a citation leads: to a proposal's clause, a dossier's row, a dossier, a document, else to the instrument's
    /// page. <paramref name="standing"/> is the proposal in whose text it stands, null in a mail.
    /// </summary>
    public Destination Resolve(Citation citation, CompiledProposal? standing = null)
    {
        var places = citation.References.SelectMany(reference => Places(reference, standing)).Distinct().ToImmutableArray();
        var whole = places.Where(place => place.IsWhole).ToImmutableArray();
        var best = (whole.IsEmpty ? places : whole).Select(place => place.Address).Distinct().ToImmutableArray();
        return best switch
        {
            [] => Destination.None,
            [var one] => new(one, [], !whole.IsEmpty),
            _ => new(null, best, !whole.IsEmpty),
        };
    }

    private IEnumerable<(string Address, bool IsWhole)> Places(Reference reference, CompiledProposal? standing) => reference.Kind switch
    {
        ReferenceKind.Proposal => proposals[reference.Target].Select(proposal => Clause(proposal, reference.Part)),
        ReferenceKind.Document => Documents(reference.Target),
        ReferenceKind.OwnText => standing is null ? [] : new[] { Clause(standing, reference.Part) }.Where(place => place.IsWhole),
        _ => Instruments(reference),
    };

    private IEnumerable<(string, bool)> Instruments(Reference reference)
    {
        var all = dossiers[reference.Target].ToArray();
        // A revision is that which a conference amends, or makes.
        var named = all.Where(dossier => dossier.Instrument.Base == reference.Revision
            || ConferenceSlugs.Parse(dossier.Conference)?.Year == reference.Revision).ToArray();
        all = named.Length > 0 ? named : all;
        if (reference.Source.Length > 0)
        {
            return all.SelectMany(dossier => dossier.Proposals).SelectMany(slug => proposals[slug])
                .Where(proposal => proposal.Proposal.Id.Sources.Contains(reference.Source))
                .Select(proposal => Clause(proposal, reference.Part));
        }
        return all.Length > 0 ? all.Select(dossier => Row(dossier, reference.Part))
            : cited.Contains(reference.Target) ? [($"/ref/{reference.Target}/", reference.Part.Length == 0)] : [];
    }

    private (string, bool) Row(Dossier dossier, string part)
    {
        var isRow = part.Length > 0 && names.GetOrAdd(dossier.Address, _ => dossier.Proposals.SelectMany(slug => proposals[slug])
            .Where(proposal => proposal.Proposal.Conference == dossier.Conference)
            .SelectMany(proposal => DossierRows.RowTokens(proposal).SelectMany(row => row)).ToFrozenSet(StringComparer.Ordinal)).Contains(part);
        return (isRow ? $"{dossier.Address}{part}/" : dossier.Address, isRow || part.Length == 0);
    }

    // A clause is named by its own token; one that is deleted has no other name than the base's.
    private (string Address, bool IsWhole) Clause(CompiledProposal proposal, string part)
    {
        if (part.Length == 0)
        {
            return (proposal.Address, true);
        }
        var tokens = names.GetOrAdd(proposal.Address, _ => proposal.Clauses.SelectMany(clause => clause.Anchors).ToFrozenSet(StringComparer.Ordinal));
        var own = tokens.Contains(part) ? part : tokens.Contains("x-" + part) ? "x-" + part : "";
        return (own.Length > 0 ? $"{proposal.Address}{own}/" : proposal.Address, own.Length > 0);
    }

    private IEnumerable<(string, bool)> Documents(string target) => compilation.Contributions
        .Where(contribution => contribution.Slug == target
            || target.All(char.IsAsciiDigit) && contribution.Slug.EndsWith("-" + target, StringComparison.Ordinal))
        .Select(contribution => ($"/{contribution.Conference}/d/{contribution.Slug}/", true));
}

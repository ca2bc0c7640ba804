using System.Collections.Immutable;
using SiteGen.Compiling;

namespace SiteGen.Citations;

/// <summary>Where a citation leads on the site.</summary>
/// <param name="Address">The one address; null where the site has nothing or several.</param>
/// <param name="Candidates">The addresses to choose from where there are several, the best first; else empty.</param>
/// <param name="IsWhole">True if the address answers the citation's part too; false if it leads only to the text that should hold it.</param>
public sealed record Destination(string? Address, ImmutableArray<string> Candidates, bool IsWhole)
{
    /// <summary>Nowhere.</summary>
    public static Destination None { get; } = new(null, [], IsWhole: false);
}

/// <summary>Finds the addresses of a compilation's site that references lead to.</summary>
/// <param name="compilation">What the site is made from.</param>
/// <param name="cited">The instruments that have a page under <c>/ref/</c>, by target.</param>
public sealed class CitationResolver(Compilation compilation, IReadOnlySet<string> cited)
{
    /// <summary>
    /// Where a citation leads: to a proposal's clause, a dossier's row, a dossier, a document, else to the instrument's
    /// page. <paramref name="standing"/> is the proposal in whose text it stands, null in a mail.
    /// </summary>
    public Destination Resolve(Citation citation, CompiledProposal? standing = null)
    {
        var target = citation.References.FirstOrDefault(reference => cited.Contains(reference.Target))?.Target;
        return target is null || standing is not null && !compilation.Proposals.Contains(standing)
            ? Destination.None : new($"/ref/{target}/", [], IsWhole: true);
    }
}

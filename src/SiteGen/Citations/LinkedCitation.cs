using SiteGen.Compiling;

namespace SiteGen.Citations;

/// <summary>A citation in a proposal's text, with where it leads.</summary>
/// <param name="Found">The citation, and the provision it stands in.</param>
/// <param name="Clause">The index of the clause that the provision is in, the first where there are several.</param>
/// <param name="Place">
/// What the proposal does to it: of a new text everything is inserted, of one that is struck everything deleted. Reasons
/// stand as they are.
/// </param>
/// <param name="IsUnsure">True where it is open which half of a changed place it stands in is the old one.</param>
public sealed record LinkedCitation(CitedPlace Found, int Clause, CitationPlace Place, bool IsUnsure)
{
    /// <summary>
    /// The address that the words of the original reading lead to, with a fragment where that is a place on a page; null
    /// where the site has nothing or several things.
    /// </summary>
    public string? Original { get; init; }

    /// <summary>The same for the words of the proposed reading.</summary>
    public string? Proposed { get; init; }

    /// <summary>The same for words that both readings have, where both are shown in one.</summary>
    public string? Both { get; init; }
}

/// <summary>A clause that cites something.</summary>
/// <param name="Proposal">The proposal it is of.</param>
/// <param name="Clause">Its index among the proposal's clauses.</param>
/// <param name="Place">What the proposal does to the citation.</param>
/// <param name="Words">The citing words: of the proposed reading, of the original one where only that cites.</param>
public sealed record Citing(CompiledProposal Proposal, int Clause, CitationPlace Place, string Words)
{
    /// <summary>The revision that the original reading names; null where none.</summary>
    public int? Was { get; init; }

    /// <summary>The revision that the proposed reading names; null where none.</summary>
    public int? Becomes { get; init; }

    /// <summary>True where it is open which half of a changed place is the old one.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>True if the reasons cite it, not the text.</summary>
    public bool IsInReasons => Proposal.Clauses[Clause].Token.StartsWith("rsn", StringComparison.Ordinal);
}

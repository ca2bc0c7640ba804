using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>How a text is written.</summary>
public enum Manner
{
    /// <summary>As a resolution: full forms alone.</summary>
    Law,

    /// <summary>As an e-mail or a search box: also short forms (<c>130 res 5</c>, <c>B/67/4 con c</c>).</summary>
    Mail,
}

/// <summary>What a text says without writing it: who speaks, and where.</summary>
/// <param name="Language">The language of most of the text, en fr es ru zh ar; null if unknown. Words of all six are always read.</param>
/// <param name="Organ">The organ that speaks ("this Conference") or is usually meant: PP, WTDC …; null if unknown.</param>
/// <param name="Year">The year of the conference; null if unknown.</param>
/// <param name="Manner">How the text is written.</param>
public sealed record CitationContext(string? Language, string? Organ, int? Year = null, Manner Manner = Manner.Law)
{
    /// <summary>The context of a proposal's own text.</summary>
    public static CitationContext Of(Proposal proposal) => new(proposal.Language, proposal.Instrument.Organ);
}

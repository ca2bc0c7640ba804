using System.Collections.Immutable;

namespace SiteGen.Compiling;

/// <summary>What happened to a proposal from one publication to the next.</summary>
public enum HistoryChange
{
    /// <summary>It is there for the first time, or again.</summary>
    New,

    /// <summary>Its text, its redline or its outcome is another.</summary>
    Changed,

    /// <summary>It is there no more.</summary>
    Withdrawn,
}

/// <summary>One line of the history: what a publication changed about a proposal.</summary>
/// <param name="Date">The day of the publication: <c>PublishedAt</c> of the build that made it.</param>
/// <param name="Change">What happened.</param>
/// <param name="Address">The proposal's address.</param>
/// <param name="Digest">Of what it says; <c>-</c> of a proposal that is gone.</param>
/// <param name="Proposal">Action and number: <c>MOD B/67/4</c>.</param>
/// <param name="Dossier">The address of its dossier.</param>
/// <param name="Topics">Ids of its topics.</param>
public sealed record HistoryLine(
    DateOnly Date, HistoryChange Change, string Address, string Digest, string Proposal, string Dossier, ImmutableArray<string> Topics)
{
    /// <summary>The line as it stands in the file.</summary>
    public string Line => string.Join('\t', Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Change.ToString().ToLowerInvariant(), Address, Digest, Proposal, Dossier, Topics.IsEmpty ? "-" : string.Join(',', Topics));
}

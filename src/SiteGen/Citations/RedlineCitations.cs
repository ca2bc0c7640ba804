using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>Where a citation of a redline stands.</summary>
public enum CitationPlace
{
    /// <summary>In both readings, and it points to the same.</summary>
    Kept,

    /// <summary>In the original reading alone.</summary>
    Deleted,

    /// <summary>In the proposed reading alone.</summary>
    Inserted,

    /// <summary>In both readings, but it points elsewhere in each: mostly to another revision.</summary>
    Revised,
}

/// <summary>Part of a run.</summary>
/// <param name="Run">The run's index.</param>
/// <param name="Start">The first character in the run's text.</param>
/// <param name="Length">How many.</param>
public readonly record struct RunPart(int Run, int Start, int Length);

/// <summary>A citation of a redline.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Original">As a citation of the original reading's text; null where it is inserted.</param>
/// <param name="Proposed">As a citation of the proposed reading's text; null where it is deleted.</param>
/// <param name="Parts">Its characters in the runs, those of both readings, in order. Parts of different citations never overlap.</param>
public sealed record RedlineCitation(CitationPlace Place, Citation? Original, Citation? Proposed, ImmutableArray<RunPart> Parts);

/// <summary>Finds the citations of both readings of a redline.</summary>
public static class RedlineCitations
{
    /// <summary>The citations, in the order of their first characters. Footnote marks are no part of either reading.</summary>
    public static ImmutableArray<RedlineCitation> Of(Redline redline, CitationContext context) => [];
}

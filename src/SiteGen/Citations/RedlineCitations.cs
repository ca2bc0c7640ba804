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
    public static ImmutableArray<RedlineCitation> Of(Redline redline, CitationContext context)
    {
        var letters = new RedlineLetters(redline);
        var original = CitationScanner.Scan(redline.Of(Proposals.Reading.Original), context);
        var proposed = redline.IsChanged ? CitationScanner.Scan(redline.Of(Proposals.Reading.Proposed), context) : original;
        var partners = Partners(letters, original, proposed);
        var pairs = original.Select((citation, at) => (Original: (Citation?)citation, Proposed: partners[at] < 0 ? null : proposed[partners[at]]))
            .Concat(proposed.Where((_, at) => !partners.Contains(at)).Select(citation => (Original: (Citation?)null, Proposed: (Citation?)citation)))
            .OrderBy(pair => Math.Min(letters.First(pair.Original, Proposals.Reading.Original), letters.First(pair.Proposed, Proposals.Reading.Proposed)))
            .ThenBy(pair => pair.Original is null);
        return [.. pairs.Select(pair => new RedlineCitation(
            PlaceOf(pair.Original, pair.Proposed), pair.Original, pair.Proposed, letters.Take(pair.Original, pair.Proposed)))];
    }

    private static CitationPlace PlaceOf(Citation? original, Citation? proposed) => (original, proposed) switch
    {
        (null, _) => CitationPlace.Inserted,
        (_, null) => CitationPlace.Deleted,
        var (a, b) => a.References.AsSpan().SequenceEqual(b.References.AsSpan()) ? CitationPlace.Kept : CitationPlace.Revised,
    };

    // Citations of the two readings are one where they share kept text; of several the one that names the same is meant.
    private static int[] Partners(RedlineLetters letters, ImmutableArray<Citation> original, ImmutableArray<Citation> proposed)
    {
        var partners = new int[original.Length];
        var next = 0;
        for (var at = 0; at < original.Length; at++)
        {
            partners[at] = -1;
            var best = 0;
            for (var other = next; other < proposed.Length && letters.First(proposed[other], Proposals.Reading.Proposed) <= letters.Last(original[at]); other++)
            {
                var shared = letters.Shared(original[at], proposed[other]);
                var score = shared == 0 ? 0 : shared + (IsSameTarget(original[at], proposed[other]) ? letters.Length : 0);
                if (score > best)
                {
                    (best, partners[at]) = (score, other);
                }
            }
            next = Math.Max(next, partners[at] + 1);
        }
        return partners;
    }

    private static bool IsSameTarget(Citation a, Citation b) => a.References[0].Target == b.References[0].Target;
}

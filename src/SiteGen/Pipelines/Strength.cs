using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using static SiteGen.Pipelines.SeedStages;

namespace SiteGen.Pipelines;

/// <summary>
/// Which of several sources of one proposal is taken. An editor who reviewed a text had the others before him, so his
/// word goes first; then what the document itself marks, what the base text shows, and last what was inferred.
/// </summary>
internal static class Strength
{
    private static readonly Evidence[] Order = [Evidence.Reviewed, Evidence.Tracked, Evidence.Aligned, Evidence.Inferred];

    /// <summary>0 for the strongest.</summary>
    public static int Rank(Evidence evidence) => Array.IndexOf(Order, evidence);

    /// <summary>The strongest of several files, and what is to be said of the others. Of equals the first is taken.</summary>
    /// <param name="sources">The same file as several seeds give it, each with its seed.</param>
    public static Staged<(string Seed, GeneratedFile File)> Strongest(IReadOnlyList<(string Seed, GeneratedFile File)> sources)
    {
        var taken = sources.MinBy(source => Rank(source.File.Evidence));
        return new(taken, [.. sources.Where(source => source != taken && source.File.Content is not null).Select(source => Note(taken, source))]);
    }

    private static Diagnostic Note((string Seed, GeneratedFile File) taken, (string Seed, GeneratedFile File) other)
    {
        var (one, two) = (taken.File.Content!.Value, other.File.Content!.Value);
        if (Rank(one.Evidence) == Rank(two.Evidence) && one.Language == two.Language)
        {
            return Codes.ProposalInTwoSeeds.At(new(other.Seed), other.File.Proposal, taken.Seed);
        }
        var (takenSays, otherSays) = (Said(one), Said(two));
        if (one.Language != two.Language)
        {
            return Codes.OtherLanguage.At(new(other.Seed), other.File.Proposal, taken.Seed, one.Language, two.Language);
        }
        return FirstDifference(one, two) is { } place
            ? Codes.SourcesDiffer.At(
                new(other.Seed, place.Other), other.File.Proposal, otherSays, $"{taken.Seed}:{place.Taken}", takenSays, place.OtherText, place.TakenText)
            : Codes.SourcesAgree.At(new(other.Seed), other.File.Proposal, otherSays, taken.Seed, takenSays);
    }

    private static string Said(Proposal proposal) => proposal.Evidence.ToString().ToLowerInvariant();

    // The first paragraph of a reading in which the two say something else; white space does not count.
    private static (int Taken, string TakenText, int Other, string OtherText)? FirstDifference(Proposal taken, Proposal other)
    {
        foreach (var reading in Enum.GetValues<Proposals.Reading>())
        {
            var (one, two) = (ReadingParagraphs.Of(taken.Provisions, reading), ReadingParagraphs.Of(other.Provisions, reading));
            for (var at = 0; at < Math.Max(one.Length, two.Length); at++)
            {
                var (first, second) = (at < one.Length ? TextOf(one[at]) : "", at < two.Length ? TextOf(two[at]) : "");
                if (Bare(first) != Bare(second))
                {
                    return (at < one.Length ? one[at].Line : 0, Excerpt(first, second), at < two.Length ? two[at].Line : 0, Excerpt(second, first));
                }
            }
        }
        return null;

        string TextOf(ReadingParagraph paragraph) => paragraph.Label.Flat + " " + paragraph.Text.Flat;
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    // From a little before the place where they part.
    private static string Excerpt(string text, string other)
    {
        var start = Math.Max(0, text.AsSpan().CommonPrefixLength(other) - 10);
        return start >= text.Length ? "" : text.Substring(start, Math.Min(40, text.Length - start)).Trim();
    }
}

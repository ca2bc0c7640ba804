using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Notes;

/// <summary>
/// Citations that cannot be right: a revision of a year in which that organ did not meet, an annex or a clause of the
/// same text that is not there, a number in the proposal's own document that nobody has.
/// </summary>
internal static class CitationRules
{
    public static IEnumerable<Finding> Find(CompiledProposal proposal, ImmutableArray<LinkedCitation> citations, KnownNumbers known)
    {
        var it = proposal.Proposal;
        var parts = PartsOf(proposal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, cited) in citations.Select(linked => linked.Found))
        {
            var provision = it.Provisions[index];
            // The heading names the text itself. What the proposal itself takes out is not worth a note.
            // An annex that is not there is told once, at its first mention.
            if (provision.Kind != ProvisionKind.Title && cited.Proposed is { } citation && Wrong(it, citation, known, parts) is { } kind
                && (kind != NoteKind.AnnexMissing || missing.Add(citation.References[0].Part)))
            {
                var words = provision.Text.Of(Proposals.Reading.Proposed).Substring(citation.Start, citation.Length);
                yield return new(kind, index, OffsetOf(provision.Text, cited.Parts), [words]);
            }
        }
    }

    private static NoteKind? Wrong(Proposal proposal, Citation citation, KnownNumbers known, HashSet<string> parts)
    {
        // Where it may point to several things, one that is right is enough.
        var wrong = citation.References.Select(reference => Wrong(proposal, reference, known, parts)).ToList();
        return wrong.Count > 0 && wrong.TrueForAll(kind => kind is not null) ? wrong[0] : null;
    }

    private static NoteKind? Wrong(Proposal proposal, Reference reference, KnownNumbers known, HashSet<string> parts) => reference.Kind switch
    {
        ReferenceKind.Instrument => IsUnknown(reference) ? NoteKind.RevisionUnknown : null,
        ReferenceKind.OwnText when parts.Contains(reference.Part) => null,
        ReferenceKind.OwnText => reference.Part.StartsWith('x') ? NoteKind.AnnexMissing : NoteKind.OwnCitationWrong,
        ReferenceKind.Proposal => IsOwn(proposal, reference.Target) && !known.Has(proposal.Conference, reference.Target)
            ? NoteKind.OwnCitationWrong : null,
        _ => null,
    };

    /// <summary>Only organs that the table of conferences has can be known not to have met.</summary>
    private static bool IsUnknown(Reference reference)
    {
        var organ = reference.Target.Split('-')[0].ToUpperInvariant();
        return reference.Revision is { } year && Conferences.All.Any(conference => conference.Organ == organ)
            && Conferences.Find(organ, year) is null;
    }

    private static bool IsOwn(Proposal proposal, string slug) =>
        slug.StartsWith(proposal.Id.DocumentSlug + "-", StringComparison.Ordinal);

    /// <summary>Every part of the text, in both readings: a clause may speak of what it deletes.</summary>
    private static HashSet<string> PartsOf(CompiledProposal proposal) =>
    [
        .. proposal.Clauses.SelectMany(clause => clause.Original.Concat(clause.Proposed)).Select(side => side.Token),
        "",
    ];

    private static int OffsetOf(Redline text, ImmutableArray<RunPart> parts) => parts is not [var first, ..] ? 0
        : text.Runs.Take(first.Run).Where(run => run.Footnote is null).Sum(run => run.Text.Length) + first.Start;
}

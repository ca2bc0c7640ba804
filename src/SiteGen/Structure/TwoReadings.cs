using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>
/// Recognizes a source that knows its changes. Each reading is a clean text and is read on its own; then both are laid
/// over the source: what stands in the proposed reading is what that says, what is deleted is what the original says,
/// and a paragraph that begins in one reading alone is what it is there.
/// </summary>
internal static class TwoReadings
{
    /// <summary>As <see cref="Structurer.Read"/>; the diagnostics are those of the proposed reading.</summary>
    public static Staged<StructuredDocument> Read(SourceDocument source, string? defaultConference)
    {
        if (!source.Paragraphs.Any(paragraph => paragraph.Runs.IsChanged || paragraph.Mark != Change.Kept))
        {
            var clean = Structurer.ReadAsPrinted(source, defaultConference, null);
            return new(clean.Value, [.. clean.Diagnostics, .. Unmarked(clean.Value)]);
        }
        var after = ReadingSource.Of(source, Proposals.Reading.Proposed);
        var proposed = Structurer.ReadAsPrinted(after.Document, defaultConference, null);
        var before = ReadingSource.Of(source, Proposals.Reading.Original);
        var conference = proposed.Value.Proposals.Select(proposal => proposal.Conference).FirstOrDefault("");
        var original = Structurer.ReadAsPrinted(before.Document, defaultConference, conference);
        var merge = new ReadingMerge(
            source, new(after, proposed.Value, source.Paragraphs.Length), new(before, original.Value, source.Paragraphs.Length));
        var document = merge.Document();
        return new(document, [.. proposed.Diagnostics, .. Unmarked(document)]);
    }

    // A text that is to be changed and shows no change was sent with its changes accepted, or without any.
    private static IEnumerable<Diagnostic> Unmarked(StructuredDocument document) =>
        from proposal in document.Proposals
        let paragraphs = proposal.Blocks.SelectMany(block => block.Pieces).Select(piece => document.Source.Paragraphs[piece.Paragraph])
        where proposal.Action.Amends() && !paragraphs.Any(paragraph => paragraph.Runs.IsChanged)
        select Codes.NothingMarked.At(
            new(document.Source.Path, proposal.Head.IsEmpty ? 0 : document.Source.Paragraphs[proposal.Head[0].Paragraph].Line), proposal.Action.Mark(), proposal.Id);

    /// <summary>
    /// The instrument that a proposal speaks of: what is amended or suppressed is named by the text as it was.
    /// </summary>
    public static Instrument InstrumentOf(StructuredProposal proposed, StructuredDocument original) =>
        proposed.Action is ProposalAction.Add or ProposalAction.AddMoved ? proposed.Instrument
            : original.Proposals.FirstOrDefault(proposal => proposal.Id == proposed.Id)?.Instrument ?? proposed.Instrument;
}

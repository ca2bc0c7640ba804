using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>A paragraph of one reading of a document.</summary>
/// <param name="Line">The line of the source where it begins.</param>
/// <param name="Proposal">The number of the proposal it belongs to; null outside of all.</param>
/// <param name="Text">As printed, without bookmarks and the wrapping of footnotes.</param>
public sealed record ReadingLine(int Line, string? Proposal, string Text);

/// <summary>
/// One reading of a document as its paragraphs: text of the other reading is gone, and so is a paragraph mark of the
/// other reading, so that the paragraphs before and behind it are one. Footnotes stand behind the paragraph that they
/// are defined in.
/// </summary>
public static class ReadingLines
{
    /// <summary>
    /// The paragraphs of a reading. Of a flattened text those without any text are left out; where the source knows
    /// its changes the reading is what accepting (or rejecting) all of them gives, character for character.
    /// </summary>
    public static ImmutableArray<ReadingLine> Of(RedlinedDocument document, Proposals.Reading reading) =>
        document.Document.Source.Form == SourceForm.Marked ? MarkedLines.Of(document, reading) : OfPieces(document, reading);

    private static ImmutableArray<ReadingLine> OfPieces(RedlinedDocument document, Proposals.Reading reading)
    {
        var lines = ImmutableArray.CreateBuilder<ReadingLine>();
        var pieces = PiecesByParagraph(document.Document);
        var (text, notes) = (new StringBuilder(), new List<string>());
        (int Line, string? Proposal)? start = null;
        for (var at = 0; at < document.Paragraphs.Length; at++)
        {
            var paragraph = document.Paragraphs[at];
            var owner = pieces[at].Select(piece => piece.Proposal).FirstOrDefault(proposal => proposal is not null);
            start ??= (document.Document.Source.Paragraphs[at].Line, owner);
            foreach (var (piece, isNote, _) in pieces[at])
            {
                var words = Words(piece, paragraph.Runs, reading);
                if (isNote)
                {
                    notes.Add(words);
                }
                else
                {
                    text.Append(words);
                }
            }
            if (paragraph.Mark.StandsIn(reading) || at == document.Paragraphs.Length - 1)
            {
                Finish();
            }
        }
        return lines.ToImmutable();

        void Finish()
        {
            foreach (var line in notes.Prepend(text.ToString().Trim(' ')).Where(line => !string.IsNullOrWhiteSpace(line)))
            {
                lines.Add(new(start!.Value.Line, start.Value.Proposal, line));
            }
            text.Clear();
            notes.Clear();
            start = null;
        }
    }

    private static ILookup<int, (Piece Piece, bool IsNote, string? Proposal)> PiecesByParagraph(StructuredDocument document) =>
        document.Noise.Select(piece => (piece, false, (string?)null))
            .Concat(document.Proposals.SelectMany(proposal => proposal.Head.Select(piece => (piece, false, (string?)proposal.Id.Text))
                .Concat(proposal.Blocks.SelectMany(block => block.Pieces.Select(piece =>
                    (piece, block.Kind == ProvisionKind.Footnote, (string?)proposal.Id.Text))))))
            .OrderBy(entry => entry.piece.Start)
            .ToLookup(entry => entry.piece.Paragraph, entry => entry);

    private static string Words(Piece piece, Redline paragraph, Proposals.Reading reading)
    {
        if (piece.Kind == PieceKind.FootnoteWrap || (piece.Kind == PieceKind.Noise && piece.Name is not ("introduction" or "no-proposal")))
        {
            return "";
        }
        var words = new StringBuilder();
        var at = 0;
        foreach (var run in paragraph.IsEmpty ? [] : paragraph.Runs)
        {
            var from = Math.Max(piece.Start - at, 0);
            var to = Math.Min(piece.Start + piece.Length - at, run.Text.Length);
            if (from < to && run.Change.StandsIn(reading))
            {
                words.Append(run.Text, from, to - from);
            }
            at += run.Text.Length;
        }
        return piece.Kind == PieceKind.FootnoteMark ? words.Length == 0 ? "" : $"[{piece.Name}]" : words.ToString();
    }
}

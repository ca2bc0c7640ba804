using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>
/// A document as its paper reads: one paragraph a line, label and tab as printed, footnotes behind the proposal they
/// belong to. What converters and pages add (bookmarks, wrapping of footnotes, page numbers) is left out.
/// </summary>
public static class TextForm
{
    /// <summary>The text of all proposals, with the texts that stand between them.</summary>
    public static string Write(StructuredDocument document) => Write(document, piece => Text(document, piece));

    /// <summary>The same of one reading: <paramref name="textOf"/> gives the characters of a piece that stand in it.</summary>
    public static string Write(StructuredDocument document, Func<Piece, string> textOf)
    {
        var lines = new List<(int Paragraph, int Order, string Text)>();
        foreach (var group in document.Noise.Where(IsText).GroupBy(piece => piece.Paragraph))
        {
            lines.Add((group.Key, 0, Join(group, textOf)));
        }
        foreach (var proposal in document.Proposals)
        {
            AddProposal(lines, proposal, textOf);
        }
        var text = new StringBuilder();
        foreach (var line in lines.OrderBy(line => line.Paragraph).ThenBy(line => line.Order))
        {
            text.Append(line.Text.Trim(' ')).Append('\n');
        }
        return text.ToString().TrimStart('\n');
    }

    private static void AddProposal(List<(int Paragraph, int Order, string Text)> lines, StructuredProposal proposal, Func<Piece, string> textOf)
    {
        var head = proposal.Head.Where(piece => piece.Kind is PieceKind.Text or PieceKind.Separator).ToArray();
        var first = proposal.Head.Length == 0 ? 0 : proposal.Head[0].Paragraph;
        lines.Add((first, 0, "\n" + string.Join('\t', head.GroupBy(piece => piece.Paragraph).Select(line => Join(line, textOf).Trim(' ')))));
        var last = first;
        var order = 0;
        foreach (var block in proposal.Blocks.Where(block => block.Kind != ProvisionKind.Footnote && block.Pieces.Length > 0))
        {
            var paragraph = block.Pieces[0].Paragraph;
            var text = Join(block.Pieces.Where(IsText), textOf);
            // A reading in which the whole paragraph is missing has no line for it.
            if (text.Trim().Length > 0)
            {
                if (paragraph == last && order > 0)
                {
                    // A heading and its text in one paragraph of the source.
                    lines[^1] = lines[^1] with { Text = lines[^1].Text + text };
                    continue;
                }
                lines.Add((paragraph, ++order, text));
                last = block.Pieces[^1].Paragraph;
            }
        }
        foreach (var note in proposal.Blocks.Where(block => block.Kind == ProvisionKind.Footnote))
        {
            var name = note.Pieces.FirstOrDefault(piece => piece.Name is not null).Name;
            lines.Add((last, ++order, $"[{name}]\t{Join(note.Pieces.Where(IsText), textOf)}"));
        }
    }

    private static bool IsText(Piece piece) => piece.Kind switch
    {
        PieceKind.FootnoteWrap => false,
        PieceKind.Noise => piece.Name is "introduction" or "no-proposal" or "repeated",
        _ => true,
    };

    private static string Join(IEnumerable<Piece> pieces, Func<Piece, string> textOf) => string.Concat(pieces.Select(
        piece => piece.Kind == PieceKind.FootnoteMark ? $"[{piece.Name}]" : textOf(piece)));

    private static string Text(StructuredDocument document, Piece piece) =>
        document.Source.Paragraphs[piece.Paragraph].Text.Substring(piece.Start, piece.Length);
}

using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Tests.Structure;

/// <summary>Writes what was recognized, one block a line, for golden files that a person reads beside the source.</summary>
internal static class StructureDump
{
    public static string Of(Staged<StructuredDocument> staged)
    {
        var document = staged.Value;
        var text = new StringBuilder();
        foreach (var proposal in document.Proposals)
        {
            var base_ = proposal.Instrument.Base?.ToString(CultureInfo.InvariantCulture) ?? "-";
            text.AppendLine(CultureInfo.InvariantCulture, $"== {proposal.Action.Mark()} {proposal.Id} | {proposal.Conference} {proposal.Language} | {proposal.Instrument.Organ} {proposal.Instrument.Kind} {proposal.Instrument.Number} base {base_} {proposal.Instrument.Slug}");
            foreach (var block in proposal.Blocks)
            {
                text.AppendLine(Line(document, proposal, block));
            }
        }
        foreach (var piece in document.Noise.Where(piece => piece.Name != "blank"))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"-- {piece.Paragraph + 1,3} {piece.Name}: {Short(Text(document, piece))}");
        }
        foreach (var diagnostic in staged.Diagnostics)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"!! {diagnostic}");
        }
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static string Text(StructuredDocument document, Piece piece) =>
        document.Source.Paragraphs[piece.Paragraph].Text.Substring(piece.Start, piece.Length);

    private static string Line(StructuredDocument document, StructuredProposal proposal, Block block)
    {
        var label = Join(document, block, PieceKind.Label);
        var words = Join(document, block, PieceKind.Text);
        var heading = block.Kind == ProvisionKind.Section
            ? $" <{SectionHeadings.Read(words, proposal.Language, proposal.Instrument.Kind)?.Token}>" : "";
        var marks = string.Concat(block.Pieces.Where(piece => piece.Kind is PieceKind.FootnoteMark)
            .Select(piece => $" ^{piece.Name}"));
        var name = block.Kind == ProvisionKind.Footnote ? $" ^{block.Pieces.FirstOrDefault(piece => piece.Name is not null).Name}" : "";
        var line = block.Pieces.Length == 0 ? 0 : block.Pieces[0].Paragraph + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{line,4} {new string(' ', 2 * block.Level)}{block.Kind}{heading}{name} {(label.Length > 0 ? $"|{label}| " : "")}{Short(words)}{marks}");
    }

    private static string Join(StructuredDocument document, Block block, PieceKind kind) =>
        string.Concat(block.Pieces.Where(piece => piece.Kind == kind).Select(piece => Text(document, piece)));

    private static string Short(string text) => (text.Length <= 40 ? text : text[..28] + "…" + text[^10..]).Replace("\t", "⇥", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Markdown.Inlines;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Turns the blocks of a body into provisions: what <see cref="BodyWriter"/> writes, and what people write.</summary>
internal sealed class BodyReader
{
    private const int SectionHeading = 2;

    private readonly ReadingContext context;
    private readonly ImmutableArray<Provision>.Builder provisions = ImmutableArray.CreateBuilder<Provision>();
    private Remark pending = Remark.Nothing;
    private int pendingAt;
    private bool afterBlankRow;

    private BodyReader(ReadingContext context) => this.context = context;

    /// <summary>The provisions of a body, in order.</summary>
    public static ImmutableArray<Provision> Read(MarkdownDocument document, ReadingContext context)
    {
        var reader = new BodyReader(context);
        foreach (var block in document)
        {
            reader.Take(block, level: 0);
        }
        reader.DropPending();
        return reader.provisions.ToImmutable();
    }

    private void Take(Block block, int level)
    {
        switch (block)
        {
            case HeadingBlock { Inline: { } inline } heading:
                TakeHeading(heading.Level, [.. inline]);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    TakeItem(item, level);
                }
                break;
            case ThematicBreakBlock rule:
                // The list parser makes these on its own; here they are the characters somebody typed.
                TakePiece([new LiteralInline(rule.Content) { Span = rule.Span }], Form.Paragraph, level);
                break;
            case ParagraphBlock { Inline: { } inline }:
                foreach (var piece in Pieces(inline))
                {
                    TakePiece(piece, Form.Paragraph, level);
                }
                break;
        }
    }

    private void TakeHeading(int level, List<Inline> inlines)
    {
        afterBlankRow = false;
        var (form, implied) = level switch
        {
            < SectionHeading => (Form.Top, 0),
            SectionHeading => (Form.Section, 0),
            _ => (Form.Heading, level - BodyWriter.FirstHeading),
        };
        Add(inlines, form, implied);
    }

    // The first piece of the first paragraph is the item itself; what follows stands one level below it.
    private void TakeItem(ListItemBlock item, int level)
    {
        var isFirst = true;
        foreach (var block in item)
        {
            if (block is ParagraphBlock { Inline: { } inline })
            {
                foreach (var piece in Pieces(inline))
                {
                    if (TakePiece(piece, isFirst ? Form.Item : Form.Paragraph, level) && isFirst)
                    {
                        isFirst = false;
                        level = provisions[^1].Level + 1;
                    }
                }
            }
            else
            {
                level = isFirst ? level + 1 : level;
                isFirst = isFirst && NoteEmpty(item);
                Take(block, level);
            }
        }
        if (isFirst)
        {
            NoteEmpty(item);
        }
    }

    private bool NoteEmpty(ListItemBlock item)
    {
        context.Diagnostics.Add(Codes.ItemEmpty.At(context.SpotOf(item.Span.Start)));
        return false;
    }

    // False if the piece is a remark alone.
    private bool TakePiece(List<Inline> piece, Form form, int level)
    {
        if (piece is [RemarkInline remark, ..])
        {
            Remember(remark);
            piece.RemoveAt(0);
        }
        if (piece.Count == 0)
        {
            return false;
        }
        var isRow = form == Form.Paragraph && piece[0] is CellBorder;
        if (isRow && piece is [_, LiteralInline blank, RemarkInline inRow, ..] && blank.Content.IsEmptyOrWhitespace())
        {
            Remember(inRow);
            piece.RemoveRange(1, 2);
        }
        if (isRow && TableRules.IsRule(piece))
        {
            DropBlankHead();
            return true;
        }
        afterBlankRow = isRow && pending == Remark.Nothing && TableRules.IsBlank(piece);
        Add(piece, isRow ? Form.Row : StartsFootnote(piece, 0) ? Form.Footnote : form, level);
        return true;
    }

    // A row without text right above the rule is only there to give the table its columns.
    private void DropBlankHead()
    {
        if (afterBlankRow)
        {
            provisions.RemoveAt(provisions.Count - 1);
        }
        afterBlankRow = false;
    }

    private void Add(List<Inline> inlines, Form form, int level)
    {
        var remark = pending;
        pending = Remark.Nothing;
        WarnOfHtml(inlines);
        provisions.Add(LineReader.Read(inlines, form, form == Form.Footnote ? 0 : level, remark, context));
    }

    private void Remember(RemarkInline remark)
    {
        DropPending();
        pending = remark.Remark;
        pendingAt = remark.Span.Start;
    }

    private void DropPending()
    {
        if (pending != Remark.Nothing)
        {
            context.Diagnostics.Add(Codes.RemarkAlone.At(context.SpotOf(pendingAt)));
        }
        pending = Remark.Nothing;
    }

    private void WarnOfHtml(List<Inline> inlines)
    {
        if (inlines is [LiteralInline first, ..] && first.Content.AsSpan().StartsWith(RemarkText.Open))
        {
            context.Diagnostics.Add(Codes.RemarkUnread.At(context.SpotOf(first.Span.Start)));
        }
    }

    /// <summary>
    /// Cuts a paragraph where a line begins a provision of its own (a remark, a row, a footnote's text); other lines are
    /// one text that somebody wrapped.
    /// </summary>
    private static IEnumerable<List<Inline>> Pieces(ContainerInline paragraph)
    {
        var inlines = paragraph.ToList();
        var piece = new List<Inline>();
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is not LineBreakInline)
            {
                piece.Add(inlines[i]);
                continue;
            }
            var remarkAlone = piece is [RemarkInline];
            var begins = i + 1 < inlines.Count
                && (inlines[i + 1] is RemarkInline or CellBorder || StartsFootnote(inlines, i + 1) || piece is [CellBorder, ..]);
            if (begins && !remarkAlone)
            {
                yield return piece;
                piece = [];
            }
            else if (!remarkAlone && !WrappedHan(piece, inlines, i))
            {
                piece.Add(inlines[i]);
            }
        }
        yield return piece;
    }

    private static bool StartsFootnote(List<Inline> inlines, int at) =>
        at + 1 < inlines.Count && inlines[at] is FootnoteMark && inlines[at + 1] is LiteralInline text && text.Content.CurrentChar == ':';

    // Chinese has no blank between words, so a wrapped line gets none.
    private static bool WrappedHan(List<Inline> piece, List<Inline> inlines, int at) =>
        piece is [.., LiteralInline before] && at + 1 < inlines.Count && inlines[at + 1] is LiteralInline after
        && !before.Content.IsEmpty && !after.Content.IsEmpty
        && Lines.JoinWithoutBlank(before.Content.Text[before.Content.End], after.Content.CurrentChar);
}

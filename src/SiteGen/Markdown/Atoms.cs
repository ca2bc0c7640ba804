using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Markdown.CriticMarkup;
using SiteGen.Markdown.Inlines;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>What an atom is.</summary>
internal enum AtomKind
{
    /// <summary>Text as it stands in the file: a blank in it may end a label, or be trimmed.</summary>
    Raw,

    /// <summary>Text that was escaped.</summary>
    Escaped,

    /// <summary>A footnote's mark.</summary>
    Footnote,

    /// <summary>A border of a table's cell.</summary>
    Border,

    /// <summary>The sign ¶.</summary>
    Sign,
}

/// <summary>A stretch of one paragraph with one change.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a footnote's mark as printed.</param>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Markup">The number of the mark around it, −1 outside.</param>
/// <param name="Change">Its change.</param>
/// <param name="Footnote">The footnote's name.</param>
internal sealed record Atom(AtomKind Kind, string Text, int Offset, int Markup, Change Change, string? Footnote = null);

/// <summary>
/// Reads the inlines of one paragraph into atoms, following CriticMarkup's marks as they open and close. A mark without
/// its partner becomes text again, so that nothing is lost and nothing is shown as changed that nobody marked.
/// </summary>
internal sealed class Atoms
{
    private readonly Func<int, Spot> spotOf;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    private readonly List<Atom> atoms = [];
    private readonly Dictionary<int, Ground> grounds = [];
    private int markups;
    private int markup = -1;
    private int firstInside;
    private int openedAt;
    private CriticMarkKind opened;
    private Change change;
    private int commentable = -1;

    private Atoms(Func<int, Spot> spotOf, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.spotOf = spotOf;
        this.diagnostics = diagnostics;
    }

    /// <summary>The atoms, and the grounds by the number of the mark they stand behind.</summary>
    public static (List<Atom> Atoms, Dictionary<int, Ground> Grounds) Read(
        IEnumerable<Inline> inlines, Func<int, Spot> spotOf, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new Atoms(spotOf, diagnostics);
        foreach (var inline in inlines)
        {
            reader.Take(inline);
        }
        reader.CloseForgotten();
        return (reader.atoms, reader.grounds);
    }

    private void Take(Inline inline)
    {
        if (inline is CriticComment comment)
        {
            TakeComment(comment);
            return;
        }
        commentable = -1;
        switch (inline)
        {
            case CriticMark mark:
                TakeMark(mark);
                break;
            case EscapedText escaped:
                Add(AtomKind.Escaped, escaped.Text, inline);
                break;
            case FootnoteMark footnote:
                atoms.Add(new(AtomKind.Footnote, footnote.Name, inline.Span.Start, markup, change, footnote.Name));
                break;
            case CellBorder:
                Add(AtomKind.Border, "|", inline);
                break;
            case ParagraphSign:
                Add(AtomKind.Sign, "¶", inline);
                break;
            case LineBreakInline:
                Add(AtomKind.Raw, " ", inline);
                break;
            case RemarkInline remark:
                Add(AtomKind.Escaped, RemarkText.Write(remark.Remark), inline);
                diagnostics.Add(Codes.RemarkUnread.At(spotOf(inline.Span.Start)));
                break;
            case LiteralInline literal:
                Add(AtomKind.Raw, literal.Content.ToString(), inline);
                break;
        }
    }

    private void Add(AtomKind kind, string text, Inline at) => atoms.Add(new(kind, text, at.Span.Start, markup, change));

    private void TakeMark(CriticMark mark)
    {
        switch (mark.Kind)
        {
            case CriticMarkKind.DeletionOpen or CriticMarkKind.InsertionOpen or CriticMarkKind.HighlightOpen or CriticMarkKind.SubstitutionOpen:
                CloseForgotten();
                markup = markups++;
                opened = mark.Kind;
                openedAt = mark.Span.Start;
                firstInside = atoms.Count;
                change = mark.Kind switch
                {
                    CriticMarkKind.InsertionOpen => Change.Inserted,
                    CriticMarkKind.HighlightOpen => Change.Kept,
                    _ => Change.Deleted,
                };
                break;
            case CriticMarkKind.SubstitutionTurn when markup >= 0 && opened == CriticMarkKind.SubstitutionOpen && change == Change.Deleted:
                change = Change.Inserted;
                break;
            case CriticMarkKind.SubstitutionTurn:
                Add(AtomKind.Raw, CriticParser.Sign(mark.Kind), mark);
                break;
            case var close when markup >= 0 && close == Partner(opened):
                commentable = markup;
                markup = -1;
                change = Change.Kept;
                break;
            default:
                diagnostics.Add(Codes.MarkupUnopened.At(spotOf(mark.Span.Start), CriticParser.Sign(mark.Kind)));
                Add(AtomKind.Escaped, CriticParser.Sign(mark.Kind), mark);
                break;
        }
    }

    private void TakeComment(CriticComment comment)
    {
        var behindFootnote = atoms is [.., { Kind: AtomKind.Footnote }] && commentable < 0;
        if (behindFootnote && comment.Body == FootnotePrint.Unprinted)
        {
            atoms[^1] = atoms[^1] with { Text = "" };
        }
        else if (behindFootnote && comment.Body.StartsWith(FootnotePrint.Printed, StringComparison.Ordinal))
        {
            atoms[^1] = atoms[^1] with { Text = Escapes.Decode(comment.Body[FootnotePrint.Printed.Length..]) };
        }
        else if (commentable >= 0 && Grounds.Parse(comment.Body) is { } ground)
        {
            grounds.TryAdd(commentable, ground);
        }
        else
        {
            diagnostics.Add(Codes.CommentUnread.At(spotOf(comment.Span.Start), comment.Body));
        }
    }

    private void CloseForgotten()
    {
        if (markup < 0)
        {
            return;
        }
        diagnostics.Add(Codes.MarkupUnclosed.At(
            spotOf(openedAt), CriticParser.Sign(opened), CriticParser.Sign(Partner(opened))));
        for (var i = firstInside; i < atoms.Count; i++)
        {
            atoms[i] = atoms[i] with { Change = Change.Kept, Markup = -1 };
        }
        atoms.Insert(firstInside, new(AtomKind.Escaped, CriticParser.Sign(opened), openedAt, -1, Change.Kept));
        markup = -1;
        change = Change.Kept;
    }

    private static CriticMarkKind Partner(CriticMarkKind open) => open switch
    {
        CriticMarkKind.DeletionOpen => CriticMarkKind.DeletionClose,
        CriticMarkKind.InsertionOpen => CriticMarkKind.InsertionClose,
        CriticMarkKind.HighlightOpen => CriticMarkKind.HighlightClose,
        _ => CriticMarkKind.SubstitutionClose,
    };
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>Goes once through a page, element by element and without recursion, and writes down its paragraphs.</summary>
internal sealed class PageWalk
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly IDocument _page;
    private readonly PageStyles _styles;
    private readonly PageNotes _notes;
    private readonly ParagraphBuilder _paragraph = new();
    private readonly List<SourceParagraph> _text = [];
    private readonly List<SourceParagraph> _footnotes = [];
    private readonly Stack<Frame> _open = new();
    private readonly Stack<ListLabels> _lists = new();

    // What is being written: a row of a table or a footnote is one paragraph however many it has in the page.
    private string? _note;
    private bool _inRow;
    private bool _afterBreak;
    private int _preformatted;

    public PageWalk(IDocument page) => (_page, _styles, _notes) = (page, new(page), new(page));

    private readonly record struct Frame(IElement Element, Change Change);

    private Change Change => _open.TryPeek(out var frame) ? frame.Change : Change.Kept;

    /// <summary>The page's paragraphs, its footnotes behind them.</summary>
    public ImmutableArray<SourceParagraph> Paragraphs()
    {
        if (_page.Body is { } body)
        {
            Walk(body);
        }
        Flush();
        Settle(_text);
        return [.. _text.Concat(_footnotes).Select((paragraph, at) => paragraph with { Line = at + 1 })];
    }

    // Nothing follows the last paragraph that it could be joined to.
    private static void Settle(List<SourceParagraph> text)
    {
        if (text.Count > 0)
        {
            text[^1] = text[^1] with { Mark = Change.Kept };
        }
    }

    // Children by number: asking a node for its next sibling searches all of them.
    private void Walk(IElement top)
    {
        var path = new Stack<(IElement Element, int Next)>();
        if (Enter(top))
        {
            path.Push((top, 0));
        }
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                Leave();
                continue;
            }
            path.Push((at.Element, at.Next + 1));
            var child = at.Element.ChildNodes[at.Next];
            if (Enter(child))
            {
                path.Push(((IElement)child, 0));
            }
        }
    }

    /// <summary>True for an element that is opened, whose children are to be read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            AddText(text.Data);
        }
        if (node is not IElement element || _styles.IsHidden(element) || _notes.IsBack(element))
        {
            return false;
        }
        var change = _styles.ChangeOf(element) ?? Change;
        if (_notes.MarkOf(element) is { } mark && _note is null)
        {
            _paragraph.AddMark(mark.Name, mark.Printed, change);
            return false;
        }
        if (AddsSpecial(element, change))
        {
            return false;
        }
        if (Blocks.Contains(element.LocalName))
        {
            Open(element);
        }
        _open.Push(new(element, change));
        _preformatted += element.LocalName == "pre" ? 1 : 0;
        Begin(element);
        return true;
    }

    private void Leave()
    {
        var element = _open.Pop().Element;
        var name = element.LocalName;
        _preformatted -= name == "pre" ? 1 : 0;
        if (name is "ol" or "ul" or "menu" or "dir")
        {
            _lists.Pop();
        }
        if (_notes.NoteOf(element) is { } note && note == _note)
        {
            Finish(note);
        }
        else if (name == "tr" && _inRow)
        {
            _inRow = false;
            Flush(ParagraphRole.TableRow);
        }
        else if (Blocks.Contains(name) && !(name is "td" or "th" && _paragraph.IsShort && IsLabelCell(element)))
        {
            Break();
        }
    }

    // What has no text of its own, or another than it contains.
    private bool AddsSpecial(IElement element, Change change)
    {
        switch (element.LocalName)
        {
            case "br":
                AddLineBreak(change);
                return true;
            case "o:p":
                // Word puts the paragraph mark there.
                if (change != Change.Kept)
                {
                    _paragraph.SetMark(change);
                }
                return true;
            case "wbr" or "img":
                return true;
        }
        if (_styles.Declares(element, "mso-tab-count"))
        {
            _paragraph.AddTab(change);
            return true;
        }
        if (_styles.Declares(element, "mso-list:ignore"))
        {
            _paragraph.Add(element.TextContent.Replace('\u00a0', ' ').Trim(), change);
            _paragraph.AddTab(change);
            return true;
        }
        return false;
    }

    private void Open(IElement element)
    {
        if (_notes.NoteOf(element) is { } note && _note is null)
        {
            Flush();
            _note = note;
        }
        else if (element.LocalName is "td" or "th")
        {
            if (_inRow && element.PreviousElementSibling is not null)
            {
                _paragraph.AddSign('\t', Change);
            }
            else if (element.PreviousElementSibling is { } before && _paragraph.IsShort && !_paragraph.IsEmpty && IsLabelCell(before))
            {
                _paragraph.AddTab(Change);
            }
            else
            {
                Break();
            }
        }
        else if (!(element.LocalName is "p" or "div" && _paragraph.IsShort && element.ParentElement is { LocalName: "td" or "li" } && element.PreviousElementSibling is null))
        {
            Break();
        }
    }

    private void Begin(IElement element)
    {
        switch (element.LocalName)
        {
            case "ol" or "ul" or "menu" or "dir":
                _lists.Push(new(element));
                break;
            case "li" when _lists.TryPeek(out var list) && _note is null:
                foreach (var (change, text) in list.Next(element, WholeChange.Of(element, Change, _styles)))
                {
                    foreach (var sign in text)
                    {
                        _paragraph.AddSign(sign, change);
                    }
                }
                break;
            case "tr" when _note is null && !_inRow:
                _inRow = element.Closest("table") is { } table && PageTables.IsData(table);
                break;
        }
    }

    private static bool IsLabelCell(IElement cell) => cell.NextElementSibling is not null && PageTables.IsLabel(cell.TextContent);

    private void AddText(string text)
    {
        _afterBreak &= string.IsNullOrWhiteSpace(text);
        if (_preformatted == 0 || _inRow || _note is not null)
        {
            _paragraph.Add(text, Change);
            return;
        }
        var lines = TextLines.Split(text + "|");
        for (var at = 0; at < lines.Length; at++)
        {
            foreach (var sign in at == lines.Length - 1 ? lines[at][..^1] : lines[at])
            {
                _paragraph.AddSign(sign, Change);
            }
            if (at < lines.Length - 1)
            {
                Flush();
            }
        }
    }

    // One line break is a space, two are the end of a paragraph.
    private void AddLineBreak(Change change)
    {
        if (_afterBreak)
        {
            Break();
        }
        else
        {
            _paragraph.Add(" ", change);
        }
        _afterBreak = true;
    }

    private void Break()
    {
        _afterBreak = false;
        if (_inRow || _note is not null)
        {
            _paragraph.Add(" ", Change.Kept);
        }
        else
        {
            Flush();
        }
    }

    private void Flush(ParagraphRole role = ParagraphRole.Text)
    {
        if (_paragraph.Take() is { } taken)
        {
            _text.Add(new(0, taken.Runs, taken.Mark) { Role = role });
        }
    }

    private void Finish(string note)
    {
        if (_paragraph.Take() is { } taken)
        {
            _footnotes.Add(new(0, taken.Runs) { Footnote = note });
        }
        _note = null;
    }
}

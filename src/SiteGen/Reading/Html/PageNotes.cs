using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SiteGen.Reading.Html;

/// <summary>
/// The footnotes of a page: a mark that leads to a note, and a note that leads back to its mark, however the program
/// that wrote the page names them.
/// </summary>
internal sealed class PageNotes
{
    private const int LongestMark = 8;
    private const int MostLinks = 3000;

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly Dictionary<INode, (string Name, string Printed)> _marks = [];
    private readonly Dictionary<INode, string> _notes = [];
    private readonly HashSet<INode> _backs = [];

    /// <summary>Finds the notes of a page.</summary>
    public PageNotes(IDocument page)
    {
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in page.All)
        {
            foreach (var name in (ReadOnlySpan<string?>)[element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null])
            {
                if (!string.IsNullOrEmpty(name))
                {
                    places.TryAdd(name, element);
                }
            }
        }
        var links = page.GetElementsByTagName("a").Where(link => Target(link, places) is not null && IsShort(link)).ToList();
        // A page of links is no text with notes, and every mark is compared with every note.
        links = links.Count > MostLinks ? [] : links;
        var order = links.Select((link, at) => (link, at)).ToDictionary(pair => pair.link, pair => pair.at);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in links)
        {
            var place = Target(mark, places)!;
            var back = links.Find(link => order[link] > order[mark] && Belongs(link, place) && Target(link, places) is { } target && Belongs(mark, target));
            if (back is not null && Block(back) is { } note && !_notes.ContainsKey(note) && !_backs.Contains(mark))
            {
                var printed = Text(mark);
                var name = Digits.Match(printed) is { Success: true, Value: var number } && names.Add(number) ? number : Unused(names);
                _marks[mark] = (name, printed);
                _notes[note] = name;
                _backs.Add(back);
            }
        }
    }

    /// <summary>The footnote whose mark the element is; null if it is none.</summary>
    public (string Name, string Printed)? MarkOf(INode node) => _marks.TryGetValue(node, out var mark) ? mark : null;

    /// <summary>The footnote whose text the element holds; null if it is none.</summary>
    public string? NoteOf(INode node) => _notes.GetValueOrDefault(node);

    /// <summary>True for the link back from a note: it is not part of its text.</summary>
    public bool IsBack(INode node) => _backs.Contains(node);

    private static IElement? Target(IElement link, Dictionary<string, IElement> places) =>
        link.GetAttribute("href") is ['#', .. var name] ? places.GetValueOrDefault(name) : null;

    // The link is the place, stands in it, or closely around it: <sup id="r1"><a href="#n1">1</a></sup>.
    private static bool Belongs(IElement link, IElement place)
    {
        for (IElement? element = link; element is not null; element = element.ParentElement)
        {
            if (element == place)
            {
                return true;
            }
        }
        return place.ParentElement == link || place.NextElementSibling == link;
    }

    private static bool IsShort(IElement link) => Text(link).Length is > 0 and <= LongestMark;

    private static string Text(IElement link) => link.TextContent.Trim();

    private static IElement? Block(IElement back)
    {
        var block = back.ParentElement;
        while (block is not null and not { LocalName: "p" or "li" or "dd" or "div" or "td" or "aside" })
        {
            block = block.ParentElement;
        }
        // Word's and LibreOffice's notes may have several paragraphs, in an element of their own.
        return block is { LocalName: "p", ParentElement: { LocalName: "div" or "li" or "aside" } parent } && !string.IsNullOrEmpty(parent.Id) && IsOneNote(parent)
            ? parent : block;
    }

    private static bool IsOneNote(IElement parent) =>
        parent.Id!.StartsWith("ftn", StringComparison.Ordinal) || parent.Id.StartsWith("edn", StringComparison.Ordinal)
        || parent.Id.StartsWith("sd", StringComparison.Ordinal) || parent.LocalName == "li";

    private static string Unused(HashSet<string> names)
    {
        var number = 1;
        while (!names.Add($"n{number}"))
        {
            number++;
        }
        return $"n{number}";
    }
}

using System.Buffers;
using System.Collections.Frozen;

namespace SiteGen.Publishing;

/// <summary>
/// Reads a page in one pass, as long as it is written plainly: every element ended by its own tag, nothing where a
/// parser would have to repair, nothing that is forbidden. Such a page has no mistake of its own, so that only its
/// links are left to be looked at. Of any other page the scan says that it is not sure, and the thorough check with a
/// whole HTML parser (<see cref="CheckedPage"/>) has the word: hence a page in order may be unsure, but never a page
/// with a mistake sure.
/// </summary>
internal ref struct PlainScan
{
    private const string Doctype = "<!DOCTYPE html>";

    // Characters that no page may hold, or whose treatment by parsers differs.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0xFDD0, 0x20)).Append(0xFFFE).Append(0xFFFF).Select(code => (char)code),
    ]);

    private static readonly string[] References = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n/>=\"'<");

    private static readonly FrozenDictionary<string, PlainElement>.AlternateLookup<ReadOnlySpan<char>> Html =
        PlainElement.Html.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, PlainElement>.AlternateLookup<ReadOnlySpan<char>> Svg =
        PlainElement.Svg.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PlainNotes notes;
    private readonly List<PlainElement> open;
    private ReadOnlySpan<char> rest;
    private bool closed;

    private PlainScan(ReadOnlySpan<char> text, PlainNotes notes)
    {
        this.notes = notes;
        open = notes.Open;
        rest = text[Doctype.Length..];
    }

    /// <summary>True if the page is plain; then the notes hold its ids and addresses.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text, PlainNotes notes)
    {
        notes.Clear();
        return text.StartsWith(Doctype, StringComparison.Ordinal) && text.IndexOfAny(Odd) < 0 && HasPlainReferences(text)
            && new PlainScan(text, notes).Run() && notes.AreWhole;
    }

    private static bool HasPlainReferences(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[at..];
            var known = false;
            foreach (var reference in References)
            {
                known |= text.StartsWith(reference, StringComparison.Ordinal);
            }
            if (!known)
            {
                return false;
            }
            text = text[1..];
        }
        return true;
    }

    private bool Run()
    {
        while (true)
        {
            var next = rest.IndexOf('<');
            var words = next < 0 ? rest : rest[..next];
            if ((closed || open.Count == 0 || open[^1].Is(ElementTraits.Structure)) && !words.IsWhiteSpace())
            {
                return false;
            }
            if (next < 0)
            {
                return closed && open.Count == 0;
            }
            rest = rest[(next + 1)..];
            if (rest is ['/', ..] ? !End() : !Start())
            {
                return false;
            }
        }
    }

    private bool End()
    {
        if (open.Count == 0)
        {
            return false;
        }
        var name = open[^1].Name;
        if (!rest[1..].StartsWith(name, StringComparison.Ordinal) || rest.Length <= name.Length + 1 || rest[name.Length + 1] != '>')
        {
            return false;
        }
        rest = rest[(name.Length + 2)..];
        open.RemoveAt(open.Count - 1);
        // Nothing comes after </body> but </html>.
        closed |= name == "body";
        return true;
    }

    private bool Start()
    {
        var length = rest.IndexOfAny(NameEnds);
        if (closed || length <= 0)
        {
            return false;
        }
        var inside = open.Count > 0 ? open[^1] : null;
        var elements = inside?.Is(ElementTraits.Graphic) == true ? Svg : Html;
        if (!elements.TryGetValue(rest[..length], out var element) || !MayStandIn(element, inside))
        {
            return false;
        }
        rest = rest[length..];
        if (!Attributes(element, out var endsItself))
        {
            return false;
        }
        if (element.Is(ElementTraits.RawText))
        {
            return RawText(element);
        }
        if (element.Is(ElementTraits.Void))
        {
            return true;
        }
        if (endsItself)
        {
            // Only a drawing's elements may.
            return element.Is(ElementTraits.Graphic);
        }
        open.Add(element);
        return true;
    }

    private readonly bool MayStandIn(PlainElement element, PlainElement? inside)
    {
        if (inside is null)
        {
            return element.Name == "html" && !notes.HasBegun;
        }
        if (inside.Is(ElementTraits.TextAlone))
        {
            return false;
        }
        if (element.Parents.Length > 0
            ? !element.Parents.AsSpan().Contains(inside.Name) || (inside.Name == "div" && element.Name is "dt" or "dd" && open[^2].Name is not "dl")
            : inside.Is(ElementTraits.Structure) || element.Name == "html")
        {
            return false;
        }
        if (element.Is(ElementTraits.Block) && IsOpen("p"))
        {
            return false;
        }
        return !(element.Is(ElementTraits.Heading) && inside.Is(ElementTraits.Heading))
            && !(element.Name is "a" or "button" or "form" or "body" or "head" && (IsOpen(element.Name) || !notes.MayBegin(element.Name)));
    }

    private readonly bool IsOpen(string name)
    {
        foreach (var element in open)
        {
            if (element.Name == name)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a script or title holds, and its end tag.</summary>
    private bool RawText(PlainElement element)
    {
        var end = rest.IndexOf('<');
        if (end < 0 || !rest[end..].StartsWith($"</{element.Name}>", StringComparison.Ordinal))
        {
            return false;
        }
        var words = rest[..end];
        rest = rest[(end + element.Name.Length + 3)..];
        return element.Name == "title" ? notes.Title(words) : words.IsEmpty || notes.IsDataBlock;
    }

    private bool Attributes(PlainElement element, out bool endsItself)
    {
        endsItself = false;
        notes.Begin(element.Name);
        while (true)
        {
            var trimmed = rest.TrimStart(" \t\n");
            var isApart = trimmed.Length < rest.Length;
            rest = trimmed;
            if (rest is ['/', '>', ..])
            {
                endsItself = true;
                rest = rest[2..];
                return notes.End();
            }
            if (rest is ['>', ..])
            {
                rest = rest[1..];
                return notes.End();
            }
            var length = rest.IndexOfAny(NameEnds);
            if (!isApart || length <= 0)
            {
                return false;
            }
            var name = rest[..length];
            rest = rest[length..];
            var value = ReadOnlySpan<char>.Empty;
            if (rest is ['=', '"', ..])
            {
                var close = rest[2..].IndexOf('"');
                if (close < 0)
                {
                    return false;
                }
                value = rest.Slice(2, close);
                rest = rest[(close + 3)..];
            }
            if (rest.IsEmpty || rest[0] == '=' || !notes.Attribute(name, value))
            {
                return false;
            }
        }
    }
}

using System.Collections.Frozen;

namespace SiteGen.Publishing;

/// <summary>
/// The elements that <see cref="PlainScan"/> knows, and where each may stand so that no HTML parser has anything to
/// repair. An element that is not in this table is left to the thorough check.
/// </summary>
internal sealed class PlainElement(string name, ElementTraits traits, params string[] parents)
{
    // Elements before which a parser ends an open <p>.
    private const string Blocks =
        "address article aside blockquote details dialog div dl fieldset figcaption figure footer form header hgroup hr main nav ol p section summary table ul pre";

    private const string Inlines =
        "a abbr b bdi bdo cite code data dfn em i ins del kbd label legend mark output progress q s samp small span strong sub sup time u var";

    private const string Graphics =
        "a circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline rect stop symbol text title tspan use";

    /// <summary>As written in a tag.</summary>
    public string Name { get; } = name;

    /// <summary>What a parser does about it.</summary>
    public ElementTraits Traits { get; } = traits;

    /// <summary>The elements it may stand in; empty for whatever holds text.</summary>
    public string[] Parents { get; } = parents;

    /// <summary>True if it has all of these traits.</summary>
    public bool Is(ElementTraits asked) => (Traits & asked) == asked;

    /// <summary>The elements of HTML, by name.</summary>
    public static readonly FrozenDictionary<string, PlainElement> Html = Table(
    [
        new("html", ElementTraits.Structure), new("head", ElementTraits.Structure, "html"), new("body", ElementTraits.None, "html"),
        new("title", ElementTraits.RawText, "head"), new("script", ElementTraits.RawText, "head"),
        new("meta", ElementTraits.Void, "head"), new("link", ElementTraits.Void, "head"),
        .. Blocks.Split(' ').Where(block => block is not ("table" or "hr")).Select(block => new PlainElement(block, ElementTraits.Block)),
        new("table", ElementTraits.Block | ElementTraits.Structure), new("hr", ElementTraits.Block | ElementTraits.Void),
        .. Enumerable.Range(1, 6).Select(level => new PlainElement($"h{level}", ElementTraits.Block | ElementTraits.Heading)),
        .. Inlines.Split(' ').Select(inline => new PlainElement(inline, ElementTraits.None)),
        new("button", ElementTraits.None), new("svg", ElementTraits.Graphic),
        new("br", ElementTraits.Void), new("img", ElementTraits.Void), new("input", ElementTraits.Void), new("wbr", ElementTraits.Void),
        new("li", ElementTraits.Block, "ul", "ol"), new("dt", ElementTraits.Block, "dl", "div"), new("dd", ElementTraits.Block, "dl", "div"),
        new("caption", ElementTraits.None, "table"), new("colgroup", ElementTraits.Structure, "table"), new("col", ElementTraits.Void, "colgroup"),
        new("thead", ElementTraits.Structure, "table"), new("tbody", ElementTraits.Structure, "table"), new("tfoot", ElementTraits.Structure, "table"),
        new("tr", ElementTraits.Structure, "thead", "tbody", "tfoot"), new("th", ElementTraits.None, "tr"), new("td", ElementTraits.None, "tr"),
        new("select", ElementTraits.Structure, "p", "label", "div", "span", "li", "dd", "td", "form", "fieldset"),
        new("option", ElementTraits.None, "select"),
    ]);

    /// <summary>The elements of SVG, by name.</summary>
    public static readonly FrozenDictionary<string, PlainElement> Svg = Table(
        [.. Graphics.Split(' ').Select(graphic => new PlainElement(graphic, ElementTraits.Graphic | (graphic is "title" or "desc" ? ElementTraits.TextAlone : ElementTraits.None)))]);

    private static FrozenDictionary<string, PlainElement> Table(PlainElement[] elements) =>
        elements.ToFrozenDictionary(element => element.Name, StringComparer.Ordinal);
}

/// <summary>What a parser does about an element.</summary>
[Flags]
internal enum ElementTraits
{
    /// <summary>Nothing of its own.</summary>
    None = 0,

    /// <summary>It has no end tag.</summary>
    Void = 1,

    /// <summary>It ends an open paragraph.</summary>
    Block = 2,

    /// <summary>It holds no text, and only elements that name it as a parent.</summary>
    Structure = 4,

    /// <summary>A heading: none may stand in another.</summary>
    Heading = 8,

    /// <summary>What it holds is not markup.</summary>
    RawText = 16,

    /// <summary>Of a drawing; only such may stand in it.</summary>
    Graphic = 32,

    /// <summary>It holds no elements.</summary>
    TextAlone = 64,
}

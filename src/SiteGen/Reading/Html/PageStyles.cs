using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>What elements, classes and styles say of the text in them.</summary>
internal sealed class PageStyles
{
    private static readonly ImmutableHashSet<string> Unseen = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "head", "title", "meta", "link", "iframe", "object", "embed", "applet", "audio", "video", "canvas",
        "svg", "math", "map", "select", "datalist", "textarea", "input", "button", "nav", "dialog", "frameset", "noframes", "xml");

    // span.msoDel {mso-style-type:export-only; text-decoration:line-through}
    private static readonly Regex Rule = new(
        @"(?<selectors>[^{}]+)\{(?<style>[^{}]*)\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly SearchValues<char> Combined = SearchValues.Create(" >+~:[#");

    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly bool _underlines;

    /// <summary>Reads the style sheets that stand in a page.</summary>
    public PageStyles(IDocument page)
    {
        foreach (var sheet in page.GetElementsByTagName("style"))
        {
            foreach (Match rule in Rule.Matches(sheet.TextContent))
            {
                foreach (var selector in rule.Groups["selectors"].Value.Split(','))
                {
                    AddRule(selector.Trim(), rule.Groups["style"].Value);
                }
            }
        }
        // An underline is an insertion only beside struck text, where nothing says insertions otherwise.
        _underlines = page.GetElementsByTagName("ins").Length == 0
            && page.All.Any(element => element.LocalName is "s" or "strike" or "del" || Declares(element, "line-through"));
    }

    /// <summary>True for what a reader of the page never sees.</summary>
    public bool IsHidden(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden")
        || Declares(element, "display:none") || Declares(element, "visibility:hidden") || Declares(element, "mso-hide:all");

    /// <summary>What an element makes of its text; null if it says nothing.</summary>
    public Change? ChangeOf(IElement element)
    {
        var named = element.LocalName switch
        {
            "ins" => Change.Inserted,
            "del" or "s" or "strike" => Change.Deleted,
            _ => (Change?)null,
        };
        if (named is null && element.ClassName is { Length: > 0 } classes)
        {
            named = classes.Contains("msoIns", StringComparison.OrdinalIgnoreCase) ? Change.Inserted
                : classes.Contains("msoDel", StringComparison.OrdinalIgnoreCase) ? Change.Deleted : null;
        }
        return named
            ?? (Declares(element, "line-through") ? Change.Deleted
                : _underlines && (element.LocalName == "u" || Declares(element, "text-decoration:underline")) ? Change.Inserted : null);
    }

    /// <summary>True if the element's style, or that of one of its classes, has a declaration.</summary>
    /// <param name="element">The element.</param>
    /// <param name="declaration">Lower case, without white space: <c>mso-tab-count</c>, <c>display:none</c>.</param>
    public bool Declares(IElement element, string declaration) =>
        (element.GetAttribute("style") is { } style && Compact(style).Contains(declaration, StringComparison.Ordinal))
        || (_classes.Count > 0 && element.ClassList.Any(name =>
            _classes.TryGetValue(name, out var known) && known.Contains(declaration, StringComparison.Ordinal)));

    /// <summary>The value of a property in the element's own style; empty if it has none.</summary>
    public static string Value(IElement element, string property)
    {
        foreach (var declaration in Compact(element.GetAttribute("style") ?? "").Split(';'))
        {
            if (declaration.StartsWith(property + ":", StringComparison.Ordinal))
            {
                return declaration[(property.Length + 1)..];
            }
        }
        return "";
    }

    // A class alone, or one of an element: whatever hangs on more is not looked at.
    private void AddRule(string selector, string style)
    {
        var dot = selector.LastIndexOf('.');
        if (dot >= 0 && selector[(dot + 1)..] is { Length: > 0 } name && !selector.AsSpan().ContainsAny(Combined))
        {
            _classes[name] = _classes.GetValueOrDefault(name, "") + Compact(style) + ";";
        }
    }

    private static string Compact(string style) =>
        string.Concat(style.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}

using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>One page as the HTML parser sees it: what can be linked to, what it links to, and what is wrong in itself.</summary>
/// <param name="Ids">Every id and anchor name.</param>
/// <param name="Links">Every address that leads somewhere when it is followed.</param>
/// <param name="Resources">Every address that is loaded with the page.</param>
/// <param name="Findings">What is wrong without looking at other pages.</param>
internal sealed record CheckedPage(
    IReadOnlySet<string> Ids, ImmutableArray<Written> Links, ImmutableArray<Written> Resources,
    ImmutableArray<Diagnostic> Findings)
{
    // Attributes that a browser follows or loads by itself, with the elements they stand on.
    private static readonly (string Element, string Attribute, AddressUse Use)[] Addresses =
    [
        ("a", "href", AddressUse.Link), ("area", "href", AddressUse.Link), ("form", "action", AddressUse.Link),
        ("button", "formaction", AddressUse.Link), ("input", "formaction", AddressUse.Link),
        ("script", "src", AddressUse.Resource), ("img", "src", AddressUse.Resource), ("img", "srcset", AddressUse.ResourceList),
        ("source", "src", AddressUse.Resource), ("source", "srcset", AddressUse.ResourceList),
        ("iframe", "src", AddressUse.Resource), ("embed", "src", AddressUse.Resource), ("object", "data", AddressUse.Resource),
        ("video", "src", AddressUse.Resource), ("video", "poster", AddressUse.Resource), ("audio", "src", AddressUse.Resource),
        ("track", "src", AddressUse.Resource), ("input", "src", AddressUse.Resource),
        ("use", "href", AddressUse.Resource), ("image", "href", AddressUse.Resource),
        ("use", "xlink:href", AddressUse.Resource), ("image", "xlink:href", AddressUse.Resource),
    ];

    // Relations of <link> that the browser does not load.
    private static readonly HashSet<string> QuietRelations = new(StringComparer.OrdinalIgnoreCase)
    {
        "canonical", "cite-as", "alternate", "next", "prev", "license", "author", "help", "search", "up", "first", "last",
        "describedby", "self", "collection", "item",
    };

    private static readonly ILookup<string, (string Attribute, AddressUse Use)> ByElement =
        Addresses.ToLookup(row => row.Element, row => (row.Attribute, row.Use), StringComparer.Ordinal);

    private static readonly string[] IdReferences =
        ["for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "popovertarget"];

    /// <summary>True for an attribute whose value names ids of its page.</summary>
    public static bool IsIdReference(ReadOnlySpan<char> attribute) => IdReferences.AsSpan().Contains(attribute.ToString());

    /// <summary>True if a browser does not load what a link of these relations leads to.</summary>
    public static bool IsQuiet(string relations) => relations.Split(' ').All(QuietRelations.Contains);

    public static CheckedPage Of(Page page)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, raised) =>
        {
            if (raised is HtmlErrorEvent mistake)
            {
                findings.Add(Codes.HtmlMistake.At(
                    new(page.Path, mistake.Position.Line, mistake.Position.Column), mistake.Message));
            }
        };
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(page.Content.Span));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<Written>();
        var resources = ImmutableArray.CreateBuilder<Written>();
        foreach (var element in document.All)
        {
            var spot = SpotOf(page, element);
            CollectId(element, spot, ids, findings);
            CollectAddresses(element, spot, links, resources);
            findings.AddRange(InlineCode(element).Select(what => Codes.InlineCode.At(spot, what)));
        }
        if (string.IsNullOrWhiteSpace(document.DocumentElement?.GetAttribute("lang")))
        {
            findings.Add(Codes.PageWithoutLanguage.At(new(page.Path)));
        }
        if (string.IsNullOrWhiteSpace(document.Title))
        {
            findings.Add(Codes.PageWithoutTitle.At(new(page.Path)));
        }
        foreach (var element in document.All)
        {
            findings.AddRange(MissingIds(element, ids).Select(missing =>
                Codes.IdMissing.At(SpotOf(page, element), missing.Attribute, missing.Id)));
        }
        return new(ids, links.ToImmutable(), resources.ToImmutable(), findings.ToImmutable());
    }

    private static Spot SpotOf(Page page, IElement element) => element.SourceReference?.Position is { } at
        ? new(page.Path, at.Line, at.Column) : new(page.Path);

    private static void CollectId(
        IElement element, Spot spot, HashSet<string> ids, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (element.GetAttribute("id") is { Length: > 0 } id && !ids.Add(id))
        {
            findings.Add(Codes.IdTwice.At(spot, id));
        }
        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
        {
            ids.Add(name);
        }
    }

    private static void CollectAddresses(
        IElement element, Spot spot, ImmutableArray<Written>.Builder links, ImmutableArray<Written>.Builder resources)
    {
        foreach (var (attribute, use) in ByElement[element.LocalName])
        {
            if (element.GetAttribute(attribute) is not { } address)
            {
                continue;
            }
            switch (use)
            {
                case AddressUse.Link:
                    links.Add(new(address, spot));
                    break;
                case AddressUse.Resource:
                    resources.Add(new(address, spot));
                    break;
                default:
                    resources.AddRange(address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(candidate => new Written(candidate.Split(' ')[0], spot)));
                    break;
            }
        }
        if (element.LocalName == "link" && element.GetAttribute("href") is { } href)
        {
            (IsQuiet(element.GetAttribute("rel") ?? "") ? links : resources).Add(new(href, spot));
        }
        if (element.LocalName == "meta"
            && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
            && element.GetAttribute("content") is { } content
            && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            links.Add(new(content[(at + "url=".Length)..].Trim(' ', '\'', '"'), spot));
        }
    }

    private static IEnumerable<string> InlineCode(IElement element)
    {
        // A data block (JSON-LD) is not run, so it is no script for a content security policy either.
        if (element.LocalName == "script" && !element.HasAttribute("src")
            && (element.GetAttribute("type") ?? "") is "" or "module" or "text/javascript" or "application/javascript")
        {
            yield return "a script";
        }
        if (element.LocalName == "style")
        {
            yield return "a style sheet";
        }
        foreach (var attribute in element.Attributes)
        {
            if (attribute.LocalName == "style")
            {
                yield return "a style attribute";
            }
            else if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"the handler {attribute.LocalName}";
            }
            else if (attribute.LocalName is "href" or "action" or "src"
                && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                yield return "a javascript: address";
            }
        }
    }

    private static IEnumerable<(string Attribute, string Id)> MissingIds(IElement element, HashSet<string> ids) =>
        from attribute in IdReferences
        let value = element.GetAttribute(attribute)
        where !string.IsNullOrEmpty(value)
        from id in value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where !ids.Contains(id)
        select (attribute, id);

    private enum AddressUse
    {
        Link,
        Resource,
        ResourceList,
    }
}

/// <summary>An address as it is written on a page.</summary>
internal readonly record struct Written(string Address, Spot Spot);

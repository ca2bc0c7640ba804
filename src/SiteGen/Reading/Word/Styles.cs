using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>The styles of a document, as far as they say something of text: lists, hidden text, names.</summary>
internal sealed class Styles
{
    private sealed record Style(string Id, string Name, string? BasedOn, int? List, int? Level, bool? IsHidden);

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string? usual;

    /// <summary>Takes in a <c>w:style</c>.</summary>
    public void Add(OpenXmlElement element)
    {
        if (element.Attribute("styleId") is not { } id)
        {
            return;
        }
        var list = element.Child("pPr").Child("numPr");
        var hidden = element.Child("rPr").Child("vanish");
        styles[id] = new(
            id, element.Child("name").Value() ?? id, element.Child("basedOn").Value(), list.Child("numId").Number(),
            list.Child("ilvl").Number(), hidden is null ? null : hidden.IsOn());
        if (element.Attribute("type") == "paragraph" && element.Attribute("default") is "1" or "true" or "on")
        {
            usual = id;
        }
    }

    /// <summary>The name of a style that is based on itself; null if there is none.</summary>
    public string? Cycle()
    {
        var sound = new HashSet<string>(StringComparer.Ordinal);
        foreach (var style in styles.Values)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = style; at is not null && !sound.Contains(at.Id); at = Parent(at))
            {
                if (!seen.Add(at.Id))
                {
                    return at.Name;
                }
            }
            sound.UnionWith(seen);
        }
        return null;
    }

    /// <summary>A style, and those it is based on, the nearest first: id and list.</summary>
    /// <param name="id">Null for the default style of paragraphs.</param>
    public IEnumerable<(string Id, int? List, int? Level)> Line(string? id)
    {
        for (var style = styles.GetValueOrDefault(id ?? usual ?? ""); style is not null; style = Parent(style))
        {
            yield return (style.Id, style.List, style.Level);
        }
    }

    /// <summary>The names of a style and those it is based on; the id where it has none.</summary>
    public IEnumerable<string> Names(string? id) =>
        id is null ? [] : Line(id).Select(style => styles[style.Id].Name).Prepend(id);

    /// <summary>True for a style of characters whose text is hidden.</summary>
    public bool IsHidden(string? id)
    {
        for (var style = id is null ? null : styles.GetValueOrDefault(id); style is not null; style = Parent(style))
        {
            if (style.IsHidden is { } hidden)
            {
                return hidden;
            }
        }
        return false;
    }

    private Style? Parent(Style style) => style.BasedOn is { } parent ? styles.GetValueOrDefault(parent) : null;
}

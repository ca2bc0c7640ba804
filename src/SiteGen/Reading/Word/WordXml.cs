using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>Looks into elements by name: what stands in alternate content has no type.</summary>
internal static class WordXml
{
    /// <summary>The namespace of WordprocessingML; the package reader gives the strict one as this too.</summary>
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of markup compatibility.</summary>
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>True for the element of that name in WordprocessingML.</summary>
    public static bool Is(this OpenXmlElement element, string name) =>
        element.LocalName == name && element.NamespaceUri == Main;

    /// <summary>The first child of that name.</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name) =>
        element?.ChildElements.FirstOrDefault(child => child.LocalName == name);

    /// <summary>An attribute by its local name; null where there is none.</summary>
    public static string? Attribute(this OpenXmlElement? element, string name) => element is null ? null
        : element.GetAttributes().Where(attribute => attribute.LocalName == name).Select(attribute => attribute.Value).FirstOrDefault();

    /// <summary>The attribute <c>w:val</c>.</summary>
    public static string? Value(this OpenXmlElement? element) => element.Attribute("val");

    /// <summary>The attribute <c>w:val</c> as a number; null where it is none.</summary>
    public static int? Number(this OpenXmlElement? element) => Number(element.Value());

    /// <summary>A number; null where it is none.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>True for a switch that is there and not turned off.</summary>
    public static bool IsOn(this OpenXmlElement? element) => element is not null && element.Value() is not ("0" or "false" or "off");
}

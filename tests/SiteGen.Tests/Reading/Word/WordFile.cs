using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace SiteGen.Tests.Reading.Word;

/// <summary>
/// Makes Word files from short XML: elements and attributes without a prefix are WordprocessingML, changes get an id,
/// an author and a date, texts keep their space.
/// </summary>
internal sealed class WordFile
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Prefixes =
        "xmlns='" + Main + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
        + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
        + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:v='urn:schemas-microsoft-com:vml' "
        + "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

    private static readonly XNamespace W = Main;

    public required string Body { get; init; }

    public string Styles { get; init; } = "";

    public string Numbering { get; init; } = "";

    public string Footnotes { get; init; } = "";

    public string Endnotes { get; init; } = "";

    public string Settings { get; init; } = "";

    public WordprocessingDocumentType Type { get; init; } = WordprocessingDocumentType.Document;

    /// <summary>More parts.</summary>
    public Action<MainDocumentPart>? Also { get; init; }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, Type))
        {
            var main = package.AddMainDocumentPart();
            Feed(main, "document", $"<body>{Body}<sectPr/></body>");
            FeedIf(Styles, () => main.AddNewPart<StyleDefinitionsPart>(), "styles");
            FeedIf(Numbering, () => main.AddNewPart<NumberingDefinitionsPart>(), "numbering");
            FeedIf(Footnotes, () => main.AddNewPart<FootnotesPart>(), "footnotes");
            FeedIf(Endnotes, () => main.AddNewPart<EndnotesPart>(), "endnotes");
            FeedIf(Settings, () => main.AddNewPart<DocumentSettingsPart>(), "settings");
            Also?.Invoke(main);
        }
        return stream.ToArray();
    }

    /// <summary>Fills a part with short XML.</summary>
    public static void Feed(OpenXmlPart part, string root, string content)
    {
        var xml = XDocument.Parse($"<{root} {Prefixes}>{content}</{root}>", LoadOptions.PreserveWhitespace);
        var changes = 0;
        foreach (var element in xml.Descendants().ToArray())
        {
            foreach (var plain in element.Attributes().Where(attribute => attribute is { IsNamespaceDeclaration: false, Name.NamespaceName: "" }).ToArray())
            {
                if (element.Name.Namespace == W)
                {
                    plain.Remove();
                    element.SetAttributeValue(W + plain.Name.LocalName, plain.Value);
                }
            }
            if (element.Name.Namespace == W && element.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "pPrChange" or "rPrChange" or "cellIns" or "cellDel")
            {
                element.SetAttributeValue(W + "id", 9000 + ++changes);
                element.SetAttributeValue(W + "author", element.Attribute(W + "author")?.Value ?? "Delegation");
                element.SetAttributeValue(W + "date", "2018-08-01T00:00:00Z");
            }
            if (element.Name.Namespace == W && element.Name.LocalName is "t" or "delText")
            {
                element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            }
        }
        // A prefix for everything, as Word writes it: some readers know no default namespace.
        xml.Root!.Attribute("xmlns")?.Remove();
        xml.Root.SetAttributeValue(XNamespace.Xmlns + "w", Main);
        using var stream = part.GetStream(FileMode.Create);
        xml.Save(stream, SaveOptions.DisableFormatting);
    }

    private static void FeedIf(string content, Func<OpenXmlPart> part, string root)
    {
        if (content.Length > 0)
        {
            Feed(part(), root, content);
        }
    }
}

using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>
/// One run of text of a document: its body, a footnote, a text box. Reads elements that are in memory; what changes,
/// fields and moves are open goes on from paragraph to paragraph.
/// </summary>
/// <param name="book">What the whole document shares.</param>
internal sealed class Story(WordBook book)
{
    private readonly FieldStack fields = new();
    private readonly Moves moves = book.Moves;

    /// <summary>The paragraphs and rows in an element.</summary>
    public IEnumerable<WordBlock> Blocks(OpenXmlElement container, Revision revision)
    {
        foreach (var element in Chosen(container))
        {
            foreach (var block in Block(element, revision))
            {
                yield return block;
            }
        }
    }

    /// <summary>What an element of a body is: paragraphs and rows; none if it holds no text.</summary>
    public IEnumerable<WordBlock> Block(OpenXmlElement element, Revision revision)
    {
        switch (element.LocalName)
        {
            case "p":
                return [Paragraph(element, revision)];
            case "tbl":
                return IsBox(element.Child("tblGrid")) ? BoxBlocks(element, revision) : Blocks(element, revision);
            case "tr":
                return [Row(element, revision)];
            case "sdt" or "sdtContent" or "customXml" or "ins" or "del" or "moveFrom" or "moveTo":
                return Blocks(element, revision.Within(element.LocalName, moves.Of(element.LocalName)));
            case "altChunk":
                book.LeftOut.Add("inserted files");
                return [];
            default:
                moves.Meet(element.LocalName, element.Attribute("name"));
                return [];
        }
    }

    /// <summary>True for the columns of a table that is only a frame around paragraphs.</summary>
    public static bool IsBox(OpenXmlElement? grid) => grid is not null && grid.ChildElements.Count(child => child.Is("gridCol")) == 1;

    /// <summary>What stands in the one column of such a table.</summary>
    public IEnumerable<WordBlock> BoxBlocks(OpenXmlElement table, Revision revision) =>
        Blocks(table, revision).SelectMany(block => block is WordRow row ? Framed(row) : [block]);

    /// <summary>The paragraphs of a row of such a table.</summary>
    public static IEnumerable<WordBlock> Framed(WordRow row) => row.Cells.SelectMany(cell => cell.Blocks);

    /// <summary>A paragraph.</summary>
    public WordParagraph Paragraph(OpenXmlElement element, Revision revision)
    {
        var properties = element.Child("pPr");
        var mark = MarkOf(properties.Child("rPr"), revision);
        var paragraph = new WordParagraph
        {
            Mark = mark,
            After = Format(properties),
            Before = FormatBefore(properties),
        };
        new InlineReader(book, fields, paragraph, this).Read(element, revision);
        fields.EndParagraph();
        return paragraph;
    }

    private WordRow Row(OpenXmlElement element, Revision revision)
    {
        var mark = MarkOf(element.Child("trPr"), revision);
        var row = new WordRow { Mark = mark };
        AddCells(row, element, mark);
        return row;
    }

    private void AddCells(WordRow row, OpenXmlElement container, Revision revision)
    {
        foreach (var element in Chosen(container))
        {
            if (element.Is("tc"))
            {
                var properties = element.Child("tcPr");
                var mark = revision with
                {
                    IsInserted = revision.IsInserted || properties.Child("cellIns") is not null,
                    IsDeleted = revision.IsDeleted || properties.Child("cellDel") is not null,
                };
                row.Cells.Add(new(mark, [.. Blocks(element, mark)]));
            }
            else if (element.LocalName is "sdt" or "sdtContent" or "customXml")
            {
                AddCells(row, element, revision);
            }
        }
    }

    // Marks of a paragraph's mark or of a row stand in its properties.
    private Revision MarkOf(OpenXmlElement? properties, Revision revision)
    {
        foreach (var child in properties?.ChildElements.Where(child => Revision.IsMark(child.LocalName)) ?? [])
        {
            revision = revision.Within(child.LocalName, moves.Of(child.LocalName));
        }
        return revision;
    }

    private static ParagraphFormat Format(OpenXmlElement? properties)
    {
        var list = properties.Child("numPr");
        return new(properties.Child("pStyle").Value(), list.Child("numId").Number(), list.Child("ilvl").Number());
    }

    // The properties before a change are written out in whole; a list that was given while tracking has its own mark.
    private static ParagraphFormat FormatBefore(OpenXmlElement? properties)
    {
        var format = properties.Child("pPrChange") is { } change ? Format(change.Child("pPr")) : Format(properties);
        return properties.Child("numPr").Child("ins") is not null && properties.Child("pPrChange") is null
            ? format with { List = null, Level = null } : format;
    }

    /// <summary>The children of an element; of alternate content those of the choice that is read.</summary>
    public static IEnumerable<OpenXmlElement> Chosen(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            if (child.LocalName == "AlternateContent" && child.NamespaceUri == WordXml.Compatibility)
            {
                foreach (var chosen in Choice(child) is { } choice ? Chosen(choice) : [])
                {
                    yield return chosen;
                }
            }
            else
            {
                yield return child;
            }
        }
    }

    // The first choice is what newer programs show, the fallback is the same again in older words.
    private static OpenXmlElement? Choice(OpenXmlElement alternate) =>
        alternate.ChildElements.FirstOrDefault(child => child.LocalName == "Choice" && child.HasChildren)
        ?? alternate.ChildElements.FirstOrDefault(child => child.LocalName == "Fallback");
}

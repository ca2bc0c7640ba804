using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>Reads what stands in a paragraph, however deep content controls, links, fields and revisions are nested.</summary>
internal sealed class InlineReader(WordBook book, FieldStack fields, WordParagraph paragraph, Story story)
{
    // A break inside a paragraph ends a line and not the paragraph.
    private const string SoftBreak = " ";
    private const string NoBreakHyphen = "\u2011";
    private const string SoftHyphen = "\u00AD";

    /// <summary>Reads the children of an element.</summary>
    public void Read(OpenXmlElement container, Revision revision)
    {
        foreach (var element in Story.Chosen(container))
        {
            ReadOne(element, revision);
        }
    }

    private void ReadOne(OpenXmlElement element, Revision revision)
    {
        switch (element.LocalName)
        {
            case "r" when element.NamespaceUri == WordXml.Main:
                ReadRun(element, revision);
                break;
            case "r" or "t" when element.NamespaceUri != WordXml.Main && !element.HasChildren:
                Add(element.InnerText, revision);
                break;
            case "ins" or "del" or "moveFrom" or "moveTo":
                Read(element, revision.Within(element.LocalName, book.Moves.Of(element.LocalName)));
                break;
            case "pPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "rt" or "rubyPr" or "ctrlPr" or "rPr" or "instrText":
                break;
            case "p" or "tbl" when element.NamespaceUri == WordXml.Main:
                // A block where only words may stand, in damaged or hand-made files.
                paragraph.Boxes.AddRange(story.Block(element, revision));
                break;
            default:
                if (!book.Moves.Meet(element.LocalName, element.Attribute("name")))
                {
                    Read(element, revision);
                }
                break;
        }
    }

    private void ReadRun(OpenXmlElement run, Revision revision)
    {
        var properties = run.Child("rPr");
        if (properties.Child("vanish").IsOn() || book.Styles.IsHidden(properties.Child("rStyle").Value()))
        {
            book.LeftOut.Add("hidden text");
            foreach (var mark in run.ChildElements.Where(child => child.Is("fldChar")))
            {
                fields.Meet(mark.Attribute("fldCharType"));
            }
            return;
        }
        var font = properties.Child("rFonts").Attribute("ascii") ?? properties.Child("rFonts").Attribute("hAnsi");
        ReadParts(run, font, revision);
    }

    private void ReadParts(OpenXmlElement run, string? font, Revision revision)
    {
        OpenXmlElement? customMark = null;
        foreach (var part in Story.Chosen(run))
        {
            switch (part.LocalName)
            {
                case "t" or "delText":
                    var text = Symbols.InFont(Words(part), font);
                    if (customMark is not null)
                    {
                        AddNote(customMark, text.Trim(), revision);
                        customMark = null;
                        break;
                    }
                    Add(text, revision);
                    break;
                case "tab" or "ptab": Add("\t", revision); break;
                case "br" when part.Attribute("type") is null or "textWrapping": Add(SoftBreak, revision); break;
                case "cr": Add(SoftBreak, revision); break;
                case "noBreakHyphen": Add(NoBreakHyphen, revision); break;
                case "softHyphen": Add(SoftHyphen, revision); break;
                case "sym": Add(Symbols.Of(part.Attribute("font"), part.Attribute("char")), revision); break;
                case "fldChar": fields.Meet(part.Attribute("fldCharType")); break;
                case "footnoteReference" or "endnoteReference" when part.Attribute("customMarkFollows") is "1" or "true" or "on":
                    customMark = part;
                    break;
                case "footnoteReference" or "endnoteReference": AddNote(part, null, revision); break;
                case "drawing" or "pict" or "object": ReadDrawing(part, revision); break;
                case "commentReference": book.LeftOut.Add("comments"); break;
                case "ruby": Read(part, revision); break;
                default: break;
            }
        }
    }

    // Space at the ends counts only where the file says so; line ends in the file are space.
    private static string Words(OpenXmlElement element)
    {
        var text = element.InnerText.ReplaceLineEndings(" ");
        return element.Attribute("space") == "preserve" ? text : text.Trim(' ', '\t');
    }

    private void ReadDrawing(OpenXmlElement drawing, Revision revision)
    {
        var boxes = Boxes(drawing).ToArray();
        foreach (var box in boxes)
        {
            paragraph.Boxes.AddRange(new Story(book).Blocks(box, revision));
        }
        if (drawing.LocalName == "object")
        {
            book.LeftOut.Add("embedded objects");
        }
        else if (boxes.Length == 0)
        {
            book.LeftOut.Add("images");
        }
    }

    private static IEnumerable<OpenXmlElement> Boxes(OpenXmlElement element) => Story.Chosen(element)
        .SelectMany(child => child.Is("txbxContent") ? [child] : Boxes(child));

    private void AddNote(OpenXmlElement reference, string? printed, Revision revision)
    {
        if (revision.Change is { } change && fields.IsText && book.Notes.Meet(reference, printed, revision) is { } note)
        {
            paragraph.Runs.Add(new(change, note.Printed, revision.Ground, note.Name));
        }
    }

    private void Add(string text, Revision revision)
    {
        if (revision.Change is { } change && fields.IsText)
        {
            paragraph.Runs.Add(new(change, text, revision.Ground));
        }
    }
}

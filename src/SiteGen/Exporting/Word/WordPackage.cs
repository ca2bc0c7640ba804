using System.Reflection;
using System.Text;

namespace SiteGen.Exporting.Word;

/// <summary>Puts the parts of a Word file together. Nothing in it comes from the clock or from chance.</summary>
internal static class WordPackage
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string Styles = Resource();

    private static readonly (string Name, string Type)[] PartTypes =
        [("styles", "styles"), ("settings", "settings"), ("footnotes", "footnotes"), ("comments", "comments"), ("header", "header"), ("footer", "footer")];

    /// <summary>A part of the main namespace.</summary>
    public static Markup Part(string root) => new("w", Main, root, ("r", Markup.Relationships));

    /// <summary>The whole file.</summary>
    /// <param name="frame">What it says beside the texts.</param>
    /// <param name="body">The main part.</param>
    /// <param name="parts">Its footnotes and comments.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="language">The language of most of its text.</param>
    public static byte[] Of(WordFrame frame, byte[] body, WordParts parts, string author, string language) => Archive.Of(
    [
        ArchiveFile.Of("[Content_Types].xml",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/>"
            + string.Concat(PartTypes.Select(part => $"<Override PartName=\"/word/{part.Name}.xml\" ContentType=\"{Type}{part.Type}+xml\"/>"))
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
        ArchiveFile.Of("_rels/.rels", Relations(
            ("rId1", Markup.Relationships + "/officeDocument", "word/document.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"))),
        new("docProps/core.xml", Core(frame, author)),
        new("word/document.xml", body),
        ArchiveFile.Of("word/_rels/document.xml.rels", Relations([.. PartTypes.Select(part => (part.Name, $"{Markup.Relationships}/{part.Type}", part.Name + ".xml"))])),
        ArchiveFile.Of("word/styles.xml", Styles.Replace("LANGUAGE", WordLanguages.Latin(language) ?? "en-GB", StringComparison.Ordinal)),
        new("word/settings.xml", Settings()),
        new("word/footnotes.xml", Footnotes(parts)),
        new("word/comments.xml", Comments(parts)),
        new("word/header.xml", Header(frame)),
        new("word/footer.xml", Footer(frame)),
    ]);

    /// <summary>The properties of a section: a page of A4 with what stands at its head and foot.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="isRightToLeft">True where its text is.</param>
    public static void Section(Markup to, bool isRightToLeft)
    {
        to.Open("sectPr").Empty("headerReference", ("type", "default"), ("r:id", "header")).Empty("footerReference", ("type", "default"), ("r:id", "footer"))
            .Empty("pgSz", ("w", "11906"), ("h", "16838"))
            .Empty("pgMar", ("top", "1134"), ("right", "1134"), ("bottom", "1134"), ("left", "1134"), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        if (isRightToLeft)
        {
            to.Empty("bidi");
        }
        to.Close();
    }

    private static byte[] Settings()
    {
        using var to = Part("settings");
        to.Empty("defaultTabStop", ("val", "567")).Open("footnotePr").Empty("footnote", ("id", "-1")).Empty("footnote", ("id", "0")).Close()
            .Open("compat").Empty("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15")).Close();
        return to.Finish();
    }

    private static byte[] Footnotes(WordParts parts)
    {
        using var to = Part("footnotes");
        foreach (var (type, id, sign) in new[] { ("separator", "-1", "separator"), ("continuationSeparator", "0", "continuationSeparator") })
        {
            to.Open("footnote", ("type", type), ("id", id)).Open("p").Open("r").Empty(sign).Close().Close().Close();
        }
        foreach (var note in parts.Notes)
        {
            to.Open("footnote", ("id", WordParts.Text(note.Id)));
            Paragraph(to, "FootnoteText", note.Hand);
            var runs = new RunWriter(parts, note.Hand);
            to.Open("r");
            RunWriter.Properties(to, note.Hand, "FootnoteReference");
            to.Empty("footnoteRef").Close();
            runs.Write(to, note.Change, " ");
            runs.Write(to, note.Text.Text);
            to.Close().Close();
        }
        return to.Finish();
    }

    private static byte[] Comments(WordParts parts)
    {
        using var to = Part("comments");
        foreach (var comment in parts.Comments)
        {
            to.Open("comment", ("id", WordParts.Text(comment.Id)), ("author", "SiteGen")).Attribute("date", comment.Hand.Date).Attribute("initials", "SG");
            Paragraph(to, "CommentText", comment.Hand);
            to.Open("r");
            RunWriter.Properties(to, comment.Hand);
            to.Text("t", comment.Text, ("xml:space", "preserve")).Close().Close().Close();
        }
        return to.Finish();
    }

    private static void Paragraph(Markup to, string style, Hand hand)
    {
        to.Open("p").Open("pPr").Empty("pStyle", ("val", style));
        if (hand.IsRightToLeft)
        {
            to.Empty("bidi");
        }
        to.Close();
    }

    private static byte[] Header(WordFrame frame)
    {
        using var to = Part("hdr");
        Paragraph(to, "Header", new("", null, frame.Language));
        Words(to, $"{frame.Site} · {ExportWords.In(frame.Language).Say("unofficial")}");
        to.Open("r").Empty("tab").Close();
        Words(to, frame.Address ?? frame.Title);
        to.Close();
        return to.Finish();
    }

    private static byte[] Footer(WordFrame frame)
    {
        using var to = Part("ftr");
        Paragraph(to, "Footer", new("", null, frame.Language));
        var fields = new[] { "PAGE", "NUMPAGES" };
        var pattern = ExportWords.In(frame.Language).Say("page", "\u0001", "\u0001").Split('\u0001');
        for (var at = 0; at < pattern.Length; at++)
        {
            Words(to, pattern[at]);
            if (at < fields.Length)
            {
                to.Open("fldSimple", ("instr", $" {fields[at]} ")).Open("r").Text("t", "1").Close().Close();
            }
        }
        to.Close();
        return to.Finish();
    }

    private static void Words(Markup to, string text)
    {
        if (text.Length > 0)
        {
            to.Open("r").Text("t", text, ("xml:space", "preserve")).Close();
        }
    }

    private static byte[] Core(WordFrame frame, string author)
    {
        const string properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        var core = new System.Xml.Linq.XElement(System.Xml.Linq.XName.Get("coreProperties", properties),
            Element("title", frame.Title), Element("creator", author), Element("publisher", frame.Site));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + core.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));

        static System.Xml.Linq.XElement Element(string name, string text) =>
            new(System.Xml.Linq.XName.Get(name, "http://purl.org/dc/elements/1.1/"), XmlText.Of(text));
    }

    private static string Relations(params ReadOnlySpan<(string Id, string Type, string Target)> relations)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, type, target) in relations)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>");
        }
        return text.Append("</Relationships>").ToString();
    }

    private static string Resource()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("word-styles.xml")
            ?? throw new InvalidOperationException("the program has no word-styles.xml");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace SiteGen.Exporting.Word;

/// <summary>An entry of a table of contents.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Bookmark">The bookmark it leads to.</param>
/// <param name="Prefix">What the bookmarks of the clauses below it begin with.</param>
internal readonly record struct ContentsEntry(string Text, string Bookmark, string Prefix);

/// <summary>
/// The title and the table of contents of a document. The table is made of entry fields, not of headings: a heading
/// holds the number of a proposal alone, and would be taken for one when the document is read again.
/// </summary>
internal static class WordContents
{
    /// <summary>Writes title, subtitle and table.</summary>
    public static void Write(Markup to, WordParts parts, IReadOnlyList<ContentsEntry> entries, string subtitle, WordFrame frame)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var words = ExportWords.In(frame.Language);
        Line(to, "Title", frame.Title);
        Line(to, "Subtitle", $"{subtitle} · {words.Say("unofficial")}");
        to.Open("sdt").Open("sdtPr").Open("docPartObj").Empty("docPartGallery", ("val", "Table of Contents")).Empty("docPartUnique").Close().Close().Open("sdtContent");
        Line(to, "TOCHeading", words.Say("contents"));
        for (var at = 0; at < entries.Count; at++)
        {
            to.Open("p").Open("pPr").Empty("pStyle", ("val", "TOC1")).Close();
            if (at == 0)
            {
                Sign(to, "begin", "dirty");
                Instruction(to, " TOC \\f s \\h \\z ");
                Sign(to, "separate");
            }
            to.Open("hyperlink", ("anchor", entries[at].Bookmark), ("history", "1"));
            to.Open("r").Text("t", entries[at].Text, ("xml:space", "preserve")).Close().Close();
            if (at == entries.Count - 1)
            {
                Sign(to, "end");
            }
            to.Close();
        }
        to.Close().Close();
    }

    /// <summary>Writes the entry that the table is made of when Word makes it anew.</summary>
    public static void Entry(Markup to, string text)
    {
        Sign(to, "begin");
        Instruction(to, $" TC \"{text.Replace('"', '”')}\" \\f s \\l 1 ");
        Sign(to, "end");
    }

    private static void Line(Markup to, string style, string text) =>
        to.Open("p").Open("pPr").Empty("pStyle", ("val", style)).Close().Open("r").Text("t", text, ("xml:space", "preserve")).Close().Close();

    private static void Instruction(Markup to, string text) => to.Open("r").Text("instrText", text, ("xml:space", "preserve")).Close();

    // A dirty field is computed when the document is opened: nobody knows here on which page anything will stand, so until
    // then the table has links alone.
    private static void Sign(Markup to, string type, string? state = null) =>
        to.Open("r").Open("fldChar", ("fldCharType", type)).Attribute("dirty", state is null ? null : "1").Close().Close();
}

using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SiteGen.Diagnostics;

namespace SiteGen.Reading.Word;

/// <summary>
/// Reads a Word file (<c>.docx</c>, <c>.docm</c>, <c>.dotx</c>, <c>.dotm</c>) with its tracked changes. Nothing outside
/// the file is ever opened, nothing in it is run.
/// </summary>
public static class WordReader
{
    /// <summary>The name of the form, as documents received say it.</summary>
    public const string Form = "docx";

    private const string Misfit = "its parts do not fit together";

    /// <summary>The document; null with one error if it cannot be read.</summary>
    /// <param name="path">Where it comes from, relative to the root, with slashes.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much it may unpack to, and how deep its elements may stand in each other.</param>
    public static Staged<SourceDocument?> Read(string path, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (PackageGuard.Check(path, bytes, limits) is { } fault)
        {
            return new(null, [fault]);
        }
        try
        {
            using var stream = Streams.Over(bytes);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            return package.MainDocumentPart is { } main ? Read(path, bytes, main) : Damaged(path, "it has no text");
        }
        catch (OpenXmlPackageException)
        {
            return Damaged(path, Misfit);
        }
        // What the package reader throws at parts that are there and are not what they should be.
        catch (SystemException broken) when (broken is XmlException or IOException or FormatException or ArgumentException
            or InvalidOperationException or InvalidDataException or NotSupportedException or KeyNotFoundException)
        {
            return Damaged(path, Misfit);
        }
    }

    private static Staged<SourceDocument?> Read(string path, ReadOnlyMemory<byte> bytes, MainDocumentPart main)
    {
        var styles = StylesOf(main);
        if (styles.Cycle() is { } cycle)
        {
            return new(null, [Codes.StyleCycle.At(new(path), cycle)]);
        }
        var leftOut = new LeftOut();
        var book = new WordBook(styles, NumberingOf(main, styles), NotesOf(main), new(), leftOut);
        var assembler = new Assembler(book.Styles, book.Numbering);
        using (var reader = OpenXmlReader.Create(main))
        {
            foreach (var block in new BodyReader(book, reader).Blocks())
            {
                assembler.Add(block);
                if (assembler.IsFull)
                {
                    return new(null, [Codes.WordTooLarge.At(new(path), "it has more than half a million paragraphs")]);
                }
            }
        }
        assembler.End();
        AddNotes(main, book, assembler);
        var paragraphs = assembler.Finished;
        if (paragraphs.All(paragraph => string.IsNullOrWhiteSpace(paragraph.Text)))
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        NameLeftOut(main, leftOut);
        var document = new SourceDocument(path, SeedReader.Digest(bytes.Span), Form, paragraphs) { Form = SourceForm.Marked };
        ImmutableArray<Diagnostic> macros = main.VbaProjectPart is null ? [] : [Codes.MacrosIgnored.At(new(path))];
        return new(document, [.. macros, .. leftOut.Diagnostics(path)]);
    }

    private static Staged<SourceDocument?> Damaged(string path, string why) => new(null, [Codes.WordDamaged.At(new(path), why)]);

    private static Styles StylesOf(MainDocumentPart main)
    {
        var styles = new Styles();
        foreach (var style in Elements(main.StyleDefinitionsPart, "style"))
        {
            styles.Add(style);
        }
        return styles;
    }

    private static Numbering NumberingOf(MainDocumentPart main, Styles styles)
    {
        var numbering = new Numbering(styles);
        foreach (var element in Elements(main.NumberingDefinitionsPart, "abstractNum", "num"))
        {
            numbering.Add(element);
        }
        return numbering;
    }

    private static Notes NotesOf(MainDocumentPart main)
    {
        var settings = Elements(main.DocumentSettingsPart, "footnotePr", "endnotePr").ToArray();
        NumberFormat FormatOf(string name, string usual) =>
            NumberFormats.Parse(Array.Find(settings, element => element.Is(name)).Child("numFmt").Value() ?? usual);
        return new(FormatOf("footnotePr", "decimal"), FormatOf("endnotePr", "lowerRoman"));
    }

    // Notes may refer to further notes: what is met while one is read is read too.
    private static void AddNotes(MainDocumentPart main, WordBook book, Assembler assembler)
    {
        var texts = Elements(main.FootnotesPart, "footnote").Select(note => (note, IsEndnote: false))
            .Concat(Elements(main.EndnotesPart, "endnote").Select(note => (note, IsEndnote: true)))
            .GroupBy(pair => (pair.note.Attribute("id") ?? "", pair.IsEndnote))
            .ToDictionary(group => group.Key, group => group.First().note);
        for (var at = 0; at < book.Notes.All.Count; at++)
        {
            var reference = book.Notes.All[at];
            if (texts.TryGetValue((reference.Id, reference.IsEndnote), out var note))
            {
                assembler.AddNote(reference, [.. new Story(book).Blocks(note, reference.Revision)]);
            }
        }
    }

    private static void NameLeftOut(MainDocumentPart main, LeftOut leftOut)
    {
        if (main.HeaderParts.Any() || main.FooterParts.Any())
        {
            leftOut.Add("headers and footers");
        }
        if (main.WordprocessingCommentsPart is not null)
        {
            leftOut.Add("comments");
        }
    }

    private static IEnumerable<OpenXmlElement> Elements(OpenXmlPart? part, params string[] names)
    {
        if (part is null)
        {
            yield break;
        }
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && names.Contains(reader.LocalName) && reader.LoadCurrentElement() is { } element)
            {
                yield return element;
            }
        }
    }
}

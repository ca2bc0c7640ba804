using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>Files that are no sound Word documents: one error each, and nothing read from outside.</summary>
public sealed class HostileTests
{
    private static byte[] Plain => new WordFile { Body = "<p><r><t>text</t></r></p>" }.Bytes();

    private static Diagnostic Error(string path, byte[] bytes)
    {
        var read = SeedReader.Read(path, bytes);

        Assert.Null(read.Value);
        return Assert.Single(read.Diagnostics);
    }

    private static string[] Read(byte[] bytes, out Diagnostic[] diagnostics)
    {
        var read = SeedReader.Read("seeds/x.docx", bytes);
        diagnostics = [.. read.Diagnostics];
        return [.. read.Value!.Paragraphs.Select(paragraph => paragraph.Text)];
    }

    // A package with one entry replaced.
    private static byte[] With(byte[] package, string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var entry = zip.CreateEntry(name).Open();
            write(entry);
        }
        return stream.ToArray();
    }

    private static byte[] WithDocument(string xml) => With(Plain, "word/document.xml", entry => entry.Write(Encoding.UTF8.GetBytes(xml)));

    [Theory]
    [InlineData("x.rtf", @"{\rtf1 text}", "an RTF file")]
    [InlineData("x.docx", @"{\rtf1 text}", "an RTF file")]
    [InlineData("x.pdf", "%PDF-1.7", "a PDF")]
    public void Other_forms_say_how_to_convert_them(string path, string start, string what)
    {
        var error = Error(path, Encoding.ASCII.GetBytes(start));

        Assert.Equal("SG1004", error.Code.Id);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_Word_file_is_told_from_a_protected_new_one()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

        Assert.Equal("SG1004", Error("x.doc", compound).Code.Id);
        Assert.Equal("SG1006", Error("x.docx", [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code.Id);
    }

    [Fact]
    public void An_OpenDocument_file_and_an_archive_are_no_Word_files()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open();
            entry.Write("application/vnd.oasis.opendocument.text"u8);
        }
        using var other = new MemoryStream();
        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("a.txt");
        }

        Assert.Contains("OpenDocument", Error("x.odt", stream.ToArray()).Message, StringComparison.Ordinal);
        Assert.Contains("unpack it", Error("x.zip", other.ToArray()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no zip at all")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    public void What_cannot_be_unpacked_is_damaged(string content) => Assert.Equal("SG1005", Error("x.docx", Encoding.ASCII.GetBytes(content)).Code.Id);

    [Fact]
    public void A_file_cut_short_is_damaged() => Assert.Equal("SG1005", Error("x.docx", Plain[..(Plain.Length / 2)]).Code.Id);

    [Theory]
    [InlineData("<w:document")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>")]
    public void Broken_XML_and_entities_are_damage(string xml) => Assert.Equal("SG1005", Error("x.docx", WithDocument(xml)).Code.Id);

    [Fact]
    public void A_million_nested_elements_are_damage()
    {
        var deep = $"<w:document xmlns:w=\"{WordFile.Main}\"><w:body>{string.Concat(Enumerable.Repeat("<w:sdt>", 1_000_000))}";

        Assert.Contains("nested too deep", Error("x.docx", WithDocument(deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_left_packed()
    {
        var bomb = With(Plain, "word/document.xml", entry =>
        {
            entry.Write("<x>"u8);
            var block = new byte[1_000_000];
            Array.Fill(block, (byte)' ');
            for (var n = 0; n < 40; n++)
            {
                entry.Write(block);
            }
        });

        Assert.Equal("SG1007", Error("x.docx", bomb).Code.Id);
    }

    [Fact]
    public void A_style_based_on_itself_is_an_error() => Assert.Equal("SG1008", Error("x.docx", new WordFile
    {
        Body = "<p><r><t>text</t></r></p>",
        Styles = "<style type='paragraph' styleId='A'><name val='A'/><basedOn val='B'/></style><style type='paragraph' styleId='B'><name val='B'/><basedOn val='A'/></style>",
    }.Bytes()).Code.Id);

    [Fact]
    public void Nothing_but_white_space_is_empty() => Assert.Equal("SG1001", Error("x.docx", new WordFile { Body = "<p/>" }.Bytes()).Code.Id);

    [Theory]
    [InlineData(WordprocessingDocumentType.Template)]
    [InlineData(WordprocessingDocumentType.MacroEnabledDocument)]
    [InlineData(WordprocessingDocumentType.MacroEnabledTemplate)]
    public void Templates_and_files_with_macros_are_read(WordprocessingDocumentType type) =>
        Assert.Equal(["text"], Read(new WordFile { Body = "<p><r><t>text</t></r></p>", Type = type }.Bytes(), out _));

    [Fact]
    public void Macros_are_ignored_and_said()
    {
        Read(new WordFile
        {
            Body = "<p><r><t>text</t></r></p>",
            Type = WordprocessingDocumentType.MacroEnabledDocument,
            Also = main => main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])),
        }.Bytes(), out var diagnostics);

        Assert.Equal("SG1009", Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void What_is_left_out_is_named_once()
    {
        Read(new WordFile
        {
            Body = "<p><r><t>text</t><drawing/></r><r><drawing/></r><r><rPr><vanish/></rPr><t>hidden</t></r></p><altChunk r:id='x'/>",
            Also = main =>
            {
                WordFile.Feed(main.AddNewPart<HeaderPart>(), "hdr", "<p><r><t>header</t></r></p>");
                WordFile.Feed(main.AddNewPart<WordprocessingCommentsPart>(), "comments", "<comment id='1'><p><r><t>comment</t></r></p></comment>");
            },
        }.Bytes(), out var diagnostics);

        Assert.Equal("seeds/x.docx: info SG1010: left out: comments, headers and footers, hidden text, images, inserted files", Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void Links_outside_are_not_followed_and_a_broken_one_harms_nothing()
    {
        var file = new WordFile
        {
            Body = "<p><hyperlink r:id='rId9'><r><t>link</t></r></hyperlink></p>",
            Also = main => main.AddHyperlinkRelationship(new("http://localhost:1/x"), isExternal: true, "rId9"),
        }.Bytes();
        string rels;
        using (var zip = new ZipArchive(new MemoryStream(file)))
        using (var reader = new StreamReader(zip.GetEntry("word/_rels/document.xml.rels")!.Open()))
        {
            rels = reader.ReadToEnd();
        }
        var broken = With(file, "word/_rels/document.xml.rels", entry =>
            entry.Write(Encoding.UTF8.GetBytes(rels.Replace("http://localhost:1/x", "mailto:a b@@c%%", StringComparison.Ordinal))));

        Assert.Equal(["link"], Read(file, out _));
        Assert.Equal(["link"], Read(broken, out _));
    }

    [Fact]
    public void The_strict_namespaces_are_read_too()
    {
        var strict = WithDocument("<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>strict</w:t></w:r><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t> new</w:t></w:r></w:ins></w:p></w:body></w:document>");

        Assert.Equal(["strictnew"], Read(strict, out _));
    }

    [Fact]
    public void A_field_that_is_never_closed_hides_nothing_behind_its_paragraph() => Assert.Equal(["a", "b"], Read(new WordFile
    {
        Body = "<p><r><t>a</t><fldChar fldCharType='begin'/><instrText> REF </instrText></r></p><p><r><t>b</t></r></p>",
    }.Bytes(), out _));
}

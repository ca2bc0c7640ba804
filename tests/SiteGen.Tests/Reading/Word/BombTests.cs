using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Tests.Fuzzing;
using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>Word files made to take a machine's memory, time or files: each is one error, or a text.</summary>
public sealed class BombTests
{
    private static string Namespace => $"xmlns:w=\"{WordFile.Main}\"";

    private static byte[] Plain => new WordFile { Body = "<p><r><t>text</t></r></p>" }.Bytes();

    private static Diagnostic Error(byte[] bytes, ReadingLimits? limits = null)
    {
        var read = SeedReader.Read("seeds/x.docx", bytes, limits ?? ReadingLimits.Usual);

        Assert.Null(read.Value);
        return Assert.Single(read.Diagnostics);
    }

    private static string[] Texts(byte[] bytes) => [.. SeedReader.Read("seeds/x.docx", bytes).Value!.Paragraphs.Select(paragraph => paragraph.Text)];

    private static byte[] With(string name, Action<Stream> write, string? instead = null)
    {
        using var stream = new MemoryStream();
        stream.Write(Plain);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(instead ?? name)?.Delete();
            using var entry = zip.CreateEntry(name).Open();
            write(entry);
        }
        return stream.ToArray();
    }

    private static byte[] Document(Action<TextWriter> body) => With("word/document.xml", entry =>
    {
        using var writer = new StreamWriter(entry, leaveOpen: true);
        writer.Write($"<w:document {Namespace}><w:body>");
        body(writer);
        writer.Write("</w:body></w:document>");
    });

    [Fact]
    public void An_archive_in_an_archive_stays_packed()
    {
        var inner = With("word/bomb.bin", entry => entry.Write(new byte[30_000_000]));

        Assert.Equal(["text"], Texts(With("word/embeddings/inner.docx", entry => entry.Write(inner))));
    }

    [Fact]
    public void Parts_that_overlap_count_each_time_they_are_unpacked()
    {
        // One packed stream of 30 million bytes, which forty entries of the directory point to.
        var one = With("word/a00.xml", entry => entry.Write(Encoding.ASCII.GetBytes("<x>" + new string(' ', 30_000_000) + "</x>")));

        Assert.Equal("SG1007", Error(Overlapping(one, "word/a00.xml", 40), ReadingLimits.Usual with { Unpacked = 100_000_000 }).Code.Id);
    }

    [Theory]
    [InlineData("../../../../tmp/sitegen-traversal.xml")]
    [InlineData("/etc/sitegen-traversal.xml")]
    [InlineData("C:\\sitegen-traversal.xml")]
    [InlineData("word/..\\..\\sitegen-traversal.xml")]
    public void A_part_with_a_name_that_leads_out_writes_nothing(string name)
    {
        SeedReader.Read("seeds/x.docx", With(name, entry => entry.Write("<x/>"u8)));

        Assert.False(File.Exists("/tmp/sitegen-traversal.xml") || File.Exists("/etc/sitegen-traversal.xml") || File.Exists("sitegen-traversal.xml"));
    }

    [Fact]
    public void Laughter_a_billion_times_over_is_damage()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">"));

        Assert.Equal("SG1005", Error(With("word/document.xml", entry => entry.Write(Encoding.ASCII.GetBytes($"<!DOCTYPE w [<!ENTITY l0 \"ha\">{entities}]><w>&l9;</w>")))).Code.Id);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    public void A_part_that_is_missing_is_one_error(string part) =>
        Assert.Contains(Error(With("word/other.xml", entry => entry.Write("<x/>"u8), instead: part)).Code.Id, new[] { "SG1004", "SG1005", "SG1001" });

    [Fact]
    public void A_list_whose_style_leads_back_to_it_has_an_end() => Assert.Single(Texts(new WordFile
    {
        Body = "<p><pPr><numPr><ilvl val='0'/><numId val='1'/></numPr></pPr><r><t>text</t></r></p>",
        Styles = "<style type='numbering' styleId='A'><name val='A'/><pPr><numPr><numId val='1'/></numPr></pPr></style>",
        Numbering = "<abstractNum abstractNumId='1'><numStyleLink val='A'/></abstractNum><abstractNum abstractNumId='2'><styleLink val='A'/><numStyleLink val='A'/></abstractNum><num numId='1'><abstractNumId val='1'/></num>",
    }.Bytes()));

    [Theory]
    [InlineData("<w:ins w:id=\"1\">", "</w:ins>")]
    [InlineData("<w:smartTag>", "</w:smartTag>")]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    public void Runs_nested_a_million_deep_are_one_error_and_nested_as_deep_as_is_read_a_text(string open, string close)
    {
        string Nested(int depth) => $"<w:p>{string.Concat(Enumerable.Repeat(open, depth))}<w:r><w:t>text</w:t></w:r>{string.Concat(Enumerable.Repeat(close, depth))}</w:p>";

        Assert.Contains("nested too deep", Error(Document(writer => writer.Write(Nested(1_000_000)))).Message, StringComparison.Ordinal);
        // On the smallest stack that a thread has anywhere.
        FuzzRun.Try(new("docx", [], [], bytes => Assert.Equal(["text"], Texts(bytes))), Document(writer => writer.Write(Nested(110))), open);
    }

    [Fact]
    public void A_setting_says_how_deep() =>
        Assert.Contains("nested too deep", Error(Document(writer => writer.Write("<w:p><w:sdt><w:sdt><w:sdt/></w:sdt></w:sdt></w:p>")), ReadingLimits.Usual with { Nesting = 4 }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hundred_thousand_runs_in_one_paragraph_are_a_text() =>
        Assert.Equal(100_000, Texts(Document(writer =>
        {
            writer.Write("<w:p>");
            for (var n = 0; n < 100_000; n++)
            {
                writer.Write("<w:r><w:t>a</w:t></w:r>");
            }
            writer.Write("</w:p>");
        }))[0].Length);

    /// <summary>Memory must not grow with what is not text: 16 million bytes in CI, 165 with <c>SITEGEN_FUZZ_SECONDS</c> set.</summary>
    [Fact]
    public void Much_XML_with_little_text_takes_little_memory()
    {
        var million = Environment.GetEnvironmentVariable("SITEGEN_FUZZ_SECONDS") is null ? 20 : 200;
        var random = new Random(1);
        var file = Document(writer =>
        {
            for (var n = 0; n < million * 10_000; n++)
            {
                writer.Write($"<w:bookmarkStart w:id=\"{n}\" w:name=\"{random.Next(100_000_000):D8}{random.Next(1_000_000_000):D10}{random.Next(1_000_000_000):D22}\"/>");
            }
            writer.Write("<w:p><w:r><w:t>text</w:t></w:r></w:p>");
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using (new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 5))
        {
            Assert.Equal(["text"], Texts(file));
        }

        Assert.True(most - before < 400_000_000, $"{(most - before) / 1_000_000} million bytes");
    }

    [Fact]
    public void What_it_points_to_outside_is_never_opened()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/template.dotx");
        var file = new WordFile
        {
            Body = "<p><r><t>text</t></r></p><p><hyperlink r:id='rId91'><r><t>link</t></r></hyperlink></p>",
            Settings = "<attachedTemplate r:id='rId92'/>",
            Also = main =>
            {
                main.AddHyperlinkRelationship(address, isExternal: true, "rId91");
                main.DocumentSettingsPart!.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", address, "rId92");
            },
        }.Bytes();

        Assert.Equal(["text", "link"], Texts(file));
        Assert.False(listener.Pending());
    }

    // The directory at the end of the package names one entry many times, under names as long as its own.
    private static byte[] Overlapping(byte[] package, string name, int times)
    {
        var end = package.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(end + 10));
        var directory = BinaryPrimitives.ReadInt32LittleEndian(package.AsSpan(end + 16));
        var entries = package[directory..end];
        var at = entries.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) - 46;
        var length = 46 + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 30)) + BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 32));
        List<byte> written = [.. package[..directory], .. entries];
        for (var n = 1; n < times; n++)
        {
            var twin = entries.AsSpan(at, length).ToArray();
            Encoding.ASCII.GetBytes($"{n:D2}").CopyTo(twin, 46 + name.IndexOf("00", StringComparison.Ordinal));
            written.AddRange(twin);
        }
        var tail = package[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), (ushort)(count + times - 1));
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), (ushort)(count + times - 1));
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(12), written.Count - directory);
        return [.. written, .. tail];
    }
}

using System.Text;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests.Reading;

public sealed class SeedReaderTests
{
    private static string Lines(string text, Encoding encoding) =>
        string.Join('|', SeedReader.Read("x.txt", encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray())
            .Value!.Paragraphs.Select(paragraph => $"{paragraph.Line}{paragraph.Text}"));

    [Theory]
    [InlineData("a\nb\r\nc\rd", "1a|2b|3c|4d")]
    [InlineData("a\n\nb\n", "1a|2|3b")]
    [InlineData("a\u2028b\u2029c\u0085d", "1a|2b|3c|4d")]
    [InlineData("a\fb\vc", "1a\fb\vc")]
    [InlineData("\r\n a \t", "1|2 a \t")]
    public void Lines_end_in_many_ways_and_keep_every_character(string text, string lines) =>
        Assert.Equal(lines, Lines(text, new UTF8Encoding(false)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_names_the_encoding_and_is_no_text(string name) =>
        Assert.Equal("1考虑到|2é😀", Lines("考虑到\né😀", Encoding.GetEncoding(name)));

    [Theory]
    [InlineData("", "x.txt: error SG1001: the file is empty; put the document's text into it or take it out of the folder")]
    [InlineData("20 0A 09", "x.txt: error SG1001: the file is empty; put the document's text into it or take it out of the folder")]
    [InlineData("51 4B 03 04 00 00", "x.txt: error SG1002: this is no text file; save the document as text (UTF-8)")]
    [InlineData("50 4B 03 04 00 00", "x.txt: error SG1005: this Word file is damaged (it cannot be unpacked); open it in Word, let it be repaired, and save it again as .docx")]
    [InlineData("FF FE 41 00 00 D8 42 00", "x.txt:1:2: error SG1003: byte 0x00 cannot stand here in utf-16; save the file again as UTF-8")]
    public void What_is_no_text_gives_one_clear_error(string bytes, string message)
    {
        var staged = SeedReader.Read("x.txt", Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Null(staged.Value);
        Assert.Equal(message, Assert.Single(staged.Diagnostics).ToString());
    }

    [Fact]
    public void The_digest_is_of_the_bytes_and_not_of_the_text() =>
        Assert.Equal("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", SeedReader.Read("x.txt", "hello\n"u8.ToArray()).Value!.Digest);
}

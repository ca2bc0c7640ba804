using System.Text;
using SiteGen.Reading;
using Xunit;

namespace SiteGen.Tests.Reading;

public sealed class EncodingTests
{
    private const string Chinese = "MOD\tB/67/1\n第 14 号决议（2006年，安塔利亚，修订版）\n国际电信联盟全权代表大会（2006年，安塔利亚），\n考虑到\na)\t“国际电联”《组织法》第3条；";
    private const string Traditional = "MOD\tB/67/1\n第 14 號決議（2006年，安塔利亞，修訂版）\n國際電信聯盟全權代表大會（2006年，安塔利亞），\n考慮到\na)\t國際電聯《組織法》第3條；";
    private const string Russian = "MOD\tRCC/62A1/3\nРЕЗОЛЮЦИЯ 101 (ПЕРЕСМ. ДУБАЙ, 2018 Г.)\nПолномочная конференция (Дубай, 2018 г.),\nучитывая\na)\tчто «Интернет» – это сеть № 1;";
    private const string French = "MOD\tEUR/44A2/3\nRÉSOLUTION 101 (RÉV. DUBAÏ, 2018)\nLa Conférence de plénipotentiaires (Dubaï, 2018),\nreconnaissant\na)\tque l’accès – à l'Internet «ouvert» où qu'il soit;";
    private const string Spanish = "SUP\tIAP/63A1/3\nRESOLUCIÓN 101 (REV. DUBÁI, 2018)\nLa Conferencia (Dubái, 2018),\nobservando\na)\tque el año ¿cuál? señala la cuestión;";
    private const string Arabic = "MOD\tARB/79A3/1\nالقرار 5 (المراجَع في بوينس آيرس، 2017)\nإن مؤتمر المندوبين المفوضين (دبي، 2018)،\nإذ يضع في اعتباره\nأ )\tأن الإنترنت شبكة؛";

    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "gb18030", Chinese }, { "big5", Traditional }, { "windows-1251", Russian }, { "windows-1252", French },
        { "windows-1252", Spanish }, { "windows-1256", Arabic },
    };

    private static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Theory, MemberData(nameof(Documents))]
    public void An_older_encoding_is_told_by_its_words(string name, string text)
    {
        var bytes = Get(name).GetBytes(text.Replace("المراجَع", "المراجع", StringComparison.Ordinal));
        var decoded = TextDecoder.Decode("x.txt", bytes).Value;

        Assert.Equal(name, decoded?.Encoding);
        Assert.Equal(text.Replace("المراجَع", "المراجع", StringComparison.Ordinal), decoded?.Text);
    }

    [Theory]
    [InlineData("The Secretary-General’s report – “as it is”.", "windows-1252")]
    [InlineData("à", "windows-1252")]
    [InlineData("MOD EUR/1/2 a) Член", "windows-1251")]
    [InlineData("责成秘书长", "gb18030")]
    public void Little_text_is_evidence_too(string text, string name) =>
        Assert.Equal((name, text), (TextDecoder.Decode("x.txt", Get(name).GetBytes(text)).Value is { } decoded) ? (decoded.Encoding, decoded.Text) : default);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_without_its_mark_is_told_by_the_place_of_its_noughts(string name)
    {
        foreach (var text in (string[])[Chinese, Russian, French, Arabic])
        {
            Assert.Equal((name, text), TextDecoder.Decode("x.txt", Encoding.GetEncoding(name).GetBytes(text)).Value is { } decoded ? (decoded.Encoding, decoded.Text) : default);
        }
    }

    [Fact]
    public void One_wrong_byte_in_UTF_8_is_named_with_its_place()
    {
        byte[] bytes = [.. "考虑到\n国际"u8, 0xFF, .. "电联"u8];

        Assert.Equal("x.txt:2:3: error SG1003: byte 0xFF cannot stand here in utf-8; save the file again as UTF-8",
            Assert.Single(TextDecoder.Decode("x.txt", bytes).Diagnostics).ToString());
    }

    [Fact]
    public void One_wrong_byte_in_an_older_encoding_is_named_with_its_place()
    {
        byte[] bytes = [.. Get("gb18030").GetBytes(Chinese + "\n国"), 0xFF, .. Get("gb18030").GetBytes("际电联")];
        var staged = TextDecoder.Decode("x.txt", bytes);

        Assert.Null(staged.Value);
        Assert.Equal("x.txt:6:2: error SG1003: byte 0xFF cannot stand here in gb18030; save the file again as UTF-8",
            Assert.Single(staged.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("89 50 4E 47 0D 0A 1A 0A 00 00 00 0D")]
    [InlineData("25 50 44 46 2D 31 2E 37 0A 01 02 03")]
    public void A_file_of_another_kind_is_no_text(string bytes) =>
        Assert.Equal("SG1002", Assert.Single(TextDecoder.Decode("x.txt", Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))).Diagnostics).Code.Id);
}

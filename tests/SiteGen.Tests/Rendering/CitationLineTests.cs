using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class CitationLineTests
{
    private static readonly Conference Conference = new("pp18", "PP", 2018, "Dubai");

    private static CitationWords Words(string language) => CitationWords.FromFacts().Single(words => words.Language == language);

    private static string Cited(int sequence, string token, string language)
    {
        var proposal = Compiler.Compile([ReviewedSeed.Of(sequence)], []).Value.Proposals[0];
        var at = proposal.Clauses.Index().Single(clause => clause.Item.Token == token).Index;
        var words = Words(language);
        var name = ClauseNames.Of(proposal.Clauses, words)[at] ?? words.Kind(ClauseNames.Shown(proposal.Clauses[at]).Side.Kind, token);
        return CitationLine.OfClause(CitationLine.Of(proposal.Proposal, Conference, words), name, proposal, proposal.Clauses[at], words);
    }

    [Theory]
    [InlineData(4, "con-c", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering c) (base: d)")]
    [InlineData(4, "con-c", "fr", "MOD B/67/4 (PP-18), Rés. 130 (Rév. Busan, 2014): considérant c) (base: d)")]
    [InlineData(4, "con-c", "es", "MOD B/67/4 (PP-18), Res. 130 (Rev. Busán, 2014): considerando c) (base: d)")]
    [InlineData(4, "con-c", "ru", "MOD B/67/4 (PP-18), Рез. 130 (Пересм. Пусан, 2014 г.): учитывая c) (основа: d)")]
    [InlineData(4, "con-c", "zh", "MOD B/67/4（PP-18），第130号决议（2014年，釜山，修订版）：考虑到 c)（原文：d）")]
    [InlineData(4, "con-c", "ar", "MOD B/67/4 (PP-18)، القرار 130 (المراجَع في بوسان، 2014): إذ يضع في اعتباره c)\u200e (الأصل: d)")]
    [InlineData(4, "con-a", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering a) (base: a, b)")]
    [InlineData(4, "x-con-h", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering h) (deleted)")]
    [InlineData(4, "con-k", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): considering k)")]
    [InlineData(4, "ins-tsb-1-iii-d2", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): instructs the Director of the Telecommunication Standardization Bureau 1 iii) • 2")]
    [InlineData(4, "req-cl-p1", "ru", "MOD B/67/4 (PP-18), Рез. 130 (Пересм. Пусан, 2014 г.): просит Совет")]
    [InlineData(2, "ins-sg-coord-1", "en", "MOD B/67/2 (PP-18) to Res. 71 (Rev. Busan, 2014): instructs the Secretary-General and the Coordination Committee 1 (base: instructs the Secretary-General 1)")]
    [InlineData(2, "ins-sg-coord-1", "ru", "MOD B/67/2 (PP-18), Рез. 71 (Пересм. Пусан, 2014 г.): поручает Генеральному секретарю и Координационному комитету 1 (основа: поручает Генеральному секретарю 1)")]
    [InlineData(2, "con-p1", "en", "MOD B/67/2 (PP-18) to Res. 71 (Rev. Busan, 2014): considering (base: a)")]
    [InlineData(4, "rsn-p1", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): reasons")]
    [InlineData(5, "rsn-p3", "fr", "ADD B/67/5 (PP-18): projet de nouvelle Rés. [B-1]: motifs paragraphe 3")]
    [InlineData(5, "rcg2-b", "es", "ADD B/67/5 (PP-18): proyecto de nueva Res. [B-1]: reconociendo además b)")]
    [InlineData(4, "t", "zh", "MOD B/67/4（PP-18），第130号决议（2014年，釜山，修订版）：标题")]
    [InlineData(4, "fn1", "en", "MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014): footnote 1")]
    public void A_clause_is_cited_in_any_language(int sequence, string token, string language, string line) =>
        Assert.Equal(line, Cited(sequence, token, language));

    [Fact]
    public void Every_addressee_has_a_name_in_every_language() => Assert.All(CitationWords.FromFacts(), words =>
        Assert.All(SectionWords.Addressees.Select(addressee => addressee.Code).Distinct(), code => Assert.NotNull(words.Section($"ins-{code}"))));

    [Fact]
    public void Every_verb_has_a_name_in_every_language() => Assert.All(CitationWords.FromFacts(), words =>
        Assert.All(SectionWords.Verbs.Select(verb => verb.Code).Distinct(), code => Assert.NotEqual("", words.Section(code + "2") ?? "")));

    [Fact]
    public void Every_pattern_of_the_table_is_filled_in_in_every_language()
    {
        var table = Table.Read("citation-words");

        Assert.All(table.Rows.Where(row => table.Cell(row, "key") != "accusative"), row =>
            Assert.All(CitationWords.FromFacts().Select(words => words.Language), language =>
            {
                Assert.NotEqual("", table.Cell(row, language));
                Assert.Equal(table.Cell(row, "en").Contains("{0}", StringComparison.Ordinal), table.Cell(row, language).Contains("{0}", StringComparison.Ordinal));
            }));
    }

    [Fact]
    public void What_would_be_markup_is_escaped_in_what_is_copied()
    {
        Assert.Equal("SUP\\* X \\[provisional\\] \\<b\\>  \n<https://x/>", CitationForms.Markdown("SUP* X [provisional] <b>", "https://x/"));
        Assert.Contains("&lt;script&gt;<br>", CitationForms.Markup("<script>", "ar", "https://x/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_text_is_cited_without_a_revision() =>
        Assert.Equal("ADD B/67/5 (PP-18): مشروع القرار الجديد [B-1]", CitationLine.Of(ReviewedSeed.Of(5), Conference, Words("ar")));
}

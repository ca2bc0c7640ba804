using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;
using static SiteGen.Tests.Markdown.Reading;

namespace SiteGen.Tests.Markdown;

public class ReadingTests
{
    [Theory]
    [InlineData("“旧文”", "{--“旧文”--}{++新文++}后续", "新文")]
    [InlineData("（2014年）", "{--（2014年）--}{++（2018年）++}，", "（2018年）")]
    [InlineData("《约》", "{~~《约》~>《法》~~}。", "《法》")]
    public void CriticMarkup_works_beside_Chinese_punctuation(string old, string markdown, string @new)
    {
        var runs = One(markdown).Text.Runs;

        Assert.Equal([Deleted(old), Inserted(@new)], runs[..2]);
        Assert.Equal(Change.Kept, Assert.Single(runs[2..]).Change);
    }

    [Theory]
    [InlineData("*considering* **the** _text_ `code` ~~gone~~")]
    [InlineData("<b>bold</b> & <script>alert(1)</script> <!-- not a remark -->")]
    [InlineData("[link](http://a.b) ![image](x) <http://a.b>")]
    [InlineData("[x]: http://a.b")]
    [InlineData("> a quotation")]
    [InlineData("1. one")]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("a | b")]
    public void What_is_no_part_of_our_Markdown_stays_text(string text) => Assert.Equal(Line(Kept(text)), One(text).Text);

    [Fact]
    public void A_paragraph_that_somebody_wrapped_is_one_text_with_blanks_where_the_script_has_them()
    {
        Assert.Equal("one two", One("one\ntwo").Text.Flat);
        Assert.Equal("一二", One("一\n二").Text.Flat);
    }

    [Theory]
    [InlineData("- a) text", ProvisionKind.Clause, "a)", "text")]
    [InlineData("- 5bis text", ProvisionKind.Clause, "5bis", "text")]
    [InlineData("* б) текст", ProvisionKind.Clause, "б)", "текст")]
    [InlineData("- أ) نص", ProvisionKind.Clause, "أ)", "نص")]
    [InlineData("- • text", ProvisionKind.Bullet, "•", "text")]
    [InlineData("- plain words", ProvisionKind.Bullet, "", "plain words")]
    [InlineData("- 没有空格", ProvisionKind.Bullet, "", "没有空格")]
    [InlineData("- a)", ProvisionKind.Clause, "a)", "")]
    [InlineData("- <!-- labelled --> § text", ProvisionKind.Bullet, "§", "text")]
    [InlineData("- <!-- unlabelled --> 2 of them", ProvisionKind.Bullet, "", "2 of them")]
    public void An_item_begins_with_its_label(string markdown, ProvisionKind kind, string label, string text)
    {
        var item = One(markdown);

        Assert.Equal((kind, label, text), (item.Kind, item.Label.Flat, item.Text.Flat));
    }

    [Fact]
    public void A_label_may_be_double_and_a_kept_label_may_stand_before_inserted_text()
    {
        Assert.Equal(Line(Inserted("b"), Deleted("c"), Kept(")")), One("- {++b++}{--c--}) text").Label);
        var item = One("- b) {++text++}");
        Assert.Equal((Redline.Kept("b)"), Line(Inserted("text"))), (item.Label, item.Text));
    }

    [Theory]
    [InlineData("<!-- 93 -->\n## 考虑到", ProvisionKind.Section)]
    [InlineData("<!-- 93 annex -->\n## 考虑到", ProvisionKind.Annex)]
    [InlineData("<!-- 93 -->\n\ntext", ProvisionKind.Opening)]
    [InlineData("- <!-- 93 --> a) text", ProvisionKind.Clause)]
    [InlineData("- <!-- 93 -->\n  a) text", ProvisionKind.Clause)]
    [InlineData("<!-- 93 -->\n- a) text", ProvisionKind.Clause)]
    [InlineData("| <!-- 93 --> x | y |", ProvisionKind.TableRow)]
    public void A_remark_before_a_provision_says_its_line_and_kind(string markdown, ProvisionKind kind)
    {
        var provision = One(markdown);

        Assert.Equal((93, kind), (provision.Line, provision.Kind));
    }

    [Theory]
    [InlineData("## 理由：", ProvisionKind.Reasons)]
    [InlineData("## Reasons:", ProvisionKind.Reasons)]
    [InlineData("## Motifs :", ProvisionKind.Reasons)]
    [InlineData("## Motivos", ProvisionKind.Reasons)]
    [InlineData("## Основания:", ProvisionKind.Reasons)]
    [InlineData("## الأسباب:", ProvisionKind.Reasons)]
    [InlineData("## 附件1", ProvisionKind.Annex)]
    [InlineData("## ANNEX 2 to Resolution 71", ProvisionKind.Annex)]
    [InlineData("## Приложение", ProvisionKind.Annex)]
    [InlineData("## considering", ProvisionKind.Section)]
    [InlineData("## annexing", ProvisionKind.Section)]
    public void A_heading_is_told_by_its_words_where_no_remark_tells(string markdown, ProvisionKind kind) =>
        Assert.Equal(kind, One(markdown).Kind);

    [Fact]
    public void A_table_keeps_ragged_rows_and_drops_the_head_that_only_counts_columns()
    {
        var (provisions, diagnostics) = Body("|  |  |  |\n| --- | --- | --- |\n| a | b |\n| {--c | d--} |  |\n");

        Assert.Empty(diagnostics);
        Assert.Equal(["a\tb", "c\td\t"], provisions.Select(row => row.Text.Flat));
        Assert.Equal(Line(Deleted("c\td"), Kept("\t")), provisions[1].Text);
    }

    [Fact]
    public void Footnote_texts_may_stand_on_neighbouring_lines()
    {
        var (provisions, diagnostics) = Body("x[^1]y[^a]{>>printed as *<<}\n\n[^1]: one\n[^a]: two\n");

        Assert.Empty(diagnostics);
        Assert.Equal(["x[^1]", "1 one", "a two"], ["x[^1]", .. provisions[1..].Select(note => $"{note.Label.Flat} {note.Text.Flat}")]);
        Assert.Equal(new Run(Change.Kept, "*", null, "a"), provisions[0].Text.Runs[^1]);
    }

    [Fact]
    public void A_file_edited_on_another_system_reads_the_same()
    {
        var text = ProposalWriter.Write(Of(Paragraph(Kept("a")), Clause("a)", Inserted("b"))));

        var read = ProposalReader.Read("x.md", "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Value!;

        Assert.Equal(text, ProposalWriter.Write(read));
    }

    [Fact]
    public void An_outcome_may_be_one_word_or_have_a_date_and_a_link()
    {
        var front = Front.Replace("language: zh", "language: zh\noutcome: adopted", StringComparison.Ordinal);
        Assert.Equal(new Outcome("adopted"), ProposalReader.Read("x.md", front).Value!.Outcome);
        front = Front.Replace("language: zh", "language: zh\noutcome: {result: merged, into: EUR/44/3, date: 2018-11-16}", StringComparison.Ordinal);
        Assert.Equal(new Outcome("merged", "2018-11-16", Into: "EUR/44/3"), ProposalReader.Read("x.md", front).Value!.Outcome);
    }
}

using System.Text;
using SiteGen.Reading;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Reading.Html;

public class HtmlReaderTests
{
    static HtmlReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("<p>a <ins>b</ins><del>c</del>", "a {++b++}{--c--}")]
    [InlineData("<p>a <s>b</s> <strike>c</strike>", "a {--b--} {--c--}")]
    [InlineData("<p>a <span class='msoDel'>b</span><span class=MsoIns>c</span>", "a {--b--}{++c++}")]
    [InlineData("<p>a <span style='text-decoration: line-through'>b</span><u>c</u>", "a {--b--}{++c++}")]
    [InlineData("<p>a <u>c</u>", "a c")]
    [InlineData("<style>.gone{color:red; text-decoration:line-through}</style><p>a <span class=gone>b</span>", "a {--b--}")]
    [InlineData("<p>a <ins>b <del>c</del></ins>d", "a {++b ++}{--c--}d")]
    [InlineData("<p>a\n  b&nbsp;c", "a b\u00a0c")]
    [InlineData("<p>第<ins>1</ins><del>2</del>号", "第{++1++}{--2--}号")]
    public void Insertions_and_deletions_are_what_the_page_marks(string html, string expected) => Assert.Equal(expected, Shown(html));

    [Theory]
    [InlineData("<ol type=a start=3><li>x<li>y</ol>", "c.\tx|d.\ty")]
    [InlineData("<ol type=I><li>x<li value=4>y</ol>", "I.\tx|IV.\ty")]
    [InlineData("<ol style='list-style-type: lower-alpha'><li>x</ol>", "a.\tx")]
    [InlineData("<ul><li><p>x</p><p>z</p><li>y</ul>", "•\tx|z|•\ty")]
    [InlineData("<ol style='list-style:none'><li>a) x</ol>", "a) x")]
    [InlineData("<ol><li>x<ol type=i><li>y<li>z</ol><li>w</ol>", "1.\tx|i.\ty|ii.\tz|2.\tw")]
    public void Lists_have_the_labels_that_a_browser_prints(string html, string expected) => Assert.Equal(expected, Shown(html));

    [Fact]
    public void A_list_is_counted_in_both_readings() => Assert.Equal(
        "1.\ta|{++2.\tnew++}{++¶++}|{--2.--}{++3.++}\tb|{--3.\told--}{--¶--}|4.\tc",
        Shown("<ol><li>a<li><ins>new</ins><li>b<li><del>old</del><li>c</ol>"));

    [Theory]
    [InlineData("<table><tr><td>a<td>b<tr><td><ins>c</ins><td>d</table>", "a\tb|{++c++}\td")]
    [InlineData("<table><tr><td>(a)</td><td><p>text</p><table><tr><td>(i)</td><td>sub</td></tr></table></td></tr></table>", "(a)\ttext|(i)\tsub")]
    [InlineData("<table><tr><td><p>first</p><p>second</p></td></tr></table>", "first|second")]
    public void Tables_are_rows_unless_they_only_lay_out_the_page(string html, string expected) => Assert.Equal(expected, Shown(html));

    [Fact]
    public void A_row_of_a_table_says_that_it_is_one() => Assert.All(
        Read("<table><tr><td>a<td>b<tr><td>c<td>d</table>").Paragraphs, paragraph => Assert.Equal(ParagraphRole.TableRow, paragraph.Role));

    [Theory]
    [InlineData("<p>text<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div style='mso-element:footnote-list'><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> The note.</p></div></div>", "[1]")]
    [InlineData("<p>text<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p><div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>The note.</p></div>", "1")]
    [InlineData("<p>text<sup id=r1><a href='#n1'>1</a></sup></p><ol><li id=n1>The note. <a href='#r1'>^</a></ol>", "1")]
    [InlineData("<p>text<a id=ntc1 href='#ntr1'>(<span>1</span>)</a></p><hr><p class=note><a id=ntr1 href='#ntc1'>(<span>1</span>)</a> The note.</p>", "(1)")]
    public void Footnotes_of_every_program_are_footnotes(string html, string printed)
    {
        var paragraphs = Read(html).Paragraphs;

        Assert.Equal("1", paragraphs[0].Runs.Runs[^1].Footnote);
        Assert.Equal(printed, paragraphs[0].Runs.Runs[^1].Text);
        Assert.Equal(("1", "The note."), (paragraphs[1].Footnote, paragraphs[1].Text));
        Assert.Equal(2, paragraphs.Length);
    }

    [Theory]
    [InlineData("<script>x</script>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<p hidden>x")]
    [InlineData("<p style='display: none'>x")]
    [InlineData("<style>.no{display:none}</style><div class=no>x</div>")]
    [InlineData("<template>x</template>")]
    [InlineData("<noscript>x</noscript>")]
    [InlineData("<!-- x -->")]
    [InlineData("<svg><text>x</text></svg>")]
    [InlineData("<iframe src='https://x.example/'>x</iframe>")]
    [InlineData("<select><option>x</select>")]
    [InlineData("<textarea>x</textarea>")]
    public void What_nobody_sees_is_not_read(string html) => Assert.Equal("seen", Shown("<title>x</title>" + html + "<p>seen"));

    [Fact]
    public void The_marks_and_labels_of_Words_pages_are_read() => Assert.Equal(
        "a)\tkept {++new++}|{++b)\twhole++}{++¶++}|end",
        Shown("""
            <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>kept <ins cite="x"><span class=msoIns>new</span></ins><o:p></o:p></p>
            <p><ins cite="x">b)<span style='mso-tab-count:1'>      </span>whole<o:p></o:p></ins></p>
            <p>end</p>
            """));

    [Theory]
    [InlineData("<meta charset=windows-1251><p>Союз", "windows-1251")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>国际电信联盟", "gb18030")]
    [InlineData("<meta charset=windows-1251><p>Союз", "utf-8")]
    [InlineData("<?xml version='1.0' encoding='big5'?><p>國際電信聯盟", "big5")]
    public void A_page_is_in_the_encoding_it_names_unless_it_is_UTF_8(string html, string encoding)
    {
        var document = SeedReader.Read("seeds/x.htm", Encoding.GetEncoding(encoding).GetBytes(html)).Value!;

        Assert.Equal(html[(html.LastIndexOf('>') + 1)..], document.Paragraphs[0].Text);
        Assert.Equal(encoding, document.Encoding, ignoreCase: true);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>")]
    [InlineData("<ins>")]
    [InlineData("</div>")]
    [InlineData("<a href='#x' name='x'>1</a>")]
    public void A_hundred_thousand_elements_are_read_or_refused_and_never_the_end(string element)
    {
        var read = SeedReader.Read("seeds/x.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(element, 100_000)) + "x"));

        Assert.True(read.Value is not null || read.Diagnostics.Single().Code.Id == "SG1040");
    }

    [Theory]
    [InlineData("seeds/x.mht", "SG1041")]
    [InlineData("seeds/x.MHTML", "SG1041")]
    [InlineData("seeds/x.html", "SG1001")]
    public void What_cannot_be_read_says_what_to_do(string path, string code) =>
        Assert.Equal(code, Assert.Single(SeedReader.Read(path, "<html></html>"u8.ToArray()).Diagnostics).Code.Id);

    private static SourceDocument Read(string html) => SeedReader.Read("seeds/x.html", Encoding.UTF8.GetBytes(html)).Value!;

    private static string Shown(string html) => string.Join('|', Read(html).Paragraphs.Select(paragraph => Marks.Show(new(paragraph.Runs, paragraph.Mark))
        + paragraph.Mark switch { SiteGen.Proposals.Change.Inserted => "{++¶++}", SiteGen.Proposals.Change.Deleted => "{--¶--}", _ => "" }));
}

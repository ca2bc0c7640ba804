using System.Text.RegularExpressions;
using CsCheck;
using SiteGen.Mailing;
using Xunit;
using static SiteGen.Tests.Mailing.ExampleMails;

namespace SiteGen.Tests.Mailing;

public sealed partial class LinkingTests
{
    public static TheoryData<string> Mails => Names;

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.OneOf(Gen.Const("B/67/4, considering c)"), Gen.Const("第130号决议"), Gen.Const("Res. 71"), Gen.Const("Brazil's MOD to Res. 130"), Gen.Const("Document 67")),
        Gen.OneOf(Gen.Const("<p>"), Gen.Const("</p>\r\n"), Gen.Const("<a href=\"x\">"), Gen.Const("</a>"), Gen.Const("&amp;"), Gen.Const("&#x41;"), Gen.Const("&nbsp"),
            Gen.Const("<script>Res. 130</script>"), Gen.Const("<title>"), Gen.Const("<!-- Res. 130 -->"), Gen.Const("<b "), Gen.Const("<br/>"), Gen.Const("<pre>"), Gen.Const("<style>")),
        Gen.Const("\n"), Gen.Const("\n\n> "), Gen.Const("  "), Gen.String[Gen.Char["ab <>&;\"'第号决议0123456789.,/\t\r\n\u00a0"], 0, 20])
        .Array[0, 12].Select(string.Concat);

    [Theory, MemberData(nameof(Mails))]
    public void An_example_is_linked_as_on_file(string name)
    {
        var text = LinkedText.Of(Linked(Read(name)), Absolute);
        var html = LinkedHtml.Of(Linked(Read(name, Preference.Html)), Absolute);

        Golden.Matches($"mails/{name}.text", text);
        Golden.Matches($"mails/{name}.json", LinkedJson.Of(Linked(Read(name))));
        Golden.Matches($"mails/{name}.html", html.TrimStart('\uFEFF'));
    }

    [Theory, MemberData(nameof(Mails))]
    public void Without_its_links_an_example_is_what_it_was(string name)
    {
        var mail = Read(name);

        Assert.Equal(mail.Text, WithoutAddresses(LinkedText.Of(Linked(mail), Absolute)));
    }

    [Fact]
    public void Without_its_links_any_text_and_any_HTML_is_what_it_was() => AnyText.Sample(text =>
    {
        var plain = new Mail("", [new MailPart.Plain(text)]);
        Assert.Equal(text, WithoutAddresses(LinkedText.Of(Linked(plain), Absolute)));

        var html = new Mail("", [new MailPart.Html(text)]);
        Assert.Equal(text, WithoutLinks(LinkedHtml.Of(Linked(html), Absolute)));
        Assert.Equal(html.Text, WithoutAddresses(LinkedText.Of(Linked(html), Absolute)));
    }, iter: 300);

    [Fact]
    public void Links_scripts_titles_and_attributes_of_a_page_stay_as_they_are()
    {
        const string page = "<title>Res. 130</title><script>'Res. 130'</script><a href=x>Res. 130</a><i title=\"Res. 130\">x</i><textarea>Res. 130</textarea>";

        Assert.Equal(page, LinkedHtml.Of(Linked(new Mail("", [new MailPart.Html(page)])), Absolute));
    }

    [Fact]
    public void Words_that_tags_or_quotation_marks_divide_are_linked_piece_by_piece()
    {
        Assert.Equal(
            "<b><a data-citation href=\"https://example.org/pp18/r71/\">Res.</a></b><a data-citation href=\"https://example.org/pp18/r71/\"> 71</a>!",
            LinkedHtml.Of(Linked(new Mail("", [new MailPart.Html("<b>Res.</b> 71!")])), Absolute));
        Assert.Contains(
            ">Resolution</a>\n&gt; <a data-citation href=\"https://example.org/pp18/r71/\">71</a>",
            LinkedHtml.Of(Linked(new Mail("", [new MailPart.Plain("> see Resolution\n> 71.")])), Absolute), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ambiguous_citation_gets_its_candidates_and_no_link()
    {
        var one = new SiteGen.Citations.Citation(4, 7, [new(SiteGen.Citations.ReferenceKind.Instrument, "pp-r71"), new(SiteGen.Citations.ReferenceKind.Instrument, "wtdc-r71")]);
        var part = new MailPart.Plain("see Res. 71 & more");
        var mail = new LinkedMail(new("", [part]), [new(part, [new(one, new(null, ["/pp18/r71/", "/ref/wtdc-r71/"], IsWhole: true))])]);

        Assert.Equal("see Res. 71 <https://example.org/pp18/r71/ or https://example.org/ref/wtdc-r71/> & more", LinkedText.Of(mail, Absolute));
        Assert.Contains(
            "see Res. 71<sup data-candidates>[<a data-citation href=\"https://example.org/pp18/r71/\">pp18/r71</a> <a data-citation href=\"https://example.org/ref/wtdc-r71/\">ref/wtdc-r71</a>]</sup> &amp; more",
            LinkedHtml.Of(mail, Absolute), StringComparison.Ordinal);
        Assert.Equal(
            "{\"start\":4,\"length\":7,\"text\":\"Res. 71\",\"target\":null,\"revision\":null,\"part\":\"\",\"address\":null,\"candidates\":[\"/pp18/r71/\",\"/ref/wtdc-r71/\"]}\n",
            LinkedJson.Of(mail));
    }

    [Fact]
    public void A_page_of_another_charset_says_that_it_now_is_UTF_8() =>
        Assert.StartsWith("\uFEFF<!DOCTYPE html>", LinkedHtml.Of(Linked(Read("page.html")), Absolute), StringComparison.Ordinal);

    private static string WithoutAddresses(string text) => AddedAddress().Replace(text, "");

    private static string WithoutLinks(string html) => AddedLink().Replace(AddedCandidates().Replace(html, ""), "${words}").TrimStart('\uFEFF');

    /// <example> &lt;https://example.org/pp18/r71/&gt;</example>
    [GeneratedRegex(" <https://example\\.org/[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex AddedAddress();

    /// <example>&lt;sup data-candidates&gt;[…]&lt;/sup&gt;</example>
    [GeneratedRegex("<sup data-candidates>[^\\]]*\\]</sup>", RegexOptions.NonBacktracking)]
    private static partial Regex AddedCandidates();

    /// <example>&lt;a data-citation href="https://example.org/pp18/r71/"&gt;Res. 71&lt;/a&gt;</example>
    [GeneratedRegex("<a data-citation href=\"[^\"]*\">(?<words>[^<]*)</a>", RegexOptions.NonBacktracking)]
    private static partial Regex AddedLink();
}

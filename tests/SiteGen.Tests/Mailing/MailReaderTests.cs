using System.Text;
using SiteGen.Mailing;
using Xunit;
using static SiteGen.Tests.Mailing.ExampleMails;

namespace SiteGen.Tests.Mailing;

public sealed class MailReaderTests
{
    [Theory]
    [InlineData("gb18030.eml", "关于B/67/4的意见", "各位同事")]
    [InlineData("koi8-r.eml", "Рез. 130", "Уважаемые коллеги")]
    [InlineData("windows-1256.eml", "القرار 130", "الزملاء الأعزاء")]
    [InlineData("big5.eml", "Big5", "第130號決議")]
    [InlineData("no-charset.eml", "none", "这是没有声明编码的邮件")]
    [InlineData("quoted-printable.eml", "Comments on B/67/4", "considering\u00a0c) and Res. 130 as it stands")]
    [InlineData("flowed.eml", "flowed", "would keep Res. 130 considering c) as it is.")]
    [InlineData("flowed-delsp.eml", "delsp", "考虑到 c)，没有意见。第130号决议也是。")]
    public void A_mail_is_read_in_its_own_encoding(string name, string subject, string words)
    {
        var mail = Read(name);

        Assert.Equal(subject, mail.Subject);
        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_alternatives_the_wanted_one_is_read_and_attached_messages_but_not_files()
    {
        var plain = Read("multipart.eml").Text;
        var html = Read("multipart.eml", Preference.Html);

        Assert.Contains("séance 2", plain, StringComparison.Ordinal);
        Assert.Contains("It began with B/67/2", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("attached note", plain, StringComparison.Ordinal);
        Assert.Contains(html.Parts, part => part is MailPart.Html { Source: var source } && source.Contains("<a href=\"x\">this</a>", StringComparison.Ordinal));
        Assert.DoesNotContain("séance", html.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_of_a_signature_does_not_flow_and_quotations_keep_their_depth() => Assert.Equal(
        "Subject: x\n\none two\n> three four\n> > five\n-- \nPat\n",
        Read("Content-Type: text/plain; format=flowed", "one \ntwo\n> three \n> four\n>> five\n-- \nPat\n").Text.Replace(">> ", "> > ", StringComparison.Ordinal));

    [Theory]
    [InlineData(new byte[] { }, "it is empty")]
    [InlineData(new byte[] { 32, 10 }, "it is empty")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0, 0xff }, "its bytes are no text")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0 }, "its bytes are no text")]
    public void Bytes_that_are_no_mail_get_one_clear_error(byte[] bytes, string why)
    {
        var (mail, diagnostics) = MailReader.Read("x.eml", bytes, Preference.Plain);

        Assert.Null(mail);
        Assert.Equal($"x.eml: error SG1020: this is no e-mail that can be read ({why}); save the message as .eml, as HTML or as plain text", Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void A_mail_of_messages_in_messages_without_end_is_read_as_far_as_it_goes()
    {
        var nested = string.Concat(Enumerable.Repeat("Subject: deep\nContent-Type: message/rfc822\n\n", 5000)) + "Subject: end\n\nRes. 130\n";

        Assert.Equal("deep", Read(Encoding.ASCII.GetBytes(nested)).Subject);
    }

    [Fact]
    public void Every_character_shown_of_a_page_stands_in_its_source()
    {
        const string source = "<p>a &amp;  b<br>c</p>\n<script>x</script><pre>d\n e</pre>&eacute;&bogus;<td>f";
        var shown = new MailPart.Html(source).Shown;

        Assert.Equal("a & b\nc\n\nd\n e\n\né&bogus;\n\nf", shown.Text);
        foreach (var span in shown.Spans.Where(span => span.Length == span.SourceLength && source[span.SourceStart] != '\n'))
        {
            Assert.Equal(source[span.SourceStart..(span.SourceStart + span.SourceLength)], shown.Text[span.Start..(span.Start + span.Length)]);
        }
    }
}

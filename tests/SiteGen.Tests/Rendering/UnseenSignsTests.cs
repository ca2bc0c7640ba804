using System.Text;
using SiteGen.Proposals;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class UnseenSignsTests
{
    [Theory]
    [InlineData("shall \u202Eton\u202C", "shall <span class=\"unseen\" dir=\"ltr\">U+202E</span>ton<span class=\"unseen\" dir=\"ltr\">U+202C</span>")]
    [InlineData("\u2066a\u2069", "<span class=\"unseen\" dir=\"ltr\">U+2066</span>a<span class=\"unseen\" dir=\"ltr\">U+2069</span>")]
    [InlineData("sh\u200Ball", "sh<span class=\"unseen\" dir=\"ltr\">U+200B</span>all")]
    [InlineData("می\u200Cخواهم \u200Fو\u200Eو", "می\u200Cخواهم \u200Fو\u200Eو")]
    [InlineData("\uE000\u0378<&", "\uE000\u0378&lt;&amp;")]
    public void What_turns_or_hides_text_is_shown_by_its_number(string text, string expected) => Assert.Equal(expected, UnseenSigns.In(text).Markup);

    [Theory]
    [InlineData("shall \u202Eton\u202C <b>", "shall [U+202E]ton[U+202C] &lt;b&gt;")]
    [InlineData("sh\u200Ball", "sh[U+200B]all")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void Titles_and_attributes_name_them_too(string text, string expected)
    {
        var to = new Scriban.Runtime.StringBuilderOutput();
        var context = new EscapingContext([], new Dictionary<string, Scriban.Template>());
        context.PushOutput(to);

        context.Write(default, text);

        Assert.Equal(expected, to.ToString());
    }

    [Fact]
    public void A_text_of_law_cannot_be_turned_around()
    {
        var to = new StringBuilder();
        new RedlineHtml("en", System.Collections.Frozen.FrozenDictionary<string, string>.Empty).Append(to, Redline.Of([new(Change.Inserted, "not \u202Eoduts\u202C")]));

        Assert.Contains("U+202E", to.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', to.ToString());
    }
}

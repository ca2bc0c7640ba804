using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class TextsTests
{
    [Theory]
    [InlineData("en", 1, "one")]
    [InlineData("en", 0, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("es", 1, "one")]
    [InlineData("zh", 1, "other")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 112, "many")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    public void A_number_takes_the_form_of_its_language(string language, int number, string form) =>
        Assert.Equal(form, PluralRules.Form(language, number));

    [Fact]
    public void Numbers_are_grouped_and_arguments_escaped_unless_they_are_markup()
    {
        var texts = Read("format:\n  group: ' '\nx:\n  one: \"{0} clause & {1}\"\n  other: \"{0} clauses & {1}\"\n");

        Assert.Equal("1 234 clauses &amp; &lt;b&gt;", texts.Say("x", 1234, "<b>").Markup);
        Assert.Equal("1 clause &amp; <b>", texts.Say("x", 1, new Html("<b>")).Markup);
    }

    [Fact]
    public void An_argument_is_never_read_as_a_pattern()
    {
        var texts = Read("x: \"{0} {1}\"");

        Assert.Equal("{1} y", texts.Say("x", "{1}", "y").Markup);
        Assert.Equal("{1} y", texts.Plain("x", "{1}", "y"));
    }

    [Theory]
    [InlineData("a: [1, 2", "SG6005")]
    [InlineData("- a", "SG6005")]
    [InlineData("a:\n  - b", "SG6005")]
    public void A_broken_file_of_texts_is_an_error_with_its_place(string content, string code)
    {
        var (texts, diagnostics) = Texts.Read("theme/texts/en.yml", content);

        Assert.Null(texts);
        Assert.Equal(code, Assert.Single(diagnostics).Code.Id);
    }

    [Theory]
    [InlineData(new[] { "a" }, "a")]
    [InlineData(new[] { "a", "b" }, "a and b")]
    [InlineData(new[] { "a", "b", "c" }, "a, b and c")]
    public void Names_stand_in_a_row(string[] names, string expected) =>
        Assert.Equal(expected, Read("format:\n  between: \", \"\n  and: \"{0} and {1}\"\n").List(names));

    private static Texts Read(string content)
    {
        var (texts, diagnostics) = Texts.Read("theme/texts/en.yml", content);
        Assert.Empty(diagnostics);
        return texts!;
    }
}

using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class GlossesTests
{
    private static readonly Glosses Facts = Glosses.FromFacts();

    [Theory]
    [InlineData("con", "considering")]
    [InlineData("rcg2", "further recognizing")]
    [InlineData("con3", "considering (3)")]
    [InlineData("ins-sg-coord", "instructs the Secretary-General and the Coordination Committee")]
    [InlineData("inv-ms-sm-as", "invites Member States, Sector Members and Associates")]
    [InlineData("ins-tsb-v2", "instructs the Director of the Telecommunication Standardization Bureau")]
    [InlineData("ins-oa", null)]
    [InlineData("sec2", null)]
    public void A_sections_token_is_said_in_English(string token, string? expected) => Assert.Equal(expected, Facts.Section(token, "en"));

    [Theory]
    [InlineData("71", "en", "Strategic plan for the Union", "en")]
    [InlineData("71", "fr", "Plan stratégique de l'Union", "fr")]
    [InlineData("101", "fr", "Internet Protocol-based networks", "en")]
    public void A_text_has_its_title_in_the_readers_language_or_in_English(string number, string language, string title, string its) =>
        Assert.Equal((title, its), Facts.Name(new("PP", "resolution", number, false, 2014), language));

    [Fact]
    public void A_text_that_no_table_knows_has_no_title() => Assert.Null(Facts.Name(new("PP", "resolution", "9999", false, 2014), "en"));

    [Theory]
    [InlineData("B", "Brazil")]
    [InlineData("XYZ", "XYZ")]
    public void Who_proposes_is_named_or_stays_a_symbol(string symbol, string expected) => Assert.Equal(expected, Facts.Source(symbol, "en"));

    [Theory]
    [InlineData("zh", "巴西")]
    [InlineData("ar", "البرازيل")]
    [InlineData("de", "Brazil")]
    public void Who_proposes_is_named_in_the_readers_language(string language, string expected) => Assert.Equal(expected, Facts.Source("B", language));

    [Theory]
    [InlineData("zh", "责成电信标准化局主任")]
    [InlineData("fr", "charge le Directeur du Bureau de la normalisation des télécommunications")]
    public void A_section_is_said_in_the_readers_language(string language, string expected) => Assert.Equal(expected, Facts.Section("ins-tsb", language));
}

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
    public void A_sections_token_is_said_in_English(string token, string? expected) => Assert.Equal(expected, Facts.Section(token));

    [Fact]
    public void A_text_has_its_English_name_where_a_table_knows_it()
    {
        Assert.StartsWith("Strengthening the role of ITU", Facts.Name(new("PP", "resolution", "130", false, 2014)), StringComparison.Ordinal);
        Assert.Null(Facts.Name(new("PP", "resolution", "9999", false, 2014)));
    }

    [Theory]
    [InlineData("B", "Brazil")]
    [InlineData("XYZ", "XYZ")]
    public void Who_proposes_is_named_or_stays_a_symbol(string symbol, string expected) => Assert.Equal(expected, Facts.Source(symbol));
}

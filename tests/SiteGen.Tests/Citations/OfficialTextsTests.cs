using SiteGen.Citations;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class OfficialTextsTests
{
    [Theory]
    [InlineData("unga-*-*\thttps://example.org/A/RES/{1}/{2}", "unga-68-243", "https://example.org/A/RES/68/243")]
    [InlineData("itu-t-*-*\thttps://example.org/{1:upper}.{2}", "itu-t-x-1205", "https://example.org/X.1205")]
    [InlineData("# a comment\n\npp-r*\thttps://example.org/{1}\npp-r130\thttps://example.org/later", "pp-r130", "https://example.org/130")]
    [InlineData("cs\thttps://example.org/cs", "cs-art-3", null)]
    [InlineData("pp-r*\thttps://example.org/{1}", "xpp-r130", null)]
    public void An_instrument_has_the_address_of_the_first_line_that_fits(string table, string target, string? address)
    {
        var (texts, diagnostics) = OfficialTexts.Read(table, "input/official-texts.tsv");

        Assert.Empty(diagnostics);
        Assert.Equal(address, texts.Of(target));
    }

    [Theory]
    [InlineData("pp-r* https://example.org/", "two columns are expected")]
    [InlineData("PP-R*\thttps://example.org/", "a target has only small letters")]
    [InlineData("pp-r*\thttp://example.org/{1}", "the address must begin with https://")]
    [InlineData("pp-r*\tjavascript:alert(1)", "the address must begin with https://")]
    [InlineData("pp-r*\thttps://user@example.org/{1}", "the address must begin with https://")]
    [InlineData("pp-r*\thttps://example.org/\"{1}", "the address must begin with https://")]
    [InlineData("pp-r*\thttps://example.org/{year}", "the address must begin with https://")]
    [InlineData("pp-r*\thttps://example.org/{2}", "the address wants more stars")]
    public void A_line_that_cannot_be_used_is_left_out_with_an_error(string line, string says)
    {
        var (texts, diagnostics) = OfficialTexts.Read("# table\n" + line, "input/official-texts.tsv");

        var diagnostic = Assert.Single(diagnostics);
        Assert.StartsWith("input/official-texts.tsv:2:1: error SG5081: ", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains(says, diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Null(texts.Of("pp-r130"));
    }

    [Fact]
    public void The_table_in_input_is_read_without_a_word() => Assert.Empty(OfficialTexts.Read(
        File.ReadAllText(Path.Combine(SiteFolder.Repository, "input", "official-texts.tsv")), "input/official-texts.tsv").Diagnostics);
}

using CsCheck;
using SiteGen.Markdown;
using Xunit;
using static SiteGen.Tests.Markdown.Reading;

namespace SiteGen.Tests.Markdown;

public class BadInputTests
{
    [Theory]
    [InlineData("a {--b", 1, 3, "SG4006")]
    [InlineData("a {--b++} c", 1, 7, "SG4007")]
    [InlineData("\n\na --} b", 3, 3, "SG4007")]
    [InlineData("a{++¶++}b", 1, 5, "SG4008")]
    [InlineData("{++a++}{>>perhaps<<}", 1, 8, "SG4009")]
    [InlineData("{++a++}{>>inferred 1.50<<}", 1, 8, "SG4009")]
    [InlineData("a{>>inferred 0.50<<}", 1, 2, "SG4009")]
    [InlineData("<!-- Annex A -->\n## x", 1, 1, "SG4010")]
    [InlineData("text\n\n<!-- 93 -->", 3, 1, "SG4011")]
    [InlineData("- a) x\n-", 2, 1, "SG4012")]
    [InlineData("a[^1]", 0, 0, "SG4014")]
    [InlineData("a\n\n[^1]: b", 0, 0, "SG4015")]
    public void Each_slip_in_a_text_is_told_with_its_place(string body, int line, int column, string code)
    {
        var (_, diagnostics) = Body(body);

        var diagnostic = diagnostics[0];
        Assert.Equal((code, line == 0 ? 0 : line + FrontLines, column), (diagnostic.Code.Id, diagnostic.Spot.Line, diagnostic.Spot.Column));
        Assert.Equal("input/x.md", diagnostic.Spot.Path);
    }

    [Fact]
    public void A_mark_without_its_partner_is_text_and_nothing_is_marked_that_nobody_marked()
    {
        var (provisions, _) = Body("kept {--lost and {++found++} end");

        Assert.Equal(Line(Kept("kept {--lost and "), Inserted("found"), Kept(" end")), provisions[0].Text);
    }

    [Theory]
    [InlineData("", "SG4001")]
    [InlineData("---\nproposal: B/67/4\n", "SG4001")]
    [InlineData("---\n: : :\n- x\n---\n", "SG4002")]
    [InlineData("---\nproposal: [[[[\n---\n", "SG4002")]
    [InlineData("---\naction: MOD\naction: MOD\n---\n", "SG4002")]
    [InlineData("---\na: &x [1]\nb: *x\n---\n", "SG4002")]
    [InlineData("---\n---\n", "SG4003")]
    public void A_file_without_good_front_matter_gives_an_error_and_no_proposal(string text, string code)
    {
        var (proposal, diagnostics) = ProposalReader.Read("x.md", text);

        Assert.Null(proposal);
        Assert.Equal(code, diagnostics[0].Code.Id);
    }

    [Theory]
    [InlineData("base: 2014", "base: 2014a", 8, "SG4005", "x.md:8:1: error SG4005: \"base: 2014a\" is not understood; expected a year such as 2014")]
    [InlineData("action: MOD", "action: mod", 3, "SG4005", null)]
    [InlineData("proposal: B/67/4", "proposal: 67", 2, "SG4005", null)]
    [InlineData("language: zh", "language: de", 9, "SG4005", null)]
    [InlineData("language: zh", "", 1, "SG4003", "x.md:1:1: error SG4003: the front matter does not say \"language\"; add the line \"language: …\"")]
    [InlineData("organ: PP", "organ:", 5, "SG4003", null)]
    [InlineData("organ: PP", "organ: [PP]", 5, "SG4005", null)]
    public void A_wrong_or_missing_value_is_an_error_at_its_line(string good, string bad, int line, string code, string? message)
    {
        var (proposal, diagnostics) = ProposalReader.Read("x.md", Front.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(proposal);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, line), (diagnostic.Code.Id, diagnostic.Spot.Line));
        Assert.Equal(message ?? diagnostic.ToString(), diagnostic.ToString());
    }

    [Fact]
    public void A_key_nobody_reads_is_a_warning_at_its_line()
    {
        var (proposal, diagnostics) = ProposalReader.Read("x.md", Front.Replace("language: zh", "language: zh\ntopic: ott", StringComparison.Ordinal));

        Assert.NotNull(proposal);
        Assert.Equal(("SG4004", 10), (Assert.Single(diagnostics).Code.Id, diagnostics[0].Spot.Line));
    }

    [Fact]
    public void A_title_or_document_that_does_not_fit_is_a_warning()
    {
        var (_, diagnostics) = ProposalReader.Read(
            "x.md", Front.Replace("language: zh", "language: zh\ntitle: old\ndocument: B/66", StringComparison.Ordinal) + "\n# 130\n\n# new");

        Assert.Equal(["SG4017", "SG4016"], diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void Lists_nested_without_end_give_one_error()
    {
        var (proposal, diagnostics) = ProposalReader.Read("x.md", Front + "\n" + string.Concat(Enumerable.Repeat("- ", 10_000)) + "x");

        Assert.Null(proposal);
        Assert.Equal("SG4013", Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_fail() =>
        Gen.OneOf("{++", "++}", "{--", "--}", "{==", "==}", "{>>", "<<}", "{~~", "~>", "~~}", "¶", "[^1]", "[^", "]:", "|", "| --- |", "- ", "  ", "\n",
                "\n\n", "# ", "## ", "#", "<!-- 9 -->", "<!-- level 9 -->", "<!--", "\\", "&#0;", "&", "a)", "x", "理由", "\t", "\r", "\0", "    - ", "---\n")
            .Array[0, 30].Select(string.Concat)
            .Sample(
                body =>
                {
                    var proposal = ProposalReader.Read("x.md", Front + body).Value;
                    if (proposal is not null)
                    {
                        RoundTripTests.AssertSame(proposal, ProposalReader.Read("x.md", ProposalWriter.Write(proposal)).Value!, body);
                    }
                },
                iter: 3_000, threads: 2);
}

using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class StructurerTests
{
    private const string Opening = "The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),\n";

    private static Staged<StructuredDocument> Read(string text, string? conference = null) =>
        Structurer.Read(SeedReader.Read("seeds/x.txt", Encoding.UTF8.GetBytes(text)).Value!, conference);

    private static string Messages(string text) =>
        string.Join('\n', Read(text).Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void A_document_without_a_head_line_gives_one_error() =>
        Assert.Equal(
            "seeds/x.txt: error SG2001: there is no proposal in it: no line such as \"MOD B/67/1\" (an action and a proposal's number, alone on a line)",
            Messages("Just a letter.\nMOD and ADD are marks."));

    [Fact]
    public void A_document_that_names_no_conference_gives_one_error() =>
        Assert.StartsWith("seeds/x.txt: error SG2007: ", Messages("SUP\tB/1/1\nRESOLUTION 1 (Busan, 2014)\nTitle\nReasons:\tNone."), StringComparison.Ordinal);

    [Theory]
    [InlineData("MOD\tB/1/1\nRESOLUTION 1 (Rev. BusanDubai, 20142018)\nT\n" + Opening + "considering\nx,", null, "pp18")]
    [InlineData("SUP\tB/1/1\nRESOLUTION 1 (Busan, 2014)\nT\nReasons: x", "pp22", "pp22")]
    [InlineData("World Telecommunication Standardization Assembly (WTSA-20)\nSUP\tB/1/1\nRESOLUTION 1 (Dubai, 2012)\nT\nReasons: x", null, "wtsa22")]
    [InlineData("SUP\tB/1/1\nRESOLUTION 1 (Busan, 2014)\nT\nThe Plenipotentiary Conference (Busan, 2014),\nReasons: x\nADD\tB/1/2\nDRAFT NEW RESOLUTION\nT\n" + Opening + "resolves\nx.", "pp22", "pp18")]
    [InlineData("PP22/8-E\nMOD\tB/1/1\nRESOLUTION 1 (Rev. Dubai, 2018)\nT\n" + Opening + "considering\nx,", null, "pp22")]
    public void The_conference_is_the_newest_that_the_proposed_opening_lines_name(string text, string? given, string conference) =>
        Assert.All(Read(text, given).Value.Proposals, proposal => Assert.Equal(conference, proposal.Conference));

    [Fact]
    public void Reasons_below_a_rule_with_footnotes_are_no_page_foot()
    {
        var proposal = Read("MOD\tB/1/1\nRESOLUTION 1 (Rev. Dubai, 2018)\nT\n" + Opening
            + "invites developing countries1\nto come.\n____________\n1\tAll of them.\nReasons:\tTo update.\n").Value.Proposals[0];

        Assert.Contains(proposal.Blocks, block => block.Kind == ProvisionKind.Reasons);
    }

    [Fact]
    public void A_conference_outside_the_table_is_taken_and_doubted()
    {
        var staged = Read("ADD\tB/1/1\nDRAFT NEW RESOLUTION [B-1]\nT\nThe Plenipotentiary Conference (Atlantis, 2031),\nresolves\nto swim.");

        Assert.Equal("pp31", Assert.Single(staged.Value.Proposals).Conference);
        Assert.Equal("seeds/x.txt:4:1: warning SG2008: the table of conferences has no PP of 2031; check the year in the opening line",
            Assert.Single(staged.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("MOD", "RESOLUTION 130 (Rev. BusanDubai, 20142018)", "PP resolution 130 2014 r130")]
    [InlineData("MOD", "RESOLUTION 130 (Rev. Dubai, 2018)", "PP resolution 130 - r130")]
    [InlineData("SUP", "DECISION 5 (Marrakesh, 2002)", "PP decision 5 2002 dec5")]
    [InlineData("ADD", "DRAFT NEW RESOLUTION [B-1]", "PP resolution B-1 - new-b-1")]
    [InlineData("ADD", "DRAFT NEW RESOLUTION", "PP resolution b-1-1 - new-b-1-1")]
    [InlineData("NOC", "RECOMMENDATION 3 (Kyoto, 1994)", "PP recommendation 3 1994 rec3")]
    [InlineData("ADD*", "RESOLUTION 44 (Kyoto, 1994)", "PP resolution 44 - r44")]
    public void The_instrument_is_read_from_heading_and_opening_line(string action, string heading, string what)
    {
        var instrument = Assert.Single(Read($"{action}\tB/1/1\n{heading}\nT\n{Opening}considering\nx,").Value.Proposals).Instrument;

        Assert.Equal(what, $"{instrument.Organ} {instrument.Kind} {instrument.Number} {instrument.Base?.ToString() ?? "-"} {instrument.Slug}");
    }

    [Fact]
    public void A_heading_on_the_head_line_is_the_number_of_the_text()
    {
        var staged = Read("MOD\tB/1/1\tRESOLUTION 130 (Rev. BusanDubai, 20142018)\nTitle\n" + Opening + "considering\nx,");
        var proposal = Assert.Single(staged.Value.Proposals);

        Assert.Equal("130", proposal.Instrument.Number);
        Assert.Equal(
            [ProvisionKind.Number, ProvisionKind.Title, ProvisionKind.Opening, ProvisionKind.Section, ProvisionKind.Paragraph],
            proposal.Blocks.Select(block => block.Kind));
        Lossless.Holds(staged.Value);
    }

    [Fact]
    public void The_same_number_twice_leaves_the_second_out_and_says_where_the_first_is()
    {
        var text = string.Concat(Enumerable.Repeat("ADD\tB/1/1\nDRAFT NEW RESOLUTION [B-1]\nT\n" + Opening + "resolves\nto act.\n", 2));

        Assert.Single(Read(text).Value.Proposals);
        Assert.Equal(
            "seeds/x.txt:7:1: error SG2002: proposal B/1/1 stands twice in this document, first in line 1; this one is left out, give it its own number",
            Messages(text));
    }

    [Fact]
    public void A_proposal_with_nothing_in_it_is_doubted() =>
        Assert.Contains("seeds/x.txt:1:1: warning SG2010: proposal B/1/1 has no text", Messages("ADD\tB/1/1\n\nNOC\tB/1/2\nRESOLUTION 1 (Kyoto, 1994)"), StringComparison.Ordinal);

    [Fact]
    public void White_space_before_a_footnotes_definition_belongs_to_the_definition()
    {
        var document = Read("ADD\tB/1/1\nDRAFT NEW RESOLUTION [B-1]\nT\n" + Opening + "resolves\nword[footnoteRef:9]9 more. \u00a0 [9: 9 \tits text.]").Value;
        var wrap = document.Proposals.SelectMany(proposal => proposal.Blocks).SelectMany(block => block.Pieces).First(piece => piece.Kind == PieceKind.FootnoteWrap);

        Assert.Equal(" \u00a0 [9: 9 \t", StructureDump.Text(document, wrap));
    }

    [Fact]
    public void A_mark_without_its_footnote_is_named_with_its_place() =>
        Assert.Contains("seeds/x.txt:6:5: warning SG2011: footnote 9 has no text; check the document",
            Messages("ADD\tB/1/1\nDRAFT NEW RESOLUTION [B-1]\nT\n" + Opening + "resolves\nword[footnoteRef:9]9 more."), StringComparison.Ordinal);
}

using CsCheck;
using SiteGen.Markdown;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

/// <summary>A source that knows its changes: each reading is read on its own, and every run passes as it came.</summary>
public sealed class MarkedTests
{
    private static readonly string[] Head =
    [
        "MOD\tB/67/4",
        "RESOLUTION 130 (REV. {--BUSAN, 2014--}{++DUBAI, 2018++})",
        "Strengthening the role of ITU",
        "The Plenipotentiary Conference of the International Telecommunication Union ({--Busan, 2014--}{++Dubai, 2018++}),",
    ];

    private static StructuredProposal Read(params string[] body) =>
        Assert.Single(Structurer.Read(Marked.Source([.. Head, .. body]), null).Value.Proposals);

    private static string Markdown(params string[] body) =>
        ProposalWriter.Write(Assert.Single(Normalizer.Proposals(Marked.Redlined([.. Head, .. body])).Value));

    private static string Body(string markdown) => markdown[(markdown.IndexOf("## ", StringComparison.Ordinal))..];

    [Fact]
    public void Each_reading_has_its_own_list_of_labels()
    {
        var proposal = Read(
            "considering", "a)\tthe first;", "{++b)\ta new one;¶++}", "{--b)--}{++c)++}\tthe second;", "{--c)\tthe third,¶--}",
            "{++d)\tthe last,¶++}", "noting");

        Assert.Equal(
            ["Section 0", "Clause 0", "Clause 0", "Clause 0", "Clause 0", "Clause 0", "Section 0"],
            proposal.Blocks.Skip(3).Select(block => $"{block.Kind} {block.Level}"));
    }

    [Fact]
    public void The_base_is_the_year_of_the_original_and_the_conference_that_of_the_proposed_reading()
    {
        var proposal = Read("considering", "a)\tthe first,");

        Assert.Equal(2014, proposal.Instrument.Base);
        Assert.Equal("pp18", proposal.Conference);
    }

    [Fact]
    public void Labels_headings_and_marks_are_written_as_the_source_has_them() => Assert.Equal(
        """
        ## considering{++ further++}

        - <!-- 6 -->
          a) {++new text;++}{++¶++}
        - <!-- 7 -->
          {++b)++} the old text;
        - <!-- 8 -->
          {--b)--}{++c)++} two {--paragraphs;--}{--¶--}
        - <!-- 9 -->
          {--c)--} that become one,

        """.ReplaceLineEndings("\n"),
        Body(Markdown(
            "considering{++ further++}", "a)\t{++new text;¶++}", "{++b)\t++}the old text;",
            "{--b)--}{++c)++}\ttwo {--paragraphs;¶--}", "{--c)\t--}that become one,")));

    [Fact]
    public void A_text_typed_before_a_kept_label_leaves_the_label_to_the_new_paragraph()
    {
        var document = Marked.Redlined([.. Head, "considering", "a)\t{++new;¶++}", "{++b)\t++}old;"]);

        Assert.Equal(["considering", "a)\told;"], Marked.Lines(document, Proposals.Reading.Original)[4..]);
        Assert.Equal(["considering", "a)\tnew;", "b)\told;"], Marked.Lines(document, Proposals.Reading.Proposed)[4..]);
    }

    [Fact]
    public void The_space_at_the_end_of_one_reading_stays_in_the_middle_of_the_other() =>
        Assert.Contains("the text {--and more--}", Markdown("considering", "a)\tthe text {--and more--}"), StringComparison.Ordinal);

    [Fact]
    public void A_replaced_heading_stays_one_section() => Assert.Equal(
        ["Section", "Clause", "Section", "Clause"],
        Read("{--noting--}{++considering++}", "a)\tone,", "{--resolves--}{++instructs the Secretary-General++}", "1\ttwo,")
            .Blocks.Skip(3).Select(block => block.Kind.ToString()));

    [Fact]
    public void A_deleted_section_is_read_as_the_original_has_it() => Assert.Equal(
        ["Section", "Clause", "Clause", "Section", "Clause"],
        Read("{--noting¶--}", "{--a)\tone,¶--}", "{--b)\ttwo,¶--}", "resolves", "1\ttwo,").Blocks.Skip(3).Select(block => block.Kind.ToString()));

    [Fact]
    public void A_proposal_taken_back_is_nobodys_text()
    {
        var read = Structurer.Read(Marked.Source([.. Head, "considering", "a)\tone,", "{--SUP\tB/67/5¶--}", "{--RESOLUTION 9 (Kyoto, 1994)¶--}"]), null).Value;

        Assert.Equal("B/67/4", Assert.Single(read.Proposals).Id.Text);
        Assert.Contains(read.Noise, piece => piece is { Paragraph: 6, Name: "no-proposal" });
    }

    [Fact]
    public void Footnotes_and_rows_that_the_source_knows_are_taken_as_such()
    {
        var text = Markdown("considering", "a)\tthe first[^1];", "| one\ttwo", "| {++three\tfour¶++}", "[^1]: the {++new ++}note");

        Assert.Contains("the first[^1];", text, StringComparison.Ordinal);
        Assert.Contains("{++three | four++}{++¶++} |", text, StringComparison.Ordinal);
        Assert.Contains("[^1]: the {++new ++}note", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_knows_its_changes_has_none_where_it_marks_none()
    {
        var document = Marked.Redlined("MOD\tB/67/4", "RESOLUTION 130 (REV. BUSAN, 2014REV. DUBAI, 2018)", "resolves", "12\tglued,");

        Assert.All(document.Paragraphs, paragraph => Assert.False(paragraph.Runs.IsChanged));
        Assert.Contains("evidence: tracked", ProposalWriter.Write(Assert.Single(Normalizer.Proposals(document).Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_to_change_that_shows_no_change_is_worth_a_warning()
    {
        var diagnostics = Structurer.Read(Marked.Source([.. Head, "considering", "a)\tone,", "MOD\tB/67/5", "RESOLUTION 9 (Kyoto, 1994)", "Title", "considering", "a)\tone,"]), null).Diagnostics;

        Assert.Equal("seeds/x.docx:7: warning SG3006: MOD B/67/5 has no tracked change; ask for the file in which its changes are not yet accepted", Assert.Single(diagnostics).ToString());
    }

    private static readonly string[] Words =
    [
        "considering", "a)\tone;", "b)\ttwo;", "1\tthree", "1.1\tfour", "Reasons:", "ANNEX 1", "MOD\tB/67/5", "two words", " ", "\t",
        "SUP\tB/67/6", "RESOLUTION 9 (Kyoto, 1994)",
    ];

    private static readonly Gen<string> Part = Gen.Select(Any("{}", "{--{}--}", "{++{}++}"), Any(Words))
        .Select((form, text) => form.Replace("{}", text, StringComparison.Ordinal));

    private static readonly Gen<string> AnyLine = Gen.Select(Part.Array[0, 4], Any("", "", "{--¶--}", "{++¶++}"))
        .Select((parts, mark) => string.Concat(parts) + mark);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    [Fact]
    public void Whatever_is_marked_no_character_is_lost_and_both_readings_are_those_of_the_source() =>
        AnyLine.Array[0, 12].Sample(
            lines =>
            {
                string[] all = [.. Head, .. lines, "the end"];
                var document = Marked.Redlined(all);
                Lossless.Holds(document.Document);
                foreach (var reading in new[] { Proposals.Reading.Original, Proposals.Reading.Proposed })
                {
                    var (keep, drop) = reading == Proposals.Reading.Original ? ("--", "++") : ("++", "--");
                    Assert.Equal(Accepted(string.Join('\n', all.Select(line => line.Contains('¶', StringComparison.Ordinal) ? line : line + "¶")), keep, drop), Marked.Lines(document, reading));
                }
            },
            iter: 500);

    // Accepting by hand: what is dropped goes, marks that are left end a paragraph.
    private static string[] Accepted(string text, string keep, string drop)
    {
        while (text.IndexOf("{" + drop, StringComparison.Ordinal) is var at and >= 0)
        {
            text = text.Remove(at, text.IndexOf(drop + "}", at, StringComparison.Ordinal) + 3 - at);
        }
        return text.Replace("{" + keep, "", StringComparison.Ordinal).Replace(keep + "}", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal).Split('¶')[..^1];
    }
}

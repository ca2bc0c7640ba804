using System.Collections.Immutable;
using CsCheck;
using SiteGen.Citations;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class RedlineCitationsTests
{
    private static readonly string[] Pieces =
        ["第45号决议", "和第69号决议", "（2014年，迪拜，修订版）", "附件", "1", "《公约》", "第239款", "，", "WTDC", "Res. 130"];

    private static readonly CitationContext Plenipotentiary = new("zh", "PP");

    [Fact]
    public void A_revision_that_changes_gives_both()
    {
        var citation = Assert.Single(Of("WTDC第69号决议（{--2014年，迪拜，--}{++2017年，布宜诺斯艾利斯，++}修订版）；"));

        Assert.Equal(CitationPlace.Revised, citation.Place);
        Assert.Equal(("wtdc-r69", 2014), (citation.Original!.References[0].Target, citation.Original.References[0].Revision));
        Assert.Equal(("wtdc-r69", 2017), (citation.Proposed!.References[0].Target, citation.Proposed.References[0].Revision));
    }

    [Fact]
    public void A_citation_in_kept_text_is_kept()
    {
        var citation = Assert.Single(Of("除《公约》第239款的规定{--外--}{++以外++}"));

        Assert.Equal(CitationPlace.Kept, citation.Place);
        Assert.Equal([new RunPart(0, 1, 9)], citation.Parts);
    }

    [Fact]
    public void Deleted_and_inserted_citations_stand_in_one_reading_alone()
    {
        var citations = Of("根据{--联大第68/198号决议--}{++第140号决议++}");

        Assert.Equal(
            [(CitationPlace.Deleted, "unga-68-198"), (CitationPlace.Inserted, "pp-r140")],
            citations.Select(citation => (citation.Place, (citation.Original ?? citation.Proposed)!.References[0].Target)));
    }

    [Fact]
    public void A_list_whose_revision_moves_from_one_member_to_another_is_told_apart()
    {
        var citations = Of("WTDC第45号决议{--和第69号决议--}（2014年，迪拜，修订版）{++和第69号决议（2017年，布宜诺斯艾利斯，修订版）++}");

        Assert.Equal(
            [(CitationPlace.Kept, "wtdc-r45@2014"), (CitationPlace.Deleted, "wtdc-r69@2014"), (CitationPlace.Inserted, "wtdc-r69@2017")],
            citations.Select(citation => (citation.Place, CitationNotation.Targets([(citation.Proposed ?? citation.Original)!]))));
    }

    [Fact]
    public void Annex_1_instead_of_annex_2_points_elsewhere() =>
        Assert.Equal(CitationPlace.Revised, Assert.Single(Of("本决议附件{++1++}{--2--}中的战略规划")).Place);

    [Fact]
    public void Footnote_marks_are_no_part_of_a_citation()
    {
        var redline = new Redline([new(Change.Kept, "第130"), new(Change.Kept, "1", null, "1"), new(Change.Kept, "号决议")]);

        var citation = Assert.Single(RedlineCitations.Of(redline, Plenipotentiary));

        Assert.Equal("pp-r130", citation.Original!.References[0].Target);
        Assert.Equal([new RunPart(0, 0, 4), new RunPart(2, 0, 3)], citation.Parts);
    }

    [Fact]
    public void Parts_lie_in_their_runs_and_never_overlap() =>
        Gen.Select(Gen.Enum<Change>(), Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]))
            .Select((change, text) => new Run(change, text)).Array[0, 12].Sample(runs =>
            {
                var redline = Redline.Of(runs);
                var parts = RedlineCitations.Of(redline, Plenipotentiary).SelectMany(citation => citation.Parts).ToList();
                var letters = parts.SelectMany(part => Enumerable.Range(part.Start, part.Length).Select(at => (part.Run, at))).ToList();

                Assert.Equal(letters.Count, letters.Distinct().Count());
                Assert.All(parts, part => Assert.InRange(part.Start + part.Length, 1, redline.Runs[part.Run].Text.Length));
            });

    private static ImmutableArray<RedlineCitation> Of(string critic) => RedlineCitations.Of(Critic(critic), Plenipotentiary);

    private static Redline Critic(string text) => Redline.Of(text.Split('{').SelectMany((piece, at) =>
        at == 0 ? [new Run(Change.Kept, piece)] : new[]
        {
            new Run(piece[0] == '-' ? Change.Deleted : Change.Inserted, piece[2..piece.IndexOf('}', StringComparison.Ordinal)][..^2]),
            new Run(Change.Kept, piece[(piece.IndexOf('}', StringComparison.Ordinal) + 1)..]),
        }));
}

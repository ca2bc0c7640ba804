using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;
using static SiteGen.Tests.Markdown.Reading;

namespace SiteGen.Tests.Markdown;

public class WritingTests
{
    private static readonly Ground Doubtful = new(Evidence.Inferred, 0.95, 0.6, "{--x--}{++y++}");

    [Fact]
    public void A_proposal_of_every_kind_of_provision_is_written_as_on_file() =>
        Golden.Matches("Markdown/every-kind.md", ProposalWriter.Write(EveryKind()));

    [Fact]
    public void The_proposal_on_file_reads_back_without_any_complaint()
    {
        var (proposal, diagnostics) = ProposalReader.Read("x.md", ProposalWriter.Write(EveryKind()));

        Assert.Empty(diagnostics);
        RoundTripTests.AssertSame(Canonical.Of(EveryKind()), proposal!, "");
    }

    [Fact]
    public void A_new_draft_says_so_and_has_no_base()
    {
        var text = ProposalWriter.Write(Of() with { Instrument = new("PP", "resolution", "B-1", true, null) });

        Assert.Contains("\nnumber: B-1\nnew: true\nbase:\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, null, "tracked")]
    [InlineData(0.824, 0.82, null, "tracked 0.82")]
    [InlineData(0.9, 0.5, null, "tracked 0.90/0.50")]
    [InlineData(2, double.NaN, null, "tracked 1.00/0.00")]
    [InlineData(1, 1, "{++a<<}b++}", "tracked; or {++a&lt;<}b++}")]
    public void A_ground_is_written_behind_its_run_with_two_decimals(double place, double direction, string? or, string expected)
    {
        var line = Written(Paragraph(new Run(Change.Inserted, "新", new(Evidence.Tracked, place, direction, or))));

        Assert.Equal($"{{++新++}}{{>>{expected}<<}}\n", line);
    }

    [Fact]
    public void A_ground_that_is_the_proposals_own_and_fully_sure_is_not_written() =>
        Assert.Equal("{++新++}\n", Written(Paragraph(new Run(Change.Inserted, "新", new(Evidence.Inferred)))));

    [Fact]
    public void An_inserted_item_is_one_markup_and_its_mark_another()
    {
        var item = new Provision(ProvisionKind.Clause, 0, Line(Inserted("5")), Line(Inserted("text")), Change.Inserted);

        Assert.Equal("- {++5 text++}{++¶++}\n", Written(item));
    }

    [Fact]
    public void Items_of_one_level_stand_at_one_depth_even_where_nothing_stands_above_them()
    {
        var items = new[] { 1, 1, 2, 1 }.Select(level => Clause("a)", Kept("x")) with { Level = level }).ToArray();

        Assert.Equal("- <!-- level 1 -->\n  a) x\n- <!-- level 1 -->\n  a) x\n  - a) x\n- <!-- level 1 -->\n  a) x\n", Written(items));
    }

    [Fact]
    public void A_list_deeper_than_parsers_follow_says_its_level()
    {
        var items = Enumerable.Range(0, 200).Select(level => Clause("a)", Kept("x")) with { Level = level }).ToArray();

        Assert.Contains("- <!-- level 199 -->\n", Written(items), StringComparison.Ordinal);
        Assert.Equal(199, ProposalReader.Read("x.md", ProposalWriter.Write(Of(items))).Value!.Provisions[^1].Level);
    }

    private static Proposal EveryKind() => Of(
        new(ProvisionKind.Number, 0, Redline.Empty, Line(Kept("第 130 号决议（"), Deleted("2014年，釜山，"), Inserted("2018年，迪拜，"), Kept("修订版）")), Line: 91),
        new(ProvisionKind.Title, 0, Redline.Empty, Redline.Kept("加强国际电联的"), Line: 92),
        new(ProvisionKind.Title, 0, Redline.Empty, Line(Deleted("信心和提高安全性"), Inserted("网络安全"), Kept("方面的作用")), Line: 93),
        new(ProvisionKind.Opening, 0, Redline.Empty, Redline.Kept("国际电信联盟全权代表大会（2018年，迪拜），"), Line: 94),
        new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept("考虑到"), Line: 95),
        Clause("a)", Kept("有关发展中国家"), new(Change.Kept, "1", null, "1"), Kept("的决议；")) with { Line = 96 },
        new(ProvisionKind.Clause, 0, Line(Inserted("b"), Deleted("c"), Kept(")")), Line(Kept("随着ICT的应用"), new(Change.Kept, "，", Doubtful)), Line: 97),
        new(ProvisionKind.Clause, 0, Line(Deleted("h)")), Line(Deleted("整段删除；")), Change.Deleted, 98),
        new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept("做出决议"), Line: 99),
        Clause("1", Kept("继续审议：")) with { Line = 100 },
        Clause("i)", Kept("第一项；")) with { Level = 1, Line = 101 },
        new(ProvisionKind.Bullet, 2, Redline.Kept("•"), Redline.Kept("一点；"), Line: 102),
        new(ProvisionKind.Bullet, 2, Redline.Empty, Redline.Kept("没有标号的一点；"), Line: 103),
        new(ProvisionKind.Paragraph, 2, Redline.Empty, Redline.Kept("i)项中的另一段；"), Line: 104),
        new(ProvisionKind.Clause, 0, Line(Inserted("2")), Line(Inserted("新的条款。")), Change.Inserted, 105)
        {
            MarkGround = new(Evidence.Inferred, 0.9, 0.9),
        },
        new(ProvisionKind.Note, 0, Redline.Empty, Redline.Kept("[编者注：与第71号决议保持一致。]"), Line: 106),
        new(ProvisionKind.Annex, 0, Redline.Empty, Redline.Kept("附件1"), Line: 107),
        new(ProvisionKind.Annex, 0, Redline.Empty, Redline.Kept("第130号决议的补充"), Line: 108),
        new(ProvisionKind.Heading, 0, Redline.Empty, Redline.Kept("1 目标"), Line: 109),
        new(ProvisionKind.Heading, 1, Redline.Empty, Redline.Kept("1.1 次级目标"), Line: 110),
        new(ProvisionKind.Paragraph, 0, Redline.Empty, Redline.Kept("[A] <b> *x* & co."), Line: 111),
        new(ProvisionKind.TableRow, 0, Redline.Empty, Redline.Kept("年\t目标"), Line: 112),
        new(ProvisionKind.TableRow, 0, Redline.Empty, Line(Deleted("2014\t一"), Inserted("2018\t二"), Kept("\t|三")), Line: 113),
        new(ProvisionKind.Reasons, 0, Redline.Empty, Redline.Kept("理由："), Line: 114),
        new(ProvisionKind.Paragraph, 0, Redline.Empty, Line(Kept("巴西建议"), new(Change.Kept, "", null, "2"), Kept("修改。")), Line: 114),
        new(ProvisionKind.Footnote, 0, Redline.Kept("1"), Redline.Kept("这些国家包括最不发达国家。"), Line: 96),
        new(ProvisionKind.Footnote, 0, Redline.Kept("2"), Redline.Kept("https://www.itu.int/md/S17-RCLINTPOL10-C-0005/en"), Line: 114))
        with
    {
        Source = "seed.txt",
        Title = "加强国际电联的网络安全方面的作用",
        Topics = ["ott"],
    };
}

using System.Collections.Immutable;
using SiteGen.Markdown;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Markdown;

public class NormalizerTests
{
    private static readonly Ground Sure = new(Evidence.Inferred);
    private static readonly Ground Unsure = new(Evidence.Inferred, 0.7, 0.5);

    private static readonly RedlinedParagraph[] Paragraphs =
    [
        Whole("MOD\tB/67/4"),
        Whole("[bookmark: _Toc1]第130号决议"),
        Whole("信息通信技术的"),
        new(new([new(Change.Kept, "信心"), new(Change.Deleted, "和安全性", Unsure), new(Change.Inserted, "与网络安全", Sure)]), Change.Kept),
        new(new([new(Change.Inserted, "b", Sure), new(Change.Deleted, "c", Sure), new(Change.Kept, ")\t国家[footnoteRef:1]1团队；[footnoteRef:2] [1: 1 \t最不发达国家。]")]), Change.Inserted, Unsure),
        new(new([new(Change.Kept, "理由：\t"), new(Change.Kept, "巴西建议。")]), Change.Deleted, Sure),
        Whole(""),
    ];

    private static RedlinedParagraph Whole(string text) => new(Redline.Kept(text), Change.Kept);

    private static Block Block(ProvisionKind kind, params ImmutableArray<Piece> pieces) => new(kind, 0, pieces);

    private static Piece At(PieceKind kind, int paragraph, string text, string? name = null)
    {
        var start = Paragraphs[paragraph].Runs.Flat.IndexOf(text, StringComparison.Ordinal);
        Assert.True(start >= 0, text);
        return new(kind, paragraph, start, text.Length, name);
    }

    private static RedlinedDocument Document()
    {
        var source = new SourceDocument(
            "seeds/000.txt", "ab12", "utf-8",
            [.. Paragraphs.Select((paragraph, i) => new SourceParagraph(91 + i, Redline.Kept(paragraph.Runs.Flat)))]);
        var proposal = new StructuredProposal(
            new("B/67/4"), ProposalAction.Mod, [At(PieceKind.Text, 0, "MOD\tB/67/4")], new("PP", "resolution", "130", false, 2014), "pp18", "zh",
            [
                Block(ProvisionKind.Number, At(PieceKind.Noise, 1, "[bookmark: _Toc1]", "bookmark"), At(PieceKind.Text, 1, "第130号决议")),
                Block(ProvisionKind.Title, At(PieceKind.Text, 2, "信息通信技术的")),
                Block(ProvisionKind.Title, At(PieceKind.Text, 3, "信心和安全性与网络安全")),
                Block(
                    ProvisionKind.Clause, At(PieceKind.Label, 4, "bc)"), At(PieceKind.Separator, 4, "\t"), At(PieceKind.Text, 4, "国家"),
                    At(PieceKind.FootnoteMark, 4, "[footnoteRef:1]1", "1"), At(PieceKind.Text, 4, "团队；"), At(PieceKind.FootnoteMark, 4, "[footnoteRef:2]", "2")),
                Block(ProvisionKind.Reasons, At(PieceKind.Text, 5, "理由：")),
                Block(ProvisionKind.Paragraph, At(PieceKind.Separator, 5, "\t"), At(PieceKind.Text, 5, "巴西建议。")),
                Block(
                    ProvisionKind.Footnote, At(PieceKind.FootnoteWrap, 4, " [1: 1 \t", "1"), At(PieceKind.Text, 4, "最不发达国家。", "1"),
                    At(PieceKind.FootnoteWrap, 4, "]", "1")),
            ]);
        return new(new(source, [proposal], [At(PieceKind.Noise, 6, "", "blank")]), [.. Paragraphs]);
    }

    [Theory]
    [InlineData("Cybersecurity", "(Florianópolis, 2004; Dubai, 2012)", "Cybersecurity")]
    [InlineData("网络安全", "（2004年，弗洛里亚诺波利斯；2012年，迪拜）", "网络安全")]
    [InlineData("Next-generation networks", "(NGN)", "Next-generation networks (NGN)")]
    [InlineData("(2014 and after)", "", "(2014 and after)")]
    public void The_line_of_a_texts_history_is_no_part_of_its_title(string first, string second, string title)
    {
        Provision[] lines = [.. new[] { first, second }.Select(line => new Provision(ProvisionKind.Title, 0, Redline.Empty, Redline.Kept(line)))];

        Assert.Equal(title, Titles.Of(lines));
    }

    [Fact]
    public void A_redlined_document_becomes_the_Markdown_on_file()
    {
        var (proposals, diagnostics) = Normalizer.Proposals(Document());

        Assert.Empty(diagnostics);
        Golden.Matches("Markdown/normalized.md", ProposalWriter.Write(Assert.Single(proposals)));
    }

    [Fact]
    public void The_mark_of_a_paragraph_stands_behind_its_last_provision_and_takes_its_footnote_along()
    {
        var provisions = Normalizer.Proposals(Document()).Value[0].Provisions;

        Assert.Equal(
            [Change.Kept, Change.Kept, Change.Kept, Change.Inserted, Change.Kept, Change.Deleted, Change.Inserted],
            provisions.Select(provision => provision.Mark));
        Assert.Equal(Unsure, provisions[3].MarkGround);
        Assert.Null(provisions[5].MarkGround);
    }

    [Fact]
    public void The_title_is_the_proposed_reading_on_one_line() =>
        Assert.Equal("信息通信技术的信心与网络安全", Normalizer.Proposals(Document()).Value[0].Title);

    [Fact]
    public void A_document_whose_changes_are_tracked_says_so_once()
    {
        var tracked = new Ground(Evidence.Tracked);
        var document = Document();
        document = document with
        {
            Paragraphs = document.Paragraphs.SetItem(
                3, new(new([new(Change.Kept, "信心"), new(Change.Deleted, "和安全性与网络安全", tracked)]), Change.Kept)),
        };
        var proposal = Normalizer.Proposals(document).Value[0];

        Assert.Equal(Evidence.Tracked, proposal.Evidence);
        Assert.Null(proposal.Provisions[2].Text.Runs[1].Ground);
        Assert.Equal(Sure, proposal.Provisions[3].Label.Runs[0].Ground);
    }

    [Fact]
    public void The_document_as_received_holds_its_noise_and_every_line()
    {
        var contribution = Normalizer.Contribution(Document());

        Assert.Equal(("b-67", "pp18", "B/67", "000.txt", "zh"), (contribution.Slug, contribution.Conference, contribution.Name, contribution.Source, contribution.Language));
        Assert.Equal([new("bookmark", 92, "[bookmark: _Toc1]"), new("blank", 97, "")], contribution.Noise);
        Assert.Equal(["B/67/4"], contribution.Proposals);
        Assert.StartsWith("MOD\tB/67/4\n[bookmark: _Toc1]第130号决议\n", contribution.Text, StringComparison.Ordinal);
        Assert.EndsWith("巴西建议。\n\n", contribution.Text, StringComparison.Ordinal);
    }
}

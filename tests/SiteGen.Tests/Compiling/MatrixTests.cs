using SiteGen.Compiling;
using Xunit;

namespace SiteGen.Tests.Compiling;

public sealed class MatrixTests
{
    private static readonly Matrix Lights = Matrix.Of(Lighthouses.Dossier("/pp18/r901/").Proposals.Select(slug =>
        Lighthouses.Compilation.Proposals.Single(proposal => proposal.Proposal.Conference == "pp18" && proposal.Proposal.Id.Slug == slug)));

    private static int Column(string id) =>
        Lights.Columns.Select(proposal => proposal.Proposal.Id.Text).ToList().IndexOf(id);

    private static MatrixRow Row(string token) => Lights.Rows.Single(row => row.Row.Token == token);

    private static MatrixCell Cell(string token, string id) => Row(token).Cells[Column(id)];

    [Fact]
    public void Every_proposal_has_a_column_and_what_is_superseded_has_none() => Assert.Equal(
        "ELD/3/1 LAP/2/1 LIL/8/1 OCE/6/1 QAF/9/1 RUR/4/1 UTO/1(Rev.1)/1 UTO/1A1/1 VOS/7/1 XIA/5/1",
        string.Join(' ', Lights.Columns.Select(column => column.Proposal.Id.Text)));

    [Fact]
    public void Rows_meet_by_base_token_in_six_languages_and_insertions_stand_at_their_place() => Assert.Equal(
        "n t hd con con-a con-b con-c n-con-c-1 n-con-c-2 con-d rcg rcg-p1 res res-1 res-2 res-3 ins-tsb ins-tsb-1 ins-tsb-2 inv-ms inv-ms-p1",
        string.Join(' ', Lights.Rows.Select(row => row.Row.Token)));

    [Theory]
    [InlineData("con-b", "UTO/1(Rev.1)/1", CellKind.Changed)]
    [InlineData("con-d", "UTO/1(Rev.1)/1", CellKind.Renumbered)]
    [InlineData("con-c", "LAP/2/1", CellKind.Deleted)]
    [InlineData("con-a", "UTO/1(Rev.1)/1", CellKind.Unchanged)]
    [InlineData("n-con-c-1", "UTO/1(Rev.1)/1", CellKind.Inserted)]
    [InlineData("n-con-c-1", "UTO/1A1/1", CellKind.None)]
    [InlineData("con-b", "VOS/7/1", CellKind.MustStay)]
    [InlineData("con-b", "LIL/8/1", CellKind.Suppressed)]
    public void A_cell_says_what_happens(string token, string id, CellKind kind) => Assert.Equal(kind, Cell(token, id).Kind);

    [Fact]
    public void The_same_change_is_told_once_in_one_language_and_what_is_struck_in_any()
    {
        Assert.Equal(Column("RUR/4/1"), Cell("con-b", "UTO/1(Rev.1)/1").First);
        Assert.Equal(Column("QAF/9/1"), Cell("con-b", "QAF/9/1").First);
        Assert.Equal(Column("LAP/2/1"), Cell("con-c", "OCE/6/1").First);
        Assert.NotEqual(Cell("con-c", "UTO/1(Rev.1)/1").First, Cell("con-c", "RUR/4/1").First);
    }

    [Fact]
    public void Merged_and_split_clauses_stand_at_all_their_counterparts()
    {
        Assert.Equal(Cell("con-a", "ELD/3/1").Clauses, Cell("con-b", "ELD/3/1").Clauses);
        Assert.Equal(CellKind.Changed, Cell("con-b", "ELD/3/1").Kind);
        Assert.Equal(2, Lights.Columns[Column("ELD/3/1")].Clauses[Assert.Single(Cell("res-2", "ELD/3/1").Clauses)].Proposed.Length);
    }

    [Fact]
    public void Of_insertions_at_one_place_it_is_said_how_alike_they_are()
    {
        var like = Cell("n-con-c-1", "UTO/1(Rev.1)/1").Like!;

        Assert.Equal((Column("RUR/4/1"), "n-con-c-1"), (like.Column, like.Token));
        Assert.InRange(like.Percent, 75, 95);
        Assert.Null(Cell("n-con-c-2", "RUR/4/1").Like);
        Assert.Null(Cell("n-con-c-1", "XIA/5/1").Like);
    }

    [Fact]
    public void The_base_is_what_most_have_and_whoever_quotes_it_otherwise_is_named()
    {
        Assert.Equal("to keep a list of all floating lighthouses;", Lights.Base.In("res-1", "en")!.Text);
        Assert.Equal("保存一份所有浮动灯塔的清单；", Lights.Base.In("res-1", "zh")!.Text);
        Assert.Equal("en", Lights.Base.Languages[0]);
        Assert.Equal(["n OCE/6/1", "hd OCE/6/1", "res-1 OCE/6/1"], Lights.Base.Dissents.Select(dissent => $"{dissent.Token} {Lights.Columns.Single(column => column.Proposal.Id.Slug == dissent.Proposal).Proposal.Id}"));
    }

    [Theory]
    [InlineData("same words", "Same words", 100)]
    [InlineData("浮动灯塔", "浮动灯塔", 100)]
    [InlineData("lighthouse", "beacon", 0)]
    [InlineData("", "", 100)]
    public void Likeness_is_a_share_of_common_pairs(string one, string other, int percent) =>
        Assert.Equal(percent, Likenesses.Of(one, other));
}

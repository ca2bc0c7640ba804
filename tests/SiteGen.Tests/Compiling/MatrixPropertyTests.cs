using CsCheck;
using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

/// <summary>What holds of every matrix, whatever is proposed.</summary>
public sealed class MatrixPropertyTests
{
    private static readonly Gen<Change> AnyChange = Gen.OneOf(Change.Kept, Change.Kept, Change.Deleted, Change.Inserted);

    private static readonly Gen<Proposal[]> Proposals =
        from count in Gen.Int[1, 6]
        from bodies in Gen.Select(Gen.Int[0, 3], AnyChange).Array[1, 14].Array[count]
        from actions in Gen.OneOf(ProposalAction.Mod, ProposalAction.Mod, ProposalAction.Sup, ProposalAction.Noc, ProposalAction.Add).Array[count]
        select bodies.Select((body, at) => new Proposal
        {
            Id = ProposalId.Parse($"UTO/{at + 1}/1")!,
            Action = actions[at],
            Conference = "pp18",
            Language = at % 2 == 0 ? "en" : "fr",
            Instrument = new("PP", "resolution", "1", false, 2014),
            Provisions = [.. body.Select((part, line) => Part(part.Item1, part.Item2, line))],
        }).ToArray();

    private static Provision Part(int kind, Change change, int line) => kind == 0
        ? new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept(line % 2 == 0 ? "considering" : "resolves"), Change.Kept, line + 1)
        : new(ProvisionKind.Clause, 0, Redline.Of([new(change, $"{line})")]), Redline.Of([new(change, $"words {line % 3};")]), change, line + 1);

    private static Matrix Of(IEnumerable<Proposal> proposals) => Matrix.Of(Compiler.Compile([.. proposals], []).Value.Proposals);

    [Fact]
    public void Every_clause_of_every_amendment_stands_in_a_row_and_an_inserted_one_in_exactly_one() => Proposals.Sample(proposals =>
    {
        var matrix = Of(proposals);
        for (var column = 0; column < matrix.Columns.Length; column++)
        {
            var clauses = matrix.Columns[column].Clauses;
            for (var at = 0; at < clauses.Length; at++)
            {
                var rows = matrix.Rows.Count(row => row.Cells[column].Clauses.Contains(at));
                var expected = clauses[at].BaseTokens.Length is 0 ? 1 : clauses[at].BaseTokens.Length;
                Assert.Equal(expected, rows);
            }
        }
    });

    [Fact]
    public void Every_row_has_a_cell_for_every_column_and_what_is_the_same_points_to_a_first_that_points_to_itself() => Proposals.Sample(proposals =>
    {
        var matrix = Of(proposals);
        foreach (var row in matrix.Rows)
        {
            Assert.Equal(matrix.Columns.Length, row.Cells.Length);
            Assert.All(row.Cells.Select((cell, column) => (cell, column)), pair =>
            {
                Assert.True(pair.cell.First <= pair.column);
                Assert.Equal(pair.cell.First, row.Cells[pair.cell.First].First);
                Assert.Equal(pair.cell.Kind, row.Cells[pair.cell.First].Kind);
            });
        }
    });

    [Fact]
    public void The_order_in_which_proposals_come_changes_no_row_and_no_cell() => Proposals.Sample(proposals =>
        Assert.Equal(Listing(Of(proposals)), Listing(Of(proposals.Reverse()))));

    private static IEnumerable<string> Listing(Matrix matrix) => matrix.Rows
        .Select(row => $"{row.Row.Token}: {string.Join(' ', row.Cells.Select(cell => $"{cell.Kind}{cell.First}"))}");
}

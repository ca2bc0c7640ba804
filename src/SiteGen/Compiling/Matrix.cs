using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>What a proposal makes of a row of the matrix.</summary>
public enum CellKind
{
    /// <summary>It says nothing of the row: no proposal, which is not NOC.</summary>
    None,

    /// <summary>It quotes the clause and leaves it as it is.</summary>
    Unchanged,

    /// <summary>Its label alone changes.</summary>
    Renumbered,

    /// <summary>Its text changes.</summary>
    Changed,

    /// <summary>It goes.</summary>
    Deleted,

    /// <summary>It comes.</summary>
    Inserted,

    /// <summary>A numbered NOC: the whole text must stay as it is.</summary>
    MustStay,

    /// <summary>A SUP: the whole text goes.</summary>
    Suppressed,
}

/// <summary>One cell of the matrix.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Clauses">Indices into the proposal's clauses; none for what concerns the whole text.</param>
/// <param name="First">The column of the first proposal that makes the same change; its own column where that is itself.</param>
/// <param name="Like">Of an insertion: the insertion of another proposal at the same place that is most like it; null if none is alike.</param>
public sealed record MatrixCell(CellKind Kind, ImmutableArray<int> Clauses, int First, Likeness? Like = null)
{
    /// <summary>True where something changes that is more than a label.</summary>
    public bool Changes => Kind is CellKind.Changed or CellKind.Deleted or CellKind.Inserted;
}

/// <summary>How alike two insertions at one place are.</summary>
/// <param name="Column">The other proposal's column.</param>
/// <param name="Token">The row it stands in.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record Likeness(int Column, string Token, int Percent);

/// <summary>One row: a clause of the base text or an inserted place, and a cell for each proposal.</summary>
/// <param name="Row">The clause.</param>
/// <param name="Cells">One for each column, in their order.</param>
public sealed record MatrixRow(DossierRow Row, ImmutableArray<MatrixCell> Cells)
{
    /// <summary>True where a proposal changes the clause itself; SUP and NOC concern the whole text and do not count.</summary>
    public bool Changes => Cells.Any(cell => cell.Changes);
}

/// <summary>Every proposal on one text against its base: rows are clauses, columns are proposals.</summary>
/// <param name="Columns">The proposals, in the order of the dossier; new texts (ADD) have no base and no column.</param>
/// <param name="Base">The base text.</param>
/// <param name="Rows">In the order of the base text, what is inserted at its place.</param>
public sealed record Matrix(ImmutableArray<CompiledProposal> Columns, DossierBase Base, ImmutableArray<MatrixRow> Rows)
{
    /// <summary>The matrix of the proposals on one text.</summary>
    public static Matrix Of(IEnumerable<CompiledProposal> proposals)
    {
        var columns = proposals.Where(DossierRows.HasBase).ToImmutableArray();
        var rows = DossierRows.Of(columns);
        var cells = rows.Select(row => CellsOf(row, columns)).ToList();
        Likenesses.Add(rows, columns, cells);
        return new(columns, DossierBase.PutTogether(rows), [.. rows.Zip(cells, (row, own) => new MatrixRow(row, [.. own]))]);
    }

    /// <summary>The row of a token; null if there is none.</summary>
    public MatrixRow? Find(string token) => Rows.FirstOrDefault(row => row.Row.Token == token);

    private static MatrixCell[] CellsOf(DossierRow row, ImmutableArray<CompiledProposal> columns)
    {
        var cellOf = row.Cells.ToDictionary(cell => cell.Proposal, cell => cell.Clauses, StringComparer.Ordinal);
        var firstOf = new Dictionary<(CellKind, string), int>();
        var cells = new MatrixCell[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var proposal = columns[column];
            var clauses = cellOf.GetValueOrDefault(proposal.Proposal.Id.Slug, []);
            var kind = KindOf(row, proposal, clauses);
            var first = column;
            if (kind is CellKind.Changed or CellKind.Inserted or CellKind.Deleted && !firstOf.TryAdd((kind, WordsOf(proposal, kind, clauses)), column))
            {
                first = firstOf[(kind, WordsOf(proposal, kind, clauses))];
            }
            cells[column] = new(kind, clauses, first);
        }
        return cells;
    }

    private static CellKind KindOf(DossierRow row, CompiledProposal proposal, ImmutableArray<int> clauses)
    {
        switch (proposal.Proposal.Action)
        {
            case ProposalAction.Noc:
                return row.IsInserted ? CellKind.None : CellKind.MustStay;
            case ProposalAction.Sup or ProposalAction.SupMoved:
                return row.IsInserted ? CellKind.None : CellKind.Suppressed;
        }
        var mine = clauses.Select(index => proposal.Clauses[index]).ToList();
        return mine.Count == 0 ? CellKind.None
            : row.IsInserted ? CellKind.Inserted
            : mine.TrueForAll(clause => clause.Proposed.IsEmpty) ? CellKind.Deleted
            : mine.TrueForAll(clause => clause.State == ClauseState.Unchanged) ? CellKind.Unchanged
            : mine.TrueForAll(clause => !Counting.ChangesText(clause)) ? CellKind.Renumbered
            : CellKind.Changed;
    }

    /// <summary>What makes two changes the same: the words they lead to, in one language. What is gone is gone in any.</summary>
    private static string WordsOf(CompiledProposal proposal, CellKind kind, ImmutableArray<int> clauses) => kind == CellKind.Deleted
        ? "" : $"{proposal.Proposal.Language}:{ProposedWords(proposal, clauses)}";

    /// <summary>The proposed words of some clauses, without labels and white space.</summary>
    internal static string ProposedWords(CompiledProposal proposal, ImmutableArray<int> clauses) => string.Concat(clauses
        .SelectMany(index => proposal.Clauses[index].Proposed)
        .SelectMany(side => side.Text.Of(Proposals.Reading.Proposed)).Where(letter => !char.IsWhiteSpace(letter)));
}

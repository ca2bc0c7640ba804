using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Sheets;

/// <summary>How a piece of text in a cell is marked.</summary>
internal enum PieceMark
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It goes.</summary>
    Deleted,

    /// <summary>It comes.</summary>
    Inserted,

    /// <summary>It goes or comes: nobody is sure.</summary>
    Either,

    /// <summary>It is not of the text: what is said of the cell as a whole.</summary>
    Said,
}

/// <summary>A piece of a cell's text.</summary>
internal readonly record struct CellPiece(PieceMark Mark, string Text);

/// <summary>A cell.</summary>
/// <param name="Pieces">Its text.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Address">Where it stands on the site; null if nowhere.</param>
internal sealed record TableCell(ImmutableArray<CellPiece> Pieces, string Language, string? Address = null);

/// <summary>The matrix of a dossier as a table: a row for each clause, a column for each proposal.</summary>
/// <param name="Head">The first row.</param>
/// <param name="Rows">The others.</param>
internal sealed record MatrixTable(ImmutableArray<TableCell> Head, ImmutableArray<ImmutableArray<TableCell>> Rows)
{
    /// <summary>How many columns stand before those of the proposals: address, name, base text.</summary>
    public const int Before = 3;

    /// <summary>The table of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="matrix">Its matrix.</param>
    /// <param name="citations">The language that clauses are named in.</param>
    /// <param name="places">Where clauses and rows are shown.</param>
    public static MatrixTable Of(Dossier dossier, Matrix matrix, CitationWords citations, Places places)
    {
        var words = ExportWords.In(citations.Language);
        var rows = matrix.Rows.Select(row => row.Row).ToImmutableArray();
        var names = rows.ToFrozenDictionary(row => row.Token, row => SheetMaker.NameOf(row, rows, citations), StringComparer.Ordinal);
        return new(
            [
                Said(words.Say("token")), Said(words.Say("clause")), Said(words.Say("base")),
                .. matrix.Columns.Select(column => new TableCell([new(PieceMark.Said, Title(column, citations.Language))], citations.Language, column.Address)),
            ],
            [
                .. matrix.Rows.Select(row => ImmutableArray.CreateRange<TableCell>(
                [
                    new([new(PieceMark.None, row.Row.Token)], "en", places.Of(dossier, row)),
                    new([new(PieceMark.None, names[row.Row.Token])], citations.Language),
                    BaseOf(matrix.Base.Any(row.Row.Token, citations.Language), citations.Language),
                    .. row.Cells.Select((cell, column) => CellOf(cell, matrix.Columns[column], words, places)),
                ])),
            ]);
    }

    private static string Title(CompiledProposal column, string language) =>
        $"{column.Proposal.Action.Mark()} {column.Proposal.Id}\n{string.Join(", ", column.Proposal.Id.Sources.Select(symbol => Sources.Find(symbol)?.Name(language) ?? symbol))}";

    private static TableCell Said(string text) => new([new(PieceMark.Said, text)], "en");

    private static TableCell BaseOf(BaseText? text, string language) => text is null
        ? new([], language) : new([new(PieceMark.None, RedlineHtml.Shown($"{text.Label} {text.Text}".Trim()))], text.Language);

    private static TableCell CellOf(MatrixCell cell, CompiledProposal proposal, ExportWords words, Places places)
    {
        var said = cell.Kind switch
        {
            CellKind.Unchanged => "unchanged",
            CellKind.MustStay => "must_stay",
            CellKind.Suppressed => "suppressed",
            CellKind.None => "silent",
            _ => null,
        };
        return said is not null
            ? new([new(PieceMark.Said, words.Say(said))], proposal.Proposal.Language)
            : new([.. PiecesOf(proposal, cell.Clauses)], proposal.Proposal.Language, cell.Clauses is [var first, ..] ? places.Of(proposal, proposal.Clauses[first]) : null);
    }

    private static IEnumerable<CellPiece> PiecesOf(CompiledProposal proposal, ImmutableArray<int> clauses)
    {
        var isFirst = true;
        foreach (var at in clauses.SelectMany(clause => proposal.Clauses[clause].Provisions).Distinct())
        {
            var provision = proposal.Proposal.Provisions[at];
            if (!isFirst)
            {
                yield return new(PieceMark.None, "\n");
            }
            isFirst = false;
            foreach (var piece in RunsOf(provision.Label))
            {
                yield return piece;
            }
            if (!provision.Label.IsEmpty && !provision.Text.IsEmpty)
            {
                yield return new(PieceMark.None, " ");
            }
            foreach (var piece in RunsOf(provision.Text))
            {
                yield return piece;
            }
        }
    }

    private static IEnumerable<CellPiece> RunsOf(Redline redline) => (redline.IsEmpty ? [] : redline.Runs)
        .Select(run => new CellPiece(
            RedlineHtml.IsUnsure(run) ? PieceMark.Either
            : run.Change == Change.Deleted ? PieceMark.Deleted : run.Change == Change.Inserted ? PieceMark.Inserted : PieceMark.None,
            run.Footnote is { } note ? $"[{(run.Text.Length > 0 ? run.Text : note)}]" : RedlineHtml.Shown(run.Text)));
}

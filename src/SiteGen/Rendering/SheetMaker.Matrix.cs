using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The matrix of a dossier: clause by clause what each proposal makes of the base text.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>More columns than this do not fit on a sheet of paper.</summary>
    private const int ColumnsOnPaper = 8;

    private ScriptObject? MatrixModel(Dossier dossier, Matrix matrix, Texts texts)
    {
        if (!Downloads.HasMatrix(matrix))
        {
            return null;
        }
        var rows = matrix.Rows.Select(row => row.Row).ToImmutableArray();
        var names = rows.ToFrozenDictionary(row => row.Token, row => NameOf(row, rows, WordsOf(texts)), StringComparer.Ordinal);
        var html = matrix.Columns.Select(column => new ClauseHtml(column, Links.From(dossier.Address, column.Address, settings))).ToList();
        var language = BaseLanguage(matrix, texts);
        return new()
        {
            ["columns"] = new ScriptArray(matrix.Columns.Select(column => ColumnModel(column, texts))),
            ["many"] = matrix.Columns.Length > ColumnsOnPaper,
            ["changed"] = matrix.Rows.Count(row => row.Changes),
            ["rows"] = new ScriptArray(matrix.Rows.Select(row => MatrixRowModel(dossier, matrix, row, names, html, language, texts))),
            ["base"] = PutTogetherModel(matrix, language, texts),
        };
    }

    /// <summary>The reader's language if the base text is at hand in it, else the one that most proposals are in.</summary>
    private static string BaseLanguage(Matrix matrix, Texts texts) =>
        matrix.Base.Languages.Contains(texts.Language) ? texts.Language : matrix.Base.Languages[0];

    private ScriptObject ColumnModel(CompiledProposal column, Texts texts) => new()
    {
        ["id"] = column.Proposal.Id.Text,
        ["address"] = column.Address,
        ["action"] = Action(texts, column.Proposal.Action),
        ["sources"] = Sources(texts, column.Proposal.Id.Sources),
        ["language"] = texts.Has($"language.{column.Proposal.Language}") ? texts.Plain($"language.{column.Proposal.Language}") : column.Proposal.Language,
        ["outcome"] = Outcome(texts, column.Proposal),
    };

    /// <summary>From which proposals the base text was put together, and where they disagree.</summary>
    private static ScriptObject PutTogetherModel(Matrix matrix, string language, Texts texts)
    {
        var from = matrix.Columns.Where(column => matrix.Base.Proposals.Contains(column.Proposal.Id.Slug)).ToList();
        return new()
        {
            ["lang"] = Languages.Tag(language),
            ["dir"] = Languages.Direction(language),
            ["proposals"] = new ScriptArray(from.Select(column => ProposalWay(column).Model)),
            ["languages"] = texts.List([.. matrix.Base.Languages.Select(one => texts.Has($"language.{one}") ? texts.Plain($"language.{one}") : one)]),
            ["differs"] = matrix.Base.Dissents.Length,
            ["notes"] = "/notes/",
        };
    }

    private ScriptObject MatrixRowModel(
        Dossier dossier, Matrix matrix, MatrixRow row, FrozenDictionary<string, string> names,
        List<ClauseHtml> html, string language, Texts texts)
    {
        var text = matrix.Base.Any(row.Row.Token, language);
        return new()
        {
            ["token"] = row.Row.Token,
            ["address"] = places.Of(dossier, row),
            ["name"] = names[row.Row.Token],
            ["kind"] = text is null ? "inserted" : text.Kind.ToString().ToLowerInvariant(),
            ["changed"] = row.Changes,
            ["label"] = text is { Label.Length: > 0 } ? RedlineHtml.Shown(text.Label) : null,
            ["text"] = text is null ? null : RedlineHtml.Shown(text.Text),
            ["lang"] = text is null ? null : Languages.Tag(text.Language),
            ["dir"] = text is null ? null : Languages.Direction(text.Language),
            ["differs"] = matrix.Base.Dissents.Any(dissent => dissent.Token == row.Row.Token),
            ["cells"] = new ScriptArray(Enumerable.Range(0, matrix.Columns.Length).Select(at => CellModel(matrix, row, at, html[at], texts))),
        };
    }

    private ScriptObject CellModel(Matrix matrix, MatrixRow row, int column, ClauseHtml html, Texts texts)
    {
        var cell = row.Cells[column];
        var proposal = matrix.Columns[column];
        var model = new ScriptObject
        {
            ["kind"] = cell.Kind.ToString().ToLowerInvariant(),
            ["who"] = $"{proposal.Proposal.Action.Mark()} {proposal.Proposal.Id}",
            ["word"] = cell.Kind == CellKind.None ? null : texts.Plain($"matrix.cell.{cell.Kind.ToString().ToLowerInvariant()}"),
            ["address"] = null,
            ["lang"] = null,
            ["dir"] = null,
            ["text"] = null,
            ["same"] = null,
            ["also"] = null,
            ["like"] = null,
            ["with"] = null,
        };
        if (cell.Clauses.IsEmpty || cell.Kind is CellKind.MustStay or CellKind.Suppressed or CellKind.None or CellKind.Unchanged)
        {
            return model;
        }
        model["address"] = places.Of(proposal, proposal.Clauses[cell.Clauses[0]]);
        if (cell.First != column)
        {
            model["same"] = matrix.Columns[cell.First].Proposal.Id.Text;
            return model;
        }
        var others = Enumerable.Range(column + 1, matrix.Columns.Length - column - 1).Where(other => row.Cells[other].First == column)
            .Select(other => matrix.Columns[other].Proposal.Id.Text).ToList();
        model["lang"] = Languages.Tag(proposal.Proposal.Language);
        model["dir"] = Languages.Direction(proposal.Proposal.Language);
        model["text"] = cell.Kind switch
        {
            CellKind.Deleted => null,
            CellKind.Renumbered => html.Labels(cell.Clauses),
            _ => html.Brief(cell.Clauses),
        };
        model["also"] = others.Count > 0 ? texts.List(others) : null;
        model["like"] = cell.Like is { } like
            ? texts.Plain("matrix.like", like.Percent, matrix.Columns[like.Column].Proposal.Id.Text) : null;
        var bases = cell.Clauses.SelectMany(index => proposal.Clauses[index].BaseTokens).Distinct().Where(token => token != row.Row.Token).ToList();
        model["with"] = bases.Count > 0 && !row.Row.IsInserted ? texts.Plain("matrix.with", texts.List(bases)) : null;
        return model;
    }
}

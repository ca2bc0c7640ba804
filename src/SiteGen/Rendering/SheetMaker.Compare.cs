using System.Collections.Frozen;
using System.Text;
using Scriban.Runtime;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>What a row's page says of all proposals together: who agrees, who says nothing, and how any two differ.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>With more wordings than this in one language, each is compared with the one most like it alone.</summary>
    private const int MostComparedWithAll = 6;

    /// <summary>A wording of the row that some proposals want.</summary>
    private sealed record Wording(int Column, string Language, string Text);

    private static void AddTogether(ScriptObject model, Matrix matrix, MatrixRow row, Texts texts)
    {
        model["unchanged"] = Named(CellKind.Unchanged);
        model["silent"] = Named(CellKind.None);
        model["whole"] = new ScriptArray(Columns(CellKind.MustStay, CellKind.Suppressed).Select(column => new ScriptObject
        {
            ["id"] = matrix.Columns[column].Proposal.Id.Text,
            ["address"] = matrix.Columns[column].Address,
            ["action"] = Action(texts, matrix.Columns[column].Proposal.Action),
        }));
        var comparisons = Pairs(WordingsOf(matrix, row)).ToList();
        model["comparisons"] = new ScriptArray(comparisons.Select(pair => ComparisonModel(matrix, pair.One, pair.Other)));

        IEnumerable<int> Columns(params CellKind[] kinds) =>
            Enumerable.Range(0, matrix.Columns.Length).Where(column => kinds.Contains(row.Cells[column].Kind));

        string? Named(params CellKind[] kinds) => Columns(kinds).Select(column => matrix.Columns[column].Proposal.Id.Text).ToList() is { Count: > 0 } ids
            ? texts.List(ids) : null;
    }

    /// <summary>Each wording once: the same change by several proposals is one.</summary>
    private static List<Wording> WordingsOf(Matrix matrix, MatrixRow row) =>
    [
        .. from column in Enumerable.Range(0, matrix.Columns.Length)
           let cell = row.Cells[column]
           where cell.First == column && cell.Kind is CellKind.Changed or CellKind.Inserted
           where !cell.Clauses.IsEmpty
           let proposal = matrix.Columns[column]
           let text = string.Join('\n', cell.Clauses.SelectMany(at => proposal.Clauses[at].Proposed).Select(side => side.Text.Of(Proposals.Reading.Proposed)))
           where text.Length > 0
           select new Wording(column, proposal.Proposal.Language, text),
    ];

    private static IEnumerable<(Wording One, Wording Other)> Pairs(List<Wording> wordings)
    {
        foreach (var group in wordings.GroupBy(wording => wording.Language, StringComparer.Ordinal).Select(group => group.ToList()))
        {
            for (var one = 0; one < group.Count; one++)
            {
                var others = group.Skip(one + 1).ToList();
                if (group.Count > MostComparedWithAll && others.Count > 0)
                {
                    others = [others.MaxBy(other => Likenesses.Of(group[one].Text, other.Text))!];
                }
                foreach (var other in others)
                {
                    yield return (group[one], other);
                }
            }
        }
    }

    private static ScriptObject ComparisonModel(Matrix matrix, Wording one, Wording other)
    {
        var to = new StringBuilder();
        new RedlineHtml(one.Language, FrozenDictionary<string, string>.Empty).Append(to, TextDifference.Of(one.Text, other.Text));
        return new()
        {
            ["one"] = matrix.Columns[one.Column].Proposal.Id.Text,
            ["other"] = matrix.Columns[other.Column].Proposal.Id.Text,
            ["like"] = Likenesses.Of(one.Text, other.Text),
            ["lang"] = Languages.Tag(one.Language),
            ["dir"] = Languages.Direction(one.Language),
            ["text"] = new Html(to.ToString()),
        };
    }
}

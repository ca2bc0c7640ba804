using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>Puts a chosen explanation, and the changes inside the lines it keeps, on the sheets.</summary>
internal static class Painter
{
    /// <summary>Below this lines that are changed one after another are left unmarked: their labels speak for one another.</summary>
    private const double SureRun = 0.4;

    /// <summary>Marks one proposal.</summary>
    public static void Paint(Explanation explanation, Edits edits, Leanings leanings, Answers answers, ImmutableArray<Sheet> sheets)
    {
        var runs = PlacesOfRuns(explanation);
        foreach (var (at, stroke, certainty) in explanation.Changes().Where(change => runs[change.Line] is { } run ? run >= SureRun : change.Certainty.Place >= Redliner.SurePlace))
        {
            var line = explanation.Lines[at];
            if (explanation.Decisions[at].Move == Move.Whole && edits.Replaced(line, leanings) is { } replaced)
            {
                PaintHalves(line, replaced, stroke.Change, sheets[line.Paragraph]);
            }
            PaintStroke(explanation, at, stroke, certainty, answers, sheets);
        }
        foreach (var (line, edit) in InsideOf(explanation, edits, leanings))
        {
            PaintEdit(line, edit, sheets[line.Paragraph]);
        }
    }

    /// <summary>The edits inside the lines that an explanation keeps.</summary>
    public static IEnumerable<(Line Line, Edit Edit)> InsideOf(Explanation explanation, Edits edits, Leanings leanings)
    {
        var changed = explanation.Decisions.Select((decision, at) => (decision, at))
            .Where(pair => Strokes.ChangesMark(pair.decision)).Select(pair => explanation.Lines[pair.at]).ToHashSet();
        var kept = explanation.Passage.Lines.Where(line => !changed.Contains(line)).ToArray();
        var among = leanings.Among(explanation.Passage, kept);
        return kept.SelectMany(line => edits.Of(line, among).Select(edit => (line, edit)));
    }

    // Lines changed one after another as wholes stand or fall together: half of them alone would break both readings.
    private static double?[] PlacesOfRuns(Explanation explanation)
    {
        var places = new double?[explanation.Lines.Length];
        for (var start = 0; start < places.Length;)
        {
            var (end, change) = (start, explanation.Decisions[start].Change);
            while (end < places.Length && explanation.Decisions[end].Move == Move.Whole && explanation.Decisions[end].Change == change)
            {
                end++;
            }
            var mean = end == start ? 0 : Enumerable.Range(start, end - start)
                .Average(at => explanation.Of(at, Math.Min(explanation.Lines[at].BodyStart, explanation.Lines[at].Text.Length - 1), change).Place);
            for (; start < end; start++)
            {
                places[start] = mean;
            }
            start += end < places.Length && explanation.Decisions[end].Move == Move.Whole ? 0 : 1;
        }
        return places;
    }

    private static void PaintStroke(Explanation explanation, int at, Stroke stroke, Certainty certainty, Answers answers, ImmutableArray<Sheet> sheets)
    {
        var line = explanation.Lines[at];
        // What an editor said of the line is the editor's; what follows from it for other lines is inferred.
        var told = Strokes.ChangesMark(explanation.Decisions[at]) && answers.Whole(line.Paragraph + 1) == stroke.Change;
        var ground = told ? new Ground(Evidence.Reviewed)
            : new Ground(Evidence.Inferred, Round(certainty.Place), Round(certainty.Direction), Mirror(line, stroke));
        sheets[line.Paragraph].Paint(line.At(stroke.Start), line.At(stroke.End - 1) + 1, stroke.Change, ground);
        if (Strokes.ChangesMark(explanation.Decisions[at]))
        {
            sheets[line.Paragraph].PaintMark(stroke.Change, ground);
        }
    }

    // The paragraph has an old wording and a new one: only its label goes with the paragraph, and its mark stays.
    private static void PaintHalves(Line line, Edit replaced, Change change, Sheet sheet)
    {
        var ground = new Ground(Evidence.Inferred, replaced.Certainty.Place, replaced.Certainty.Direction);
        var (first, second) = (replaced.Strokes[0], replaced.Strokes[1]);
        sheet.Paint(line.At(0), line.At(first.Start), change, ground);
        sheet.Paint(line.At(first.Start), line.At(first.End - 1) + 1, first.Change, ground);
        sheet.Paint(line.At(second.Start), line.At(line.Text.Length - 1) + 1, second.Change, ground);
    }

    private static void PaintEdit(Line line, Edit edit, Sheet sheet)
    {
        if (edit.Strokes.Any(stroke => sheet[line.At(stroke.Start)] != Change.Kept))
        {
            return;
        }
        foreach (var stroke in edit.Strokes)
        {
            var ground = new Ground(Evidence.Inferred, edit.Certainty.Place, edit.Certainty.Direction);
            sheet.Paint(line.At(stroke.Start), line.At(stroke.End - 1) + 1, stroke.Change, ground);
        }
    }

    private static string? Mirror(Line line, Stroke stroke)
    {
        var text = line.Text[stroke.Start..stroke.End];
        return text.Length > 40 ? null : stroke.Change == Change.Deleted ? $"{{++{text}++}}" : $"{{--{text}--}}";
    }

    private static double Round(double share) => Math.Round(share, 2);
}

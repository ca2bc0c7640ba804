using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>Puts a chosen explanation, and the changes inside the lines it keeps, on the sheets.</summary>
internal static class Painter
{
    /// <summary>Marks one proposal.</summary>
    public static void Paint(Explanation explanation, Edits edits, Leanings leanings, ImmutableArray<Sheet> sheets)
    {
        for (var at = 0; at < explanation.Lines.Length; at++)
        {
            PaintLine(explanation, at, sheets);
        }
        var kept = explanation.Passage.Lines.Where(line => sheets[line.Paragraph].Mark == Change.Kept).ToArray();
        leanings = leanings.Among(explanation.Passage, kept);
        foreach (var line in explanation.Passage.Lines)
        {
            foreach (var edit in edits.Of(line, leanings))
            {
                PaintEdit(line, edit, sheets[line.Paragraph]);
            }
        }
    }

    private static void PaintLine(Explanation explanation, int at, ImmutableArray<Sheet> sheets)
    {
        var (line, decision) = (explanation.Lines[at], explanation.Decisions[at]);
        var sheet = sheets[line.Paragraph];
        foreach (var stroke in Strokes.Of(line, decision))
        {
            var certainty = explanation.Of(at, Middle(line, stroke), stroke.Change);
            if (certainty.Place < Redliner.SurePlace)
            {
                continue;
            }
            var ground = new Ground(Evidence.Inferred, Round(certainty.Place), Round(certainty.Direction), Mirror(line, stroke));
            sheet.Paint(line.At(stroke.Start), line.At(stroke.End - 1) + 1, stroke.Change, ground);
            if (Strokes.ChangesMark(decision))
            {
                sheet.PaintMark(stroke.Change, ground);
            }
        }
    }

    // A whole line is asked for at its body: its label may be part of other explanations.
    private static int Middle(Line line, Stroke stroke) =>
        stroke.Start < line.BodyStart && stroke.End > line.BodyStart ? line.BodyStart : stroke.Start;

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

using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// Puts what the base text says on the sheets. What is inserted is certain: the rest is the base text exactly. What is
/// deleted of the rest the base text does not say; labels, end marks, sequence and words that meet without a boundary
/// do, so that the direction is certain and the place is as sure as they are.
/// </summary>
internal static class AlignedPainter
{
    // How sure it is that a label or end mark of the base text went when another was typed beside it.
    private const double BothHalves = 0.97;

    private static readonly Ground Certain = new(Evidence.Aligned);

    /// <summary>True for a line that the base text speaks of, and no editor.</summary>
    public static bool Paints(Passage passage, Line line, Answers answers) =>
        passage.Fates is { IsBase: true } fates && fates.Of(line).Fate != Fate.Open && answers.Whole(line.Paragraph + 1) is null;

    /// <summary>Marks the lines of a proposal that its base text speaks of.</summary>
    public static void Paint(Explanation explanation, Edits edits, Leanings leanings, Answers answers, ImmutableArray<Sheet> sheets)
    {
        var passage = explanation.Passage;
        var places = explanation.Lines.Select((line, at) => (line, at)).ToDictionary(pair => pair.line, pair => pair.at);
        foreach (var line in passage.Lines.Where(line => Paints(passage, line, answers)))
        {
            var fate = passage.Fates!.Of(line);
            var sheet = sheets[line.Paragraph];
            var at = places.GetValueOrDefault(line, -1);
            var decision = at < 0 ? new(Move.Keep) : explanation.Decisions[at];
            if (fate.Fate == Fate.New)
            {
                sheet.Paint(line.At(0), line.At(line.Text.Length - 1) + 1, Change.Inserted, Certain);
                sheet.PaintMark(Change.Inserted, Certain);
            }
            else if (decision is { Move: Move.Whole, Change: Change.Deleted } && fate.Allows(line, decision))
            {
                PaintDeleted(line, explanation.Of(at, line.BodyStart == line.Text.Length ? 0 : line.BodyStart, Change.Deleted).Place, sheet);
            }
            else
            {
                PaintInside(line, fate, Sure(explanation, at, decision), edits, leanings, sheet);
            }
        }
    }

    private static void PaintDeleted(Line line, double place, Sheet sheet)
    {
        if (place >= Redliner.SurePlace)
        {
            var ground = Certain with { Place = Math.Round(place, 2) };
            sheet.Paint(line.At(0), line.At(line.Text.Length - 1) + 1, Change.Deleted, ground);
            sheet.PaintMark(Change.Deleted, ground);
        }
    }

    // The strokes of the explanation, each as sure of its place as all explanations together.
    private static ImmutableArray<(Stroke Stroke, double Place)> Sure(Explanation explanation, int at, Decision decision) => at < 0
        ? []
        : [
            .. Strokes.Of(explanation.Lines[at], decision)
                .Select(stroke => (stroke, explanation.Of(at, stroke.Start, stroke.Change).Place))
                .Where(stroke => stroke.Place >= Redliner.SurePlace),
        ];

    private static void PaintInside(
        Line line, LineFate fate, ImmutableArray<(Stroke Stroke, double Place)> strokes, Edits edits, Leanings leanings, Sheet sheet)
    {
        var found = new Explained(Likeness.Of(line.Text), fate.Original);
        found.Take(strokes);
        foreach (var halves in Halves(line))
        {
            found.Take([.. halves.Select(stroke => (stroke, BothHalves))]);
        }
        foreach (var edit in edits.Of(line, leanings).Where(edit => edit.Strokes.Any(stroke => stroke.Change == Change.Deleted)))
        {
            // The words tell where, the base text tells which way.
            _ = found.Take([.. edit.Strokes.Select(stroke => (stroke, edit.Certainty.Place))])
                || found.Take([.. edit.Strokes.Select(stroke => (Mirror(stroke), edit.Certainty.Place))]);
        }
        foreach (var added in found.Unexplained())
        {
            if (edits.Replaced(line.Text, added) is { IsEmpty: false } replaced)
            {
                found.Take([.. replaced.Select(stroke => (stroke, Displaced.Place))]);
            }
        }
        foreach (var (stroke, place) in found.Strokes())
        {
            sheet.Paint(line.At(stroke.Start), line.At(stroke.End - 1) + 1, stroke.Change, Certain with { Place = Math.Round(place, 2) });
        }
        if (fate.Fate == Fate.Begins)
        {
            sheet.PaintMark(Change.Inserted, Certain);
        }
    }

    // A label that can be two, and two end marks, whose one half is the base text's: the other half took its place.
    private static IEnumerable<ImmutableArray<Stroke>> Halves(Line line)
    {
        foreach (var order in new[] { HalfOrder.OldFirst, HalfOrder.NewFirst })
        {
            for (var at = 0; at < line.Labels.Length; at++)
            {
                if (line.Labels[at].Second is not null)
                {
                    yield return Strokes.Of(line, new(Move.Keep, Label: at, LabelOrder: order));
                }
            }
            if (line.Ends.Second is not null)
            {
                yield return Strokes.Of(line, new(Move.Keep, EndOrder: order));
            }
        }
    }

    private static Stroke Mirror(Stroke stroke) =>
        stroke with { Change = stroke.Change == Change.Deleted ? Change.Inserted : Change.Deleted };
}

using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>A changed stretch of a line.</summary>
/// <param name="Start">First character, in the line's text.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Change">Deleted or inserted.</param>
internal readonly record struct Stroke(int Start, int End, Change Change);

/// <summary>Which characters of a line a decision changes.</summary>
internal static class Strokes
{
    /// <summary>The strokes of a decision, in order.</summary>
    public static ImmutableArray<Stroke> Of(Line line, Decision decision) => decision.Move switch
    {
        Move.Whole => [new(0, line.Text.Length, decision.Change)],
        Move.SpanStart => [new(line.BodyStart, line.Text.Length, decision.Change)],
        Move.SpanEnd or Move.LabelOnly => [new(line.LabelStart, line.BodyStart, decision.Change), .. Ends(line, decision.EndOrder)],
        _ => [.. Label(line, decision), .. Ends(line, decision.EndOrder)],
    };

    /// <summary>What a decision makes of one character.</summary>
    public static Change At(Line line, Decision decision, int at)
    {
        foreach (var stroke in Of(line, decision))
        {
            if (at >= stroke.Start && at < stroke.End)
            {
                return stroke.Change;
            }
        }
        return Change.Kept;
    }

    /// <summary>True if the decision changes the paragraph mark behind the line.</summary>
    public static bool ChangesMark(Decision decision) => decision.Move is Move.Whole or Move.SpanStart;

    private static ImmutableArray<Stroke> Label(Line line, Decision decision)
    {
        if (decision.LabelOrder == HalfOrder.Single)
        {
            return [];
        }
        var parse = line.Labels[decision.Label];
        var start = line.LabelStart;
        // Two whole labels that each had their tab: the second tab goes with the second label.
        var tabs = line.Text.AsSpan(start, parse.Cut).Contains('\t');
        return Halves(start, start + parse.Cut, tabs ? line.BodyStart : start + parse.End, decision.LabelOrder);
    }

    private static ImmutableArray<Stroke> Ends(Line line, HalfOrder order)
    {
        var (body, ends) = (line.BodyStart, line.Ends);
        return order == HalfOrder.Single ? [] : Halves(body + ends.Start, body + ends.Cut, body + ends.End, order);
    }

    private static ImmutableArray<Stroke> Halves(int start, int cut, int end, HalfOrder order)
    {
        var (first, second) = order == HalfOrder.OldFirst ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
        return [new(start, cut, first), new(cut, end, second)];
    }
}

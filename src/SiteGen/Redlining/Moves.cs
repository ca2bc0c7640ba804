using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Redlining;

/// <summary>What can happen to a line, and what it costs under one habit.</summary>
internal sealed class Moves(Weights weights, Habit habit, Guide? guide = null)
{
    private static readonly Change[] Directions = [Change.Inserted, Change.Deleted];

    private readonly List<(SearchState, double, Decision)> _moves = [];

    /// <summary>What it costs that the text ends here.</summary>
    public double Finish(SearchState state) =>
        state.Old.Finish(weights) + state.New.Finish(weights) + (state.Run == Run.Span ? weights.OpenSpan : 0);

    /// <summary>All moves over a line. The list is used again by the next call.</summary>
    public IReadOnlyList<(SearchState State, double Cost, Decision Decision)> From(SearchState state, Line line, Leaning leaning)
    {
        _moves.Clear();
        Collect(state, line, leaning);
        for (var at = 0; guide is not null && at < _moves.Count; at++)
        {
            _moves[at] = _moves[at] with { Item2 = _moves[at].Item2 + guide.Cost(line, _moves[at].Item3) };
        }
        return _moves;
    }

    private void Collect(SearchState state, Line line, Leaning leaning)
    {
        if (line.Role == LineRole.Heading)
        {
            Headings(state, leaning);
            return;
        }
        if (state.Run == Run.Section)
        {
            Whole(state, line, leaning, state.Change, Words(leaning, state.Change) < -0.3 ? 0 : weights.SilentLine, Run.Section);
            return;
        }
        if (state.Run == Run.Span)
        {
            Whole(state, line, leaning, state.Change, NextCost(state.Change), Run.Span);
            SpanEnd(state, line);
            return;
        }
        Keep(state, line);
        foreach (var change in Directions)
        {
            var cost = state.Run == Run.Lines && state.Change == change ? NextCost(change) : FirstCost(change);
            Whole(state, line, leaning, change, cost + (line.Labels.IsEmpty ? weights.PlainChange : 0), Run.Lines);
            SpanStart(state, line, leaning, change);
            LabelOnly(state, line, change);
        }
    }

    private double FirstCost(Change change) => change == Change.Inserted ? weights.Insert : weights.Delete;

    private double NextCost(Change change) => change == Change.Inserted ? weights.InsertNext : weights.DeleteNext;

    private static double Words(Leaning leaning, Change change) =>
        change == Change.Inserted ? -leaning.Inserted : -leaning.Deleted;

    private void Add(SearchState state, double cost, Decision decision) => _moves.Add((state, cost, decision));

    private void Headings(SearchState state, Leaning leaning)
    {
        var kept = state.Old.Close(weights) + state.New.Close(weights) + (state.Run == Run.Span ? weights.OpenSpan : 0);
        Add(SearchState.Start, state == SearchState.Start ? 0 : kept + Unlike(state), new(Move.Keep));
        foreach (var change in state.Run == Run.Span ? [] : Directions)
        {
            var cost = state.In(change).Close(weights) + Words(leaning, change)
                + (change == Change.Inserted ? weights.InsertSection : weights.DeleteSection);
            Add(state.With(change, ReadingState.AfterHeading) with { Run = Run.Section, Change = change }, cost, new(Move.Whole, change));
        }
    }

    private void Keep(SearchState state, Line line)
    {
        var still = state with { Run = Run.None, Change = Change.Kept };
        var unlike = Unlike(state);
        if (line.Labels.IsEmpty)
        {
            var (old, oldCost) = state.Old.Plain(weights);
            var (now, nowCost) = state.New.Plain(weights);
            Ends(still with { Old = old, New = now }, line, unlike + ((oldCost + nowCost) / 2), new(Move.Keep));
            return;
        }
        for (var at = 0; at < line.Labels.Length; at++)
        {
            if (line.Labels[at] is { Second: { } second, First: var first })
            {
                Labelled(still, line, first, second, unlike + Order(habit.Labels, HalfOrder.OldFirst, weights.LabelOrder), new(Move.Keep, Label: at, LabelOrder: HalfOrder.OldFirst));
                Labelled(still, line, second, first, unlike + Order(habit.Labels, HalfOrder.NewFirst, weights.LabelOrder), new(Move.Keep, Label: at, LabelOrder: HalfOrder.NewFirst));
                continue;
            }
            for (var other = 0; other < line.Labels.Length && line.Labels[other].Second is null; other++)
            {
                Labelled(still, line, line.Labels[at].First, line.Labels[other].First, unlike + (at == other ? 0 : weights.TwoMeanings), new(Move.Keep, Label: at));
            }
        }
    }

    // A double end mark is there because what follows differs; where both readings go on alike, nothing accounts for it.
    private double Unlike(SearchState state) => state.Old.EndsUnlike(state.New) ? weights.EndForNothing : 0;

    private void Labelled(SearchState state, Line line, LabelValue old, LabelValue now, double cost, Decision decision)
    {
        var (oldState, oldCost) = state.Old.Label(old, weights);
        var (newState, newCost) = state.New.Label(now, weights);
        // A slip of the document stands in both readings and is one slip; a label that was right and was not counted on is another.
        var both = old != now ? oldCost + newCost
            : oldState == newState ? Math.Max(oldCost, newCost)
            : oldCost < 1 ? oldCost + Math.Min(newCost, weights.NotCountedOn)
            : newCost < 1 ? oldCost + newCost + weights.RightByChance : oldCost + newCost;
        Ends(state with { Old = oldState, New = newState }, line, cost + both, decision);
    }

    // Both readings go on behind the line's end mark, or each behind its half of a double one.
    private void Ends(SearchState state, Line line, double cost, Decision decision)
    {
        var ends = line.Ends;
        if (ends.Second is not { } second)
        {
            Add(state with { Old = state.Old.WithEnd(ends.First), New = state.New.WithEnd(ends.First) }, cost, decision);
            return;
        }
        Add(state with { Old = state.Old.WithEnd(ends.First), New = state.New.WithEnd(second) },
            cost + Order(habit.Ends, HalfOrder.OldFirst, weights.EndOrder), decision with { EndOrder = HalfOrder.OldFirst });
        Add(state with { Old = state.Old.WithEnd(second), New = state.New.WithEnd(ends.First) },
            cost + Order(habit.Ends, HalfOrder.NewFirst, weights.EndOrder), decision with { EndOrder = HalfOrder.NewFirst });
        Add(state with { Old = state.Old.WithEnd(second), New = state.New.WithEnd(second) }, cost + weights.EndSlip, decision);
    }

    private static double Order(HalfOrder habit, HalfOrder order, double other) => habit == order ? Math.Exp(-other) : other;

    private void Whole(SearchState state, Line line, Leaning leaning, Change change, double cost, Run run)
    {
        var reading = state.In(change);
        var end = line.Ends.Second ?? line.Ends.First;
        var total = cost + Words(leaning, change) + (line.Ends.Second is null ? 0 : weights.EndSlip / 2);
        if (line.Labels.IsEmpty || line.Labels[0].Second is not null)
        {
            // A double label in a changed line says nothing that either reading could use.
            var (plain, plainCost) = reading.Plain(weights);
            var odd = line.Labels.IsEmpty ? 0 : weights.OutOfSequence;
            Add(state.With(change, plain.WithEnd(end)) with { Run = run, Change = change }, total + plainCost + odd, new(Move.Whole, change));
            return;
        }
        for (var at = 0; at < line.Labels.Length && line.Labels[at].Second is null; at++)
        {
            var (next, labelCost) = reading.Label(line.Labels[at].First, weights);
            Add(state.With(change, next.WithEnd(end)) with { Run = run, Change = change }, total + labelCost, new(Move.Whole, change, at));
        }
    }

    // Both readings take the label; the changed one also the text, the other waits for the text behind the span.
    private void SpanStart(SearchState state, Line line, Leaning leaning, Change change)
    {
        var cost = FirstCost(change) + (change == Change.Inserted ? weights.Span : weights.DeletedSpan) + Words(leaning, change)
            + (line.Ends.Second is null ? 0 : weights.EndSlip / 2);
        for (var at = 0; at < line.Labels.Length && line.Labels[at].Second is null; at++)
        {
            var value = line.Labels[at].First;
            var (old, oldCost) = state.Old.Label(value, weights);
            var (now, nowCost) = state.New.Label(value, weights);
            var next = new SearchState(old, now, Run.Span, change);
            next = next.With(change, next.In(change).WithEnd(line.Ends.Second ?? line.Ends.First));
            Add(next, cost + Math.Max(oldCost, nowCost), new(Move.SpanStart, change, at));
        }
    }

    private void SpanEnd(SearchState state, Line line)
    {
        for (var at = 0; at < line.Labels.Length && line.Labels[at].Second is null; at++)
        {
            var (next, cost) = state.In(state.Change).Label(line.Labels[at].First, weights);
            Ends(state.With(state.Change, next) with { Run = Run.None, Change = Change.Kept }, line, cost, new(Move.SpanEnd, state.Change, at));
        }
    }

    private (ReadingState State, double Cost) Loose(ReadingState reading)
    {
        var (plain, cost) = reading.Plain(weights);
        return (plain, cost * 2);
    }

    // In the other reading the text goes on from the paragraph before, or is a section's only paragraph.
    private void LabelOnly(SearchState state, Line line, Change change)
    {
        var cost = change == Change.Inserted ? weights.GainLabel : weights.LoseLabel;
        var other = change == Change.Inserted ? Change.Deleted : Change.Inserted;
        for (var at = 0; at < line.Labels.Length && line.Labels[at].Second is null; at++)
        {
            var (labelled, labelCost) = state.In(change).Label(line.Labels[at].First, weights);
            var reading = state.In(other);
            var (plain, plainCost) = reading.CanContinue ? (reading, weights.PlainAfterItem) : Loose(reading);
            var next = state.With(change, labelled).With(other, plain) with { Run = Run.None, Change = Change.Kept };
            Ends(next, line, cost + labelCost + plainCost, new(Move.LabelOnly, change, at));
        }
    }
}

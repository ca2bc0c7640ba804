using System.Collections.Immutable;

namespace SiteGen.Redlining;

/// <summary>
/// Who typed one proposal of a document mostly typed the next: what one proposal shows of the order of halves counts
/// for the others too, and may be given up where a proposal's own explanation says otherwise.
/// </summary>
internal static class DocumentHabits
{
    /// <summary>Weighs each proposal's habits by what the whole document shows.</summary>
    public static ImmutableArray<Explanation> Settle(ImmutableArray<Explanation> explanations, Weights weights)
    {
        // For each habit of the document, what each proposal says of it.
        var told = explanations.Select(one => Habit.All.Select(document => Told(one, document, weights)).ToArray()).ToArray();
        var prior = Habit.All.Select(habit => Prior(habit, weights)).ToArray();
        var all = prior.Select((likely, habit) => told.Sum(one => one[habit]) - Math.Log(likely)).ToArray();
        return
        [
            .. explanations.Select((explanation, mine) =>
            {
                var costs = all.Select((cost, habit) => cost - told[mine][habit]).ToArray();
                var least = costs.Min();
                return explanation.With(habit => Habit.All.Select((document, at) => Math.Exp(least - costs[at]) * Follows(explanation, habit, document, weights)).Sum());
            }),
        ];
    }

    private static double Told(Explanation explanation, Habit document, Weights weights)
    {
        var cost = double.PositiveInfinity;
        foreach (var (habit, own) in explanation.Habits)
        {
            cost = Lattice.Add(cost, own - Math.Log(Follows(explanation, habit, document, weights)));
        }
        return cost;
    }

    private static double Prior(Habit habit, Weights weights) =>
        Of(habit.Labels, weights.UsualLabelOrder) * Of(habit.Ends, weights.UsualEndOrder);

    private static double Of(HalfOrder order, double oldFirst) => order == HalfOrder.OldFirst ? oldFirst : 1 - oldFirst;

    // A proposal without anything double says nothing of that habit.
    private static double Follows(Explanation explanation, Habit habit, Habit document, Weights weights) =>
        (explanation.HasDoubleLabels ? Same(habit.Labels, document.Labels, weights) : 1)
        * (explanation.HasDoubleEnds ? Same(habit.Ends, document.Ends, weights) : 1);

    private static double Same(HalfOrder own, HalfOrder document, Weights weights) =>
        own == document ? weights.SameHabit : 1 - weights.SameHabit;
}

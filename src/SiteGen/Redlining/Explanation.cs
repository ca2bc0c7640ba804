using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Redlining;

/// <summary>How sure a place and a direction are.</summary>
/// <param name="Place">That the character is changed at all.</param>
/// <param name="Direction">That it changed this way, if it is.</param>
internal readonly record struct Certainty(double Place, double Direction);

/// <summary>The lines of one proposal explained: under each habit every explanation at once.</summary>
internal sealed class Explanation
{
    private readonly ImmutableArray<(Habit Habit, Lattice Lattice)> _searches;
    private readonly double[] _weights;

    private Explanation(Passage passage, ImmutableArray<Line> lines, ImmutableArray<(Habit Habit, Lattice Lattice)> searches, double[] weights)
    {
        (Passage, Lines, _searches, _weights) = (passage, lines, searches, weights);
    }

    /// <summary>The proposal.</summary>
    public Passage Passage { get; }

    /// <summary>The lines searched: headings and items.</summary>
    public ImmutableArray<Line> Lines { get; }

    /// <summary>True if a label may be double, so that the order of its halves matters.</summary>
    public bool HasDoubleLabels => CanBeDouble(Lines);

    /// <summary>True if an end mark is double.</summary>
    public bool HasDoubleEnds => EndsDouble(Lines);

    /// <summary>The habits searched, each with its cost; one stands for all where nothing is double.</summary>
    public IEnumerable<(Habit Habit, double Cost)> Habits => _searches.Select(search => (search.Habit, search.Lattice.Cost));

    /// <summary>The habit that explains most.</summary>
    public Habit Habit => _searches[Likeliest].Habit;

    /// <summary>The chosen explanation: a decision for each line.</summary>
    public ImmutableArray<Decision> Decisions => _searches[Likeliest].Lattice.Best;

    private int Likeliest => Array.IndexOf(_weights, _weights.Max());

    /// <summary>Searches a proposal under every habit that can matter in it.</summary>
    /// <param name="passage">The proposal.</param>
    /// <param name="lines">Its headings and items.</param>
    /// <param name="leanings">What is known of each line.</param>
    /// <param name="settled">What is known of the order of halves.</param>
    /// <param name="weights">What each oddity costs.</param>
    public static Explanation Of(
        Passage passage, ImmutableArray<Line> lines, ImmutableArray<Leaning> leanings, SettledOrder settled, Weights weights)
    {
        var (labels, ends) = (CanBeDouble(lines), EndsDouble(lines));
        weights = weights with
        {
            LabelOrder = settled.Labels is null ? weights.LabelOrder : weights.SettledOrder,
            EndOrder = settled.Ends is null ? weights.EndOrder : weights.SettledOrder,
        };
        var guide = passage.Fates is { IsBase: true } fates ? new Guide(fates) : null;
        weights = guide is null ? weights : weights.WithBase();
        ImmutableArray<(Habit Habit, Lattice Lattice)> searches =
        [
            .. Habit.All
                .Where(habit => labels ? (settled.Labels ?? habit.Labels) == habit.Labels : habit.Labels == HalfOrder.OldFirst)
                .Where(habit => ends ? (settled.Ends ?? habit.Ends) == habit.Ends : habit.Ends == HalfOrder.OldFirst)
                .Select(habit => (habit, Lattice.Search(lines, leanings, new(weights, habit, guide)))),
        ];
        return new(passage, lines, searches, [.. searches.Select(_ => 1.0 / searches.Length)]);
    }

    /// <summary>The same, with each habit as likely as <paramref name="prior"/> says before anything is read.</summary>
    public Explanation With(Func<Habit, double> prior)
    {
        // A habit that is ruled out weighs nothing, however well it explains.
        var costs = _searches.Select(search => search.Lattice.Cost - Math.Log(Math.Max(prior(search.Habit), 1e-12))).ToArray();
        var least = costs.Min();
        var likely = costs.Select(cost => Math.Exp(least - cost)).ToArray();
        var sum = likely.Sum();
        return new(Passage, Lines, _searches, [.. likely.Select(one => one / sum)]);
    }

    /// <summary>How likely habits of that kind are.</summary>
    public double Share(Func<Habit, bool> kind) => _searches.Select((search, at) => kind(search.Habit) ? _weights[at] : 0).Sum();

    /// <summary>Every changed stretch of the chosen explanation, line by line.</summary>
    public IEnumerable<(int Line, Stroke Stroke, Certainty Certainty)> Changes()
    {
        for (var line = 0; line < Lines.Length; line++)
        {
            foreach (var stroke in Strokes.Of(Lines[line], Decisions[line]))
            {
                // A whole line is asked for at its body: its label may be part of other explanations.
                var at = stroke.Start < Lines[line].BodyStart && stroke.End > Lines[line].BodyStart ? Lines[line].BodyStart : stroke.Start;
                yield return (line, stroke, Of(line, at, stroke.Change));
            }
        }
    }

    /// <summary>How sure it is that a character of a line has this change: over all explanations under all habits.</summary>
    public Certainty Of(int line, int at, Change change)
    {
        var (changed, same) = (0.0, 0.0);
        for (var search = 0; search < _searches.Length; search++)
        {
            foreach (var (decision, share) in _searches[search].Lattice.Shares[line])
            {
                var other = Strokes.At(Lines[line], decision, at);
                changed += other == Change.Kept ? 0 : share * _weights[search];
                same += other == change ? share * _weights[search] : 0;
            }
        }
        return new(Math.Min(1, changed), changed == 0 ? 0 : Math.Min(1, same / changed));
    }

    /// <summary>Another decision for a line, the likeliest but one; null if there is none worth a word.</summary>
    public (Decision Decision, double Share)? Next(int line, Decision chosen)
    {
        var shares = new Dictionary<Decision, double>();
        for (var search = 0; search < _searches.Length; search++)
        {
            foreach (var (decision, share) in _searches[search].Lattice.Shares[line])
            {
                shares[decision] = shares.GetValueOrDefault(decision) + (share * _weights[search]);
            }
        }
        shares.Remove(chosen);
        var best = shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).FirstOrDefault();
        return best.Value > 0.02 ? (best.Key, best.Value) : null;
    }

    private static bool CanBeDouble(ImmutableArray<Line> lines) => lines.Any(line => line.Labels.Any(label => label.Second is not null));

    private static bool EndsDouble(ImmutableArray<Line> lines) => lines.Any(line => line.Role == LineRole.Item && line.Ends.Second is not null);
}

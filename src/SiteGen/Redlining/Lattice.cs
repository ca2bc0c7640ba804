using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// Every explanation of one proposal's lines at once: a layer of states between each line and the next, and an edge
/// for each decision that leads from one to the other. Both readings must come out well-formed; what offends costs.
/// A state says how far each reading has come, so the work is linear in the lines.
/// </summary>
internal sealed class Lattice
{
    private const int WidestLayer = 240;
    private const double Hopeless = 16;

    private readonly ImmutableArray<Line> _lines;
    private readonly ImmutableArray<Leaning> _leanings;
    private readonly Moves _moves;
    private readonly List<Edge>[] _edges;
    private readonly Node[][] _layers;

    private Lattice(ImmutableArray<Line> lines, ImmutableArray<Leaning> leanings, Moves moves)
    {
        (_lines, _leanings, _moves) = (lines, leanings, moves);
        _edges = new List<Edge>[lines.Length];
        _layers = new Node[lines.Length + 1][];
    }

    /// <summary>Minus the logarithm of how likely all explanations together make these lines.</summary>
    public double Cost { get; private set; }

    /// <summary>The cheapest explanation: a decision for each line.</summary>
    public ImmutableArray<Decision> Best { get; private set; }

    /// <summary>For each line, how likely each decision is over all explanations.</summary>
    public ImmutableArray<ImmutableDictionary<Decision, double>> Shares { get; private set; }

    /// <summary>Searches the lines of a proposal under one habit.</summary>
    /// <param name="lines">Headings and items; nothing fixed.</param>
    /// <param name="leanings">What the words of each line say.</param>
    /// <param name="moves">What can happen to a line, and what it costs.</param>
    public static Lattice Search(ImmutableArray<Line> lines, ImmutableArray<Leaning> leanings, Moves moves)
    {
        var lattice = new Lattice(lines, leanings, moves);
        lattice.Forward();
        lattice.Backward();
        return lattice;
    }

    private void Forward()
    {
        _layers[0] = [new(SearchState.Start) { Sum = 0, Cheapest = 0 }];
        for (var at = 0; at < _lines.Length; at++)
        {
            var next = new Dictionary<SearchState, int>();
            var nodes = new List<Node>();
            var edges = _edges[at] = [];
            for (var from = 0; from < _layers[at].Length; from++)
            {
                var node = _layers[at][from];
                foreach (var (state, cost, decision) in _moves.From(node.State, _lines[at], _leanings[at]))
                {
                    if (!next.TryGetValue(state, out var to))
                    {
                        next[state] = to = nodes.Count;
                        nodes.Add(new(state));
                    }
                    var arrived = nodes[to];
                    arrived.Sum = Add(arrived.Sum, node.Sum + cost);
                    if (node.Cheapest + cost < arrived.Cheapest)
                    {
                        (arrived.Cheapest, arrived.Back, arrived.Decision) = (node.Cheapest + cost, from, decision);
                    }
                    edges.Add(new(from, to, cost, decision));
                }
            }
            _layers[at + 1] = Prune(nodes, edges);
        }
    }

    // Keeps what can still win. Edges to states that go are marked, so that the way back skips them.
    private static Node[] Prune(List<Node> nodes, List<Edge> edges)
    {
        var best = nodes.Min(node => node.Cheapest);
        var order = Enumerable.Range(0, nodes.Count).Where(at => nodes[at].Cheapest <= best + Hopeless)
            .OrderBy(at => nodes[at].Cheapest).ThenBy(at => at).Take(WidestLayer).ToArray();
        var places = new int[nodes.Count];
        Array.Fill(places, -1);
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }
        for (var at = 0; at < edges.Count; at++)
        {
            edges[at] = edges[at] with { To = places[edges[at].To] };
        }
        return [.. order.Select(at => nodes[at])];
    }

    private void Backward()
    {
        var last = _layers[^1];
        var finish = last.Select(node => _moves.Finish(node.State)).ToArray();
        var (total, cheapest, place) = (double.PositiveInfinity, double.PositiveInfinity, 0);
        for (var at = 0; at < last.Length; at++)
        {
            total = Add(total, last[at].Sum + finish[at]);
            if (last[at].Cheapest + finish[at] < cheapest)
            {
                (cheapest, place) = (last[at].Cheapest + finish[at], at);
            }
            last[at].After = finish[at];
        }
        Cost = total;
        var best = new Decision[_lines.Length];
        var shares = new ImmutableDictionary<Decision, double>[_lines.Length];
        for (var at = _lines.Length - 1; at >= 0; at--)
        {
            best[at] = _layers[at + 1][place].Decision;
            place = _layers[at + 1][place].Back;
            shares[at] = SharesOf(_layers[at], _layers[at + 1], _edges[at]);
        }
        (Best, Shares) = ([.. best], [.. shares]);
    }

    private ImmutableDictionary<Decision, double> SharesOf(Node[] before, Node[] after, List<Edge> edges)
    {
        var shares = new Dictionary<Decision, double>();
        foreach (var edge in edges)
        {
            if (edge.To < 0)
            {
                continue;
            }
            var (from, to) = (before[edge.From], after[edge.To]);
            from.After = Add(from.After, edge.Cost + to.After);
            var share = Math.Exp(Cost - (from.Sum + edge.Cost + to.After));
            if (share > 1e-6)
            {
                shares[edge.Decision] = shares.GetValueOrDefault(edge.Decision) + share;
            }
        }
        return shares.ToImmutableDictionary();
    }

    /// <summary>The cost of one or the other: minus log of the sum of both probabilities.</summary>
    internal static double Add(double one, double other)
    {
        var (low, high) = one < other ? (one, other) : (other, one);
        return double.IsPositiveInfinity(high) ? low : low - Math.Log(1 + Math.Exp(low - high));
    }

    private sealed class Node(SearchState state)
    {
        public SearchState State { get; } = state;

        public double Sum { get; set; } = double.PositiveInfinity;

        public double Cheapest { get; set; } = double.PositiveInfinity;

        public double After { get; set; } = double.PositiveInfinity;

        public int Back { get; set; }

        public Decision Decision { get; set; }
    }

    private readonly record struct Edge(int From, int To, double Cost, Decision Decision);
}

/// <summary>What runs on from line to line.</summary>
internal enum Run
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whole lines are being changed.</summary>
    Lines,

    /// <summary>A change that began behind a kept label and must end before a kept text.</summary>
    Span,

    /// <summary>A whole section.</summary>
    Section,
}

/// <summary>How far the explanation has come.</summary>
/// <param name="Old">The original reading.</param>
/// <param name="New">The proposed reading.</param>
/// <param name="Run">What runs on.</param>
/// <param name="Change">Whether it is inserted or deleted.</param>
internal readonly record struct SearchState(ReadingState Old, ReadingState New, Run Run, Change Change)
{
    /// <summary>Before the first line.</summary>
    public static SearchState Start { get; } = new(ReadingState.AfterHeading, ReadingState.AfterHeading, Run.None, Change.Kept);

    /// <summary>The reading in which a change's text stands.</summary>
    public ReadingState In(Change change) => change == Change.Deleted ? Old : New;

    /// <summary>The state with that reading moved on.</summary>
    public SearchState With(Change change, ReadingState reading) =>
        change == Change.Deleted ? this with { Old = reading } : this with { New = reading };
}

namespace SiteGen.Redlining.Aligning;

/// <summary>Keeps the search for an explanation on what the base text allows.</summary>
internal sealed class Guide(Fates fates)
{
    // More than any explanation costs, so that a decision against the base text is taken only where there is no other.
    private const double Against = 40;

    private readonly Dictionary<(Line, Decision), double> _costs = [];

    /// <summary>What it costs that a decision tears the base text; 0 where it does not.</summary>
    public double Cost(Line line, Decision decision)
    {
        // Which of a label's meanings is taken changes no character.
        var same = decision.LabelOrder == HalfOrder.Single ? decision with { Label = 0 } : decision;
        if (!_costs.TryGetValue((line, same), out var cost))
        {
            _costs[(line, same)] = cost = fates.Of(line).Allows(line, decision) ? 0 : Against;
        }
        return cost;
    }
}

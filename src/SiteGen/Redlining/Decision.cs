using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>What an explanation makes of one line.</summary>
internal enum Move
{
    /// <summary>The line stands in both readings; label and end mark may be double.</summary>
    Keep,

    /// <summary>The whole line stands in one reading.</summary>
    Whole,

    /// <summary>The label stands in both readings, what follows it in one: a change that runs over the paragraph mark begins.</summary>
    SpanStart,

    /// <summary>The label stands in one reading, what follows it in both: such a change ends.</summary>
    SpanEnd,

    /// <summary>The label alone is a change.</summary>
    LabelOnly,
}

/// <summary>Which half of a double label or end mark is the old one.</summary>
internal enum HalfOrder
{
    /// <summary>There are no two halves.</summary>
    Single,

    /// <summary>Deleted, then inserted.</summary>
    OldFirst,

    /// <summary>Inserted, then deleted.</summary>
    NewFirst,
}

/// <summary>One line's part of an explanation.</summary>
/// <param name="Move">What happens to the line.</param>
/// <param name="Change">The change the move speaks of; kept for <see cref="Move.Keep"/>.</param>
/// <param name="Label">Which reading of the label, an index into the line's labels; -1 for none.</param>
/// <param name="LabelOrder">How the halves of the label stand.</param>
/// <param name="EndOrder">How the halves of the end mark stand.</param>
internal readonly record struct Decision(
    Move Move, Change Change = Change.Kept, int Label = -1, HalfOrder LabelOrder = HalfOrder.Single,
    HalfOrder EndOrder = HalfOrder.Single);

/// <summary>The order of halves that a proposal keeps to.</summary>
/// <param name="Labels">In double labels.</param>
/// <param name="Ends">In double end marks.</param>
internal readonly record struct Habit(HalfOrder Labels, HalfOrder Ends)
{
    /// <summary>Every habit there can be.</summary>
    public static readonly Habit[] All =
    [
        new(HalfOrder.OldFirst, HalfOrder.OldFirst), new(HalfOrder.OldFirst, HalfOrder.NewFirst),
        new(HalfOrder.NewFirst, HalfOrder.OldFirst), new(HalfOrder.NewFirst, HalfOrder.NewFirst),
    ];
}

/// <summary>What an editor settled of the order of halves in a proposal; null where it is open.</summary>
/// <param name="Labels">In double labels.</param>
/// <param name="Ends">In double end marks.</param>
/// <param name="Wordings">In wordings inside paragraphs.</param>
internal readonly record struct SettledOrder(HalfOrder? Labels = null, HalfOrder? Ends = null, HalfOrder? Wordings = null);

/// <summary>How much more likely a line's words make it that it is inserted or deleted rather than kept (natural logarithms).</summary>
/// <param name="Inserted">For inserted.</param>
/// <param name="Deleted">For deleted.</param>
internal readonly record struct Leaning(double Inserted, double Deleted)
{
    /// <summary>So large that no cost of an explanation outweighs it: what an editor said.</summary>
    private const double Certain = 60;

    /// <summary>What an editor settled of a line.</summary>
    public static Leaning Settled(Change change) => change switch
    {
        Change.Inserted => new(Certain, -Certain),
        Change.Deleted => new(-Certain, Certain),
        _ => new(-Certain, -Certain),
    };

    /// <summary>Both grounds together.</summary>
    public static Leaning operator +(Leaning one, Leaning other) => new(one.Inserted + other.Inserted, one.Deleted + other.Deleted);
}

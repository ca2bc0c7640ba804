namespace SiteGen.Proposals;

/// <summary>What a proposal does to a stretch of text, or to a paragraph mark.</summary>
public enum Change
{
    /// <summary>Stands in both readings.</summary>
    Kept,

    /// <summary>Stands in the original reading alone.</summary>
    Deleted,

    /// <summary>Stands in the proposed reading alone.</summary>
    Inserted,
}

/// <summary>How a run's change is known. Where two sources speak of the same proposal, an editor's word goes first, then the order here.</summary>
public enum Evidence
{
    /// <summary>The document's own tracked changes.</summary>
    Tracked,

    /// <summary>An editor settled it.</summary>
    Reviewed,

    /// <summary>Found by comparing with the base text.</summary>
    Aligned,

    /// <summary>Worked out from flattened text.</summary>
    Inferred,
}

/// <summary>
/// Why a run is what it is. How sure the place is and how sure the direction is are two things:
/// a double label surely hides an old and a new one, which is which may be open.
/// </summary>
/// <param name="Evidence">How it is known.</param>
/// <param name="Place">0 to 1: how sure it is that this text changed at all.</param>
/// <param name="Direction">0 to 1: how sure it is that it is deleted rather than inserted (or the other way round).</param>
/// <param name="Or">The next-best explanation of the same text as CriticMarkup, or null.</param>
public sealed record Ground(Evidence Evidence, double Place = 1, double Direction = 1, string? Or = null)
{
    /// <summary>The name of a move: what it deletes and what it inserts have the same; null where nothing moved.</summary>
    public string? Move { get; init; }

    /// <summary>Below this the page shows both halves in a neutral mark: one is old, one is new.</summary>
    public const double SureDirection = 0.7;
}

/// <summary>A stretch of text with one change.</summary>
/// <param name="Change">Kept, deleted or inserted.</param>
/// <param name="Text">The text itself, never empty unless <paramref name="Footnote"/> is given.</param>
/// <param name="Ground">Why, where it differs from the proposal's own evidence; null otherwise.</param>
/// <param name="Footnote">Not null: this run is the mark of the footnote of that name; <paramref name="Text"/> is the mark as printed, may be empty.</param>
public sealed record Run(Change Change, string Text, Ground? Ground = null, string? Footnote = null);

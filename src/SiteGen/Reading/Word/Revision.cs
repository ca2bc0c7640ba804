using SiteGen.Proposals;

namespace SiteGen.Reading.Word;

/// <summary>The tracked changes around a place: revisions of several authors stand inside each other.</summary>
/// <param name="IsInserted">True inside an insertion.</param>
/// <param name="IsDeleted">True inside a deletion.</param>
/// <param name="Move">The name of the move that the innermost change is part of; null if of none.</param>
internal readonly record struct Revision(bool IsInserted, bool IsDeleted, string? Move = null)
{
    /// <summary>No change at all.</summary>
    public static readonly Revision None = new(false, false);

    /// <summary>What the two readings have of the place; null for what one author inserted and another deleted.</summary>
    public Change? Change => (IsInserted, IsDeleted) switch
    {
        (true, true) => null,
        (true, false) => Proposals.Change.Inserted,
        (false, true) => Proposals.Change.Deleted,
        _ => Proposals.Change.Kept,
    };

    /// <summary>The ground of a run here; null where it is kept.</summary>
    public Ground? Ground => Change is Proposals.Change.Kept or null ? null : new Ground(Evidence.Tracked) { Move = Move };

    /// <summary>True for an element that marks what it holds (or, in properties, what they belong to).</summary>
    public static bool IsMark(string name) => name is "ins" or "del" or "moveFrom" or "moveTo";

    /// <summary>The same place inside one more element.</summary>
    public Revision Within(string name, string? move) => name switch
    {
        "ins" => this with { IsInserted = true },
        "del" => this with { IsDeleted = true },
        "moveTo" => new(true, IsDeleted, move),
        "moveFrom" => new(IsInserted, true, move),
        _ => this,
    };

    /// <summary>Both changes together.</summary>
    public Revision Under(Revision outer) => new(IsInserted || outer.IsInserted, IsDeleted || outer.IsDeleted, Move ?? outer.Move);
}

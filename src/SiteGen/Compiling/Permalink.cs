using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Compiling;

/// <summary>What holds of a published address.</summary>
public enum PermalinkState
{
    /// <summary>It names what it names for good.</summary>
    Permanent,

    /// <summary>It rests on a redline that was worked out, and may move once that is settled.</summary>
    Provisional,

    /// <summary>What it named has another address now.</summary>
    Moved,

    /// <summary>What it named is there no more.</summary>
    Withdrawn,
}

/// <summary>One line of a register: an address that was published.</summary>
/// <param name="Address">From the site's root.</param>
/// <param name="Digest">Of the clause it names; <c>-</c> for other pages.</param>
/// <param name="State">What holds of it.</param>
/// <param name="Instead">
/// Where it leads: one address, or several to choose from. On an address that is in use: where that went which it named
/// before, while it was provisional or by a person's decision.
/// </param>
/// <param name="Date">ISO date of the change; empty if none.</param>
/// <param name="Reason">Why; empty if none.</param>
public sealed record Permalink(
    string Address, string Digest, PermalinkState State, ImmutableArray<string> Instead, string Date = "", string Reason = "")
{
    /// <summary>Its place in the register; none for a new line.</summary>
    public Spot Spot { get; init; } = new("");

    /// <summary>True while a page of its own answers it.</summary>
    public bool IsInUse => State is PermalinkState.Permanent or PermalinkState.Provisional;

    /// <summary>The line as it stands in the file: tabs between the cells, <c>-</c> for an empty one, none at the end.</summary>
    public string Line
    {
        get
        {
            var cells = new List<string> { Address, Digest, State.ToString().ToLowerInvariant() };
            if (Instead.Length > 0 || Date.Length > 0 || Reason.Length > 0)
            {
                cells.Add(Instead.IsEmpty ? "-" : string.Join(',', Instead));
                cells.Add(Date.Length == 0 ? "-" : Date);
                cells.Add(Reason.Length == 0 ? "-" : Reason);
            }
            return string.Join('\t', cells);
        }
    }
}

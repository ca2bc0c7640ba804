using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>What happens to files in the output folder that an earlier build wrote.</summary>
public enum CleanMode
{
    /// <summary>After the run, those that this run did not write again are deleted.</summary>
    Unwritten,

    /// <summary>Before the run, all of them are deleted.</summary>
    Self,

    /// <summary>Before the run, the folder is emptied, unless it holds files that SiteGen did not write.</summary>
    Full,

    /// <summary>Nothing is deleted.</summary>
    None,
}

/// <summary>What to delete. Paths are relative to the output folder, with slashes, ordinally sorted.</summary>
/// <param name="Before">Before anything is written.</param>
/// <param name="After">When everything is written.</param>
public sealed record CleanPlan(ImmutableArray<string> Before, ImmutableArray<string> After)
{
    /// <summary>Decides what to delete; touches nothing.</summary>
    /// <param name="mode">As the settings say.</param>
    /// <param name="previous">What the previous build wrote; empty if that is not known, so that nothing is deleted.</param>
    /// <param name="written">What this build writes.</param>
    /// <param name="present">All files in the output folder; only <see cref="CleanMode.Full"/> looks at them.</param>
    public static Staged<CleanPlan> For(
        CleanMode mode, IEnumerable<string> previous, IEnumerable<string> written, IEnumerable<string> present)
    {
        // The list of what was written is itself a file that anybody can edit.
        var ours = previous.Where(IsInside).ToImmutableSortedSet(StringComparer.Ordinal);
        switch (mode)
        {
            case CleanMode.Unwritten:
                return new CleanPlan([], [.. ours.Except(written)]);
            case CleanMode.Self:
                return new CleanPlan([.. ours], []);
            case CleanMode.Full:
                var all = present.ToImmutableSortedSet(StringComparer.Ordinal);
                var foreign = all.Except(ours);
                return foreign.IsEmpty
                    ? new Staged<CleanPlan>(new([.. all], []), [])
                    : new Staged<CleanPlan>(new([], []), [Codes.OutputNotOurs.At(new("OutputPath"), foreign.Count, foreign[0])]);
            default:
                return new CleanPlan([], []);
        }
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Split('/').Any(part => part is ".." or "." or "");
}

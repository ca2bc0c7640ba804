using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Proposals;

/// <summary>Which text a person reads.</summary>
public enum Reading
{
    /// <summary>The base text: kept and deleted.</summary>
    Original,

    /// <summary>The text as it would be: kept and inserted.</summary>
    Proposed,
}

/// <summary>Text whose runs are kept, deleted or inserted. Neighbouring runs differ in change, ground or footnote.</summary>
public readonly record struct Redline(ImmutableArray<Run> Runs)
{
    /// <summary>No text at all.</summary>
    public static Redline Empty { get; } = new([]);

    /// <summary>Text that stands in both readings.</summary>
    public static Redline Kept(string text) => text.Length == 0 ? Empty : new([new(Change.Kept, text)]);

    /// <summary>True if there is no run.</summary>
    public bool IsEmpty => Runs.IsDefaultOrEmpty;

    /// <summary>True if any run is deleted or inserted.</summary>
    public bool IsChanged => !IsEmpty && Runs.Any(run => run.Change != Change.Kept);

    /// <summary>All runs' text, both halves of every change; footnote marks are left out.</summary>
    public string Flat => IsEmpty ? "" : string.Concat(Runs.Where(run => run.Footnote is null).Select(run => run.Text));

    /// <summary>One reading's text; footnote marks are left out.</summary>
    public string Of(Reading reading) => IsEmpty ? "" : string.Concat(
        Runs.Where(run => run.Footnote is null && run.Change.StandsIn(reading)).Select(run => run.Text));

    /// <summary>True if the runs are the same, one by one.</summary>
    public bool Equals(Redline other) =>
        IsEmpty ? other.IsEmpty : !other.IsEmpty && Runs.AsSpan().SequenceEqual(other.Runs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var run in IsEmpty ? [] : Runs)
        {
            hash.Add(run);
        }
        return hash.ToHashCode();
    }

    /// <summary>Joins neighbours that are alike and drops empty runs, so that equal redlines are equal records.</summary>
    public static Redline Of(IEnumerable<Run> runs)
    {
        var joined = ImmutableArray.CreateBuilder<Run>();
        // A paragraph may be read in tens of thousands of pieces, so text that goes on is gathered before it is joined.
        var more = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Text.Length == 0 && run.Footnote is null)
            {
                continue;
            }
            if (run.Footnote is null && joined is [.., { Footnote: null } last] && last.Change == run.Change && last.Ground == run.Ground)
            {
                more.Append(run.Text);
            }
            else
            {
                Join();
                joined.Add(run);
            }
        }
        Join();
        return new(joined.ToImmutable());

        void Join()
        {
            if (more.Length > 0)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + more };
                more.Clear();
            }
        }
    }
}

/// <summary>What a change means for the two readings.</summary>
public static class Changes
{
    /// <summary>True if text with this change stands in that reading.</summary>
    public static bool StandsIn(this Change change, Reading reading) => change switch
    {
        Change.Deleted => reading == Reading.Original,
        Change.Inserted => reading == Reading.Proposed,
        _ => true,
    };
}

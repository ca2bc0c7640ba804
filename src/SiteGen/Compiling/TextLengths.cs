using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>
/// How long what stays, goes and comes is in some rows of a proposal that amends: characters of labels and texts, white
/// space and marks of footnotes left out, as <see cref="ChangeCounts"/> counts them.
/// </summary>
/// <param name="Kept">In both readings.</param>
/// <param name="Removed">In the original reading alone.</param>
/// <param name="Added">In the proposed reading alone.</param>
public readonly record struct TextLengths(int Kept, int Removed, int Added)
{
    /// <summary>The original reading.</summary>
    public int Base => Kept + Removed;

    /// <summary>All of it, as the two readings in one text have it.</summary>
    public int Total => Kept + Removed + Added;

    /// <summary>Both together.</summary>
    public static TextLengths operator +(TextLengths one, TextLengths other) =>
        new(one.Kept + other.Kept, one.Removed + other.Removed, one.Added + other.Added);

    /// <summary>The lengths of these rows.</summary>
    public static TextLengths Of(IReadOnlyCollection<Clause> rows) => new(
        Counting.Characters(rows.SelectMany(row => row.Proposed), run => run.Change == Change.Kept),
        Counting.Characters(rows.SelectMany(row => row.Original), run => run.Change == Change.Deleted),
        Counting.Characters(rows.SelectMany(row => row.Proposed), run => run.Change == Change.Inserted));

    /// <summary>The lengths of a whole proposal without its reasons.</summary>
    public static TextLengths Of(CompiledProposal proposal) =>
        Of(proposal.Clauses.Where(row => !Counting.IsReasons(proposal.Clauses, row)).ToImmutableArray());
}

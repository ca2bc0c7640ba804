using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Parts of a resolution, in its order.</summary>
public enum TextPart
{
    /// <summary>Number, title and opening line.</summary>
    Heading,

    /// <summary>What is considered, recalled, recognized.</summary>
    Preamble,

    /// <summary>What is resolved, instructed, invited.</summary>
    Operative,

    /// <summary>Annexes.</summary>
    Annexes,
}

/// <summary>How much changes in one part: clauses, and in the heading its lines. A new label alone is no change.</summary>
/// <param name="Added">New.</param>
/// <param name="Amended">Changed.</param>
/// <param name="Deleted">Gone.</param>
/// <param name="Unchanged">As before.</param>
public readonly record struct PartCounts(int Added, int Amended, int Deleted, int Unchanged)
{
    /// <summary>All of them.</summary>
    public int Total => Added + Amended + Deleted + Unchanged;

    /// <summary>Both together.</summary>
    public static PartCounts operator +(PartCounts one, PartCounts other) => new(
        one.Added + other.Added, one.Amended + other.Amended, one.Deleted + other.Deleted, one.Unchanged + other.Unchanged);

    /// <summary>One clause in that state.</summary>
    public static PartCounts Of(ClauseState state) => state switch
    {
        ClauseState.Added => new(1, 0, 0, 0),
        ClauseState.Amended => new(0, 1, 0, 0),
        ClauseState.Deleted => new(0, 0, 1, 0),
        _ => new(0, 0, 0, 1),
    };
}

/// <summary>Counts how much a proposal changes of which part.</summary>
public static class PartCounting
{
    private static readonly FrozenSet<string> PreambleCodes = SectionWords.Verbs.Where(verb => verb.Part == "preamble")
        .Select(verb => verb.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The counts of each part, in the order of <see cref="TextPart"/>.</summary>
    public static ImmutableArray<PartCounts> Of(CompiledProposal proposal)
    {
        var counts = new PartCounts[Enum.GetValues<TextPart>().Length];
        foreach (var clause in proposal.Clauses)
        {
            if (PartOf(proposal.Clauses, clause) is { } part)
            {
                var isRenumbered = clause.State == ClauseState.Amended && !Counting.ChangesText(clause);
                counts[(int)part] += PartCounts.Of(isRenumbered ? ClauseState.Unchanged : clause.State);
            }
        }
        return [.. counts];
    }

    /// <summary>The part a clause stands in; null for what is not counted: section headings, footnotes, reasons.</summary>
    private static TextPart? PartOf(ImmutableArray<Clause> clauses, Clause clause)
    {
        var kind = (clause.Proposed is [var first, ..] ? first : clause.Original[0]).Kind;
        if (kind is ProvisionKind.Number or ProvisionKind.Title or ProvisionKind.Opening)
        {
            return TextPart.Heading;
        }
        if (!Counting.IsClause(clause) || Counting.IsReasons(clauses, clause))
        {
            return null;
        }
        var token = clause.Token.StartsWith("x-", StringComparison.Ordinal) ? clause.Token[2..] : clause.Token;
        var code = token[..(token.IndexOfAny(['-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is >= 0 and var end ? end : token.Length)];
        return code == "x" ? TextPart.Annexes : PreambleCodes.Contains(code) ? TextPart.Preamble : TextPart.Operative;
    }
}

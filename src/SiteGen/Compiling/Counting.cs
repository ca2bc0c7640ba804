using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Counts how much a proposal changes.</summary>
public static class Counting
{
    /// <summary>The counts of a proposal with these rows.</summary>
    public static ChangeCounts Of(Proposal proposal, ImmutableArray<Clause> rows)
    {
        var body = rows.Where(row => !IsReasons(rows, row)).ToImmutableArray();
        var counted = body.Where(row => IsClause(KindOf(row))).ToImmutableArray();
        var renumbered = counted.Count(row => row.State == ClauseState.Amended && !ChangesText(row));
        var isNew = proposal.Action is ProposalAction.Add or ProposalAction.AddMoved;
        return new(
            Count(ClauseState.Added), Count(ClauseState.Deleted), Count(ClauseState.Amended) - renumbered, Count(ClauseState.Unchanged),
            Characters(body.SelectMany(row => row.Original), run => run.Change == Change.Deleted),
            Characters(body.SelectMany(row => row.Proposed), run => isNew || run.Change == Change.Inserted),
            proposal.Provisions.Sum(provision => UnsurePlaces(provision.Label) + UnsurePlaces(provision.Text)),
            renumbered);

        int Count(ClauseState state) => counted.Count(row => row.State == state);
    }

    private static ProvisionKind KindOf(Clause row) => (row.Proposed is [var side, ..] ? side : row.Original[0]).Kind;

    /// <summary>True for the reasons and what belongs to them.</summary>
    internal static bool IsReasons(ImmutableArray<Clause> rows, Clause row) =>
        KindOf(row) == ProvisionKind.Reasons || (row.Section >= 0 && KindOf(rows[row.Section]) == ProvisionKind.Reasons);

    /// <summary>True for what is counted as a clause: no headings, reasons or footnotes.</summary>
    internal static bool IsClause(Clause row) => IsClause(KindOf(row));

    private static bool IsClause(ProvisionKind kind) => kind is ProvisionKind.Clause or ProvisionKind.Bullet
        or ProvisionKind.Paragraph or ProvisionKind.TableRow or ProvisionKind.Note;

    /// <summary>True where more than the label changes.</summary>
    internal static bool ChangesText(Clause row) =>
        row.Original.Length != row.Proposed.Length || row.Original.Concat(row.Proposed).Any(side => side.Text.IsChanged);

    /// <summary>Characters of the runs that count, white space and marks of footnotes left out.</summary>
    internal static int Characters(IEnumerable<ClauseSide> sides, Func<Run, bool> counts) =>
        sides.SelectMany(side => Runs(side.Label).Concat(Runs(side.Text)))
            .Where(run => run.Footnote is null && counts(run))
            .Sum(run => run.Text.Count(c => !char.IsWhiteSpace(c)));

    private static ImmutableArray<Run> Runs(Redline redline) => redline.IsEmpty ? [] : redline.Runs;

    /// <summary>A place is a stretch of changed runs without kept text between them.</summary>
    private static int UnsurePlaces(Redline redline)
    {
        var places = 0;
        var counted = false;
        foreach (var run in Runs(redline))
        {
            if (run.Change == Change.Kept)
            {
                counted = false;
            }
            else if (!counted && run.Ground is { Direction: < Ground.SureDirection })
            {
                counted = true;
                places++;
            }
        }
        return places;
    }
}

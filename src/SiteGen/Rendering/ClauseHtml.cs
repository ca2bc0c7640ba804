using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The cells of a row: the base reading, the proposed reading, and both in one.</summary>
/// <param name="proposal">The proposal whose rows these are.</param>
/// <param name="proposalPage">
/// The way to the page of the proposal, where footnotes stand; empty on that page itself, which alone has its anchors.
/// </param>
/// <param name="links">The citations as links; null for text without links.</param>
internal sealed class ClauseHtml(CompiledProposal proposal, string proposalPage = "", TextLinks? links = null)
{
    private readonly RedlineHtml redlines = new(proposal.Proposal.Language, FootnotesOf(proposal, proposalPage));
    private readonly HashSet<int> shown = [];

    /// <summary>The labels of some rows, what goes and what comes.</summary>
    public Html Labels(ImmutableArray<int> clauses)
    {
        var to = new StringBuilder("<span class=\"label\">");
        foreach (var index in OwnProvisions(clauses))
        {
            redlines.Append(to, proposal.Proposal.Provisions[index].Label);
        }
        return new(to.Append("</span>").ToString());
    }

    /// <summary>A provision that two rows share stands in the first of them, unless a row would be empty without it.</summary>
    private List<int> OwnProvisions(ImmutableArray<int> clauses)
    {
        var all = clauses.SelectMany(at => proposal.Clauses[at].Provisions).Distinct().Order().ToList();
        var own = all.Where(index => !proposal.Clauses.Take(clauses[0]).Any(before => before.Provisions.Contains(index))).ToList();
        return own.Count > 0 ? own : all;
    }

    /// <summary>Both readings of some rows in one text, shortened to what changes.</summary>
    public Html Brief(ImmutableArray<int> clauses)
    {
        var to = new StringBuilder();
        foreach (var index in OwnProvisions(clauses))
        {
            var provision = proposal.Proposal.Provisions[index];
            AppendParagraph(to, provision.Kind, 0, null, Heading.Plain,
                label => redlines.Append(label, provision.Label),
                text =>
                {
                    redlines.Append(text, Elision.Of(provision.Text));
                    AppendMark(text, provision);
                },
                provision.Label.IsEmpty);
        }
        return new(to.ToString());
    }

    /// <summary>One reading of a row; empty where the row has no text in it.</summary>
    public Html Side(Clause clause, Proposals.Reading reading)
    {
        var to = new StringBuilder();
        var pairs = UnsurePairs(clause);
        var sides = reading == Proposals.Reading.Original ? clause.Original : clause.Proposed;
        for (var at = 0; at < sides.Length; at++)
        {
            // The first paragraph is the row's own anchor; further ones of a split clause have theirs.
            var anchor = proposalPage.Length == 0 && at > 0 && reading == Proposals.Reading.Proposed && sides[at].Token != sides[at - 1].Token ? sides[at].Token : null;
            AppendParagraph(to, sides[at].Kind, sides[at].Level, anchor, IsHeading(clause, reading, sides[at].Kind),
                label => AppendSide(label, sides[at].Label, reading, pairs, []), text => AppendSide(text, sides[at].Text, reading, pairs, links?.Side(sides[at], reading) ?? []),
                sides[at].Label.IsEmpty);
        }
        return new(to.ToString());
    }

    /// <summary>
    /// Both readings of a row in one text, from its provisions; null where one of the sides shows the same already.
    /// Rows must be asked in order: a provision that two rows share stands in the first.
    /// </summary>
    public Html? Inline(Clause clause)
    {
        var provisions = proposal.Proposal.Provisions;
        var mine = clause.Provisions.Where(index => !shown.Contains(index)).ToImmutableArray();
        if (mine.IsEmpty)
        {
            mine = clause.Provisions;
        }
        shown.UnionWith(clause.Provisions);
        if (clause.State != ClauseState.Amended && !Hides(clause, mine))
        {
            return null;
        }
        var to = new StringBuilder();
        foreach (var index in mine)
        {
            var provision = provisions[index];
            AppendParagraph(to, provision.Kind, provision.Level, null, Heading.Plain,
                label => redlines.Append(label, provision.Label),
                text =>
                {
                    redlines.Append(text, provision.Text, links?.Whole(index) ?? []);
                    AppendMark(text, provision);
                },
                provision.Label.IsEmpty);
        }
        return new(to.ToString());
    }

    /// <summary>How many places of a row are deleted, inserted, and not sure which.</summary>
    public static (int Deleted, int Inserted, int Unsure) Tally(Clause clause)
    {
        var left = Runs(clause.Original, Change.Deleted);
        var right = Runs(clause.Proposed, Change.Inserted);
        var unsure = Math.Max(left.Count(RedlineHtml.IsUnsure), right.Count(RedlineHtml.IsUnsure));
        return (left.Count(run => !RedlineHtml.IsUnsure(run)), right.Count(run => !RedlineHtml.IsUnsure(run)), unsure);
    }

    /// <summary>All runs with a change in some sides of a row.</summary>
    public static List<Run> Runs(ImmutableArray<ClauseSide> sides, Change change) =>
    [
        .. sides.SelectMany(side => RunsOf(side.Label).Concat(RunsOf(side.Text)))
            .Where(run => run.Change == change),
    ];

    private static ImmutableArray<Run> RunsOf(Redline redline) => redline.IsEmpty ? [] : redline.Runs;

    private static Heading IsHeading(Clause clause, Proposals.Reading reading, ProvisionKind kind) =>
        kind == ProvisionKind.Section && (reading == Proposals.Reading.Proposed || clause.Proposed.IsEmpty) ? Heading.Section : Heading.Plain;

    private bool Hides(Clause clause, ImmutableArray<int> provisions) => clause.State != ClauseState.Unchanged && provisions.Any(index =>
    {
        var provision = proposal.Proposal.Provisions[index];
        var other = clause.State == ClauseState.Added ? Change.Deleted : Change.Inserted;
        return RunsOf(provision.Label).Concat(RunsOf(provision.Text)).Any(run => run.Change == other);
    });

    private enum Heading
    {
        Plain,
        Section,
    }

    private static void AppendParagraph(
        StringBuilder to, ProvisionKind kind, int level, string? anchor, Heading heading,
        Action<StringBuilder> label, Action<StringBuilder> text, bool unlabelled)
    {
        var element = heading == Heading.Section ? "h3" : "p";
        to.Append('<').Append(element).Append(" class=\"para para--").Append(ClassOf(kind));
        if (level > 0)
        {
            to.Append(" para--level").Append(Math.Min(level, 4));
        }
        to.Append('"');
        if (anchor is not null)
        {
            to.Append(" id=\"").Append(anchor).Append('"');
        }
        to.Append('>');
        if (!unlabelled)
        {
            to.Append("<span class=\"label\">");
            label(to);
            to.Append("</span> ");
        }
        text(to);
        to.Append("</").Append(element).Append('>');
    }

    private static string ClassOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.TableRow => "table-row",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private void AppendMark(StringBuilder to, Provision provision)
    {
        // A paragraph that is new or gone as a whole needs no word on its end.
        var runs = RunsOf(provision.Label).Concat(RunsOf(provision.Text));
        if (provision.Mark != Change.Kept && runs.Any(run => run.Change != provision.Mark))
        {
            redlines.AppendRun(to, new(provision.Mark, "¶"));
        }
    }

    private void AppendSide(StringBuilder to, Redline redline, Proposals.Reading reading, List<(string Old, string New)> pairs, ImmutableArray<RunLink> linked)
    {
        for (var index = 0; index < RunsOf(redline).Length; index++)
        {
            var run = redline.Runs[index];
            if (!RedlineHtml.IsUnsure(run))
            {
                redlines.AppendRun(to, run, RedlineHtml.Of(linked, index));
                continue;
            }
            var at = pairs.FindIndex(pair => run.Text == (reading == Proposals.Reading.Original ? pair.Old : pair.New));
            redlines.AppendEither(to, run.Text, at < 0 ? null : reading == Proposals.Reading.Original ? pairs[at].New : pairs[at].Old, null, RedlineHtml.Of(linked, index));
            if (at >= 0)
            {
                pairs.RemoveAt(at);
            }
        }
    }

    /// <summary>Unsure halves that stand side by side in the source; one reading alone does not hold the other half.</summary>
    private List<(string Old, string New)> UnsurePairs(Clause clause)
    {
        var pairs = new List<(string, string)>();
        foreach (var provision in clause.Provisions.Select(index => proposal.Proposal.Provisions[index]))
        {
            Collect(provision.Label);
            Collect(provision.Text);
        }
        return pairs;

        void Collect(Redline redline)
        {
            var runs = RunsOf(redline);
            for (var at = 0; at + 1 < runs.Length; at++)
            {
                if (RedlineHtml.IsUnsure(runs[at]) && RedlineHtml.IsUnsure(runs[at + 1]) && runs[at].Change != runs[at + 1].Change)
                {
                    pairs.Add(runs[at].Change == Change.Deleted ? (runs[at].Text, runs[at + 1].Text) : (runs[at + 1].Text, runs[at].Text));
                    at++;
                }
            }
        }
    }

    private static FrozenDictionary<string, string> FootnotesOf(CompiledProposal proposal, string page)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var clause in proposal.Clauses)
        {
            var (side, _) = ClauseNames.Shown(clause);
            if (side.Kind == ProvisionKind.Footnote)
            {
                tokens.TryAdd(side.Label.Flat.Trim(), $"{page}#{clause.Token}");
            }
        }
        return tokens.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>One row of a dossier: a clause of the base text, or a place where proposals insert something.</summary>
/// <param name="Token">The base text's token, <c>con-d</c>; of an inserted row <c>n-con-d-1</c>.</param>
/// <param name="Section">The token of its section's own row; null before the first section, and of a section itself.</param>
/// <param name="Bases">The base text as the proposals quote it, each wording once; empty for an inserted row.</param>
/// <param name="Cells">What each proposal has there, in the order of the dossier; a proposal without anything is left out.</param>
public sealed record DossierRow(
    string Token, string? Section, ImmutableArray<BaseText> Bases, ImmutableArray<DossierCell> Cells)
{
    /// <summary>True where proposals insert something that the base text does not have.</summary>
    public bool IsInserted => Bases.IsEmpty;
}

/// <summary>A base clause in one wording: the same clause has one in each language, and may differ between revisions.</summary>
/// <param name="Revision">The year of the revision that the proposals amend; null where they name none.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its label as printed; empty without one.</param>
/// <param name="Text">Its text.</param>
/// <param name="Proposals">Slugs of the proposals that quote it so.</param>
public sealed record BaseText(
    int? Revision, string Language, ProvisionKind Kind, string Label, string Text, ImmutableArray<string> Proposals);

/// <summary>What one proposal makes of a row.</summary>
/// <param name="Proposal">Its slug.</param>
/// <param name="Clauses">Indices into its clauses: mostly one; a clause that merges two rows stands in both.</param>
public sealed record DossierCell(string Proposal, ImmutableArray<int> Clauses);

/// <summary>
/// Joins the proposals on one text clause by clause. They meet at the token of the base text, which is the same in
/// every language, so a proposal in Arabic stands beside one in French.
/// </summary>
public static class DossierRows
{
    /// <summary>
    /// The rows in the order of the base text; what is inserted stands behind the base clause it follows. The
    /// <c>k</c> of <c>n-con-d-k</c> counts within one proposal, so a further proposal changes no address. Reasons are
    /// no part of the text, and a text that is new has no base: neither gives rows.
    /// </summary>
    public static ImmutableArray<DossierRow> Of(IEnumerable<CompiledProposal> proposals)
    {
        var order = new LinkedList<string>();
        var places = new Dictionary<string, LinkedListNode<string>>(StringComparer.Ordinal);
        var rows = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var proposal in proposals.Where(HasBase))
        {
            var tokens = RowTokens(proposal);
            PlaceBases(proposal, order, places);
            PlaceInserted(tokens, order, places);
            for (var at = 0; at < tokens.Length; at++)
            {
                foreach (var token in tokens[at])
                {
                    var row = Draft.In(rows, token);
                    row.Add(proposal, at, SectionOf(proposal, tokens, at));
                    if (BaseOf(proposal, at, token) is { } text)
                    {
                        row.AddBase(text, proposal.Proposal.Id.Slug);
                    }
                }
            }
        }
        return [.. order.Select(token => rows[token].Row(token))];
    }

    /// <summary>
    /// The tokens of the rows that each clause of a proposal stands in, clause by clause: its base tokens, or one
    /// <c>n-…</c> token; none for reasons.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> RowTokens(CompiledProposal proposal)
    {
        var tokens = ImmutableArray.CreateBuilder<ImmutableArray<string>>(proposal.Clauses.Length);
        var before = "";
        var count = 0;
        foreach (var clause in proposal.Clauses)
        {
            if (!HasBase(proposal) || IsReasons(proposal.Clauses, clause))
            {
                tokens.Add([]);
            }
            else if (clause.BaseTokens is [.., var last] bases)
            {
                (before, count) = (last, 0);
                tokens.Add(bases);
            }
            else
            {
                count++;
                tokens.Add([string.Create(CultureInfo.InvariantCulture, $"n-{before}{(before.Length > 0 ? "-" : "")}{count}")]);
            }
        }
        return tokens.MoveToImmutable();
    }

    /// <summary>True where a proposal speaks of a text that exists.</summary>
    internal static bool HasBase(CompiledProposal proposal) =>
        proposal.Proposal.Action is not (ProposalAction.Add or ProposalAction.AddMoved) && !proposal.Proposal.Instrument.IsNew;

    private static bool IsReasons(ImmutableArray<Clause> clauses, Clause clause) => KindOf(clause) == ProvisionKind.Reasons
        || (clause.Section >= 0 && KindOf(clauses[clause.Section]) == ProvisionKind.Reasons);

    private static ProvisionKind KindOf(Clause clause) => (clause.Proposed is [var first, ..] ? first : clause.Original[0]).Kind;

    private static string? SectionOf(CompiledProposal proposal, ImmutableArray<ImmutableArray<string>> tokens, int at) =>
        proposal.Clauses[at].Section is >= 0 and var section && section != at ? tokens[section].FirstOrDefault() : null;

    /// <summary>The lines of a title have one token, so they are one text.</summary>
    private static BaseText? BaseOf(CompiledProposal proposal, int at, string token)
    {
        var sides = proposal.Clauses[at].Original.Where(side => side.Token == token).ToList();
        return sides is not [var first, ..] ? null : new(
            proposal.Proposal.Instrument.Base, proposal.Proposal.Language, first.Kind,
            first.Label.Of(Proposals.Reading.Original).Trim(), string.Concat(sides.Select(side => side.Text.Of(Proposals.Reading.Original))), []);
    }

    /// <summary>A base clause that is not yet placed goes behind the one before it in this proposal's own base text.</summary>
    private static void PlaceBases(
        CompiledProposal proposal, LinkedList<string> order, Dictionary<string, LinkedListNode<string>> places)
    {
        LinkedListNode<string>? last = null;
        foreach (var token in proposal.Clauses.Where(clause => !IsReasons(proposal.Clauses, clause))
            .OrderBy(clause => clause.Provisions is [var first, ..] ? first : 0).SelectMany(clause => clause.BaseTokens))
        {
            if (!places.TryGetValue(token, out var node))
            {
                places[token] = node = last is null ? order.AddFirst(token) : order.AddAfter(LastInserted(last), token);
            }
            last = node;
        }
    }

    private static void PlaceInserted(
        ImmutableArray<ImmutableArray<string>> tokens, LinkedList<string> order, Dictionary<string, LinkedListNode<string>> places)
    {
        LinkedListNode<string>? last = null;
        foreach (var row in tokens.Where(row => !row.IsEmpty))
        {
            if (!places.TryGetValue(row[^1], out var node))
            {
                places[row[^1]] = node = last is null ? order.AddFirst(row[^1]) : order.AddAfter(last, row[^1]);
            }
            last = node;
        }
    }

    /// <summary>Behind a base clause stand the rows that others insert there; a base clause goes behind them.</summary>
    private static LinkedListNode<string> LastInserted(LinkedListNode<string> node)
    {
        while (node.Next is { } next && next.Value.StartsWith("n-", StringComparison.Ordinal))
        {
            node = next;
        }
        return node;
    }

    private sealed class Draft
    {
        private readonly List<(BaseText Text, List<string> Proposals)> bases = [];
        private readonly List<(string Proposal, List<int> Clauses)> cells = [];
        private string? section;

        public static Draft In(Dictionary<string, Draft> rows, string token)
        {
            if (!rows.TryGetValue(token, out var draft))
            {
                rows[token] = draft = new();
            }
            return draft;
        }

        public void Add(CompiledProposal proposal, int at, string? inSection)
        {
            var slug = proposal.Proposal.Id.Slug;
            section ??= inSection;
            if (cells is [.., var last] && last.Proposal == slug)
            {
                last.Clauses.Add(at);
            }
            else
            {
                cells.Add((slug, [at]));
            }
        }

        public void AddBase(BaseText text, string slug)
        {
            var known = bases.FindIndex(other => other.Text == text);
            if (known < 0)
            {
                bases.Add((text, [slug]));
            }
            else if (!bases[known].Proposals.Contains(slug))
            {
                bases[known].Proposals.Add(slug);
            }
        }

        public DossierRow Row(string token) => new(
            token, section, [.. bases.Select(pair => pair.Text with { Proposals = [.. pair.Proposals] })],
            [.. cells.Select(cell => new DossierCell(cell.Proposal, [.. cell.Clauses]))]);
    }
}

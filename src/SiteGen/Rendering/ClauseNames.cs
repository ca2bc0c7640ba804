using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// What each row is called in words: <c>considering c)</c>, <c>instructs the Secretary-General 1 ii)</c>. Sections are
/// named in the language of the words where the tables know them, else as printed; labels as printed.
/// </summary>
internal static class ClauseNames
{
    /// <summary>The names of all rows, in order; null where a row has none but its kind.</summary>
    public static ImmutableArray<string?> Of(ImmutableArray<Clause> clauses, CitationWords words)
    {
        var names = ImmutableArray.CreateBuilder<string?>(clauses.Length);
        var labels = new List<string>();
        var section = -1;
        foreach (var clause in clauses)
        {
            if (clause.Section != section)
            {
                section = clause.Section;
                labels.Clear();
            }
            var (side, reading) = Shown(clause);
            if (side.Kind == ProvisionKind.Section)
            {
                labels.Clear();
                names.Add(words.Section(side.Token) ?? side.Text.Of(reading));
                continue;
            }
            if (side.Kind == ProvisionKind.Paragraph && section >= 0)
            {
                names.Add(names[section]);
                continue;
            }
            if (side.Kind is not (ProvisionKind.Clause or ProvisionKind.Bullet) || section < 0)
            {
                names.Add(null);
                continue;
            }
            labels.RemoveRange(Math.Min(side.Level, labels.Count), Math.Max(0, labels.Count - side.Level));
            labels.Add(side.Kind == ProvisionKind.Bullet ? BulletOf(side.Token) : side.Label.Of(reading).Trim());
            var printed = string.Join(' ', labels.Where(label => label.Length > 0).Select(RedlineHtml.Shown));
            names.Add(printed.Length == 0 ? names[section] : names[section] is { } named ? words.Say("labelled", named, printed) : printed);
            if (clause.Proposed is [_, .., { Label.IsEmpty: false } last])
            {
                // What follows a clause that became two belongs to the second.
                labels[^1] = last.Label.Of(Proposals.Reading.Proposed).Trim();
            }
        }
        return names.MoveToImmutable();
    }

    /// <summary>The name of every row in a language; what has none is called by its kind.</summary>
    public static ImmutableArray<string> Whole(CompiledProposal proposal, CitationWords words) =>
    [
        .. Of(proposal.Clauses, words).Select((name, at) => WithParts(
            name ?? words.Kind(Shown(proposal.Clauses[at]).Side.Kind, proposal.Clauses[at].Token), proposal.Clauses[at], words)),
    ];

    /// <summary>A clause that became two is called by both: <c>3 and 4</c>.</summary>
    private static string WithParts(string name, Clause clause, CitationWords words) => clause.Proposed
        .Select(side => side.Token).Distinct().Skip(1).Select(token => words.Cut(token).Labels).Where(labels => labels.Length > 0)
        .Aggregate(name, (before, labels) => words.Say("and", before, labels));

    // A bullet counts nothing itself; its token does: rcl-a-d2 is the second.
    private static string BulletOf(string token) => token[(token.LastIndexOf('-') + 1)..] is ['d', .. var number] ? $"• {number}" : "•";

    /// <summary>The side that names a row: the proposed one, or the original one of what is deleted.</summary>
    public static (ClauseSide Side, Proposals.Reading Reading) Shown(Clause clause) => clause.Proposed is [var first, ..]
        ? (first, Proposals.Reading.Proposed) : (clause.Original[0], Proposals.Reading.Original);
}

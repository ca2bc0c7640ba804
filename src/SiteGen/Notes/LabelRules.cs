using System.Text.RegularExpressions;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Notes;

/// <summary>Labels that stand twice in a list, and labels that a list leaves out, in either reading.</summary>
internal static class LabelRules
{
    // con-b-v2, res-3-v2
    private static readonly Regex Second = new("-v[0-9]+$", RegexOptions.NonBacktracking);

    /// <summary>What is wrong in both readings is found once, in the proposed one.</summary>
    public static IEnumerable<Finding> Find(CompiledProposal proposal)
    {
        var proposed = Find(proposal, Proposals.Reading.Proposed).ToList();
        return proposed.Concat(proposal.Proposal.Action.Amends()
            ? Find(proposal, Proposals.Reading.Original)
                .Where(finding => !proposed.Exists(other => other.Kind == finding.Kind && other.Provision == finding.Provision))
            : []);
    }

    private static IEnumerable<Finding> Find(CompiledProposal proposal, Proposals.Reading reading) =>
        Twice(proposal, reading).Concat(Jumps(proposal.Proposal, reading));

    private static IEnumerable<Finding> Twice(CompiledProposal proposal, Proposals.Reading reading) =>
        from clause in proposal.Clauses
        let sides = reading == Proposals.Reading.Proposed ? clause.Proposed : clause.Original
        from side in sides
        where side.Kind == ProvisionKind.Clause && Second.IsMatch(side.Token)
        let provision = clause.Provisions.FirstOrDefault(index => proposal.Proposal.Provisions[index].Line == side.Line, clause.Provisions[0])
        select new Finding(
            NoteKind.LabelTwice, provision, -1, [side.Label.Of(reading).Trim(), side.Token, WordOf(reading)]);

    private static IEnumerable<Finding> Jumps(Proposal proposal, Proposals.Reading reading)
    {
        var paragraphs = ReadingParagraphs.Of(proposal.Provisions, reading);
        var outline = Outline.Of(paragraphs);
        // The last label of each list that is open, by the paragraph it hangs on.
        var last = new Dictionary<int, (Label Label, string Printed)>();
        for (var at = 0; at < paragraphs.Length; at++)
        {
            if (Outline.OpensSection(paragraphs[at].Kind))
            {
                last.Clear();
                continue;
            }
            if (outline[at].Label is not { } label)
            {
                continue;
            }
            var printed = paragraphs[at].Label.Of(reading).Trim();
            if (last.TryGetValue(outline[at].Parent, out var before) && IsJump(before.Label, label))
            {
                yield return new(NoteKind.LabelMissing, paragraphs[at].Provisions[0], -1, [before.Printed, printed, WordOf(reading)]);
            }
            last[outline[at].Parent] = (label, printed);
        }
    }

    /// <summary>Only forward: what goes back begins anew, or says a label twice.</summary>
    private static bool IsJump(Label before, Label label) =>
        label.Kind == before.Kind && label.Value > before.Value && !before.Precedes(label);

    private static string WordOf(Proposals.Reading reading) => reading == Proposals.Reading.Proposed ? "proposed" : "base";
}

using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Redlining;

namespace SiteGen.Notes;

/// <summary>
/// Sections of the proposed reading whose last paragraph ends without any mark. A quotation or bracket that closes
/// behind the mark does not count.
/// </summary>
internal static class EndRule
{
    private const string Closing = "\"'”’»）)】」』]";

    public static IEnumerable<Finding> Find(CompiledProposal proposal)
    {
        var clauses = proposal.Clauses;
        var last = new Dictionary<int, Clause>();
        foreach (var clause in clauses)
        {
            if (clause is { Section: >= 0, Proposed: [.., { Kind: ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Paragraph }] }
                && clauses[clause.Section] is { Proposed: [{ Kind: ProvisionKind.Section }, ..] })
            {
                last[clause.Section] = clause;
            }
        }
        foreach (var (section, clause) in last.OrderBy(pair => pair.Key))
        {
            var text = clause.Proposed[^1].Text.Of(Proposals.Reading.Proposed).TrimEnd();
            if (text.Length > 0 && EndMarks.Of(text.TrimEnd(Closing.ToCharArray())).First == EndClass.None)
            {
                var provision = clause.Provisions[^1];
                yield return new(
                    NoteKind.EndMissing, provision, proposal.Proposal.Provisions[provision].Text.Flat.TrimEnd().Length,
                    [clauses[section].Proposed[0].Text.Of(Proposals.Reading.Proposed).Trim(), Tail(text)]);
            }
        }
    }

    /// <summary>The end of the text, enough to find it by.</summary>
    private static string Tail(string text) => text.Length <= 24 ? text : "…" + text[^24..];
}

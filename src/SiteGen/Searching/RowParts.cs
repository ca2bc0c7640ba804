using System.Collections.Frozen;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Searching;

/// <summary>Tells which part of a text each row stands in.</summary>
internal static class RowParts
{
    private static readonly FrozenSet<string> Operative =
        SectionWords.Verbs.Where(verb => verb.Part == "operative").Select(verb => verb.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>heading, preamble, operative, annex, footnote or reasons, for each row.</summary>
    public static IEnumerable<string> Of(CompiledProposal proposal)
    {
        var (annex, reasons) = (false, false);
        foreach (var row in proposal.Clauses)
        {
            var kind = KindOf(row);
            annex |= kind == ProvisionKind.Annex;
            reasons = kind == ProvisionKind.Reasons || (reasons && kind is not (ProvisionKind.Footnote or ProvisionKind.Annex));
            yield return kind == ProvisionKind.Footnote ? "footnote"
                : reasons ? "reasons"
                : annex ? "annex"
                : kind is ProvisionKind.Number or ProvisionKind.Title or ProvisionKind.Opening || row.Section < 0 ? "heading"
                : IsOperative(row.Token) ? "operative" : "preamble";
        }
    }

    /// <summary>True for the title and number of a text; headings inside annexes are text.</summary>
    public static bool IsTitle(Clause row) => KindOf(row) is ProvisionKind.Title or ProvisionKind.Number;

    private static ProvisionKind KindOf(Clause row) => (row.Proposed is [var side, ..] ? side : row.Original[0]).Kind;

    private static bool IsOperative(string token)
    {
        var own = token.StartsWith("x-", StringComparison.Ordinal) ? token[2..] : token;
        return Operative.Contains(own.Split('-')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
    }
}

using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Notes;

/// <summary>Clauses of the base text that a proposal quotes otherwise than most proposals on the same text.</summary>
internal static class BaseRule
{
    private const int Shown = 60;

    /// <summary>What a dossier's proposals quote otherwise, by the proposal's slug.</summary>
    public static ILookup<string, BaseDissent> Dissents(IEnumerable<CompiledProposal> proposals) =>
        DossierBase.PutTogether(DossierRows.Of(proposals)).Dissents.ToLookup(dissent => dissent.Proposal, StringComparer.Ordinal);

    /// <summary>The findings in one of them.</summary>
    public static IEnumerable<Finding> Find(CompiledProposal proposal, IEnumerable<BaseDissent> dissents)
    {
        foreach (var dissent in dissents)
        {
            // That another revision was made by another conference says its number line already.
            if (dissent.Here.Kind == ProvisionKind.Opening && dissent.Here.Revision != dissent.Others.Revision)
            {
                continue;
            }
            var clause = proposal.Clauses.First(clause => clause.BaseTokens.Contains(dissent.Token));
            var (here, others) = (Whole(dissent.Here), Whole(dissent.Others));
            var same = here.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return new(NoteKind.BaseDiffers, clause.Provisions[0], 0, [dissent.Token, Around(here, same), Around(others, same)]);
        }
    }

    private static string Whole(BaseText text) => text.Label.Length > 0 ? $"{text.Label} {text.Text}" : text.Text;

    /// <summary>The text around the first difference, short enough for one line.</summary>
    private static string Around(string text, int at)
    {
        var start = Math.Clamp(at - 20, 0, Math.Max(0, text.Length - Shown));
        var end = Math.Min(text.Length, start + Shown);
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}

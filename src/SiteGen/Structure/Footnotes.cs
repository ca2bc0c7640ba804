using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>Gives each footnote's definition to the proposal that has its mark; footnotes stand last in a proposal.</summary>
internal static class Footnotes
{
    /// <summary>Attaches all definitions of the document.</summary>
    public static void Attach(SourceLine[] lines, List<ProposalDraft> drafts, Findings findings)
    {
        var defined = new HashSet<(ProposalDraft, string)>();
        foreach (var line in lines)
        {
            foreach (var group in line.Tokens.Where(token => token.Kind is PieceKind.FootnoteWrap or PieceKind.Text).GroupBy(token => token.Name!))
            {
                var draft = Owner(lines, drafts, line.Index, group.Key);
                if (draft is null)
                {
                    continue;
                }
                var owner = findings.NewOwner();
                draft.Blocks.Add(new(ProvisionKind.Footnote, 0, owner));
                defined.Add((draft, group.Key));
                foreach (var token in group)
                {
                    line.GiveToken(token, owner);
                }
            }
        }
        foreach (var draft in drafts)
        {
            NoteUndefined(lines, draft, defined, findings);
        }
    }

    // The proposal around the definition if it has the mark, else the last before it that has, else the first.
    private static ProposalDraft? Owner(SourceLine[] lines, List<ProposalDraft> drafts, int at, string name)
    {
        var marked = drafts.Where(draft => HasMark(lines, draft, name)).ToArray();
        return marked.LastOrDefault(draft => draft.Line <= at) ?? marked.FirstOrDefault()
            ?? drafts.LastOrDefault(draft => draft.Line <= at);
    }

    private static bool HasMark(SourceLine[] lines, ProposalDraft draft, string name)
    {
        for (var at = draft.Line; at < draft.Body.To; at++)
        {
            if (lines[at].Tokens.Any(token => token.Kind == PieceKind.FootnoteMark && token.Name == name))
            {
                return true;
            }
        }
        return false;
    }

    private static void NoteUndefined(SourceLine[] lines, ProposalDraft draft, HashSet<(ProposalDraft, string)> defined, Findings findings)
    {
        for (var at = draft.Line; at < draft.Body.To; at++)
        {
            foreach (var token in lines[at].Tokens)
            {
                if (token.Kind == PieceKind.FootnoteMark && !defined.Contains((draft, token.Name!)))
                {
                    findings.Add(Codes.FootnoteAlone, at, token.Start + 1, token.Name, "no text");
                }
            }
        }
    }
}

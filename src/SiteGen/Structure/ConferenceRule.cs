using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>
/// The conference a document is for: the newest organ and year that the opening lines of its proposed texts name (a
/// text to be suppressed names only its old one), else the given default, else what the document's own head says.
/// </summary>
internal static class ConferenceRule
{
    /// <summary>Its address part; empty with an error if nothing tells it.</summary>
    public static string Find(IReadOnlyList<ProposalDraft> proposals, string introduction, string? defaultConference, Findings findings)
    {
        var named = proposals
            .Where(draft => draft.Head.Action is not (ProposalAction.Sup or ProposalAction.SupMoved or ProposalAction.Noc))
            .Select(draft => (Draft: draft, draft.Opening?.Organ, Year: Newest(draft)))
            .Where(pair => pair.Organ is { Length: > 0 } && pair.Year > 0)
            .OrderByDescending(pair => pair.Year)
            .FirstOrDefault();
        if (named.Organ is { } organ)
        {
            var known = Conferences.Find(organ, named.Year);
            if (known is null)
            {
                findings.Add(Codes.UnknownConference, named.Draft.OpeningLineNumber - 1, 1, organ, named.Year);
            }
            return Conferences.Slug(organ, known?.Year ?? named.Year);
        }
        if (!string.IsNullOrEmpty(defaultConference))
        {
            return defaultConference;
        }
        if (FromHead(introduction) is { } slug)
        {
            return slug;
        }
        findings.Add(Codes.NoConference, -1, 0);
        return "";
    }

    private static int Newest(ProposalDraft draft) => draft.Opening is { Years.IsEmpty: false } opening ? opening.Years.Max() : 0;

    // "Plenipotentiary Conference (PP-18)", "PP18/67-E"
    private static string? FromHead(string introduction)
    {
        var folded = Folding.Of(introduction);
        for (var at = 0; at < folded.Plain.Length; at++)
        {
            if (!Phrase.IsBoundary(folded.Plain, at) || !char.IsUpper(folded.Plain[at]))
            {
                continue;
            }
            foreach (var opening in Openings.All)
            {
                if (opening.Role == "abbreviation" && opening.Phrase.EndLoose(folded, at) is var end and > 0
                    && YearAt(folded.Plain, end) is { } year && Conferences.Find(opening.Organ, year) is { } known)
                {
                    return known.Slug;
                }
            }
        }
        return null;
    }

    private static int? YearAt(string text, int at)
    {
        at += at < text.Length && text[at] is '-' ? 1 : 0;
        var digits = text[at..Math.Min(text.Length, at + 2)];
        var isWhole = at + 2 >= text.Length || !char.IsAsciiDigit(text[at + 2]);
        return digits.Length == 2 && isWhole && digits.All(char.IsAsciiDigit)
            ? 2000 + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}

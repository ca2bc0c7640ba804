using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>Which text a proposal speaks of, from its heading and opening line.</summary>
internal static class Instruments
{
    /// <summary>The kind of a text without a heading.</summary>
    private const string UnknownKind = "text";

    /// <summary>The instrument; a text without a number is named after its proposal.</summary>
    public static Instrument Of(ProposalDraft draft, string conference)
    {
        var heading = draft.Heading;
        var action = draft.Head.Action;
        var hasNumber = heading is { Number: [var first, ..] } && char.IsAsciiDigit(first);
        var isNew = action is ProposalAction.Add || heading is { IsNew: true } && !hasNumber;
        var number = heading is { Number.Length: > 0 } ? Number(heading.Number, draft) : draft.Head.Id!.Slug;
        var hasBase = !isNew && action is not ProposalAction.AddMoved;
        return new(Organ(draft, conference), heading?.Kind ?? UnknownKind, number, isNew, hasBase ? Base(draft, conference) : null);
    }

    // In a text of the Radiocommunication Assembly the revision is part of the number: 67-12 is 67-1 that becomes 67-2.
    private static string Number(string printed, ProposalDraft draft)
    {
        var dash = printed.IndexOf('-', StringComparison.Ordinal);
        var isDouble = draft.IsGlued && draft.Heading!.Organ == "RA" && dash > 0 && printed.Length == dash + 3
            && char.IsAsciiDigit(printed[0]) && printed[dash + 2] == printed[dash + 1] + 1;
        return isDouble ? printed[..^1] : printed;
    }

    private static string Organ(ProposalDraft draft, string conference)
    {
        if (draft.Opening is { Organ.Length: > 0 } opening)
        {
            return opening.Organ;
        }
        if (draft.Heading is { Organ.Length: > 0 } heading)
        {
            return heading.Organ;
        }
        var own = new string([.. conference.TakeWhile(char.IsAsciiLetter)]).ToUpperInvariant();
        var named = draft.PlacesNamed;
        return named.IsEmpty || named.Any(known => known.Organ == own) ? own : named[0].Organ;
    }

    // A heading names the old revision and, where it is changed, the new one. The conference's own year is no base.
    private static int? Base(ProposalDraft draft, string conference)
    {
        var years = (draft.Heading?.Years ?? []).Concat(draft.Opening?.Years ?? [])
            .Where(year => conference.Length == 0 || conference != Conferences.Slug(conference[..^2], year)).ToArray();
        return years.Length == 0 ? null : (draft.Heading is { Years.IsEmpty: false } heading ? heading.Years.Where(years.Contains) : years).DefaultIfEmpty(years[0]).Min();
    }
}

using System.Collections.Immutable;
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
        var number = heading is { Number.Length: > 0 } ? heading.Number : draft.Head.Id!.Slug;
        return new(Organ(draft, conference), heading?.Kind ?? UnknownKind, number, isNew, isNew || action is ProposalAction.AddMoved ? null : Base(draft));
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

    // A heading names the old revision and, where it is changed, the new one.
    private static int? Base(ProposalDraft draft)
    {
        foreach (var years in (ReadOnlySpan<ImmutableArray<int>>)[draft.Heading?.Years ?? [], draft.Opening?.Years ?? []])
        {
            if (!years.IsDefaultOrEmpty)
            {
                return years.Min();
            }
        }
        return null;
    }
}

using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>How a proposal and the text it speaks of are named in English, as they are cited.</summary>
internal static class Citation
{
    // Signs of a revision in the heading of a text, in the six languages, as upper case.
    private static readonly string[] RevisionSigns = ["REV", "RÉV", "修订", "ПЕРЕСМ", "المراج", "مراجع"];

    /// <summary><c>MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014)</c>.</summary>
    public static string Of(Proposal proposal, Conference? conference, Glosses glosses)
    {
        var instrument = proposal.Instrument;
        var head = $"{proposal.Action.Mark()} {proposal.Id} ({Short(conference, proposal)})";
        return instrument.IsNew
            ? $"{head}: draft new {Abbreviation(instrument)} [{instrument.Number}]"
            : $"{head} to {Abbreviation(instrument)} {instrument.Number}{Revision(proposal, glosses)}";
    }

    /// <summary><c>(Rev. Busan, 2014)</c> with a space before it; empty where no base is known.</summary>
    public static string Revision(Proposal proposal, Glosses glosses)
    {
        if (proposal.Instrument.Base is not { } year)
        {
            return "";
        }
        var heading = proposal.Provisions.FirstOrDefault(provision => provision.Kind == ProvisionKind.Number);
        var printed = heading?.Text.Of(Proposals.Reading.Original).ToUpperInvariant() ?? "";
        var sign = RevisionSigns.Any(sign => printed.Contains(sign, StringComparison.Ordinal)) ? "Rev. " : "";
        return glosses.Place(proposal.Instrument.Organ, year) is { } place ? $" ({sign}{place}, {year})" : $" ({sign}{year})";
    }

    /// <summary><c>Res. 130</c>; of a draft <c>Res. [B-1]</c>.</summary>
    public static string Brief(Instrument instrument) =>
        $"{Abbreviation(instrument)} {(instrument.IsNew ? $"[{instrument.Number}]" : instrument.Number)}";

    /// <summary><c>PP-18</c>.</summary>
    public static string Short(Conference conference) => $"{conference.Organ}-{conference.Year % 100:00}";

    private static string Short(Conference? conference, Proposal proposal) =>
        conference is null ? proposal.Conference.ToUpperInvariant() : Short(conference);

    private static string Abbreviation(Instrument instrument) => instrument.Kind switch
    {
        "decision" => "Dec.",
        "recommendation" => "Rec.",
        "opinion" => "Op.",
        _ => "Res.",
    };
}

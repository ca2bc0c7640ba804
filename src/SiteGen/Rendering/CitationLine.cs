using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>How a proposal, its clauses and the text they speak of are named when they are cited.</summary>
internal static class CitationLine
{
    // Signs of a revision in the heading of a text, in the six languages, as upper case.
    private static readonly string[] RevisionSigns = ["REV", "RÉV", "修订", "ПЕРЕСМ", "المراج", "مراجع"];

    /// <summary><c>MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014)</c>.</summary>
    public static string Of(Proposal proposal, Conference? conference, CitationWords words)
    {
        var head = words.Say("proposal", proposal.Action.Mark(), proposal.Id,
            conference is null ? proposal.Conference.ToUpperInvariant() : Short(conference));
        return words.Say(proposal.Instrument.IsNew ? "new" : "amends", head, OfText(proposal, words));
    }

    /// <summary><c>Res. 130 (Rev. Busan, 2014)</c>, <c>draft new Res. [B-1]</c>.</summary>
    public static string OfText(Proposal proposal, CitationWords words) =>
        WithRevision(Brief(proposal.Instrument, words), proposal, words);

    /// <summary><c>Res. 130</c>, <c>draft new Res. [B-1]</c>.</summary>
    public static string Brief(Instrument instrument, CitationWords words)
    {
        var kind = instrument.Kind is "decision" or "recommendation" or "opinion" ? instrument.Kind : "resolution";
        return words.Say((instrument.IsNew ? "new_" : "") + kind, instrument.Number);
    }

    /// <summary>
    /// A clause of what is cited: <c>…: considering c) (base: d)</c>. The base's own label stands there where it
    /// differs, and the line says if the clause is deleted or the address not yet settled.
    /// </summary>
    /// <param name="line">The proposal or the text, cited.</param>
    /// <param name="name">The clause's name in the language.</param>
    /// <param name="proposal">The proposal that the clause is of.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="words">The language.</param>
    public static string OfClause(string line, string name, CompiledProposal proposal, Clause clause, CitationWords words)
    {
        return words.Say("clause", line, name) + TailOf(proposal, clause, words);
    }

    /// <summary>What stands behind the name: the base's own label, that it is deleted, that the address may change.</summary>
    public static string TailOf(CompiledProposal proposal, Clause clause, CitationWords words)
    {
        var tail = clause.State == ClauseState.Deleted ? words.Say("deleted", "")
            : proposal.Proposal.Action.Amends() && BaseOf(clause, words) is { Length: > 0 } other ? words.Say("base", "", other)
            : "";
        return proposal.IsProvisional ? words.Say("provisional", tail) : tail;
    }

    /// <summary>A row of a dossier: <c>Res. 130 (Rev. Busan, 2014): considering d)</c>.</summary>
    public static string OfRow(string line, string name, PermalinkState state, CitationWords words)
    {
        var whole = words.Say("clause", line, name);
        return state == PermalinkState.Provisional ? words.Say("provisional", whole) : whole;
    }

    /// <summary>A name with <c>(Rev. Busan, 2014)</c> behind it; the name alone where no base is known.</summary>
    public static string WithRevision(string name, Proposal proposal, CitationWords words)
    {
        if (proposal.Instrument.Base is not { } year)
        {
            return name;
        }
        var heading = proposal.Provisions.FirstOrDefault(provision => provision.Kind == ProvisionKind.Number);
        var printed = heading?.Text.Of(Proposals.Reading.Original).ToUpperInvariant() ?? "";
        var sign = RevisionSigns.Any(sign => printed.Contains(sign, StringComparison.Ordinal)) ? "_revised" : "";
        var place = words.Place(proposal.Instrument.Organ, year);
        return words.Say("revised", name, words.Say((place is null ? "dated" : "placed") + sign, place, year));
    }

    /// <summary><c>PP-18</c>.</summary>
    public static string Short(Conference conference) => $"{conference.Organ}-{conference.Year % 100:00}";

    /// <summary>The clause's labels in the base text where they are others: <c>d</c>; <c>instructs the Secretary-General 1</c>.</summary>
    private static string BaseOf(Clause clause, CitationWords words)
    {
        if (clause.BaseTokens is not [_, ..] bases || (bases.Length == 1 && bases[0] == clause.Token))
        {
            return "";
        }
        var (section, _) = words.Cut(clause.Token);
        return string.Join(", ", bases.Select(token =>
        {
            var (other, labels) = words.Cut(token);
            var name = other == section ? "" : words.Section(other) ?? other;
            return labels.Length == 0 ? name : name.Length == 0 ? labels : words.Say("labelled", name, labels);
        }).Where(name => name.Length > 0));
    }
}

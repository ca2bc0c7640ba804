using System.Collections.Immutable;

namespace SiteGen.Proposals;

/// <summary>What a proposal asks for. The marks are Latin letters in every language.</summary>
public enum ProposalAction
{
    /// <summary>ADD: a whole new text.</summary>
    Add,

    /// <summary>ADD*: existing text brought from elsewhere.</summary>
    AddMoved,

    /// <summary>MOD: change a text.</summary>
    Mod,

    /// <summary>(MOD): editorial change.</summary>
    ModEditorial,

    /// <summary>SUP: strike a text.</summary>
    Sup,

    /// <summary>SUP*: strike it here because it moved elsewhere.</summary>
    SupMoved,

    /// <summary>NOC: without a number "no proposal", with a number "must stay unchanged".</summary>
    Noc,
}

/// <summary>How actions are printed.</summary>
public static class Actions
{
    private static readonly (ProposalAction Action, string Mark)[] Marks =
    [
        (ProposalAction.Add, "ADD"), (ProposalAction.AddMoved, "ADD*"), (ProposalAction.Mod, "MOD"),
        (ProposalAction.ModEditorial, "(MOD)"), (ProposalAction.Sup, "SUP"), (ProposalAction.SupMoved, "SUP*"),
        (ProposalAction.Noc, "NOC"),
    ];

    /// <summary>The mark as printed: <c>MOD</c>, <c>(MOD)</c>, <c>SUP*</c>.</summary>
    public static string Mark(this ProposalAction action) => Array.Find(Marks, pair => pair.Action == action).Mark;

    /// <summary>The action printed so; null if there is none.</summary>
    public static ProposalAction? Parse(string mark)
    {
        var at = Array.FindIndex(Marks, pair => pair.Mark == mark);
        return at < 0 ? null : Marks[at].Action;
    }

    /// <summary>True where a base text is amended, so that deletions and insertions can stand in it.</summary>
    public static bool Amends(this ProposalAction action) => action is ProposalAction.Mod or ProposalAction.ModEditorial;
}

/// <summary>Which text of which organ a proposal speaks of.</summary>
/// <param name="Organ">PP, WTDC, WTSA, WRC, RA, COUNCIL …; the organ column of <c>conferences.tsv</c>.</param>
/// <param name="Kind">resolution, decision, recommendation, opinion, question, article, appendix, or text where there is no heading.</param>
/// <param name="Number">As printed: <c>130</c>, <c>67-1</c>, or the placeholder of a new draft, <c>B-1</c>.</param>
/// <param name="IsNew">True for a draft of a new text.</param>
/// <param name="Base">The year of the revision amended; null for a new text or where none is printed.</param>
public sealed record Instrument(string Organ, string Kind, string Number, bool IsNew, int? Base)
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["resolution"] = "r",
        ["decision"] = "dec",
        ["recommendation"] = "rec",
        ["opinion"] = "op",
    };

    /// <summary>The dossier's address part: <c>r130</c>, <c>dec5</c>, <c>rec3</c>, <c>new-b-1</c>.</summary>
    public string Slug
    {
        get
        {
            var number = new string([.. Number.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
            return IsNew ? $"new-{number}" : Prefixes.GetValueOrDefault(Kind, "t") + number;
        }
    }
}

/// <summary>What became of a proposal.</summary>
/// <param name="Result">adopted, amended, merged, withdrawn, noted.</param>
/// <param name="Date">ISO date, or null.</param>
/// <param name="Link">Where it can be read, or null.</param>
/// <param name="Into">The proposal or document it was merged into, as printed, or null.</param>
public sealed record Outcome(string Result, string? Date = null, string? Link = null, string? Into = null);

/// <summary>One proposal, as it stands in its Markdown file.</summary>
public sealed record Proposal
{
    /// <summary>The number: <c>B/67/4</c>.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>What it asks for.</summary>
    public required ProposalAction Action { get; init; }

    /// <summary>The conference it is made to, as in addresses: <c>pp18</c>.</summary>
    public required string Conference { get; init; }

    /// <summary>The text it speaks of.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>The language of the text: en fr es ru zh ar.</summary>
    public required string Language { get; init; }

    /// <summary>The file name of the seed it came from; empty if written by hand.</summary>
    public string Source { get; init; } = "";

    /// <summary>The evidence of every run that says nothing else.</summary>
    public Evidence Evidence { get; init; } = Evidence.Inferred;

    /// <summary>The title in the proposed reading, on one line.</summary>
    public string Title { get; init; } = "";

    /// <summary>Topics given by a person, beside those found: <c>ott</c>, or <c>-ott</c> to take one away.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>What became of it, once known.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>A digest of the Markdown file that it was read from; empty where it was read from none.</summary>
    public string Print { get; init; } = "";

    /// <summary>The text, in order.</summary>
    public ImmutableArray<Provision> Provisions { get; init; } = [];
}

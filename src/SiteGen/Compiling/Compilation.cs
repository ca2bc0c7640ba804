using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Everything the site is made from: all proposals, grouped and named.</summary>
public sealed record Compilation(
    ImmutableArray<Conference> Conferences,
    ImmutableArray<Dossier> Dossiers,
    ImmutableArray<CompiledProposal> Proposals,
    ImmutableArray<Contribution> Contributions)
{
    /// <summary>Proposals that a revision of their document has put aside; they stand in no dossier.</summary>
    public ImmutableArray<Superseded> Superseded { get; init; } = [];
}

/// <summary>A conference: <c>pp18</c>.</summary>
/// <param name="Slug">Its address part.</param>
/// <param name="Organ">PP, WTDC …</param>
/// <param name="Year">Four digits.</param>
/// <param name="Place">In English, or empty if the table of conferences does not know it.</param>
public sealed record Conference(string Slug, string Organ, int Year, string Place);

/// <summary>One resolution and all proposals on it at one conference, in the order of their numbers.</summary>
/// <param name="Conference">The conference's address part.</param>
/// <param name="Instrument">The text; <see cref="Instrument.Base"/> is the newest base any proposal names.</param>
/// <param name="Proposals">Their slugs.</param>
public sealed record Dossier(string Conference, Instrument Instrument, ImmutableArray<string> Proposals)
{
    /// <summary>Its address: <c>/pp18/r130/</c>.</summary>
    public string Address => $"/{Conference}/{Instrument.Slug}/";

    /// <summary>The address of one of its rows: <c>/pp18/r130/con-c/</c>.</summary>
    public string AddressOf(string token) => $"{Address}{token}/";
}

/// <summary>A proposal with its clauses named and counted.</summary>
/// <param name="Proposal">As in the Markdown.</param>
/// <param name="Clauses">Its text as two readings side by side.</param>
/// <param name="Counts">How much it changes.</param>
/// <param name="Topics">Ids of its topics, in the order of the table of topics.</param>
public sealed record CompiledProposal(
    Proposal Proposal, ImmutableArray<Clause> Clauses, ChangeCounts Counts, ImmutableArray<string> Topics)
{
    /// <summary>Its address: <c>/pp18/p/b-67-4/</c>.</summary>
    public string Address => $"/{Proposal.Conference}/p/{Proposal.Id.Slug}/";

    /// <summary>
    /// True while the names of its clauses rest on a redline that was worked out: their addresses may change until it
    /// is settled. Of a new, struck or unchanged text they hold at once.
    /// </summary>
    public bool IsProvisional => Proposal.Action.Amends() && Proposal.Evidence is (Evidence.Inferred or Evidence.Aligned);

    /// <summary>The address of one of its clauses: <c>/pp18/p/b-67-4/con-c/</c>.</summary>
    public string AddressOf(string token) => $"{Address}{token}/";
}

/// <summary>
/// How much a proposal changes. Clauses are counted (also bullets, paragraphs, notes and rows of tables; not headings,
/// reasons and footnotes), and characters of text outside the reasons (white space left out).
/// </summary>
/// <param name="Added">Clauses of the proposed reading alone.</param>
/// <param name="Deleted">Clauses of the original reading alone.</param>
/// <param name="Amended">Clauses of both readings whose text changes.</param>
/// <param name="Unchanged">Clauses that are the same in both readings.</param>
/// <param name="CharactersDeleted">Characters that go.</param>
/// <param name="CharactersInserted">Characters that come; all of them in a new text.</param>
/// <param name="Unsure">Places where it is open which half is old and which is new.</param>
/// <param name="Renumbered">Clauses of both readings whose label alone changes; not among <paramref name="Amended"/>.</param>
public sealed record ChangeCounts(
    int Added, int Deleted, int Amended, int Unchanged, int CharactersDeleted, int CharactersInserted, int Unsure, int Renumbered = 0);

/// <summary>What a proposal does to a clause.</summary>
public enum ClauseState
{
    /// <summary>The same in both readings.</summary>
    Unchanged,

    /// <summary>In both readings, with changes.</summary>
    Amended,

    /// <summary>In the proposed reading alone.</summary>
    Added,

    /// <summary>In the original reading alone.</summary>
    Deleted,
}

/// <summary>
/// One row of the two readings side by side: paragraphs of the original reading and the paragraphs of the proposed
/// reading that come from them. Mostly one each; a merged clause has several on the left, a split one several on the
/// right. Which belongs to which follows from kept text, never from labels.
/// </summary>
/// <param name="State">What happens to it.</param>
/// <param name="Section">Index of the section's own row in the proposal's clauses; −1 before the first section.</param>
/// <param name="Original">Left; empty if added.</param>
/// <param name="Proposed">Right; empty if deleted.</param>
/// <param name="Provisions">Indices into the proposal's provisions, in order.</param>
public sealed record Clause(
    ClauseState State, int Section, ImmutableArray<ClauseSide> Original, ImmutableArray<ClauseSide> Proposed,
    ImmutableArray<int> Provisions)
{
    /// <summary>The anchor of the row: the proposed reading's token, or <c>x-</c> and the original's.</summary>
    public string Token => Proposed is [var first, ..] ? first.Token : "x-" + Original[0].Token;

    /// <summary>
    /// Every own token that leads to the row, <see cref="Token"/> first: those of all its proposed paragraphs, and
    /// <c>x-</c> with the original's for each original paragraph that has no paragraph of its own left (<c>con-a</c>
    /// and <c>x-con-b</c> where a) and b) are merged).
    /// </summary>
    public ImmutableArray<string> Anchors
    {
        get
        {
            var own = Proposed.Select(side => side.Token).Distinct().ToList();
            // A paragraph that keeps its token goes on; of the others the first ones do.
            var gone = BaseTokens.Where(token => !own.Contains(token)).TakeLast(BaseTokens.Length - own.Count);
            return [.. own, .. gone.Select(token => "x-" + token)];
        }
    }

    /// <summary>The tokens of its original paragraphs: the rows of the dossier that it stands in. Empty if added.</summary>
    public ImmutableArray<string> BaseTokens => [.. Original.Select(side => side.Token).Distinct()];
}

/// <summary>One paragraph of one reading.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">As in <see cref="Provision"/>.</param>
/// <param name="Token">Its place in its own reading: <c>con-c</c>, <c>ins-sg-coord-1</c> (design, "Addresses").</param>
/// <param name="Label">The label of this reading; runs are kept, or changed the way this reading can be.</param>
/// <param name="Text">The text of this reading with its changed runs.</param>
/// <param name="Line">The line of the source where it begins; 0 if unknown.</param>
public sealed record ClauseSide(ProvisionKind Kind, int Level, string Token, Redline Label, Redline Text, int Line)
{
    /// <summary>The provisions that something of it stands in, in order; the label is the first one's, later labels are words of the text.</summary>
    public ImmutableArray<int> Provisions { get; init; } = [];
}

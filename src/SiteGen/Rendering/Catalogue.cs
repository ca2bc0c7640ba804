using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Notes;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>A compilation with its topics, and the ways from one thing to the next. Built once, read by every page.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<(string, string), CompiledProposal> proposals;
    private readonly FrozenDictionary<(string, string), Dossier> dossierOf;
    private readonly FrozenDictionary<(string, string), Contribution> contributions;
    private readonly FrozenDictionary<string, Topic> topics;
    private readonly FrozenDictionary<string, Conference> conferences;
    private readonly FrozenDictionary<(string, string), int> order;
    private readonly FrozenDictionary<string, Dossier> dossiers;
    private readonly ILookup<string, Dossier> dossiersOn;
    private readonly FrozenDictionary<string, (Matrix Matrix, ImmutableArray<DossierRow> Rows)> matrices;

    private Catalogue(Compilation compilation, CitationIndex citations, ImmutableArray<Topic> topics)
    {
        Compilation = compilation;
        Citations = citations;
        Topics = topics;
        proposals = compilation.Proposals.ToFrozenDictionary(Key);
        dossierOf = compilation.Dossiers
            .SelectMany(dossier => dossier.Proposals.Select(slug => ((dossier.Conference, slug), dossier)))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.dossier);
        contributions = compilation.Contributions.ToFrozenDictionary(contribution => (contribution.Conference, contribution.Slug));
        this.topics = topics.ToFrozenDictionary(topic => topic.Id, StringComparer.Ordinal);
        conferences = compilation.Conferences.ToFrozenDictionary(conference => conference.Slug, StringComparer.Ordinal);
        order = compilation.Proposals.Select((proposal, index) => (Key(proposal), index))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.index);
        dossiers = compilation.Dossiers.ToFrozenDictionary(dossier => dossier.Address, StringComparer.Ordinal);
        dossiersOn = compilation.Dossiers.Where(dossier => !dossier.Instrument.IsNew).ToLookup(dossier => CitationResolver.TargetOf(dossier.Instrument), StringComparer.Ordinal);
        matrices = compilation.Dossiers.AsParallel().Select(dossier => (dossier.Address, Matrix: Matrix.Of(ProposalsOf(dossier))))
            .ToFrozenDictionary(pair => pair.Address, pair => (pair.Matrix, pair.Matrix.Rows.Select(row => row.Row).ToImmutableArray()));
    }

    /// <summary>What it was built from.</summary>
    public Compilation Compilation { get; }

    /// <summary>The citations of all texts, where they lead, and what cites what.</summary>
    public CitationIndex Citations { get; }

    /// <summary>Where official texts are to be read.</summary>
    public OfficialTexts OfficialTexts { get; private init; } = OfficialTexts.Empty;

    /// <summary>All topics, in the order of their table.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>Names of documents that could not be read; the site says so until they can.</summary>
    public ImmutableArray<string> Unread { get; private init; } = [];

    /// <summary>What is on each of <see cref="Topics"/>, and why; empty where that was not looked for.</summary>
    public ImmutableArray<TopicEntry> OnTopics { get; private init; } = [];

    /// <summary>What the documents get wrong, in their order.</summary>
    public ImmutableArray<Note> Notes { get; private init; } = [];

    /// <summary>What each publication changed, the last one included; empty where the site says no day.</summary>
    public ImmutableArray<HistoryLine> History { get; private init; } = [];

    /// <summary>Builds the ways of a compilation whose topics, citations and notes are known; topics without any proposal are left out.</summary>
    public static Catalogue Of(
        TaggedCompilation tagged, CitationIndex citations, OfficialTexts official, ImmutableArray<Note> notes, ImmutableArray<string> unread,
        ImmutableArray<HistoryLine> history = default)
    {
        var entries = tagged.Topics.Where(entry => !entry.Proposals.IsEmpty).ToImmutableArray();
        return new(tagged.Compilation, citations, [.. entries.Select(entry => entry.Topic)]) { OfficialTexts = official, OnTopics = entries, Notes = notes, Unread = unread, History = history.IsDefault ? [] : history };
    }

    /// <summary>Builds the ways, and finds the citations. Slugs must be unique within a conference, as compiling makes sure.</summary>
    /// <param name="compilation">All proposals.</param>
    /// <param name="topics">In the order of their table.</param>
    /// <param name="unread">See <see cref="Unread"/>.</param>
    public static Catalogue Of(Compilation compilation, ImmutableArray<Topic> topics, ImmutableArray<string> unread = default) =>
        new(compilation, CitationIndex.Of(compilation), topics) { Unread = unread.IsDefault ? [] : unread };

    /// <summary>The conference of that slug; null if there is none.</summary>
    public Conference? Conference(string slug) => conferences.GetValueOrDefault(slug);

    /// <summary>The proposal of that slug; null if there is none.</summary>
    public CompiledProposal? Proposal(string conference, string slug) => proposals.GetValueOrDefault((conference, slug));

    /// <summary>The dossier at an address, <c>/pp18/r130/</c>; null if there is none.</summary>
    public Dossier? DossierAt(string address) => dossiers.GetValueOrDefault(address);

    /// <summary>The dossiers on a text, as citations call it (<c>pp-r130</c>), one for each conference that has proposals on it.</summary>
    public IEnumerable<Dossier> DossiersOn(string target) => dossiersOn[target];

    /// <summary>The dossier a proposal is in; null if in none.</summary>
    public Dossier? DossierOf(Proposal proposal) => dossierOf.GetValueOrDefault((proposal.Conference, proposal.Id.Slug));

    /// <summary>The document a proposal came in; null if it is not there.</summary>
    public Contribution? ContributionOf(Proposal proposal) =>
        contributions.GetValueOrDefault((proposal.Conference, proposal.Id.DocumentSlug));

    /// <summary>The topic of that id; null if there is none.</summary>
    public Topic? Topic(string id) => topics.GetValueOrDefault(id);

    /// <summary>A dossier's proposals.</summary>
    public IEnumerable<CompiledProposal> ProposalsOf(Dossier dossier) =>
        dossier.Proposals.Select(slug => Proposal(dossier.Conference, slug)).OfType<CompiledProposal>();

    /// <summary>A dossier's rows: its proposals joined clause by clause.</summary>
    public ImmutableArray<DossierRow> RowsOf(Dossier dossier) =>
        matrices.TryGetValue(dossier.Address, out var pair) ? pair.Rows : [];

    /// <summary>A dossier's rows with what each proposal makes of them. The dossier must be of this compilation.</summary>
    public Matrix MatrixOf(Dossier dossier) => matrices[dossier.Address].Matrix;

    /// <summary>A document's proposals, in its order.</summary>
    public IEnumerable<CompiledProposal> ProposalsOf(Contribution contribution) => contribution.Proposals
        .Select(text => ProposalId.Parse(text)).OfType<ProposalId>()
        .Select(id => Proposal(contribution.Conference, id.Slug)).OfType<CompiledProposal>();

    /// <summary>The proposal before and the one after, within the conference.</summary>
    public (CompiledProposal? Previous, CompiledProposal? Next) Around(CompiledProposal proposal)
    {
        var at = order[Key(proposal)];
        return (At(at - 1), At(at + 1));

        CompiledProposal? At(int index) =>
            index >= 0 && index < Compilation.Proposals.Length
            && Compilation.Proposals[index].Proposal.Conference == proposal.Proposal.Conference
                ? Compilation.Proposals[index] : null;
    }

    private static (string, string) Key(CompiledProposal proposal) => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug);
}

using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>
/// Digests of all that pages show. Two builds that give the same key for a page give the same page, so the one of the
/// build before can stand. A key may change where the page does not; that costs time. A page that shows more than its key
/// knows is a mistake that nobody sees at once: whoever lets a page show something new says so here, and
/// <see cref="Everything"/> is there for pages whose needs nobody has written down.
/// </summary>
public sealed class PageKeys
{
    private readonly Catalogue catalogue;
    private readonly RegisterState register;
    private readonly SiteSettings settings;
    private readonly UInt128 ground;
    private readonly Places places;
    private readonly Prints prints;
    private readonly Lazy<UInt128> all;
    private readonly Lazy<UInt128> lists;

    /// <summary>The keys of one build.</summary>
    /// <param name="catalogue">What the pages are made from.</param>
    /// <param name="register">The registered addresses.</param>
    /// <param name="settings">What the site says of itself.</param>
    /// <param name="ground">Digests of the program and the theme.</param>
    /// <param name="tables">Digests of the input that is no Markdown.</param>
    public PageKeys(Catalogue catalogue, RegisterState register, SiteSettings settings, string ground, string tables)
    {
        (this.catalogue, this.register, this.settings) = (catalogue, register, settings);
        this.ground = new Shown().Add(ground).Add(settings.ToString()).Each(settings.Languages.IsDefault ? [] : settings.Languages)
            .Add(FeedAddresses.Exist(catalogue, settings) ? 1L : 0L).Digest;
        places = new(settings.ClausePages);
        prints = new(catalogue, places);
        all = new(() => Begin("everything").Add(Lists).Add(tables)
            .Each(catalogue.Compilation.Proposals, static (to, proposal) => to.Add(proposal.Proposal.Print))
            .Each(catalogue.Compilation.Contributions, static (to, document) => to.Add(document.Print)).Digest);
        lists = new(ListsOf);
    }

    /// <summary>For what depends on everything, or on nobody knows what.</summary>
    public UInt128 Everything => all.Value;

    /// <summary>For pages that show of each proposal no more than lists do.</summary>
    public UInt128 Lists => lists.Value;

    /// <summary>The page of a proposal.</summary>
    public UInt128 Proposal(CompiledProposal proposal)
    {
        var to = Of(proposal);
        var (previous, next) = catalogue.Around(proposal);
        foreach (var other in new[] { previous, next })
        {
            to.Add(other?.Address).Add(other?.Proposal.Id.Text).Add((long)(other?.Proposal.Action ?? default));
        }
        prints.AddCiting(to, catalogue.Citations.To(proposal.Address));
        return to.Digest;
    }

    /// <summary>The pages of a proposal's clauses.</summary>
    public UInt128 Clauses(CompiledProposal proposal)
    {
        var to = Of(proposal);
        foreach (var token in proposal.Clauses.SelectMany(clause => clause.Anchors))
        {
            AddPlace(to, proposal.AddressOf(token));
        }
        if (settings.ClausePages == ClauseScope.Changed && catalogue.DossierOf(proposal.Proposal) is { } dossier)
        {
            to.Each(DossierRows.RowTokens(proposal).SelectMany(row => row).Select(token => places.OfRow(catalogue, dossier, token)));
        }
        return to.Digest;
    }

    /// <summary>The page of a dossier.</summary>
    public UInt128 Dossier(Dossier dossier)
    {
        var to = Of(dossier);
        var same = catalogue.Compilation.Dossiers;
        var at = same.IndexOf(dossier, 0, same.Length, ReferenceEqualityComparer.Instance);
        foreach (var other in new[] { same.ElementAtOrDefault(at - 1), same.ElementAtOrDefault(at + 1) })
        {
            Prints.AddDossier(to, other);
        }
        var cited = CitedAs(dossier);
        prints.AddCiting(to.Add(cited?.Address), cited?.Citing ?? []);
        return to.Digest;
    }

    /// <summary>The print edition of a dossier.</summary>
    public UInt128 Print(Dossier dossier) => Of(dossier).Add("print").Each(catalogue.ProposalsOf(dossier), (all, proposal) =>
    {
        all.Add(prints.Links(proposal));
        Prints.AddDocument(all, catalogue.ContributionOf(proposal.Proposal));
    }).Digest;

    /// <summary>The pages of a dossier's rows.</summary>
    public UInt128 Rows(Dossier dossier)
    {
        var to = Of(dossier).Each(catalogue.ProposalsOf(dossier), (all, proposal) => all.Add(prints.Links(proposal)));
        foreach (var row in catalogue.RowsOf(dossier))
        {
            AddPlace(to, dossier.AddressOf(row.Token));
        }
        return to.Digest;
    }

    /// <summary>The page of a document as received.</summary>
    public UInt128 Document(Contribution document)
    {
        var to = Begin("document");
        prints.AddConference(to, document.Conference);
        var same = catalogue.Compilation.Contributions;
        var at = same.IndexOf(document, 0, same.Length, ReferenceEqualityComparer.Instance);
        foreach (var one in new[] { same.ElementAtOrDefault(at - 1), document, same.ElementAtOrDefault(at + 1) })
        {
            to.Add(one?.Conference).Add(one?.Address).Add(one?.Name);
        }
        return to.Add(document.Print).Each(catalogue.ProposalsOf(document), (all, proposal) => all.Add(prints.Entry(proposal))).Digest;
    }

    /// <summary>The pages of a topic.</summary>
    public UInt128 Topic(Topic topic)
    {
        var to = Begin("topic");
        var at = catalogue.Topics.IndexOf(topic);
        foreach (var one in new[] { catalogue.Topics.ElementAtOrDefault(at - 1), topic, catalogue.Topics.ElementAtOrDefault(at + 1) })
        {
            prints.AddTopic(to, one?.Id ?? "");
        }
        foreach (var dossier in catalogue.Compilation.Dossiers)
        {
            foreach (var proposal in catalogue.ProposalsOf(dossier).Where(proposal => proposal.Topics.Contains(topic.Id)))
            {
                Prints.AddDossier(to, dossier);
                to.Add(prints.Whole(proposal));
            }
        }
        return to.Each(catalogue.OnTopics.FirstOrDefault(entry => entry.Topic.Id == topic.Id)?.Proposals ?? [], (all, one) => all
            .Add(catalogue.Compilation.Proposals[one.Proposal].Address).Add(one.Title).Add(one.Given ? 1L : 0L)
            .Each(one.Hits, static (hits, hit) => hits.Add(hit.ToString()))).Digest;
    }

    /// <summary>The page of a cited instrument.</summary>
    public UInt128 Reference(CitedInstrument cited)
    {
        var to = Begin("reference");
        var same = catalogue.Citations.Instruments;
        var at = same.IndexOf(cited, 0, same.Length, ReferenceEqualityComparer.Instance);
        foreach (var one in new[] { same.ElementAtOrDefault(at - 1), cited, same.ElementAtOrDefault(at + 1) })
        {
            to.Add(one?.Target);
        }
        to.Add(catalogue.OfficialTexts.Of(cited.Target)).Each(cited.Revisions, static (years, year) => years.Add((long)year));
        foreach (var dossier in catalogue.DossiersOn(cited.Target))
        {
            Prints.AddDossier(to, dossier);
            prints.AddConference(to.Add((long)dossier.Proposals.Length), dossier.Conference);
        }
        prints.AddCiting(to, cited.Citing);
        return to.Digest;
    }

    /// <summary>The list of cited instruments.</summary>
    public UInt128 References() => Begin("references").Each(catalogue.Citations.Instruments, static (all, cited) => all.Add(cited.Target).Add((long)cited.Citing.Length)).Digest;

    /// <summary>What the scripts know of all pages.</summary>
    public UInt128 Addresses() => Begin("addresses").Add(Lists).Add(References()).Each(catalogue.Compilation.Proposals, (all, proposal) => all.Add(prints.Shape(proposal))).Digest;

    /// <summary>For what shows nothing of any proposal: the program, the theme and the settings alone.</summary>
    public UInt128 Ground() => ground;

    /// <summary>The files of a proposal and its clauses that readers take along.</summary>
    public UInt128 Files(CompiledProposal proposal)
    {
        var to = Begin("files").Add(Clauses(proposal));
        prints.AddCiting(to, catalogue.Citations.To(proposal.Address));
        return to.Digest;
    }

    /// <summary>The files of a dossier that readers take along.</summary>
    public UInt128 Files(Dossier dossier) => Of(dossier).Add("files").Add(CitedAs(dossier)?.Address).Digest;

    /// <summary>The page of what the documents get wrong.</summary>
    public UInt128 Notes() => Begin("notes").Each(catalogue.Notes, (all, note) => all
        .Add(catalogue.Proposal(note.Conference, note.Proposal) is { } proposal ? prints.Shape(proposal) : 0).Add((long)note.Kind).Add(note.Token)
        .Add(note.Spot.ToString()).Each(note.Words)).Each(catalogue.Compilation.Contributions, Prints.AddDocument).Digest;

    private CitedInstrument? CitedAs(Dossier dossier) =>
        dossier.Instrument.IsNew ? null : catalogue.Citations.Instrument(CitationResolver.TargetOf(dossier.Instrument));

    // Pages say in data where the text is to be read that they are about.
    private string? OfficialOf(Instrument instrument) =>
        instrument.IsNew ? null : catalogue.OfficialTexts.Of(CitationResolver.TargetOf(instrument));

    private Shown Begin(string kind) => new Shown().Add(kind).Add(ground);

    // What the page of a proposal and those of its clauses share.
    private Shown Of(CompiledProposal proposal)
    {
        var to = Begin("proposal").Add(prints.Whole(proposal)).Add(prints.Links(proposal));
        prints.AddConference(to, proposal.Proposal.Conference);
        Prints.AddDossier(to, catalogue.DossierOf(proposal.Proposal));
        Prints.AddDocument(to, catalogue.ContributionOf(proposal.Proposal));
        return to.Add(OfficialOf(proposal.Proposal.Instrument));
    }

    private Shown Of(Dossier dossier)
    {
        var to = Begin("dossier");
        prints.AddConference(to, dossier.Conference);
        Prints.AddDossier(to.Add(OfficialOf(dossier.Instrument)), dossier);
        return to.Each(catalogue.ProposalsOf(dossier), (all, proposal) => all.Add(prints.Whole(proposal)));
    }

    // What cites a clause or a row, and what its address named before.
    private void AddPlace(Shown to, string address)
    {
        prints.AddCiting(to.Add(address), catalogue.Citations.To(address));
        if (register.Earlier.TryGetValue(address, out var line))
        {
            to.Add(line.Line);
        }
    }

    private UInt128 ListsOf()
    {
        var to = Begin("lists").Each(catalogue.Unread);
        var compilation = catalogue.Compilation;
        to.Each(compilation.Conferences, static (all, conference) => all.Add(conference.ToString()));
        to.Each(compilation.Dossiers, static (all, dossier) => { Prints.AddDossier(all, dossier); all.Each(dossier.Proposals); });
        to.Each(compilation.Proposals, (all, proposal) => all.Add(prints.Entry(proposal)));
        to.Each(compilation.Contributions, static (all, document) => all.Add(document.Address).Add(document.Name).Each(document.Proposals));
        return to.Each(catalogue.Topics, (all, topic) => prints.AddTopic(all, topic.Id)).Digest;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Feeds;

/// <summary>The feeds of a site: of everything, of each text, of each topic, of each who proposes; made from the history alone.</summary>
public sealed class Feeds
{
    // A reader asks for a feed every hour: what is older stands in the history.
    private const int MostEntries = 100;

    private readonly Catalogue catalogue;
    private readonly SiteSettings settings;
    private readonly ExportWords words;
    private readonly CitationWords citing;
    private readonly ImmutableArray<(HistoryLine Line, FeedEntry Entry)> entries;

    private Feeds(Catalogue catalogue, SiteSettings settings)
    {
        (this.catalogue, this.settings) = (catalogue, settings);
        var language = Facts.Languages.All.Contains(settings.Language) ? settings.Language : "en";
        words = ExportWords.In(language);
        citing = CitationWords.FromFacts().First(one => one.Language == language);
        entries =
        [
            .. catalogue.History.OrderByDescending(line => line.Date).ThenBy(line => line.Address, NaturalOrder.Instance)
                .Select(line => (line, EntryOf(line))),
        ];
    }

    /// <summary>Every feed; none where the site has no host or names no day.</summary>
    public static ImmutableArray<Page> Of(Catalogue catalogue, SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(settings);
        return FeedAddresses.Exist(catalogue, settings) ? new Feeds(catalogue, settings).All() : [];
    }

    private ImmutableArray<Page> All()
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        Add(FeedAddresses.All, settings.Title, "/", entries);
        var byDossier = entries.ToLookup(pair => pair.Line.Dossier, StringComparer.Ordinal);
        foreach (var dossier in catalogue.Compilation.Dossiers)
        {
            Add(FeedAddresses.Of(dossier), $"{CitationLine.Brief(dossier.Instrument, citing)} · {settings.Title}", dossier.Address, byDossier[dossier.Address]);
        }
        var byTopic = entries.SelectMany(pair => pair.Entry.Topics.Select(topic => (topic, pair))).ToLookup(one => one.topic, one => one.pair, StringComparer.Ordinal);
        foreach (var topic in catalogue.Topics)
        {
            Add(FeedAddresses.Of(topic), $"{topic.Name(settings.Language)} · {settings.Title}", topic.Address, byTopic[topic.Id]);
        }
        var bySource = entries.SelectMany(pair => SourcesOf(pair.Line).Select(source => (source, pair))).ToLookup(one => one.source, one => one.pair, StringComparer.Ordinal);
        foreach (var source in catalogue.Compilation.Proposals.SelectMany(proposal => proposal.Proposal.Id.Sources)
            .Concat(bySource.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            Add(FeedAddresses.OfSource(source), $"{source} · {settings.Title}", "/", bySource[source]);
        }
        return pages.ToImmutable();

        void Add(string address, string title, string page, IEnumerable<(HistoryLine Line, FeedEntry Entry)> told)
        {
            var newest = told.Take(MostEntries).Select(pair => pair.Entry).ToImmutableArray();
            // What is there and was not published yet has nothing to tell.
            var updated = newest.IsEmpty ? entries[^1].Entry.Day : newest[0].Day;
            pages.Add(new(address[1..], AtomFeed.Of(title, settings.Title, settings.Language, (settings.Absolute(address)!, settings.Absolute(page)!), updated, newest)));
        }
    }

    private FeedEntry EntryOf(HistoryLine line)
    {
        var proposal = line.Address.Split('/') is ["", var conference, "p", var slug, ""] ? catalogue.Proposal(conference, slug) : null;
        var name = proposal is null ? line.Proposal : CitationLine.Of(proposal.Proposal, catalogue.Conference(proposal.Proposal.Conference), citing);
        var day = line.Date.ToString("O", CultureInfo.InvariantCulture);
        return new(
            $"tag:{settings.Host!.Split(':')[0]},{day}:{settings.Root}{line.Address}",
            words.Say($"feed_{line.Change.ToString().ToLowerInvariant()}", name), settings.Absolute(line.Address)!, line.Date,
            proposal?.Proposal.Title is { Length: > 0 } title ? title : null, proposal?.Proposal.Language ?? settings.Language,
            // Topics are those of today: a table of topics that has grown tells of what was there before, too.
            proposal?.Topics ?? line.Topics);
    }

    private static IEnumerable<string> SourcesOf(HistoryLine line) =>
        ProposalId.Parse(line.Proposal[(line.Proposal.LastIndexOf(' ') + 1)..])?.Sources.Distinct() ?? [];
}

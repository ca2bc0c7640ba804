using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The page of a conference: its texts, how much is proposed to change of which part, and who proposes on what.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>With more proposals than this, picture and table show texts, the proposals on each added up.</summary>
    private const int MostProposalsInPicture = 60;

    private static readonly ImmutableArray<TextPart> Parts = [.. Enum.GetValues<TextPart>()];

    public Sheet Conference(Catalogue catalogue, Conference conference, Texts texts)
    {
        var name = ConferenceName(texts, conference);
        var proposals = catalogue.Compilation.Proposals.Where(proposal => proposal.Proposal.Conference == conference.Slug).ToList();
        var lines = LinesOf(catalogue, conference, proposals, texts);
        // Where no proposal has annexes, there is no column of annexes.
        var parts = Parts.Where(part => lines.Exists(line => line.Parts[(int)part].Total > 0)).ToList();
        lines = lines.ConvertAll(line => line with { Parts = [.. parts.Select(part => line.Parts[(int)part])] });
        var partNames = parts.ConvertAll(part => texts.Plain($"part.{part.ToString().ToLowerInvariant()}"));
        return new("conference", Links.In(texts.Language, $"/{conference.Slug}/", settings), $"{name} · {CitationLine.Short(conference)}",
            texts.Plain("conference.description", proposals.Count, name), texts,
            new ScriptObject
            {
                ["conference"] = ConferenceModel(catalogue, conference, texts),
                ["outcomes"] = OutcomesAtAGlance(texts, proposals),
                ["plot"] = lines.Count == 0 ? null : new Plot(
                    "parts", texts.Plain("conference.picture", name), texts.Plain("conference.picture_text", lines.Count),
                    [.. lines.Select(line => new PlotName(line.Name, null, line.Address))], PartPlot.Columns(partNames), PartPlot.Width(parts.Count))
                {
                    Shapes = PartPlot.Shapes(lines.ConvertAll(line => line.Parts)),
                }.Model,
                ["parts"] = new ScriptArray(partNames),
                ["lines"] = new ScriptArray(lines.Select(line => new ScriptObject
                {
                    ["name"] = line.Name,
                    ["address"] = line.Address,
                    ["by"] = line.By,
                    ["cells"] = new ScriptArray(line.Parts.Select(counts => CountsModel(counts))),
                })),
                ["who"] = SourcePlots(Proposing.Of(catalogue.Compilation, conference.Slug), texts.Plain("conference.who_picture", name), texts),
                ["sources"] = new ScriptArray(SourcesOf(catalogue, proposals, texts)),
                ["downloads"] = DownloadsOf(conference, texts),
            })
        {
            Above = [HomeWay(texts)],
            Feed = FeedAt(catalogue, FeedAddresses.All),
            Alternates = AlternatesOf($"/{conference.Slug}/"),
        };
    }

    private sealed record ConferenceLine(string Name, string Address, string By, ImmutableArray<PartCounts> Parts);

    /// <summary>A line a proposal that amends; where they are too many, a line a text.</summary>
    private List<ConferenceLine> LinesOf(Catalogue catalogue, Conference conference, List<CompiledProposal> proposals, Texts texts)
    {
        var amending = proposals.Where(proposal => proposal.Proposal.Action.Amends()).ToList();
        if (amending.Count <= MostProposalsInPicture)
        {
            return amending.ConvertAll(proposal => new ConferenceLine(
                $"{proposal.Proposal.Id} · {NumberOf(proposal.Proposal.Instrument, texts)}", proposal.Address,
                Sources(texts, proposal.Proposal.Id.Sources), PartCounting.Of(proposal)));
        }
        var lines = new List<ConferenceLine>();
        foreach (var dossier in catalogue.Compilation.Dossiers.Where(dossier => dossier.Conference == conference.Slug))
        {
            var mine = catalogue.ProposalsOf(dossier).Where(proposal => proposal.Proposal.Action.Amends()).ToList();
            if (mine.Count > 0)
            {
                lines.Add(new(
                    InstrumentName(texts, dossier.Instrument), dossier.Address, texts.Plain("conference.document_proposals", mine.Count),
                    mine.Select(PartCounting.Of).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)])));
            }
        }
        return lines;
    }

    private static ScriptObject CountsModel(PartCounts counts) => new()
    {
        ["added"] = counts.Added,
        ["amended"] = counts.Amended,
        ["deleted"] = counts.Deleted,
        ["total"] = counts.Total,
    };

    /// <summary>Who proposes on what: by source, those who propose most first; a joint proposal stands with each of its sources.</summary>
    private IEnumerable<ScriptObject> SourcesOf(Catalogue catalogue, List<CompiledProposal> proposals, Texts texts) =>
        from proposal in proposals
        from symbol in proposal.Proposal.Id.Sources
        group proposal by symbol into mine
        orderby mine.Count() descending, mine.Key
        select new ScriptObject
        {
            ["name"] = glosses.Source(mine.Key, texts.Language),
            ["symbol"] = mine.Key,
            ["count"] = mine.Count(),
            ["feed"] = FeedAt(catalogue, FeedAddresses.OfSource(mine.Key)),
            ["proposals"] = new ScriptArray(mine.Select(proposal => new ScriptObject
            {
                ["address"] = proposal.Address,
                ["id"] = proposal.Proposal.Id.Text,
                ["action"] = Action(texts, proposal.Proposal.Action),
                ["on"] = catalogue.DossierOf(proposal.Proposal) is null ? "" : NumberOf(proposal.Proposal.Instrument, texts),
                ["outcome"] = Outcome(texts, proposal.Proposal),
            })),
        };

    /// <summary><c>Res. 130</c>, <c>draft new Res. [B-1]</c>, short enough for a list.</summary>
    private string NumberOf(Instrument instrument, Texts texts) => CitationLine.Brief(instrument, WordsOf(texts));
}

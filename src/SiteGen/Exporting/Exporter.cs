using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Exporting.Data;
using SiteGen.Exporting.Sheets;
using SiteGen.Exporting.Word;
using SiteGen.Rendering;

namespace SiteGen.Exporting;

/// <summary>Makes the files that readers take along, each beside the page it belongs to. Pure, like <see cref="Renderer"/>.</summary>
/// <param name="settings">What the site says of itself.</param>
public sealed class Exporter(SiteSettings settings)
{
    private static readonly ImmutableDictionary<string, CitationWords> Words = CitationWords.FromFacts().ToImmutableDictionary(words => words.Language);

    private readonly CitationNames names = new();

    private readonly string language = Facts.Languages.All.Contains(settings.Language) ? settings.Language : "en";

    /// <summary>All files of a proposal.</summary>
    public ImmutableArray<Page> Of(Catalogue catalogue, CompiledProposal proposal) =>
    [
        Word(catalogue, proposal), DataFiles.Beside(proposal.Address, DataOf(catalogue).Of(proposal)), .. DataOf(catalogue).Clauses(proposal),
    ];

    /// <summary>All files of a dossier.</summary>
    public ImmutableArray<Page> Of(Catalogue catalogue, Dossier dossier) =>
    [
        Word(catalogue, dossier), .. Sheets(catalogue, dossier),
        DataFiles.Beside(dossier.Address, new DossierJson(catalogue, settings, names).Of(dossier)),
    ];

    /// <summary>All files of a cited instrument.</summary>
    /// <param name="catalogue">All pages.</param>
    /// <param name="cited">The instrument.</param>
    /// <param name="called">What it is called in each language of the interface.</param>
    public ImmutableArray<Page> Of(Catalogue catalogue, CitedInstrument cited, IEnumerable<(string Language, string Name)> called)
    {
        ArgumentNullException.ThrowIfNull(cited);
        return [DataFiles.Beside(cited.Address, new ReferenceJson(catalogue, settings).Of(cited, called))];
    }

    /// <summary>All proposals of a conference for bulk use, one a line.</summary>
    public ImmutableArray<Page> Bulk(Catalogue catalogue, Conference conference)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(conference);
        var lines = catalogue.Compilation.Proposals.Where(proposal => proposal.Proposal.Conference == conference.Slug)
            .AsParallel().AsOrdered().Select(DataOf(catalogue).Of).ToList();
        return [At(Downloads.Bulk(conference.Slug), DataFiles.Joined(lines))];
    }

    /// <summary>How everything of a conference is cited.</summary>
    public ImmutableArray<Page> Citations(Catalogue catalogue, Conference conference)
    {
        ArgumentNullException.ThrowIfNull(conference);
        return [At(Downloads.Citations(conference.Slug), new CitationTable(catalogue, names).Of(conference.Slug))];
    }

    private ProposalJson DataOf(Catalogue catalogue) => new(catalogue, settings, names);

    // A proposal as a Word file with tracked changes.
    private Page Word(Catalogue catalogue, CompiledProposal proposal)
    {
        var words = Words[proposal.Proposal.Language];
        var title = CitationLine.Of(proposal.Proposal, catalogue.Conference(proposal.Proposal.Conference), words);
        return At(Downloads.Of(proposal, "docx"), WordExport.Proposal(proposal, Frame(title, proposal.Address, proposal.Proposal.Language)));
    }

    // All proposals of a dossier as one Word file.
    private Page Word(Catalogue catalogue, Dossier dossier)
    {
        var subtitle = ExportWords.In(language).Say("proposals", ConferenceOf(catalogue, dossier));
        return At(Downloads.Of(dossier, "docx"), WordExport.Dossier(
            [.. catalogue.ProposalsOf(dossier)], subtitle, Frame(TitleOf(catalogue, dossier), dossier.Address, language)));
    }

    // The matrix as a workbook and as plain rows; none where no proposal amends single clauses.
    private ImmutableArray<Page> Sheets(Catalogue catalogue, Dossier dossier)
    {
        var matrix = catalogue.MatrixOf(dossier);
        if (!Downloads.HasMatrix(matrix))
        {
            return [];
        }
        var table = MatrixTable.Of(dossier, matrix, Words[language], new(settings.ClausePages));
        var (name, title) = ($"{dossier.Conference}-{dossier.Instrument.Slug}", $"{TitleOf(catalogue, dossier)} · {ExportWords.In(language).Say("proposals", ConferenceOf(catalogue, dossier))} · {ExportWords.In(language).Say("unofficial")}");
        return
        [
            At(Downloads.Of(dossier, "xlsx"), ExcelExport.Of(table, name.Length > 31 ? name[..31] : name, title, settings.Absolute)),
            At(Downloads.Of(dossier, "csv"), CsvExport.Of(table)),
        ];
    }

    private string TitleOf(Catalogue catalogue, Dossier dossier)
    {
        var newest = catalogue.ProposalsOf(dossier).FirstOrDefault(proposal => proposal.Proposal.Instrument.Base == dossier.Instrument.Base);
        return newest is null ? CitationLine.Brief(dossier.Instrument, Words[language]) : CitationLine.OfText(newest.Proposal, Words[language]);
    }

    private static string ConferenceOf(Catalogue catalogue, Dossier dossier) =>
        catalogue.Conference(dossier.Conference) is { } conference ? CitationLine.Short(conference) : dossier.Conference;

    private WordFrame Frame(string title, string address, string of) => new(settings.Title, title, settings.Absolute(address), settings.PublishedAt, of);

    private static Page At(string address, byte[] content) => new(address[1..], content);
}

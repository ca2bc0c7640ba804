using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>How everything with an address is cited, in the six languages.</summary>
internal sealed class CitationNames
{
    private readonly ImmutableArray<CitationWords> all = CitationWords.FromFacts();

    /// <summary>The languages, in the order of the lists that this gives.</summary>
    public static ImmutableArray<string> Languages => Facts.Languages.All;

    /// <summary>A proposal.</summary>
    public ImmutableArray<string> Of(Catalogue catalogue, Proposal proposal) =>
        [.. all.Select(words => CitationLine.Of(proposal, catalogue.Conference(proposal.Conference), words))];

    /// <summary>Every clause of a proposal, in order.</summary>
    public ImmutableArray<ImmutableArray<string>> OfClauses(Catalogue catalogue, CompiledProposal proposal)
    {
        var lines = Of(catalogue, proposal.Proposal);
        var names = all.Select(words => ClauseNames.Whole(proposal, words)).ToImmutableArray();
        return
        [
            .. proposal.Clauses.Select((clause, at) => all.Select((words, language) =>
                CitationLine.OfClause(lines[language], names[language][at], proposal, clause, words)).ToImmutableArray()),
        ];
    }

    /// <summary>The text that a dossier is about.</summary>
    public ImmutableArray<string> Of(Catalogue catalogue, Dossier dossier)
    {
        var first = catalogue.ProposalsOf(dossier).First().Proposal with { Instrument = dossier.Instrument };
        return [.. all.Select(words => CitationLine.OfText(first, words))];
    }

    /// <summary>Every row of a dossier, in order.</summary>
    public ImmutableArray<ImmutableArray<string>> OfRows(Catalogue catalogue, Dossier dossier)
    {
        var (rows, lines) = (catalogue.RowsOf(dossier), Of(catalogue, dossier));
        return
        [
            .. rows.Select(row => all.Select((words, language) =>
                CitationLine.OfRow(lines[language], SheetMaker.NameOf(row, rows, words), StateOf(catalogue, dossier, row), words)).ToImmutableArray()),
        ];
    }

    /// <summary>Whether the address of a row holds: one settled redline is enough to know the base text's clauses.</summary>
    public static PermalinkState StateOf(Catalogue catalogue, Dossier dossier, DossierRow row) =>
        row.Cells.All(cell => catalogue.Proposal(dossier.Conference, cell.Proposal) is { IsProvisional: true })
            ? PermalinkState.Provisional : PermalinkState.Permanent;

    /// <summary>The value <c>citation</c>: by language.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<string> citation)
    {
        json.WriteStartObject("citation");
        for (var language = 0; language < citation.Length; language++)
        {
            json.Text(Languages[language], citation[language]);
        }
        json.WriteEndObject();
    }
}

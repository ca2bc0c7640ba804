using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>A dossier as data: its proposals and the matrix.</summary>
internal sealed class DossierJson(Catalogue catalogue, SiteSettings settings, CitationNames names)
{
    /// <summary>The object of a dossier.</summary>
    public byte[] Of(Dossier dossier) => JsonText.File(json =>
    {
        DataFiles.Head(json, "dossier", settings.Absolute(dossier.Address));
        json.Text("address", dossier.Address);
        json.Text("conference", dossier.Conference);
        DataFiles.Instrument(json, dossier.Instrument);
        CitationNames.Write(json, names.Of(catalogue, dossier));
        json.Text("reference", dossier.Instrument.IsNew ? null : catalogue.Citations.Instrument(CitationResolver.TargetOf(dossier.Instrument))?.Address);
        json.WriteStartArray("proposals");
        foreach (var proposal in catalogue.ProposalsOf(dossier))
        {
            json.WriteStartObject();
            json.Text("address", proposal.Address);
            json.Text("id", proposal.Proposal.Id.Text);
            json.Text("action", proposal.Proposal.Action.Mark());
            json.Text("language", proposal.Proposal.Language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Rows(json, dossier, catalogue.MatrixOf(dossier));
    });

    private static void Rows(Utf8JsonWriter json, Dossier dossier, Matrix matrix)
    {
        var addresses = matrix.Columns.ToDictionary(column => column.Proposal.Id.Slug, column => column.Address, StringComparer.Ordinal);
        json.WriteStartArray("rows");
        foreach (var row in matrix.Rows)
        {
            json.WriteStartObject();
            json.Text("address", dossier.AddressOf(row.Row.Token));
            json.Text("token", row.Row.Token);
            json.Text("section", row.Row.Section);
            json.WriteStartArray("base");
            foreach (var text in row.Row.Bases)
            {
                Base(json, text, addresses);
            }
            json.WriteEndArray();
            json.WriteStartArray("cells");
            for (var column = 0; column < row.Cells.Length; column++)
            {
                Cell(json, matrix, row.Cells[column], column);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A wording of the base text; the same clause may have one for each language and revision.
    private static void Base(Utf8JsonWriter json, BaseText text, Dictionary<string, string> addresses)
    {
        json.WriteStartObject();
        json.Text("language", text.Language);
        if (text.Revision is { } year)
        {
            json.WriteNumber("revision", year);
        }
        json.Text("kind", ClauseJson.Name(text.Kind));
        json.Text("label", text.Label);
        json.Text("text", text.Text);
        json.Texts("proposals", text.Proposals.Select(slug => addresses[slug]));
        json.WriteEndObject();
    }

    // What a proposal makes of the row; a proposal that says nothing of it is left out.
    private static void Cell(Utf8JsonWriter json, Matrix matrix, MatrixCell cell, int column)
    {
        if (cell.Kind == CellKind.None)
        {
            return;
        }
        var proposal = matrix.Columns[column];
        json.WriteStartObject();
        json.Text("proposal", proposal.Address);
        json.Text("kind", ClauseJson.Name(cell.Kind));
        json.Texts("clauses", cell.Clauses.Select(index => proposal.AddressOf(proposal.Clauses[index].Token)));
        if (cell.First != column)
        {
            json.Text("sameAs", matrix.Columns[cell.First].Address);
        }
        json.WriteEndObject();
    }
}

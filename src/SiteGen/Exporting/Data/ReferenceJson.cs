using SiteGen.Citations;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>A cited instrument as data: what it is called, and every clause that cites it.</summary>
internal sealed class ReferenceJson(Catalogue catalogue, SiteSettings settings)
{
    /// <summary>The object of an instrument.</summary>
    /// <param name="cited">The instrument.</param>
    /// <param name="names">What it is called in each language of the interface.</param>
    public byte[] Of(CitedInstrument cited, IEnumerable<(string Language, string Name)> names) => JsonText.File(json =>
    {
        DataFiles.Head(json, "reference", settings.Absolute(cited.Address));
        json.Text("address", cited.Address);
        json.Text("target", cited.Target);
        json.WriteStartObject("name");
        foreach (var (language, name) in names)
        {
            json.Text(language, name);
        }
        json.WriteEndObject();
        json.Text("official", catalogue.OfficialTexts.Of(cited.Target));
        json.WriteStartArray("revisions");
        foreach (var year in cited.Revisions)
        {
            json.WriteNumberValue(year);
        }
        json.WriteEndArray();
        json.Texts("dossiers", catalogue.DossiersOn(cited.Target).Select(dossier => dossier.Address));
        json.WriteStartArray("citedBy");
        foreach (var citing in cited.Citing)
        {
            json.WriteStartObject();
            json.Text("clause", citing.Proposal.AddressOf(citing.Proposal.Clauses[citing.Clause].Token));
            json.Text("language", citing.Proposal.Proposal.Language);
            json.Text("words", citing.Words.Trim());
            json.Text("place", ClauseJson.Name(citing.Place));
            if (citing.IsUnsure)
            {
                json.WriteBoolean("unsure", true);
            }
            if (citing.Was is { } was)
            {
                json.WriteNumber("was", was);
            }
            if (citing.Becomes is { } becomes)
            {
                json.WriteNumber("becomes", becomes);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}

using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// What a page is, as JSON-LD in the words of schema.org. A proposal is a legal document that is not in force; who passed it
/// is only said of the text that it is about.
/// </summary>
internal sealed partial class SheetMaker
{
    private const string Schema = "https://schema.org";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Html LinkedDataOf(Catalogue catalogue, CompiledProposal proposal, string heading, Texts texts) => new(JsonText.InPage(json =>
    {
        var it = proposal.Proposal;
        json.Text("@context", Schema);
        json.Text("@type", "Legislation");
        Address(json, proposal.Address);
        json.Text("name", it.Title.Length > 0 ? it.Title : heading);
        json.Text("legislationIdentifier", $"{it.Action.Mark()} {it.Id}");
        json.Text("legislationType", $"proposal ({it.Action.Mark()})");
        if (it.Outcome is null)
        {
            json.Text("legislationLegalForce", Schema + "/NotInForce");
        }
        json.Text("inLanguage", Languages.Tag(it.Language));
        json.WriteStartArray("author");
        foreach (var source in it.Id.Sources)
        {
            json.WriteStartObject();
            json.Text("@type", "Organization");
            json.Text("name", glosses.Source(source, texts.Language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Texts("keywords", proposal.Topics.Select(catalogue.Topic).OfType<Topics.Topic>().Select(topic => topic.Name(texts.Language)));
        if (it.Action.Amends() || it.Action is ProposalAction.Sup or ProposalAction.SupMoved)
        {
            json.WriteStartObject("legislationChanges");
            Resolution(json, catalogue, it.Instrument, heading, texts);
            json.WriteEndObject();
        }
        json.WriteStartArray("encoding");
        File(json, proposal.Address, Downloads.Of(proposal, "docx"), WordType);
        File(json, proposal.Address, proposal.Address + Downloads.DataFile, "application/json");
        json.WriteEndArray();
    }));

    private Html LinkedDataOf(Catalogue catalogue, Dossier dossier, string heading, Texts texts) => new(JsonText.InPage(json =>
    {
        json.Text("@context", Schema);
        json.Text("@type", "CollectionPage");
        Address(json, dossier.Address);
        json.Text("name", heading);
        json.WriteStartObject("about");
        Resolution(json, catalogue, dossier.Instrument, heading, texts);
        json.WriteEndObject();
        json.WriteStartArray("hasPart");
        foreach (var proposal in catalogue.ProposalsOf(dossier))
        {
            json.WriteStartObject();
            json.Text("@type", "Legislation");
            Address(json, proposal.Address);
            json.Text("legislationIdentifier", $"{proposal.Proposal.Action.Mark()} {proposal.Proposal.Id}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }));

    /// <summary>The text that is amended; of a draft of a new one nobody has passed it.</summary>
    private void Resolution(Utf8JsonWriter json, Catalogue catalogue, Instrument instrument, string heading, Texts texts)
    {
        json.Text("@type", "Legislation");
        json.Text("legislationIdentifier", heading);
        if (glosses.Name(instrument, texts.Language) is { Text: var name })
        {
            json.Text("name", name);
        }
        if (instrument.IsNew)
        {
            return;
        }
        if (catalogue.OfficialTexts.Of(CitationResolver.TargetOf(instrument)) is { } official)
        {
            json.Text("url", official);
        }
        if (texts.Has($"organ.{instrument.Organ}"))
        {
            json.WriteStartObject("legislationPassedBy");
            json.Text("@type", "Organization");
            json.Text("name", texts.Plain($"organ.{instrument.Organ}"));
            json.WriteEndObject();
        }
    }

    private void Address(Utf8JsonWriter json, string address)
    {
        if (settings.Absolute(address) is { } url)
        {
            json.Text("@id", url);
            json.Text("url", url);
        }
    }

    private void File(Utf8JsonWriter json, string page, string address, string type)
    {
        json.WriteStartObject();
        json.Text("@type", "LegislationObject");
        json.Text("contentUrl", settings.Absolute(address) ?? address[page.Length..]);
        json.Text("encodingFormat", type);
        json.Text("legislationLegalValue", Schema + "/UnofficialLegalValue");
        json.WriteEndObject();
    }
}

using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>A proposal and its clauses as data. Made once for all files of a proposal.</summary>
/// <param name="catalogue">Where what it cites, and what cites it, is found.</param>
/// <param name="settings">Which clauses have a page, and the host.</param>
/// <param name="names">The words of citations.</param>
internal sealed class ProposalJson(Catalogue catalogue, SiteSettings settings, CitationNames names)
{
    /// <summary>The object of a proposal with all its clauses, whether or not they have pages.</summary>
    public byte[] Of(CompiledProposal proposal) => JsonText.File(json => Write(json, proposal));

    /// <summary>The object of each clause that has a page, beside it.</summary>
    public IEnumerable<Page> Clauses(CompiledProposal proposal)
    {
        if (settings.ClausePages == ClauseScope.None)
        {
            yield break;
        }
        var places = new Places(settings.ClausePages);
        var citations = names.OfClauses(catalogue, proposal);
        var rows = RowsOf(proposal);
        var cited = CitedBy(proposal);
        for (var at = 0; at < proposal.Clauses.Length; at++)
        {
            var (index, clause) = (at, proposal.Clauses[at]);
            if (places.HasPage(proposal, clause))
            {
                yield return DataFiles.Beside(proposal.AddressOf(clause.Token), JsonText.File(json =>
                {
                    DataFiles.Head(json, "clause", settings.Absolute(proposal.AddressOf(clause.Token)));
                    ClauseJson.Write(json, proposal, index, rows(index));
                    json.Text("proposal", proposal.Address);
                    json.Text("id", proposal.Proposal.Id.Text);
                    json.Text("action", proposal.Proposal.Action.Mark());
                    json.Text("language", proposal.Proposal.Language);
                    json.Text("evidence", ClauseJson.Name(proposal.Proposal.Evidence));
                    json.WriteBoolean("provisional", proposal.IsProvisional);
                    CitationNames.Write(json, citations[index]);
                    json.Texts("cites", cited[index].Distinct());
                    json.Texts("citedBy", clause.Anchors.SelectMany(token => Citing(proposal.AddressOf(token))).Distinct());
                }));
            }
        }
    }

    private void Write(Utf8JsonWriter json, CompiledProposal proposal)
    {
        var it = proposal.Proposal;
        DataFiles.Head(json, "proposal", settings.Absolute(proposal.Address));
        json.Text("address", proposal.Address);
        json.Text("id", it.Id.Text);
        json.Text("action", it.Action.Mark());
        json.Text("conference", it.Conference);
        json.Texts("sources", it.Id.Sources);
        json.Text("document", catalogue.ContributionOf(it)?.Address);
        json.Text("file", it.Source.Length > 0 ? it.Source : null);
        json.Text("dossier", catalogue.DossierOf(it)?.Address);
        DataFiles.Instrument(json, it.Instrument);
        json.Text("language", it.Language);
        json.Text("title", it.Title);
        json.Text("evidence", ClauseJson.Name(it.Evidence));
        json.WriteBoolean("provisional", proposal.IsProvisional);
        Counts(json, proposal.Counts);
        json.Texts("topics", proposal.Topics);
        Outcome(json, it.Outcome);
        CitationNames.Write(json, names.Of(catalogue, it));
        var cited = CitedBy(proposal);
        json.Texts("cites", cited.SelectMany(targets => targets).Distinct());
        json.Texts("citedBy", Citing(proposal.Address).Distinct());
        var rows = RowsOf(proposal);
        json.WriteStartArray("clauses");
        for (var at = 0; at < proposal.Clauses.Length; at++)
        {
            json.WriteStartObject();
            ClauseJson.Write(json, proposal, at, rows(at));
            json.Texts("cites", cited[at].Distinct());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private IEnumerable<string> Citing(string address) =>
        catalogue.Citations.To(address).Select(citing => citing.Proposal.AddressOf(citing.Proposal.Clauses[citing.Clause].Token));

    private Func<int, IEnumerable<string>> RowsOf(CompiledProposal proposal)
    {
        var dossier = catalogue.DossierOf(proposal.Proposal);
        var tokens = DossierRows.RowTokens(proposal);
        return at => dossier is null ? [] : tokens[at].Select(dossier.AddressOf);
    }

    // The instruments that each clause cites, as addresses.
    private List<string>[] CitedBy(CompiledProposal proposal)
    {
        var cited = proposal.Clauses.Select(_ => new List<string>()).ToArray();
        foreach (var linked in catalogue.Citations.Of(proposal))
        {
            cited[linked.Clause].AddRange(new[] { linked.Found.Citation.Original, linked.Found.Citation.Proposed }.OfType<Citation>()
                .SelectMany(citation => citation.References).Where(reference => reference.Kind == ReferenceKind.Instrument)
                .Select(reference => CitedInstrument.AddressOf(reference.Target)));
        }
        return cited;
    }

    private static void Counts(Utf8JsonWriter json, ChangeCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("added", counts.Added);
        json.WriteNumber("deleted", counts.Deleted);
        json.WriteNumber("amended", counts.Amended);
        json.WriteNumber("renumbered", counts.Renumbered);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteNumber("charactersDeleted", counts.CharactersDeleted);
        json.WriteNumber("charactersInserted", counts.CharactersInserted);
        json.WriteNumber("unsure", counts.Unsure);
        json.WriteEndObject();
    }

    private static void Outcome(Utf8JsonWriter json, Outcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull("outcome");
            return;
        }
        json.WriteStartObject("outcome");
        json.Text("result", outcome.Result);
        json.Text("date", outcome.Date);
        json.Text("link", outcome.Link);
        json.Text("into", outcome.Into);
        json.WriteEndObject();
    }
}

using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The print edition of a dossier: every proposal on the text on one long page, both readings in one.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Print(Catalogue catalogue, Dossier dossier, Texts texts)
    {
        var conference = catalogue.Conference(dossier.Conference);
        var proposals = catalogue.ProposalsOf(dossier).ToList();
        var name = InstrumentName(texts, dossier.Instrument);
        var heading = proposals is [var first, ..]
            ? CitationLine.WithRevision(name, first.Proposal with { Instrument = dossier.Instrument }, WordsOf(texts)) : name;
        var model = DossierModel(catalogue, dossier, proposals, texts);
        NameAfterBase(model, catalogue.MatrixOf(dossier), proposals, texts);
        model["heading"] = heading;
        model["conference"] = conference is null ? null : ConferenceName(texts, conference);
        model["whole_address"] = settings.Absolute(dossier.Address) ?? dossier.Address;
        model["amends"] = proposals.Exists(proposal => proposal.Proposal.Action.Amends());
        model["printed"] = new ScriptArray(proposals.Select(proposal => Printed(catalogue, dossier, proposal, texts)));
        return new("print", Downloads.Print(dossier), texts.Plain("print.title", heading), texts.Plain("print.description", heading), texts, model)
        {
            Above = [HomeWay(texts), ConferenceWay(texts, dossier.Conference, conference), DossierWay(texts, dossier)],
            Crumb = texts.Plain("print.crumb"),
            Canonical = dossier.Address,
        };
    }

    /// <summary>A proposal with its text; the parts of it that the table of contents names have ids.</summary>
    private ScriptObject Printed(Catalogue catalogue, Dossier dossier, CompiledProposal proposal, Texts texts)
    {
        var it = proposal.Proposal;
        var page = Downloads.Print(dossier);
        var names = NamesOf(proposal, WordsOf(texts));
        var html = new ClauseHtml(proposal, Links.From(page, proposal.Address, settings), LinksOf(catalogue, proposal, page, texts));
        var (sections, rows) = (new ScriptArray(), new ScriptArray());
        for (var index = 0; index < proposal.Clauses.Length; index++)
        {
            var clause = proposal.Clauses[index];
            var isPart = ClauseNames.Shown(clause).Side.Kind is ProvisionKind.Section or ProvisionKind.Annex;
            if (isPart)
            {
                sections.Add(SectionModel(proposal, index, names[index]));
            }
            rows.Add(new ScriptObject
            {
                ["id"] = isPart ? $"{it.Id.Slug}-{clause.Token}" : null,
                ["address"] = places.Of(proposal, clause),
                ["cited"] = proposal.AddressOf(clause.Token),
                ["text"] = html.Inline(clause) ?? html.Side(clause, clause.Proposed.IsEmpty ? Proposals.Reading.Original : Proposals.Reading.Proposed),
            });
        }
        return new()
        {
            ["entry"] = Entry(texts, catalogue, proposal),
            ["slug"] = it.Id.Slug,
            ["whole_address"] = settings.Absolute(proposal.Address) ?? proposal.Address,
            ["evidence"] = it.Action.Amends() ? EvidenceModel(texts, proposal) : null,
            ["document"] = catalogue.ContributionOf(it) is { } document ? DocumentWay(document).Model : null,
            ["file"] = it.Source.Length > 0 ? it.Source : null,
            ["sections"] = sections,
            ["rows"] = rows,
        };
    }
}

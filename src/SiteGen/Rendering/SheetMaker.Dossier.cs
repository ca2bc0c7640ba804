using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The page of a resolution with the proposals on it, and the page of a document as received.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Dossier(Catalogue catalogue, Dossier dossier, Texts texts)
    {
        var conference = catalogue.Conference(dossier.Conference);
        var proposals = catalogue.ProposalsOf(dossier).ToList();
        var name = InstrumentName(texts, dossier.Instrument);
        var first = proposals.FirstOrDefault()?.Proposal;
        var heading = first is null ? name : CitationLine.WithRevision(name, first with { Instrument = dossier.Instrument }, WordsOf(texts));
        var model = DossierModel(catalogue, dossier, proposals, texts);
        model["heading"] = heading;
        model["conference"] = conference is null ? null : ConferenceName(texts, conference);
        model["outcomes"] = OutcomesAtAGlance(texts, proposals);
        var cited = dossier.Instrument.IsNew ? null : catalogue.Citations.Instrument(CitationResolver.TargetOf(dossier.Instrument));
        model["reference"] = cited?.Address;
        model["cited_by"] = CitingModel(cited is null ? [] : cited.Citing, texts);
        var matrix = catalogue.MatrixOf(dossier);
        model["downloads"] = DownloadsOf(dossier, matrix, texts);
        model["matrix"] = MatrixModel(dossier, matrix, texts);
        model["lengths"] = LengthsOf(proposals, texts);
        model["rows"] = new ScriptArray(Downloads.HasMatrix(matrix) ? [] : PlacesWithoutMatrix(matrix, texts));
        NameAfterBase(model, matrix, proposals, texts);
        var all = catalogue.Compilation.Dossiers.Where(other => other.Conference == dossier.Conference).ToList();
        var at = all.IndexOf(dossier);
        return new("dossier", dossier.Address, heading, WithName(texts.Plain("dossier.description", proposals.Count, heading), dossier.Instrument, texts), texts, model)
        {
            HasData = true,
            Feed = FeedAt(catalogue, FeedAddresses.Of(dossier)),
            LinkedData = LinkedDataOf(catalogue, dossier, heading, texts),
            Above = [HomeWay(texts), ConferenceWay(texts, dossier.Conference, conference)],
            Previous = at > 0 ? DossierWay(texts, all[at - 1]) : null,
            Next = at + 1 < all.Count ? DossierWay(texts, all[at + 1]) : null,
        };
    }

    /// <summary>The page is the base text's, so its title is, not the one that a proposal would give it.</summary>
    private static void NameAfterBase(ScriptObject model, Matrix matrix, List<CompiledProposal> proposals, Texts texts)
    {
        if (matrix.Base.In("t", texts.Language) is { } title)
        {
            (model["name"], model["title"]) = (Named(title.Text, title.Language), null);
        }
        else if (model["title"] is not null && proposals is [var titled, ..] && matrix.Base.In("t", titled.Proposal.Language) is { } original)
        {
            model["title"] = original.Text;
        }
    }

    /// <summary>The rows without a page of their own, where no matrix shows them: each has its place in a list.</summary>
    private IEnumerable<ScriptObject> PlacesWithoutMatrix(Matrix matrix, Texts texts)
    {
        var rows = matrix.Rows.Select(row => row.Row).ToImmutableArray();
        return from row in matrix.Rows
               where !places.HasPage(row) && !row.Row.Cells.IsEmpty
               let proposal = matrix.Columns.First(column => column.Proposal.Id.Slug == row.Row.Cells[0].Proposal)
               select new ScriptObject
               {
                   ["token"] = row.Row.Token,
                   ["name"] = NameOf(row.Row, rows, WordsOf(texts)),
                   ["address"] = places.Of(proposal, proposal.Clauses[row.Row.Cells[0].Clauses[0]]),
               };
    }

    public Sheet Document(Catalogue catalogue, Contribution contribution, Texts texts)
    {
        var conference = catalogue.Conference(contribution.Conference);
        var way = DocumentWay(contribution);
        var lines = contribution.Text.Split('\n');
        // The end of the last line is no line of its own.
        lines = lines is [.. var before, ""] ? before : lines;
        var proposals = catalogue.ProposalsOf(contribution).Select(proposal =>
        {
            var entry = Entry(texts, catalogue, proposal);
            // The document's own title stands in its text below.
            entry["name"] = NameModel(proposal.Proposal.Instrument, null, texts);
            return entry;
        }).ToList();
        var model = new ScriptObject
        {
            ["name"] = contribution.Name,
            ["conference"] = conference is null ? null : ConferenceName(texts, conference),
            ["sources"] = Sources(texts, SourcesOf(contribution)),
            ["file"] = contribution.Source,
            ["digest"] = contribution.Digest,
            ["encoding"] = contribution.Encoding,
            ["language"] = texts.Has($"language.{contribution.Language}") ? texts.Plain($"language.{contribution.Language}") : contribution.Language,
            ["lang"] = Languages.Tag(contribution.Language),
            ["dir"] = Languages.Direction(contribution.Language),
            ["proposals"] = new ScriptArray(proposals),
            ["noise"] = new ScriptArray(contribution.Noise.Select(noise => new ScriptObject
            {
                ["kind"] = texts.Has($"noise.{noise.Kind}") ? texts.Plain($"noise.{noise.Kind}") : noise.Kind,
                ["line"] = noise.Line,
                ["linked"] = noise.Line >= 1 && noise.Line <= lines.Length,
                ["text"] = noise.Text.Trim().Length > 0 ? noise.Text : null,
            })),
            ["lines"] = new ScriptArray(lines.Select(line => (object)UnseenSigns.In(line))),
        };
        var all = catalogue.Compilation.Contributions.Where(other => other.Conference == contribution.Conference).ToList();
        var at = all.IndexOf(contribution);
        return new("document", way.Address, texts.Plain("document.title", contribution.Name),
            texts.Plain("document.description", contribution.Name, proposals.Count), texts, model)
        {
            Above = [HomeWay(texts), ConferenceWay(texts, contribution.Conference, conference)],
            Previous = at > 0 ? DocumentWay(all[at - 1]) : null,
            Next = at + 1 < all.Count ? DocumentWay(all[at + 1]) : null,
        };
    }
}

using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The page of one clause of a base text, with what each proposal makes of it.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>A page for each row of a dossier. What they share is made once.</summary>
    public IEnumerable<Sheet> Rows(Catalogue catalogue, Dossier dossier, RegisterState register, Texts texts)
    {
        var rows = catalogue.RowsOf(dossier);
        var matrix = catalogue.MatrixOf(dossier);
        // Numbers of the rows that have a page.
        var shown = Enumerable.Range(0, rows.Length).Where(at => places.HasPage(matrix.Rows[at])).ToList();
        if (shown.Count == 0)
        {
            yield break;
        }
        var proposals = catalogue.ProposalsOf(dossier).ToDictionary(proposal => proposal.Proposal.Id.Slug, proposal => new RowProposal(this, catalogue, texts, dossier, proposal), StringComparer.Ordinal);
        var first = proposals[dossier.Proposals[0]].Proposal.Proposal with { Instrument = dossier.Instrument };
        var heading = CitationLine.WithRevision(InstrumentName(texts, dossier.Instrument), first, WordsOf(texts));
        var lines = citations.Select(words => CitationLine.OfText(first, words)).ToImmutableArray();
        var names = citations.Select(words => rows.Select(row => NameOf(row, rows, words)).ToImmutableArray()).ToImmutableArray();
        var own = names[citations.IndexOf(WordsOf(texts))];
        var placeOf = rows.Select((row, at) => (row.Token, at)).ToDictionary(pair => pair.Token, pair => pair.at, StringComparer.Ordinal);
        for (var step = 0; step < shown.Count; step++)
        {
            var at = shown[step];
            var row = rows[at];
            var address = dossier.AddressOf(row.Token);
            var state = row.Cells.All(cell => proposals[cell.Proposal].Proposal.IsProvisional) ? PermalinkState.Provisional : PermalinkState.Permanent;
            var model = new ScriptObject
            {
                ["heading"] = heading,
                ["instrument_name"] = NameModel(dossier.Instrument, null, texts),
                ["name"] = own[at],
                ["token"] = row.Token,
                ["inserted"] = row.IsInserted,
                ["provisional"] = state == PermalinkState.Provisional,
                ["bases"] = new ScriptArray(row.Bases.Select(text => BaseModel(row, text, dossier, proposals))),
                ["section"] = row.Section is { } section && placeOf.TryGetValue(section, out var above)
                    ? new ScriptObject { ["name"] = own[above], ["address"] = places.Of(dossier, matrix.Rows[above]) } : null,
                ["cells"] = new ScriptArray(CellsOf(matrix, at, proposals, texts)),
                ["earlier"] = register.Earlier.TryGetValue(address, out var line) ? EarlierModel(line, texts) : null,
                ["cited_by"] = CitingModel(catalogue.Citations.To(address), texts),
                ["citations"] = Citations(texts, address, (words, language) => CitationLine.OfRow(lines[language], names[language][at], state, words)),
            };
            AddTogether(model, matrix, matrix.Rows[at], texts);
            yield return new("dossier-row", address, texts.Plain("row.title", heading, own[at]),
                texts.Plain("row.description", row.Cells.Length, heading, own[at]), texts, model)
            {
                Above = [HomeWay(texts), ConferenceWay(texts, dossier.Conference, catalogue.Conference(dossier.Conference)), DossierWay(texts, dossier)],
                Crumb = own[at],
                Previous = step > 0 ? RowWay(shown[step - 1]) : null,
                Next = step + 1 < shown.Count ? RowWay(shown[step + 1]) : null,
                Citation = CitationLine.OfRow(lines[citations.IndexOf(WordsOf(texts))], own[at], state, WordsOf(texts)),
            };
        }

        Way RowWay(int row) => new(own[row], dossier.AddressOf(rows[row].Token));
    }

    /// <summary>What each proposal that changes the row makes of it; the same change by several stands once.</summary>
    private static IEnumerable<ScriptObject> CellsOf(Matrix matrix, int row, Dictionary<string, RowProposal> proposals, Texts texts)
    {
        var cells = matrix.Rows[row].Cells;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].First == column && cells[column].Kind is CellKind.Changed or CellKind.Deleted or CellKind.Inserted or CellKind.Renumbered)
            {
                var slug = matrix.Columns[column].Proposal.Id.Slug;
                var model = proposals[slug].Cell(new(slug, cells[column].Clauses));
                var also = Enumerable.Range(column + 1, cells.Length - column - 1).Where(other => cells[other].First == column)
                    .Select(other => ProposalWay(matrix.Columns[other]).Model).ToList();
                model["also"] = new ScriptArray(also);
                model["like"] = cells[column].Like is { } like
                    ? texts.Plain("matrix.like", like.Percent, matrix.Columns[like.Column].Proposal.Id.Text) : null;
                yield return model;
            }
        }
    }

    /// <summary>The base clause by its section and printed label; an inserted row by what it follows.</summary>
    internal static string NameOf(DossierRow row, ImmutableArray<DossierRow> rows, CitationWords words)
    {
        if (row.IsInserted)
        {
            var last = row.Token.LastIndexOf('-');
            var before = row.Token[..last] is ['n', '-', .. var token] ? token : "";
            var place = before.Length == 0 ? words.Say("inserted_first")
                : words.Say("inserted", rows.FirstOrDefault(other => other.Token == before) is { } other ? NameOf(other, rows, words) : before);
            // The second that is inserted at a place is another clause than the first.
            return row.Token[(last + 1)..] is var count && count == "1" ? place : words.Say("again", place, count);
        }
        var text = row.Bases[0];
        var (section, labels) = words.Cut(row.Token);
        if (text.Kind == ProvisionKind.Section)
        {
            return words.Section(row.Token) ?? text.Text;
        }
        if (words.Section(section) is not { } named || labels.Length == 0)
        {
            return words.Kind(text.Kind, row.Token);
        }
        var printed = text.Label.Length == 0 || text.Kind != ProvisionKind.Clause ? labels
            : labels.LastIndexOf(' ') is > 0 and var end ? $"{labels[..end]} {text.Label}" : text.Label;
        return words.Say("labelled", named, printed);
    }

    /// <summary>A wording of the base text; which revision it is, where the proposals do not amend one and the same.</summary>
    private static ScriptObject BaseModel(DossierRow row, BaseText text, Dossier dossier, Dictionary<string, RowProposal> proposals) => new()
    {
        ["label"] = text.Label.Length > 0 ? text.Label : null,
        ["text"] = proposals[text.Proposals[0]].Base(row.Token),
        ["kind"] = text.Kind.ToString().ToLowerInvariant(),
        ["lang"] = Languages.Tag(text.Language),
        ["dir"] = Languages.Direction(text.Language),
        ["revision"] = text.Revision?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["other_revision"] = text.Revision != dossier.Instrument.Base,
        ["proposals"] = new ScriptArray(text.Proposals.Select(slug => proposals[slug].Proposal.Proposal.Id.Text)),
    };

    /// <summary>One proposal as the rows of its dossier show it.</summary>
    private sealed class RowProposal
    {
        private readonly SheetMaker maker;
        private readonly Texts texts;
        private readonly ScriptObject entry;
        private readonly TextLinks links;
        private readonly ClauseHtml html;
        private readonly ImmutableArray<Html?> inline;
        private readonly ImmutableArray<string> names;

        public RowProposal(SheetMaker maker, Catalogue catalogue, Texts texts, Dossier dossier, CompiledProposal proposal)
        {
            (this.maker, this.texts, Proposal) = (maker, texts, proposal);
            var it = proposal.Proposal;
            // Rows are as deep as each other, so one link serves them all.
            links = maker.LinksOf(catalogue, proposal, dossier.AddressOf("n"), texts);
            html = new(proposal, Links.From(dossier.AddressOf("n"), proposal.Address, maker.settings), links);
            inline = [.. proposal.Clauses.Select(clause => it.Action.Amends() ? html.Inline(clause) : null)];
            names = maker.NamesOf(proposal, maker.WordsOf(texts));
            entry = new()
            {
                ["id"] = it.Id.Text,
                ["address"] = proposal.Address,
                ["action"] = Action(texts, it.Action),
                ["sources"] = maker.Sources(texts, it.Id.Sources),
                ["lang"] = Languages.Tag(it.Language),
                ["dir"] = Languages.Direction(it.Language),
                ["provisional"] = proposal.IsProvisional,
                ["outcome"] = Outcome(texts, it),
                ["revision"] = it.Instrument.Base != dossier.Instrument.Base ? it.Instrument.Base?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            };
        }

        public CompiledProposal Proposal { get; }

        /// <summary>The base text of a row as this proposal quotes it.</summary>
        public Html Base(string token)
        {
            var to = new System.Text.StringBuilder();
            foreach (var side in Proposal.Clauses.SelectMany(clause => clause.Original).Where(side => side.Token == token))
            {
                RedlineHtml.AppendText(to, side.Text.Of(Proposals.Reading.Original),
                    [.. links.Stretches(side, Proposals.Reading.Original).Select(link => new RunLink(0, link.Start, link.End - link.Start, link.Tag))]);
            }
            return new(to.ToString().Trim());
        }

        public ScriptObject Cell(DossierCell cell) => new()
        {
            ["proposal"] = entry,
            ["clauses"] = new ScriptArray(cell.Clauses.Select(at =>
            {
                var clause = Proposal.Clauses[at];
                var state = clause.State.ToString().ToLowerInvariant();
                var reading = clause.Proposed.IsEmpty ? Proposals.Reading.Original : Proposals.Reading.Proposed;
                return new ScriptObject
                {
                    ["token"] = clause.Token,
                    ["address"] = maker.places.Of(Proposal, clause),
                    ["name"] = names[at],
                    ["state"] = state,
                    ["state_text"] = texts.Plain($"state.{state}"),
                    ["tally"] = clause.State == ClauseState.Amended ? TallyText(texts, clause) : null,
                    ["text"] = clause.State == ClauseState.Unchanged ? null : inline[at] ?? html.Side(clause, reading),
                };
            })),
        };
    }
}

using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The page of a proposal.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Proposal(Catalogue catalogue, CompiledProposal proposal, Texts texts)
    {
        var it = proposal.Proposal;
        var conference = catalogue.Conference(it.Conference);
        var dossier = catalogue.DossierOf(it);
        var contribution = catalogue.ContributionOf(it);
        var (previous, next) = catalogue.Around(proposal);
        var heading = CitationLine.WithRevision(InstrumentName(texts, it.Instrument), it, WordsOf(texts));
        var changes = WhatChanges(texts, proposal);
        var model = new ScriptObject
        {
            ["proposal"] = Entry(texts, catalogue, proposal),
            ["heading"] = heading,
            ["conference"] = conference is null ? null : ConferenceName(texts, conference),
            ["amends"] = it.Action.Amends(),
            ["evidence"] = it.Action.Amends() ? EvidenceModel(texts, proposal) : null,
            ["dossier"] = dossier is null ? null : DossierWay(texts, dossier).Model,
            ["document"] = contribution is null ? null : DocumentWay(contribution).Model,
        };
        model["cited"] = CitedModel(catalogue, proposal, texts);
        model["cited_count"] = ((ScriptArray)model["cited"]!).Sum(group => ((ScriptArray)((ScriptObject)group!)["texts"]!).Count);
        model["cited_by"] = CitingModel(catalogue.Citations.To(proposal.Address), texts);
        model["downloads"] = DownloadsOf(proposal, texts);
        AddRows(model, proposal, texts, Received.Of(contribution), LinksOf(catalogue, proposal, proposal.Address, texts));
        return new("proposal", proposal.Address, $"{it.Action.Mark()} {it.Id} · {heading}",
            WithName(texts.Plain("proposal.description", Sources(texts, it.Id.Sources), heading, changes), it.Instrument, texts), texts, model)
        {
            HasData = true,
            Feed = dossier is null ? null : FeedAt(catalogue, FeedAddresses.Of(dossier)),
            LinkedData = LinkedDataOf(catalogue, proposal, heading, texts),
            Above =
            [
                HomeWay(texts), ConferenceWay(texts, it.Conference, conference),
                .. dossier is null ? ImmutableArray<Way>.Empty : [DossierWay(texts, dossier)],
            ],
            Crumb = ProposalWay(proposal).Text,
            Previous = previous is null ? null : ProposalWay(previous),
            Next = next is null ? null : ProposalWay(next),
            SourceFile = it.Source.Length > 0 ? it.Source : null,
            Source = contribution is null ? null : DocumentWay(contribution),
            Citation = CitationLine.Of(it, conference, WordsOf(texts)),
            Citations = [.. languages.Where(other => other != texts).Select(other => (other.Language, CitationLine.Of(it, conference, WordsOf(other))))],
        };
    }

    /// <summary>What each row is called: its place in words, else its kind.</summary>
    public ImmutableArray<string> RowNames(CompiledProposal proposal, Texts texts) => NamesOf(proposal, WordsOf(texts));

    private ScriptObject Row(
        Texts texts, CompiledProposal proposal, Clause clause, string name, ClauseHtml html, Received document, Html? inline)
    {
        var (side, _) = ClauseNames.Shown(clause);
        var amends = proposal.Proposal.Action.Amends();
        var state = clause.State.ToString().ToLowerInvariant();
        var original = clause.Original is [var first, ..] ? first.Token : null;
        var isRenumbered = IsRenumbered(clause);
        return new()
        {
            ["token"] = clause.Token,
            ["address"] = places.HasPage(proposal, clause) ? proposal.AddressOf(clause.Token) : null,
            ["aliases"] = new ScriptArray(clause.Anchors.Where(token => token != clause.Token && token.StartsWith("x-", StringComparison.Ordinal))),
            ["tail"] = CitationLine.TailOf(proposal, clause, WordsOf(texts)),
            ["kind"] = side.Kind.ToString().ToLowerInvariant(),
            ["state"] = state,
            ["state_text"] = texts.Plain(isRenumbered ? "state.renumbered" : $"state.{state}"),
            ["renumbered"] = isRenumbered,
            ["changed"] = amends && clause.State != ClauseState.Unchanged,
            ["name"] = name,
            ["gloss"] = Gloss(side),
            ["base_gloss"] = original is null ? null : Gloss(clause.Original[0]),
            ["base_token"] = amends && original is not null && clause.Proposed.Length > 0 && original != clause.Token ? original : null,
            ["tally"] = clause.State == ClauseState.Amended && !isRenumbered ? TallyText(texts, clause) : null,
            ["base"] = clause.Original.IsEmpty ? null : html.Side(clause, Proposals.Reading.Original),
            ["proposed"] = clause.Proposed.IsEmpty ? null : html.Side(clause, Proposals.Reading.Proposed),
            ["inline"] = inline,
            ["line"] = document.LineOf(side.Line),
            ["line_number"] = side.Line,
        };

        // Each reading is glossed by its own words: a section may address somebody else than before.
        string? Gloss(ClauseSide of) =>
            of.Kind == ProvisionKind.Section && proposal.Proposal.Language != texts.Language ? glosses.Section(of.Token, texts.Language) : null;
    }

    /// <summary>True where nothing but the label changes, which is not worth a stop on the way from change to change.</summary>
    private static bool IsRenumbered(Clause clause) => clause.State == ClauseState.Amended && !Counting.ChangesText(clause);

    private static string TallyText(Texts texts, Clause clause)
    {
        var (deleted, inserted, unsure) = ClauseHtml.Tally(clause);
        var parts = new List<string>();
        if (deleted > 0)
        {
            parts.Add(texts.Plain("tally.deleted", deleted));
        }
        if (inserted > 0)
        {
            parts.Add(texts.Plain("tally.inserted", inserted));
        }
        if (unsure > 0)
        {
            parts.Add(texts.Plain("tally.unsure", unsure));
        }
        return parts.Count > 0 ? string.Join(texts.Plain("format.comma"), parts) : texts.Plain("tally.paragraphs");
    }

    /// <summary>The row that holds a footnote's mark; the row is there in every view, so the way back never fails.</summary>
    private static string? BackOf(CompiledProposal proposal, Clause footnote)
    {
        var name = ClauseNames.Shown(footnote).Side.Label.Flat.Trim();
        return proposal.Clauses.FirstOrDefault(clause => clause.Original.Concat(clause.Proposed)
            .Any(side => !side.Text.IsEmpty && side.Text.Runs.Any(run => run.Footnote == name)))?.Token;
    }

    /// <summary>How the changes are known, and how sure that is: averages over the changed characters.</summary>
    private static ScriptObject EvidenceModel(Texts texts, CompiledProposal proposal)
    {
        var kind = proposal.Proposal.Evidence.ToString().ToLowerInvariant();
        var runs = proposal.Clauses.SelectMany(clause =>
            ClauseHtml.Runs(clause.Original, Change.Deleted).Concat(ClauseHtml.Runs(clause.Proposed, Change.Inserted))).ToList();
        double characters = runs.Sum(run => run.Text.Length);
        return new()
        {
            ["kind"] = kind,
            ["title"] = texts.Plain($"evidence.{kind}.title"),
            ["text"] = texts.Plain($"evidence.{kind}.text"),
            ["provisional"] = proposal.IsProvisional,
            ["measured"] = proposal.Proposal.Evidence == Evidence.Inferred && characters > 0,
            ["place"] = Percent(run => run.Ground?.Place ?? 1),
            ["direction"] = Percent(run => run.Ground?.Direction ?? 1),
            ["unsure"] = proposal.Counts.Unsure,
        };

        int Percent(Func<Run, double> sure) =>
            characters == 0 ? 0 : (int)Math.Floor(100 * runs.Sum(run => run.Text.Length * sure(run)) / characters);
    }

    /// <summary>A document as received, whose lines can be linked to.</summary>
    private readonly record struct Received(string Address, int Lines)
    {
        public static Received Of(Contribution? contribution) => contribution is null
            ? new("", 0) : new(contribution.Address, contribution.Text.TrimEnd('\n').AsSpan().Count('\n') + 1);

        /// <summary>The address of a line; null for one that the document does not have (a person may write any number).</summary>
        public string? LineOf(int line) => line >= 1 && line <= Lines ? $"{Address}#l{line}" : null;
    }
}

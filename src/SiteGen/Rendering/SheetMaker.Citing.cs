using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>Citations on pages: as links in texts, and as lists of what cites what.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>A proposal's citations as links from a page.</summary>
    private TextLinks LinksOf(Catalogue catalogue, CompiledProposal proposal, string page, Texts texts) =>
        new(proposal, catalogue.Citations.Of(proposal), address => LinkTo(catalogue, page, address), texts);

    private string LinkTo(Catalogue catalogue, string page, string address)
    {
        var shown = places.Of(catalogue, address);
        return shown.StartsWith(page + "#", StringComparison.Ordinal) ? shown[page.Length..] : Links.From(page, shown, settings);
    }

    /// <summary>What cites something, by proposal.</summary>
    private ScriptArray CitingModel(IEnumerable<Citing> citing, Texts texts) =>
        new(citing.GroupBy(one => one.Proposal.Address, StringComparer.Ordinal).Select(group =>
        {
            var proposal = group.First().Proposal;
            var it = proposal.Proposal;
            return new ScriptObject
            {
                ["text"] = ProposalWay(proposal).Text,
                ["address"] = proposal.Address,
                ["sources"] = Sources(texts, it.Id.Sources),
                ["lang"] = Languages.Tag(it.Language),
                ["dir"] = Languages.Direction(it.Language),
                ["clauses"] = new ScriptArray(group.Select(one => ClauseThatCites(one, texts))),
            };
        }));

    private ScriptObject ClauseThatCites(Citing citing, Texts texts)
    {
        var clause = citing.Proposal.Clauses[citing.Clause];
        var place = PlaceKey(citing);
        return new()
        {
            ["address"] = places.Of(citing.Proposal, clause),
            ["name"] = OwnNamesOf(citing.Proposal, texts)[citing.Clause],
            ["words"] = citing.Words.Trim(),
            ["place"] = place,
            ["place_text"] = place == "kept" ? null
                : place == "revised" ? texts.Plain("citation.revised", Year(citing.Was), Year(citing.Becomes)) : texts.Plain($"citation.{place}"),
            ["was"] = citing.Was is null ? null : Year(citing.Was),
            ["becomes"] = citing.Becomes is null ? null : Year(citing.Becomes),
        };
    }

    /// <summary>What a proposal does to a citation, as one of the texts under <c>citation</c>.</summary>
    private static string PlaceKey(Citing citing) => citing switch
    {
        { IsUnsure: true } => "unsure",
        { Place: CitationPlace.Deleted } => "gone",
        { Place: CitationPlace.Inserted } => "new",
        { Place: CitationPlace.Revised, Was: not null, Becomes: not null } => "revised",
        { Place: CitationPlace.Revised } => "other",
        _ => "kept",
    };

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private ImmutableArray<string> OwnNamesOf(CompiledProposal proposal, Texts texts) =>
        NamesOf(proposal, WordsOf(texts));

    /// <summary>The instruments that a proposal cites, by whose they are, each with what becomes of it in the proposal.</summary>
    private static ScriptArray CitedModel(Catalogue catalogue, CompiledProposal proposal, Texts texts)
    {
        var cited = catalogue.Citations.Of(proposal)
            .SelectMany(linked => new[] { linked.Found.Citation.Original, linked.Found.Citation.Proposed }.OfType<Citation>())
            .SelectMany(citation => citation.References).Where(reference => reference.Kind == ReferenceKind.Instrument)
            .Select(reference => reference.Target).Distinct()
            .Select(target => (Instrument: catalogue.Citations.Instrument(target)!, Name: ReferenceName.Of(target, texts)));
        return new(cited.GroupBy(pair => pair.Name.Group).OrderBy(group => GroupOrder(group.Key)).Select(group => new ScriptObject
        {
            ["name"] = texts.Plain($"reference.group.{group.Key}"),
            ["texts"] = new ScriptArray(group.OrderBy(pair => pair.Instrument.Target, NaturalOrder.Instance)
                .Select(pair => CitedText(pair.Instrument, pair.Name.Name, proposal, texts))),
        }));
    }

    private static ScriptObject CitedText(CitedInstrument instrument, string name, CompiledProposal proposal, Texts texts)
    {
        var place = proposal.Proposal.Action.Amends() ? Becomes(instrument, proposal) : "kept";
        return new()
        {
            ["name"] = name,
            ["address"] = instrument.Address,
            ["place"] = place,
            ["place_text"] = place == "kept" ? null : texts.Plain($"citation.{place}", Revisions(instrument, proposal)),
        };
    }

    private static object?[] Revisions(CitedInstrument instrument, CompiledProposal proposal) =>
        instrument.Citing.FirstOrDefault(one => ReferenceEquals(one.Proposal, proposal) && PlaceKey(one) == "revised") is { } revised
            ? [Year(revised.Was), Year(revised.Becomes)] : [];

    /// <summary>What becomes of an instrument in a whole proposal; its reasons count only where nothing else cites it.</summary>
    private static string Becomes(CitedInstrument instrument, CompiledProposal proposal)
    {
        var kinds = instrument.Citing.Where(one => ReferenceEquals(one.Proposal, proposal) && !one.IsInReasons).Select(PlaceKey).Distinct().ToList();
        return kinds is [var only] ? only : kinds.Contains("revised") ? "revised" : "kept";
    }
}

using System.Collections.Immutable;
using Scriban.Runtime;
using SiteGen.Citations;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>The pages of cited instruments. Their addresses belong to the site; no dossier's register holds them.</summary>
internal sealed partial class SheetMaker
{
    private const string ReferencesAddress = "/ref/";

    // Wordings of one language beyond so many say nothing new.
    private const int WordingsShown = 3;

    private static readonly ImmutableArray<string> Groups =
        ["basic", "pp", "council", "wtdc", "wtsa", "wrc", "ra", "wtpf", "wcit", "itu_d", "itu_t", "itu_r", "wsis", "unga", "un", "other"];

    public Sheet References(Catalogue catalogue, Texts texts)
    {
        var groups = catalogue.Citations.Instruments.Select(instrument => (Instrument: instrument, Name: ReferenceName.Of(instrument.Target, texts)))
            .GroupBy(pair => pair.Name.Group).OrderBy(group => GroupOrder(group.Key)).Select(group => new ScriptObject
            {
                ["id"] = group.Key.Replace('_', '-'),
                ["name"] = texts.Plain($"reference.group.{group.Key}"),
                ["texts"] = new ScriptArray(group.OrderBy(pair => pair.Instrument.Target, NaturalOrder.Instance).Select(pair => new ScriptObject
                {
                    ["name"] = pair.Name.Name,
                    ["title"] = pair.Name.Instrument is null ? null : NameModel(pair.Name.Instrument, null, texts),
                    ["address"] = pair.Instrument.Address,
                    ["count"] = pair.Instrument.Citing.Length,
                })),
            });
        return new("references", ReferencesAddress, texts.Plain("reference.title"), texts.Plain("reference.lead"), texts,
            new ScriptObject { ["count"] = catalogue.Citations.Instruments.Length, ["groups"] = new ScriptArray(groups) })
        {
            Above = [HomeWay(texts)],
        };
    }

    public Sheet Reference(Catalogue catalogue, CitedInstrument cited, Texts texts)
    {
        var name = ReferenceName.Of(cited.Target, texts);
        var proposals = CitingModel(cited.Citing, texts);
        var all = catalogue.Citations.Instruments;
        var at = all.IndexOf(cited);
        var model = new ScriptObject
        {
            ["name"] = name.Name,
            ["title"] = name.Instrument is null ? null : NameModel(name.Instrument, null, texts),
            ["names"] = NamesSeen(cited, name),
            ["official"] = catalogue.OfficialTexts.Of(cited.Target),
            ["dossiers"] = new ScriptArray(catalogue.DossiersOn(cited.Target).Select(dossier => new Way(
                    texts.Plain("reference.dossier", dossier.Proposals.Length, catalogue.Conference(dossier.Conference) is { } conference ? CitationLine.Short(conference) : dossier.Conference),
                    dossier.Address).Model)),
            ["revisions"] = new ScriptArray(cited.Revisions.Select(year => new ScriptObject
            {
                ["id"] = Year(year),
                ["name"] = name.Revision(year, WordsOf(texts), texts),
                ["before"] = cited.Citing.Count(one => one.Was == year),
                ["after"] = cited.Citing.Count(one => one.Becomes == year),
            })),
            ["proposals"] = proposals,
            ["clauses"] = cited.Citing.Length,
            ["downloads"] = new ScriptArray { Data(cited.Address, texts) },
        };
        return new("reference", cited.Address, name.Name, texts.Plain("reference.description", cited.Citing.Length, name.Name), texts, model)
        {
            HasData = true,
            Above = [HomeWay(texts), new(texts.Plain("reference.title"), ReferencesAddress)],
            Previous = at > 0 ? ReferenceWay(all[at - 1], texts) : null,
            Next = at + 1 < all.Length ? ReferenceWay(all[at + 1], texts) : null,
        };
    }

    private static Way ReferenceWay(CitedInstrument cited, Texts texts) => new(ReferenceName.Of(cited.Target, texts).Name, cited.Address);

    private static int GroupOrder(string group) => Groups.IndexOf(group) is >= 0 and var at ? at : Groups.Length;

    /// <summary>What it is called in each language that cites it: the short form, and the words that cite it, the most usual first.</summary>
    private ScriptArray NamesSeen(CitedInstrument cited, ReferenceName name) =>
        new(cited.Citing.GroupBy(one => one.Proposal.Proposal.Language).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ScriptObject
        {
            ["lang"] = Languages.Tag(group.Key),
            ["dir"] = Languages.Direction(group.Key),
            ["language"] = OwnNames.GetValueOrDefault(group.Key, group.Key),
            ["name"] = citations.FirstOrDefault(words => words.Language == group.Key) is { } known ? name.In(known) : null,
            ["wordings"] = new ScriptArray(group.GroupBy(one => one.Words.Trim(), StringComparer.Ordinal)
                .OrderByDescending(wording => wording.Count()).ThenBy(wording => wording.Key, StringComparer.Ordinal)
                .Take(WordingsShown).Select(wording => wording.Key)),
        }));
}

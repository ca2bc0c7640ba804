using Scriban.Runtime;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>Who proposes on which text at a conference, as a picture: a line a text, a column a source, a mark a proposal.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>After so many texts the names of the sources stand once more, so that they are never far, also on paper.</summary>
    private const int MostTextsInBand = 40;

    /// <summary>With more sources than this a sheet of paper is too narrow for the picture; the list stands there alone.</summary>
    private const int MostSourcesOnPaper = 16;

    /// <summary>The picture, in bands; none where nobody proposes on a text.</summary>
    private ScriptObject? SourcePlots(Proposing proposing, string title, Texts texts) => proposing.Sources.IsEmpty ? null : new()
    {
        ["bands"] = new ScriptArray(proposing.Texts.Chunk(MostTextsInBand).Select((band, at) => SourcePlot(proposing, band, at, title, texts).Model)),
        ["many"] = proposing.Sources.Length > MostSourcesOnPaper,
    };

    private Plot SourcePlot(Proposing proposing, ProposedText[] band, int number, string title, Texts texts)
    {
        // Room for the longest symbol, and never less than a finger needs.
        var width = 10 + Math.Max(2, proposing.Sources.Max(source => source.Length)) * 6;
        return new($"who-{number + 1}", title, texts.Plain("conference.who_text", proposing.Sources.Length, proposing.Texts.Length),
            [.. band.Select(text => new PlotName(NumberOf(text.Dossier.Instrument, texts), InstrumentName(texts, text.Dossier.Instrument), text.Dossier.Address))],
            [.. proposing.Sources.Select((source, at) => new PlotColumn(source, glosses.Source(source, texts.Language), at * width + width / 2))],
            proposing.Sources.Length * width)
        {
            Marks =
            [
                .. from at in Enumerable.Range(0, band.Length)
                   from share in band[at].Shares
                   let column = proposing.Sources.IndexOf(share.Source)
                   orderby at, column
                   select SourceMark(band[at], share, at, column * width, width, texts),
            ],
        };
    }

    private PlotMark SourceMark(ProposedText text, SourceShare share, int line, int left, int width, Texts texts)
    {
        var where = $"{glosses.Source(share.Source, texts.Language)} · {InstrumentName(texts, text.Dossier.Instrument)}";
        return share.Proposals is [var only]
            ? new(KindOf(only.Proposal.Action), line, left, width, $"{ProposalWay(only).Text} · {where}", only.Address, 1)
            : new("several", line, left, width,
                $"{texts.Plain("conference.document_proposals", share.Proposals.Length)} · {where}", text.Dossier.Address, share.Proposals.Length);
    }
}

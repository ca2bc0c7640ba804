using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>What a page offers to be taken along.</summary>
internal sealed partial class SheetMaker
{
    private static ScriptArray DownloadsOf(CompiledProposal proposal, Texts texts) =>
    [
        Download(Downloads.Of(proposal, "docx"), texts.Plain(proposal.Proposal.Action.Amends() ? "downloads.docx" : "downloads.docx_plain")),
        Data(proposal.Address, texts),
    ];

    private static ScriptArray DownloadsOf(Dossier dossier, Matrix matrix, Texts texts) =>
    [
        Download(Downloads.Of(dossier, "docx"), texts.Plain("downloads.docx_dossier")),
        .. Downloads.HasMatrix(matrix)
            ? [Download(Downloads.Of(dossier, "xlsx"), texts.Plain("downloads.xlsx")), Download(Downloads.Of(dossier, "csv"), texts.Plain("downloads.csv"))]
            : (ReadOnlySpan<ScriptObject>)[],
        Download(Downloads.Print(dossier), texts.Plain("downloads.print")),
        Data(dossier.Address, texts),
    ];

    private static ScriptArray DownloadsOf(Conference conference, Texts texts) =>
    [
        Download(Downloads.Bulk(conference.Slug), texts.Plain("downloads.bulk")),
        Download(Downloads.Citations(conference.Slug), texts.Plain("downloads.citations")),
    ];

    /// <summary>The address of a feed; null where the site has none.</summary>
    private string? FeedAt(Catalogue catalogue, string address) => FeedAddresses.Exist(catalogue, settings) ? address : null;

    private static ScriptObject Data(string address, Texts texts) => Download(address + Downloads.DataFile, texts.Plain("downloads.data"));

    private static ScriptObject Download(string address, string text) => new()
    {
        ["address"] = address,
        ["text"] = text,
        ["is_page"] = address.EndsWith('/'),
    };
}

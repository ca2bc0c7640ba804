using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>What a page offers to be taken along.</summary>
internal sealed partial class SheetMaker
{
    private static ScriptArray DownloadsOf(CompiledProposal proposal, Texts texts) =>
        [Download(Downloads.Of(proposal, "docx"), texts.Plain(proposal.Proposal.Action.Amends() ? "downloads.docx" : "downloads.docx_plain"))];

    private static ScriptArray DownloadsOf(Dossier dossier, Matrix matrix, Texts texts) =>
    [
        Download(Downloads.Of(dossier, "docx"), texts.Plain("downloads.docx_dossier")),
        .. Downloads.HasMatrix(matrix)
            ? [Download(Downloads.Of(dossier, "xlsx"), texts.Plain("downloads.xlsx")), Download(Downloads.Of(dossier, "csv"), texts.Plain("downloads.csv"))]
            : (ReadOnlySpan<ScriptObject>)[],
    ];

    private static ScriptObject Download(string address, string text) => new() { ["address"] = address, ["text"] = text };
}

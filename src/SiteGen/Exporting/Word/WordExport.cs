using System.Globalization;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Exporting.Word;

/// <summary>
/// Writes proposals as Word files with tracked changes: rejecting them all gives the base text, accepting them all the
/// proposed text. The same proposals give the same bytes.
/// </summary>
public static class WordExport
{
    /// <summary>One proposal.</summary>
    public static byte[] Proposal(CompiledProposal proposal, WordFrame frame)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(frame);
        var hand = HandOf(proposal.Proposal, frame);
        var parts = new WordParts();
        using var body = WordPackage.Part("document");
        body.Open("body");
        Write(body, parts, proposal, hand, new("", "", ""));
        WordPackage.Section(body, hand.IsRightToLeft);
        body.Close();
        return WordPackage.Of(frame, body.Finish(), parts, hand.Author, hand.Language);
    }

    /// <summary>Several proposals, each beginning a page, behind a title and a table of contents.</summary>
    /// <param name="proposals">In order.</param>
    /// <param name="subtitle">The line below the title.</param>
    /// <param name="frame">What it says beside the texts.</param>
    public static byte[] Dossier(IReadOnlyList<CompiledProposal> proposals, string subtitle, WordFrame frame)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(frame);
        var parts = new WordParts();
        var hands = proposals.Select(proposal => HandOf(proposal.Proposal, frame)).ToList();
        var entries = proposals.Select((proposal, at) => new ContentsEntry(
            $"{SourcesOf(proposal.Proposal, frame.Language)}: {proposal.Proposal.Action.Mark()} {proposal.Proposal.Id}",
            "p" + WordParts.Text(at + 1), "p" + WordParts.Text(at + 1) + "_")).ToList();
        using var body = WordPackage.Part("document");
        body.Open("body");
        WordContents.Write(body, parts, entries, subtitle, frame);
        for (var at = 0; at < proposals.Count; at++)
        {
            body.Open("p").Open("pPr");
            WordPackage.Section(body, at > 0 && hands[at - 1].IsRightToLeft);
            body.Close().Close();
            Write(body, parts, proposals[at], hands[at], entries[at]);
        }
        WordPackage.Section(body, hands is [.., var last] && last.IsRightToLeft);
        body.Close();
        var language = hands.Select(hand => hand.Language).FirstOrDefault(language => WordLanguages.Latin(language) is not null) ?? "en";
        return WordPackage.Of(frame, body.Finish(), parts, frame.Site, language);
    }

    // The line with the number, as in the documents themselves, then the text.
    private static void Write(Markup to, WordParts parts, CompiledProposal proposal, Hand hand, ContentsEntry entry)
    {
        var it = proposal.Proposal;
        var text = new ProvisionWriter(parts, hand, proposal, entry.Prefix);
        to.Open("p").Open("pPr").Empty("pStyle", ("val", "Proposal")).Close();
        var bookmark = entry.Bookmark.Length > 0 ? parts.NextId() : null;
        if (bookmark is not null)
        {
            to.Empty("bookmarkStart", ("id", bookmark), ("name", entry.Bookmark));
            WordContents.Entry(to, entry.Text);
        }
        var comment = it.Action.Amends() ? parts.Comment(ExportWords.In(hand.Language).Say(it.Evidence.ToString().ToLowerInvariant()), hand) : null;
        if (comment is not null)
        {
            to.Empty("commentRangeStart", ("id", comment));
        }
        to.Open("r").Text("t", it.Action.Mark()).Empty("tab").Text("t", it.Id.Text).Close();
        if (comment is not null)
        {
            to.Empty("commentRangeEnd", ("id", comment));
            RunWriter.Reference(to, comment);
        }
        if (bookmark is not null)
        {
            to.Empty("bookmarkEnd", ("id", bookmark));
        }
        to.Close();
        text.Write(to);
    }

    private static Hand HandOf(Proposal proposal, WordFrame frame) => new(
        SourcesOf(proposal, proposal.Language),
        frame.Day?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture),
        proposal.Language);

    private static string SourcesOf(Proposal proposal, string language) =>
        string.Join(", ", proposal.Id.Sources.Select(symbol => Sources.Find(symbol)?.Name(language) ?? symbol));
}

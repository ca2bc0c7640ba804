using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>
/// Recognizes the proposals of a document and their parts, by tables and by small rules about sequence and shape.
/// Every character of the source ends in exactly one piece.
/// </summary>
public static class Structurer
{
    private const int ShortText = 400;

    /// <summary>
    /// Reads a document. It may have no proposal, or no conference that can be told: then the diagnostics hold an
    /// error, and the proposals' conference is empty.
    /// </summary>
    /// <param name="source">As read.</param>
    /// <param name="defaultConference">The conference of documents that do not say it: <c>pp18</c>; or null.</param>
    public static Staged<StructuredDocument> Read(SourceDocument source, string? defaultConference) =>
        source.Form == SourceForm.Marked ? TwoReadings.Read(source, defaultConference) : ReadAsPrinted(source, defaultConference, null);

    /// <summary>The proposal of a document that has the most paragraphs, and how many; null if there is none. Quick, however many there are.</summary>
    public static (ProposalId Proposal, int Line, int Paragraphs)? Longest(SourceDocument source)
    {
        var lines = SourceLines.Of(source);
        var heads = HeadFinder.Find(lines, new(source));
        return heads.Select((head, at) => (head, End: at + 1 < heads.Count ? heads[at + 1].Line : lines.Length))
            .Where(text => text.head.Head.Id is not null)
            .OrderByDescending(text => text.End - text.head.Line)
            .Select(text => ((ProposalId, int, int)?)(text.head.Head.Id!, source.Paragraphs[text.head.Line].Line, text.End - text.head.Line)).FirstOrDefault();
    }

    /// <summary>Reads all the characters of a document as one text; <paramref name="conference"/> where it is known already.</summary>
    internal static Staged<StructuredDocument> ReadAsPrinted(SourceDocument source, string? defaultConference, string? conference)
    {
        var findings = new Findings(source);
        var lines = SourceLines.Of(source);
        var heads = HeadFinder.Find(lines, findings);
        var drafts = Divide(lines, heads, source.Form, findings);
        if (drafts.Count == 0)
        {
            findings.Add(Codes.NoProposal, -1, 0);
        }
        foreach (var draft in drafts)
        {
            new DraftReader(lines, draft, findings).Read();
        }
        Footnotes.Attach(lines, drafts, findings);
        conference ??= drafts.Count == 0 ? "" : ConferenceOf(lines, heads, drafts, defaultConference, findings);
        return Assemble(source, lines, drafts, conference, findings);
    }

    private static string ConferenceOf(
        SourceLine[] lines, List<FoundHead> heads, List<ProposalDraft> drafts, string? defaultConference, Findings findings)
    {
        var introduction = string.Join('\n', lines.Take(heads.Count > 0 ? heads[0].Line : lines.Length).Select(line => line.Folded.Plain));
        var headers = string.Join('\n', lines.Where(line => line.Furniture == "header").Select(line => line.Folded.Plain));
        return ConferenceRule.Find(drafts, introduction, headers, defaultConference, findings);
    }

    // Head lines and bodies; what stands before the first, behind a bare NOC and in the feet of pages belongs to none.
    private static List<ProposalDraft> Divide(SourceLine[] lines, List<FoundHead> heads, SourceForm form, Findings findings)
    {
        var drafts = new List<ProposalDraft>();
        GiveNoise(lines, 0, heads.Count == 0 ? lines.Length : heads[0].Line, "introduction");
        for (var n = 0; n < heads.Count; n++)
        {
            var head = heads[n];
            var end = n + 1 < heads.Count ? heads[n + 1].Line : lines.Length;
            if (head.Head.Id is null || head.IsRepeated)
            {
                GiveNoise(lines, head.Line, end, head.IsRepeated ? "repeated" : "no-proposal");
                continue;
            }
            var draft = new ProposalDraft(head.Head, head.Line, form) { HeadOwner = findings.NewOwner() };
            GiveHead(lines, head, draft, findings);
            var next = Footers.BehindReasons(lines, head.IdLine + 1, end);
            draft.Body = (head.IdLine + 1, Footers.End(lines, head.IdLine + 1, next));
            GiveNoise(lines, draft.Body.To, next, "footer");
            GiveNoise(lines, next, end, "introduction");
            drafts.Add(draft);
        }
        var whole = Languages.Of(string.Join('\n', lines.Select(line => line.Folded.Plain))) ?? "en";
        foreach (var draft in drafts)
        {
            draft.Language = LanguageOf(string.Join('\n', lines[draft.Body.From..draft.Body.To].Select(line => line.Folded.Plain)), whole);
            draft.OpeningLineNumber = draft.Line + 1;
        }
        return drafts;
    }

    // A few words do not tell French from Spanish: the document's language stands if its script is the same.
    private static string LanguageOf(string text, string whole)
    {
        var own = Languages.Of(text);
        return own is null || text.Length < ShortText && Languages.Script(own) == Languages.Script(whole) ? whole : own;
    }

    private static void GiveHead(SourceLine[] lines, FoundHead found, ProposalDraft draft, Findings findings)
    {
        for (var at = found.Line; at <= found.IdLine; at++)
        {
            var line = lines[at];
            var (length, head) = (line.Folded.Plain.Length, found.Head);
            if (found.Line != found.IdLine || head.IdStart < head.ActionStart)
            {
                TextGiver.Give(line, 0, length, draft.HeadOwner);
                continue;
            }
            TextGiver.Give(line, 0, head.ActionEnd, draft.HeadOwner);
            line.Give(head.ActionEnd, head.IdStart, PieceKind.Separator, draft.HeadOwner);
            if (head.Heading is null)
            {
                TextGiver.Give(line, head.IdStart, length, draft.HeadOwner);
                continue;
            }
            TextGiver.Give(line, head.IdStart, head.End, draft.HeadOwner);
            var owner = findings.NewOwner();
            draft.Blocks.Add(new(ProvisionKind.Number, 0, owner));
            draft.Heading = head.Heading;
            draft.PlacesNamed = Conferences.Named(line.Folded.Plain[head.End..]);
            TextGiver.Give(line, head.End, length, owner);
        }
    }

    private static void GiveNoise(SourceLine[] lines, int from, int to, string name)
    {
        for (var at = from; at < to; at++)
        {
            var kind = lines[at].IsBlank ? "blank"
                : name == "introduction" && lines[at].Furniture is { } furniture and not "header" ? furniture
                : name;
            lines[at].Give(0, lines[at].Folded.Plain.Length, PieceKind.Noise, Findings.Outside, kind);
        }
    }

    private static Staged<StructuredDocument> Assemble(
        SourceDocument source, SourceLine[] lines, List<ProposalDraft> drafts, string conference, Findings findings)
    {
        var pieces = lines.SelectMany(line => line.Pieces()).ToLookup(pair => pair.Owner, pair => pair.Piece);
        var proposals = drafts.Select(draft => new StructuredProposal(
            draft.Head.Id!, draft.Head.Action, [.. pieces[draft.HeadOwner]], Instruments.Of(draft, conference), conference,
            draft.Language, [.. draft.Blocks.Select(block => new Block(block.Kind, block.Level, [.. pieces[block.Owner]]))]));
        var diagnostics = findings.Diagnostics.OrderBy(diagnostic => diagnostic.Spot.Line).ThenBy(diagnostic => diagnostic.Spot.Column);
        return new(new(source, [.. proposals], [.. pieces[Findings.Outside]]), [.. diagnostics]);
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;
using Run = SiteGen.Proposals.Run;

namespace SiteGen.Markdown;

/// <summary>Makes of a redlined source what stands in <c>input/</c>: proposals in their own words, and the document as received.</summary>
public static class Normalizer
{
    // [footnoteRef:1]1: the token a converter wrote, then what is printed
    private static readonly Regex FootnoteToken = new(@"^\[(?:foot|end)note(?:Ref)?:[^\]]*\]", RegexOptions.NonBacktracking);

    /// <summary>The proposals of a document, in order.</summary>
    public static Staged<ImmutableArray<Proposal>> Proposals(RedlinedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ImmutableArray.CreateRange(document.Document.Proposals, proposal => Of(proposal, document));
    }

    /// <summary>The document as received. A source may hold several documents: it goes by the first's name.</summary>
    public static Contribution Contribution(RedlinedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (source, proposals, _) = document.Document;
        var first = proposals.FirstOrDefault();
        var file = FileName(source.Path);
        return new(
            first?.Id.DocumentSlug ?? SlugOf(file),
            first?.Conference ?? "",
            first is null ? file : Keys.DocumentOf(first.Id),
            file,
            source.Digest,
            source.Encoding,
            proposals.GroupBy(proposal => proposal.Language).MaxBy(group => group.Count())?.Key ?? "en",
            [.. proposals.Select(proposal => proposal.Id.Text)],
            Noise(document.Document),
            AsReceived(document));
    }

    // What a source marks is shown as it marks it.
    private static string AsReceived(RedlinedDocument document) => document.Document.Source.Form == SourceForm.Marked
        ? string.Concat(document.Paragraphs.Select(paragraph => CriticText.Write(paragraph) + "\n"))
        : string.Concat(document.Document.Source.Paragraphs.Select(paragraph => paragraph.Text + "\n"));

    private static Proposal Of(StructuredProposal proposal, RedlinedDocument document)
    {
        var owners = MarkOwners(proposal);
        var provisions = proposal.Blocks.Select((block, i) => Of(block, i, owners, document)).ToImmutableArray();
        return Canonical.Of(new()
        {
            Id = proposal.Id,
            Action = proposal.Action,
            Conference = proposal.Conference,
            Instrument = proposal.Instrument,
            Language = proposal.Language,
            Source = FileName(document.Document.Source.Path),
            Evidence = MainEvidence(
                provisions, document.Document.Source.Form == SourceForm.Marked ? Evidence.Tracked : Evidence.Inferred),
            Title = Titles.Of(provisions),
            Provisions = provisions,
        });
    }

    private static Provision Of(Block block, int index, Dictionary<int, int> owners, RedlinedDocument document)
    {
        var label = Clip(block.Pieces.Where(piece => piece.Kind == PieceKind.Label), document);
        if (block.Kind == ProvisionKind.Footnote)
        {
            label = Redline.Kept(block.Pieces.FirstOrDefault(piece => piece.Name is not null).Name ?? "");
        }
        var text = Clip(block.Pieces.Where(piece => piece.Kind is PieceKind.Text or PieceKind.FootnoteMark), document);
        if (block.Pieces.IsEmpty)
        {
            return new(block.Kind, block.Level, label, text);
        }
        var last = block.Pieces[^1].Paragraph;
        var ownsMark = block.Kind == ProvisionKind.Footnote || owners[last] == index;
        var line = document.Document.Source.Paragraphs[block.Pieces[0].Paragraph].Line;
        var paragraph = document.Paragraphs[last];
        return ownsMark
            ? new(block.Kind, block.Level, label, text, paragraph.Mark, line) { MarkGround = GroundOf(paragraph.Mark, paragraph.MarkGround) }
            : new(block.Kind, block.Level, label, text, Change.Kept, line);
    }

    // Where one source paragraph holds several provisions (the word "Reasons:" and the first reason), its mark stands
    // behind the last; a footnote's text, which hangs on the same paragraph, comes and goes with it.
    private static Dictionary<int, int> MarkOwners(StructuredProposal proposal)
    {
        var owners = new Dictionary<int, int>();
        for (var i = 0; i < proposal.Blocks.Length; i++)
        {
            foreach (var piece in proposal.Blocks[i].Kind == ProvisionKind.Footnote ? [] : proposal.Blocks[i].Pieces)
            {
                owners[piece.Paragraph] = i;
            }
        }
        return owners;
    }

    private static Redline Clip(IEnumerable<Piece> pieces, RedlinedDocument document) =>
        Redline.Of(pieces.SelectMany(piece => Clip(piece, document.Paragraphs[piece.Paragraph].Runs)));

    private static List<Run> Clip(Piece piece, Redline paragraph)
    {
        var runs = new List<Run>();
        var start = 0;
        foreach (var run in paragraph.IsEmpty ? [] : paragraph.Runs)
        {
            var from = Math.Max(piece.Start, start);
            var to = Math.Min(piece.Start + piece.Length, start + run.Text.Length);
            if (from < to)
            {
                runs.Add(run with
                {
                    Text = run.Text[(from - start)..(to - start)],
                    Ground = GroundOf(run.Change, run.Ground),
                    Footnote = null,
                });
            }
            start += run.Text.Length;
        }
        if (piece.Kind != PieceKind.FootnoteMark || runs.Count == 0)
        {
            return runs;
        }
        var printed = FootnoteToken.Replace(string.Concat(runs.Select(run => run.Text)), "");
        return [runs[0] with { Text = printed, Footnote = piece.Name ?? printed }];
    }

    // A redline that gives no ground for a change worked it out from the text.
    private static Ground? GroundOf(Change change, Ground? ground) =>
        ground ?? (change == Change.Kept ? null : new Ground(Evidence.Inferred));

    // The evidence of most changed text; where two have as much, the stronger. A source that knows its changes knows
    // too that there are none.
    private static Evidence MainEvidence(ImmutableArray<Provision> provisions, Evidence unchanged) => provisions
        .SelectMany(provision => new[] { provision.Label, provision.Text })
        .SelectMany(redline => redline.IsEmpty ? [] : redline.Runs)
        .Where(run => run.Change != Change.Kept)
        .GroupBy(run => run.Ground!.Evidence)
        .OrderByDescending(group => group.Sum(run => run.Text.Length)).ThenBy(group => group.Key)
        .Select(group => (Evidence?)group.Key)
        .FirstOrDefault() ?? unchanged;

    private static ImmutableArray<Noise> Noise(StructuredDocument document) =>
    [
        .. document.Proposals.SelectMany(proposal => proposal.Head.Concat(proposal.Blocks.SelectMany(block => block.Pieces)))
            .Where(piece => piece.Kind == PieceKind.Noise)
            .Concat(document.Noise)
            .OrderBy(piece => piece.Paragraph).ThenBy(piece => piece.Start)
            .Select(piece => (Piece: piece, Paragraph: document.Source.Paragraphs[piece.Paragraph]))
            .Select(pair => new Noise(
                pair.Piece.Name ?? "noise", pair.Paragraph.Line, pair.Paragraph.Text.Substring(pair.Piece.Start, pair.Piece.Length))),
    ];

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string SlugOf(string file) =>
        new string([.. file.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
}

using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>
/// One reading of a source that knows its changes, as a source of its own: text of the other reading is gone, and where
/// a paragraph mark is gone two paragraphs are one. Leads back to the characters it was made of.
/// </summary>
internal sealed class ReadingSource
{
    private readonly record struct Span(int Paragraph, int Start, int Length);

    private readonly ImmutableArray<ImmutableArray<Span>> spans;

    private ReadingSource(SourceDocument document, ImmutableArray<ImmutableArray<Span>> spans) =>
        (Document, this.spans) = (document, spans);

    /// <summary>The reading.</summary>
    public SourceDocument Document { get; }

    /// <summary>Takes one reading out of a source.</summary>
    public static ReadingSource Of(SourceDocument source, Proposals.Reading reading)
    {
        var paragraphs = ImmutableArray.CreateBuilder<SourceParagraph>();
        var places = ImmutableArray.CreateBuilder<ImmutableArray<Span>>();
        var (runs, own) = (new List<Run>(), new List<Span>());
        var line = 0;
        for (var at = 0; at < source.Paragraphs.Length; at++)
        {
            var paragraph = source.Paragraphs[at];
            line = own.Count == 0 ? paragraph.Line : line;
            var start = 0;
            foreach (var run in paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs)
            {
                if (run.Change.StandsIn(reading))
                {
                    runs.Add(run with { Change = Change.Kept, Ground = null });
                    own.Add(new(at, start, run.Text.Length));
                }
                start += run.Text.Length;
            }
            if (paragraph.Mark.StandsIn(reading) || at == source.Paragraphs.Length - 1)
            {
                // The mark that is left decides what the joined paragraph is.
                paragraphs.Add(new(line, Redline.Of(runs)) { Role = paragraph.Role, Footnote = paragraph.Footnote });
                places.Add([.. own]);
                runs.Clear();
                own.Clear();
            }
        }
        return new(source with { Paragraphs = paragraphs.ToImmutable() }, places.ToImmutable());
    }

    /// <summary>The places in the source of a stretch of the reading.</summary>
    public IEnumerable<Piece> Origins(Piece piece)
    {
        var start = 0;
        foreach (var span in spans[piece.Paragraph])
        {
            var from = Math.Max(piece.Start, start);
            var to = Math.Min(piece.Start + piece.Length, start + span.Length);
            if (from < to)
            {
                yield return piece with { Paragraph = span.Paragraph, Start = span.Start + from - start, Length = to - from };
            }
            start += span.Length;
        }
    }
}

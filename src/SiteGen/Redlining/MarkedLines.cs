using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>One reading of a source that knows its changes: what accepting, or rejecting, all of them gives.</summary>
internal static class MarkedLines
{
    /// <summary>All paragraphs that the reading has, blank ones too; a footnote's mark is its name in brackets.</summary>
    public static ImmutableArray<ReadingLine> Of(RedlinedDocument document, Proposals.Reading reading)
    {
        var lines = ImmutableArray.CreateBuilder<ReadingLine>();
        var owners = SegmentLines.Owners(document);
        var text = new StringBuilder();
        // The paragraph that a line begins in; another one is tried as long as nothing of it stands in the reading.
        var start = 0;
        for (var at = 0; at < document.Paragraphs.Length; at++)
        {
            var paragraph = document.Paragraphs[at];
            start = text.Length == 0 ? at : start;
            foreach (var run in paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs)
            {
                text.Append(run.Change.StandsIn(reading) ? Printed(run) : "");
            }
            if (paragraph.Mark.StandsIn(reading) || at == document.Paragraphs.Length - 1 && text.Length > 0)
            {
                lines.Add(new(document.Document.Source.Paragraphs[start].Line, owners[start], text.ToString()));
                text.Clear();
            }
        }
        return lines.ToImmutable();
    }

    /// <summary>The characters of a run; of a footnote's mark its name in brackets.</summary>
    public static string Printed(Proposals.Run run) => run.Footnote is { } name ? $"[{name}]" : run.Text;
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>A line with its changes.</summary>
/// <param name="Line">Of the source, from 1.</param>
/// <param name="Proposal">The proposal it belongs to; null outside of all.</param>
/// <param name="Runs">Cover the whole line.</param>
/// <param name="Mark">Its paragraph mark.</param>
public sealed record SegmentLine(int Line, string? Proposal, Redline Runs, Change Mark);

/// <summary>
/// <c>read --format jsonl</c>: one object a source line,
/// <c>{"line":1,"proposal":"B/67/4","segments":[["=","kept"],["-","deleted"],["+","inserted"]],"mark":"="}</c>.
/// The segments of a line joined are the line.
/// </summary>
public static class SegmentLines
{
    // Readable text: nothing is escaped that JSON does not want escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All lines of a document, each ended by LF.</summary>
    public static string Of(RedlinedDocument document)
    {
        var owners = Owners(document);
        return Of(document.Paragraphs.Select((paragraph, at) => new SegmentLine(
            document.Document.Source.Paragraphs[at].Line, owners[at], paragraph.Runs, paragraph.Mark)));
    }

    /// <summary>These lines, each ended by LF.</summary>
    public static string Of(IEnumerable<SegmentLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, line);
            }
            text.Append(Encoding.UTF8.GetString(buffer.ToArray())).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>How a change is written: <c>=</c>, <c>-</c>, <c>+</c>.</summary>
    public static string Sign(Change change) => change switch { Change.Deleted => "-", Change.Inserted => "+", _ => "=" };

    private static void Write(Utf8JsonWriter json, SegmentLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line.Line);
        json.WriteString("proposal", line.Proposal);
        json.WriteStartArray("segments");
        foreach (var (change, text) in Joined(line.Runs))
        {
            json.WriteStartArray();
            json.WriteStringValue(Sign(change));
            json.WriteStringValue(text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteString("mark", Sign(line.Mark));
        json.WriteEndObject();
    }

    // Segments know changes alone; runs that differ in their ground are one.
    private static IEnumerable<(Change Change, string Text)> Joined(Redline redline)
    {
        var text = new StringBuilder();
        var change = Change.Kept;
        foreach (var run in redline.IsEmpty ? [] : redline.Runs)
        {
            if (run.Change != change && text.Length > 0)
            {
                yield return (change, text.ToString());
                text.Clear();
            }
            change = run.Change;
            text.Append(MarkedLines.Printed(run));
        }
        if (text.Length > 0)
        {
            yield return (change, text.ToString());
        }
    }

    /// <summary>For each paragraph the number of the proposal it belongs to.</summary>
    internal static string?[] Owners(RedlinedDocument document)
    {
        var owners = new string?[document.Paragraphs.Length];
        foreach (var proposal in document.Document.Proposals)
        {
            foreach (var piece in proposal.Head.Concat(proposal.Blocks.SelectMany(block => block.Pieces)))
            {
                owners[piece.Paragraph] ??= proposal.Id.Text;
            }
        }
        return owners;
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// <c>read --format jsonl</c>: one object a source line,
/// <c>{"line":1,"proposal":"B/67/4","segments":[["=","kept"],["-","deleted"],["+","inserted"]],"mark":"="}</c>.
/// The segments of a line joined are the line.
/// </summary>
public static class SegmentLines
{
    // Readable text: nothing is escaped that JSON does not want escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All lines, each ended by LF.</summary>
    public static string Of(RedlinedDocument document)
    {
        var owners = Owners(document);
        var lines = new StringBuilder();
        for (var at = 0; at < document.Paragraphs.Length; at++)
        {
            var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, document.Document.Source.Paragraphs[at].Line, owners[at], document.Paragraphs[at]);
            }
            lines.Append(Encoding.UTF8.GetString(buffer.ToArray())).Append('\n');
        }
        return lines.ToString();
    }

    /// <summary>How a change is written: <c>=</c>, <c>-</c>, <c>+</c>.</summary>
    public static string Sign(Change change) => change switch { Change.Deleted => "-", Change.Inserted => "+", _ => "=" };

    private static void Write(Utf8JsonWriter json, int line, string? proposal, RedlinedParagraph paragraph)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteString("proposal", proposal);
        json.WriteStartArray("segments");
        foreach (var (change, text) in Joined(paragraph.Runs))
        {
            json.WriteStartArray();
            json.WriteStringValue(Sign(change));
            json.WriteStringValue(text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteString("mark", Sign(paragraph.Mark));
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
            text.Append(run.Text);
        }
        if (text.Length > 0)
        {
            yield return (change, text.ToString());
        }
    }

    private static string?[] Owners(RedlinedDocument document)
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

using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;

namespace SiteGen.Tests.Structure;

/// <summary>Documents that know their changes, written as CriticMarkup: one paragraph a line, <c>{++¶++}</c> for its mark.</summary>
internal static class Marked
{
    public static SourceDocument Source(params string[] lines) => new("seeds/x.docx", "", "docx", [.. lines.Select(Paragraph)])
    {
        Form = SourceForm.Marked,
    };

    public static RedlinedDocument Redlined(params string[] lines) =>
        Redliner.Read(Structurer.Read(Source(lines), "pp18").Value).Value;

    public static string[] Lines(RedlinedDocument document, Proposals.Reading reading) =>
        [.. ReadingLines.Of(document, reading).Select(line => line.Text)];

    // "[^1]: text" is a footnote, "[^1]" its mark, "| a<tab>b" a row.
    private static SourceParagraph Paragraph(string line, int at)
    {
        var name = line.StartsWith("[^", StringComparison.Ordinal) && line.IndexOf("]: ", StringComparison.Ordinal) is var end and > 0 ? line[2..end] : null;
        var isRow = line.StartsWith("| ", StringComparison.Ordinal);
        var parsed = CriticText.Parse(name is not null ? line[(name.Length + 5)..] : isRow ? line[2..] : line);
        var runs = new List<Proposals.Run>();
        var mark = Change.Kept;
        for (var i = 0; i < parsed.Flat.Length; i++)
        {
            if (parsed.Flat[i] == '¶')
            {
                mark = parsed.Changes[i];
            }
            else if (parsed.Flat[i..] is ['[', '^', var number, ']', ..])
            {
                runs.Add(new(parsed.Changes[i], number.ToString(), null, number.ToString()));
                i += 3;
            }
            else
            {
                runs.Add(new(parsed.Changes[i], parsed.Flat[i].ToString()));
            }
        }
        return new(at + 1, Redline.Of(runs), mark) { Footnote = name, Role = isRow ? ParagraphRole.TableRow : ParagraphRole.Text };
    }
}

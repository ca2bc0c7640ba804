using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>
/// One paragraph of one reading. Where the paragraph mark between two provisions does not stand in the reading,
/// what stands in it of both is one paragraph.
/// </summary>
/// <param name="Kind">What it is in this reading: a clause whose label is gone is a paragraph.</param>
/// <param name="Level">The level of the provision it begins in.</param>
/// <param name="Label">The label of this reading.</param>
/// <param name="Text">The text of this reading, with its kept and changed runs.</param>
/// <param name="Line">The line of the source where it begins; 0 if unknown.</param>
/// <param name="Provisions">The provisions that something of it stands in, in order.</param>
public sealed record ReadingParagraph(
    ProvisionKind Kind, int Level, Redline Label, Redline Text, int Line, ImmutableArray<int> Provisions);

/// <summary>Reads provisions the way one reading has them.</summary>
public static class ReadingParagraphs
{
    /// <summary>
    /// The paragraphs of a reading, in order. Joined, they give the reading: nothing is left out but paragraphs
    /// without any text.
    /// </summary>
    public static ImmutableArray<ReadingParagraph> Of(ImmutableArray<Provision> provisions, Proposals.Reading reading)
    {
        var paragraphs = ImmutableArray.CreateBuilder<ReadingParagraph>();
        var label = new List<Run>();
        var text = new List<Run>();
        var parts = new List<int>();
        for (var index = 0; index < provisions.Length; index++)
        {
            var provision = provisions[index];
            var ownLabel = Standing(provision.Label, reading);
            var ownText = Standing(provision.Text, reading);
            if (ownLabel.Count + ownText.Count > 0)
            {
                // A label in the middle of a joined paragraph is words like any other.
                (label.Count + text.Count == 0 ? label : text).AddRange(ownLabel);
                text.AddRange(ownText);
                parts.Add(index);
            }
            if (parts.Count > 0 && (provision.Mark.StandsIn(reading) || index == provisions.Length - 1))
            {
                paragraphs.Add(Paragraph(provisions[parts[0]], label, text, parts));
                label.Clear();
                text.Clear();
                parts.Clear();
            }
        }
        return paragraphs.ToImmutable();
    }

    private static ReadingParagraph Paragraph(Provision first, List<Run> label, List<Run> text, List<int> parts)
    {
        var kind = first.Kind switch
        {
            ProvisionKind.Clause when label.Count == 0 => ProvisionKind.Paragraph,
            ProvisionKind.Paragraph when label.Count > 0 => ProvisionKind.Clause,
            var other => other,
        };
        return new(kind, first.Level, Redline.Of(label), Redline.Of(text), first.Line, [.. parts]);
    }

    private static List<Run> Standing(Redline redline, Proposals.Reading reading) =>
        redline.IsEmpty ? [] : [.. redline.Runs.Where(run => run.Change.StandsIn(reading))];
}

using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>What part a line plays in the search for the cheapest explanation.</summary>
internal enum LineRole
{
    /// <summary>A section's heading, or an annex's: it ends one list and opens another.</summary>
    Heading,

    /// <summary>A paragraph of a section, with or without a label.</summary>
    Item,

    /// <summary>Heading lines, titles, tables, footnotes: changes can stand inside, the line itself stays.</summary>
    Fixed,
}

/// <summary>One paragraph of a proposal without tokens and footnote marks: its label, its body, its end marks.</summary>
internal sealed class Line
{
    private readonly ImmutableArray<int> _offsets;
    private ImmutableArray<Edit>? _certain;
    private ((int Base, int New) Years, ImmutableArray<LaterMention> Mentions)? _later;

    private Line(int paragraph, ProvisionKind kind, LineRole role, string text, ImmutableArray<int> offsets)
    {
        (Paragraph, Kind, Role, Text, _offsets) = (paragraph, kind, role, text, offsets);
    }

    /// <summary>Index into the document's paragraphs.</summary>
    public int Paragraph { get; }

    /// <summary>What the structure says it is.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>Its part in the search.</summary>
    public LineRole Role { get; }

    /// <summary>Label, separator and body, as they stand in the paragraph once everything else is taken away.</summary>
    public string Text { get; }

    /// <summary>Where the label begins in <see cref="Text"/>.</summary>
    public int LabelStart { get; private init; }

    /// <summary>Where the label ends.</summary>
    public int LabelEnd { get; private init; }

    /// <summary>Where the body begins.</summary>
    public int BodyStart { get; private init; }

    /// <summary>All readings of the label; empty where there is none.</summary>
    public ImmutableArray<LabelParse> Labels { get; private init; } = [];

    /// <summary>The marks at the end of the body, counted from the body's start.</summary>
    public EndMarks Ends { get; private init; }

    /// <summary>Figures and revisions in the line: found once, asked for often.</summary>
    public ImmutableArray<Edit> Certain => _certain ??= Edits.Certain(Text);

    /// <summary>What in the line is younger than a base text and no edit explains.</summary>
    public ImmutableArray<LaterMention> Later(int baseYear, int newYear)
    {
        if (_later is not { } known || known.Years != (baseYear, newYear))
        {
            _later = known = ((baseYear, newYear), [.. LaterTexts.Of(Text, baseYear, newYear, Certain)]);
        }
        return known.Mentions;
    }

    /// <summary>The text behind the label.</summary>
    public ReadOnlySpan<char> Body => Text.AsSpan(BodyStart);

    /// <summary>Where a character of <see cref="Text"/> stands in its paragraph.</summary>
    public int At(int index) => _offsets[index];

    /// <summary>The lines of a block: one for each paragraph it has text in.</summary>
    public static IEnumerable<Line> Of(Block block, LineRole role, SourceParagraphs source)
    {
        foreach (var pieces in block.Pieces.GroupBy(piece => piece.Paragraph))
        {
            var offsets = ImmutableArray.CreateBuilder<int>();
            foreach (var piece in pieces.Where(Stays))
            {
                for (var at = 0; at < piece.Length; at++)
                {
                    offsets.Add(piece.Start + at);
                }
            }
            if (offsets.Count == 0)
            {
                continue;
            }
            var paragraph = source[pieces.Key];
            var text = string.Create(offsets.Count, (offsets, paragraph), static (span, from) =>
            {
                for (var at = 0; at < span.Length; at++)
                {
                    span[at] = from.paragraph[from.offsets[at]];
                }
            });
            var label = pieces.Where(piece => piece.Kind == PieceKind.Label).Sum(piece => piece.Length);
            yield return Cut(new(pieces.Key, block.Kind, role, text, offsets.ToImmutable()), label);
        }
    }

    private static bool Stays(Piece piece) => piece.Kind is PieceKind.Label or PieceKind.Separator or PieceKind.Text;

    /// <summary>Finds label and body. A tab near the start divides them; without one the structure's label counts.</summary>
    private static Line Cut(Line line, int structureLabel)
    {
        var text = line.Text;
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        var (labelEnd, labels) = line.Role == LineRole.Item ? Labelled(text, start, structureLabel) : (start, []);
        var body = labels.IsEmpty ? start : labelEnd;
        while (body < text.Length && char.IsWhiteSpace(text[body]))
        {
            body++;
        }
        return new(line.Paragraph, line.Kind, line.Role, text, line._offsets)
        {
            LabelStart = start,
            LabelEnd = labels.IsEmpty ? start : labelEnd,
            BodyStart = body,
            Labels = labels,
            Ends = EndMarks.Of(text.AsSpan(body)),
        };
    }

    private static (int End, ImmutableArray<LabelParse> Labels) Labelled(string text, int start, int structureLabel)
    {
        var tab = text.IndexOf('\t', start);
        if (tab > start && tab - start <= LabelReadings.Longest)
        {
            // Two whole labels, each with its tab: "b)⇥c)⇥text".
            var second = text.IndexOf('\t', tab + 1);
            if (second > tab && second - start <= LabelReadings.Longest && LabelReadings.Of(text[start..second]) is { IsEmpty: false } pair)
            {
                return (second, pair);
            }
            if (LabelReadings.Of(text[start..tab].TrimEnd()) is { IsEmpty: false } one)
            {
                return (start + text[start..tab].TrimEnd().Length, one);
            }
        }
        if (structureLabel > 0 && start + structureLabel <= text.Length)
        {
            var end = start + structureLabel;
            var labels = LabelReadings.Of(text[start..end]);
            if (!labels.IsEmpty)
            {
                return (end, labels);
            }
        }
        return (start, []);
    }
}

/// <summary>The texts of a document's paragraphs.</summary>
internal readonly record struct SourceParagraphs(Reading.SourceDocument Source)
{
    /// <summary>The text of one paragraph.</summary>
    public string this[int paragraph] => Source.Paragraphs[paragraph].Text;
}

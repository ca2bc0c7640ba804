using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>Lays a source out in lines, with what converters, typists and the source itself say of footnotes.</summary>
internal static class SourceLines
{
    /// <summary>One line for each paragraph.</summary>
    public static SourceLine[] Of(SourceDocument source)
    {
        // The text of a footnote that the source knows holds no tokens.
        var texts = source.Paragraphs.Select(paragraph => paragraph.Footnote is null ? paragraph.Text : "").ToArray();
        var names = InlineTokens.Names(texts);
        var printed = InlineTokens.Printed(texts, names);
        var typed = PrintedFootnotes.Of(texts);
        return
        [
            .. source.Paragraphs.Select((paragraph, at) => new SourceLine(at, paragraph,
                paragraph.Footnote is { } name
                    ? [new(PieceKind.Text, 0, paragraph.Text.Length, name)]
                    : InlineTokens.Of(paragraph.Text, names, printed, [.. Marks(paragraph), .. typed.GetValueOrDefault(at, [])]))),
        ];
    }

    private static IEnumerable<InlineToken> Marks(SourceParagraph paragraph)
    {
        var at = 0;
        foreach (var run in paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs)
        {
            if (run.Footnote is { } name)
            {
                yield return new(PieceKind.FootnoteMark, at, at + run.Text.Length, name);
            }
            at += run.Text.Length;
        }
    }
}

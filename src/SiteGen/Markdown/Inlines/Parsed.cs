using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Inlines;

/// <summary>What every inline parser does once it knows what it has.</summary>
internal static class Parsed
{
    /// <summary>Takes so many characters from the slice as that node, with its place in the source.</summary>
    public static bool Take(InlineProcessor processor, ref StringSlice slice, int length, LeafInline node)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        node.Span = new SourceSpan(start, start + length - 1);
        node.Line = line;
        node.Column = column;
        processor.Inline = node;
        slice.Start += length;
        return true;
    }
}

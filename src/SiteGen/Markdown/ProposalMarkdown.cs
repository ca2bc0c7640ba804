using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Markdown.CriticMarkup;
using SiteGen.Markdown.Inlines;

namespace SiteGen.Markdown;

/// <summary>
/// The Markdown of proposals: headings, lists and paragraphs, CriticMarkup, footnote marks, table borders and remarks.
/// Everything else, such as emphasis, links, code, quotations and HTML, is text: the texts have none of it, and what a person
/// typed must not vanish. Numbers before a text are labels, never ordered lists.
/// </summary>
public sealed class ProposalMarkdown : IMarkdownExtension
{
    /// <summary>The pipeline; it holds no state between uses.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var list = new ListBlockParser();
        list.ItemParsers.Clear();
        list.ItemParsers.Add(new UnorderedListItemParser());
        pipeline.BlockParsers.Clear();
        pipeline.BlockParsers.Add(new HeadingBlockParser());
        pipeline.BlockParsers.Add(list);
        pipeline.BlockParsers.Add(new PlainParagraphParser());
        pipeline.InlineParsers.Clear();
        pipeline.InlineParsers.Add(new EscapeParser());
        pipeline.InlineParsers.Add(new CriticParser());
        pipeline.InlineParsers.Add(new FootnoteMarkParser());
        pipeline.InlineParsers.Add(new RemarkParser());
        pipeline.InlineParsers.Add(new CellBorderParser());
        pipeline.InlineParsers.Add(new LineBreakInlineParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered from here: the right half of the program makes pages from records.
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.Extensions.Add(new ProposalMarkdown());
        return builder.Build();
    }

    /// <summary>Paragraphs without underlined headings and without link definitions, which would take text away.</summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public PlainParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock paragraph)
            {
                ref var lines = ref paragraph.Lines;
                for (var i = 0; i < lines.Count; i++)
                {
                    lines.Lines[i].Slice.TrimStart();
                }
                lines.Lines[lines.Count - 1].Slice.TrimEnd();
            }
            return true;
        }
    }
}

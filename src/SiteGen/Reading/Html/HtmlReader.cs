using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>
/// Reads a page: one that a conference publishes, or what a word processor saved as HTML. Insertions and deletions that
/// the page marks are its tracked changes; lists get the labels that a browser prints; what is not seen is left out.
/// </summary>
public static class HtmlReader
{
    /// <summary>How the names of such files end.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <summary>The page's paragraphs; null with one error if it cannot be read.</summary>
    /// <param name="path">Where it comes from, relative to the root.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How deep its elements may stand in each other.</param>
    public static Staged<SourceDocument?> Read(string path, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        var decoded = TextDecoder.Decode(path, bytes.Span, Charset.Declared(bytes.Span));
        if (decoded.Value is not { } text)
        {
            return new(null, decoded.Diagnostics);
        }
        var deepest = Nesting.Deepest(limits);
        if (Nesting.TooDeep(text.Text, deepest) is { } at)
        {
            return new(null, [Codes.HtmlTooDeep.At(new(path, text.Text.AsSpan(0, at).Count('\n') + 1), deepest)]);
        }
        // Who reads a page has scripts: what stands there for those who have none is not seen.
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(text.Text);
        var paragraphs = new PageWalk(page).Paragraphs();
        if (paragraphs.IsEmpty)
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        var isMarked = paragraphs.Any(paragraph => paragraph.Runs.IsChanged || paragraph.Mark != Change.Kept);
        return new SourceDocument(path, SeedReader.Digest(bytes.Span), text.Encoding, paragraphs)
        {
            Form = isMarked ? SourceForm.Marked : SourceForm.Flattened,
        };
    }
}

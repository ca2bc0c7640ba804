using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Reading;

/// <summary>A seed as read: its paragraphs, every character of them.</summary>
/// <param name="Path">Relative to the root, with slashes: <c>seeds/000_….txt</c>.</param>
/// <param name="Digest">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">The encoding's web name: <c>utf-8</c>; for a form that is no text its own name: <c>docx</c>.</param>
/// <param name="Paragraphs">In order; a flattened text has one per line, blank ones too. Footnotes stand behind the text.</param>
public sealed record SourceDocument(
    string Path, string Digest, string Encoding, ImmutableArray<SourceParagraph> Paragraphs)
{
    /// <summary>Whether the source can tell its changes at all.</summary>
    public SourceForm Form { get; init; }
}

/// <summary>What a source can tell of its changes.</summary>
public enum SourceForm
{
    /// <summary>Nothing: deleted and inserted text stand glued together, or there is no change; it must be worked out.</summary>
    Flattened,

    /// <summary>Everything: what it does not mark is kept.</summary>
    Marked,
}

/// <summary>One paragraph of a source. Where the source knows its changes, <see cref="Runs"/> says so.</summary>
/// <param name="Line">From 1: the line of a text, the number of the paragraph in any other form.</param>
/// <param name="Runs">
/// The text with what the source itself says of it: all kept and without ground in a flattened text. A footnote's mark
/// is a run with its name and what is printed (never empty); automatic labels are text, each followed by its tab.
/// </param>
/// <param name="Mark">The paragraph mark, as the source knows it; the last of the text is kept. A footnote that is changed as a whole has that change.</param>
public sealed record SourceParagraph(int Line, Redline Runs, Change Mark = Change.Kept)
{
    /// <summary>All characters, both halves of every change, footnote marks as printed.</summary>
    public string Text { get; } = Runs.IsEmpty ? "" : string.Concat(Runs.Runs.Select(run => run.Text));

    /// <summary>What the source says that it is.</summary>
    public ParagraphRole Role { get; init; }

    /// <summary>Not null: this is the whole text of the footnote of that name.</summary>
    public string? Footnote { get; init; }
}

/// <summary>What a source says of a paragraph besides its words.</summary>
public enum ParagraphRole
{
    /// <summary>Nothing.</summary>
    Text,

    /// <summary>One row of a table, its cells divided by tabs.</summary>
    TableRow,

    /// <summary>A line of a text's title.</summary>
    Title,

    /// <summary>The heading of a section: <c>considering</c>.</summary>
    Section,

    /// <summary>The heading of an annex.</summary>
    Annex,

    /// <summary>A heading inside an annex.</summary>
    Heading,
}

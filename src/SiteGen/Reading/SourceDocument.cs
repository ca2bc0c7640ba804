using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Reading;

/// <summary>A seed as read: its paragraphs, every character of them.</summary>
/// <param name="Path">Relative to the root, with slashes: <c>seeds/000_….txt</c>.</param>
/// <param name="Digest">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">The encoding's web name: <c>utf-8</c>.</param>
/// <param name="Paragraphs">In order; a flattened text has one per line, blank ones too.</param>
public sealed record SourceDocument(
    string Path, string Digest, string Encoding, ImmutableArray<SourceParagraph> Paragraphs);

/// <summary>One paragraph of a source. Where the source knows its changes, <see cref="Runs"/> says so.</summary>
/// <param name="Line">From 1: the line of a text, the number of the paragraph in any other form.</param>
/// <param name="Runs">The text with what the source itself says of it: all kept and without ground in a flattened text.</param>
/// <param name="Mark">The paragraph mark, as the source knows it.</param>
public sealed record SourceParagraph(int Line, Redline Runs, Change Mark = Change.Kept)
{
    /// <summary>All characters, both halves of every change.</summary>
    public string Text { get; } = Runs.Flat;
}

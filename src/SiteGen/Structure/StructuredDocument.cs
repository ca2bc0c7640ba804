using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>
/// What a stretch of a source paragraph is. Every character of the source is in exactly one piece of exactly one
/// block, or in a piece of <see cref="StructuredDocument.Noise"/>.
/// </summary>
public enum PieceKind : byte
{
    /// <summary>The label as printed, without white space: <c>a)</c>, <c>bc)</c>, <c>•</c>.</summary>
    Label,

    /// <summary>White space before a label, and between it and the text.</summary>
    Separator,

    /// <summary>The text proper.</summary>
    Text,

    /// <summary>The mark of a footnote in the text: <c>[footnoteRef:1]1</c>.</summary>
    FootnoteMark,

    /// <summary>Wrapping of a footnote's definition: <c> [1: 1 ⇥</c> and <c>]</c>; its words are a <see cref="Text"/> piece of their own block.</summary>
    FootnoteWrap,

    /// <summary>A bookmark token, a stray white space, anything that is no text.</summary>
    Noise,
}

/// <summary>A stretch of one source paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Paragraph">Index into the document's paragraphs.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Name">The footnote's name for a mark or wrap; the kind of noise (<c>bookmark</c>) for noise; else null.</param>
public readonly record struct Piece(PieceKind Kind, int Paragraph, int Start, int Length, string? Name = null);

/// <summary>One provision before its redline is known: the pieces of (mostly) one source paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">As in <see cref="Provision"/>; where labels are double, as far as their shape tells.</param>
/// <param name="Pieces">In order of the source; label pieces before text pieces.</param>
public sealed record Block(ProvisionKind Kind, int Level, ImmutableArray<Piece> Pieces);

/// <summary>One proposal found in a source, before its redline is known.</summary>
/// <param name="Id">The number printed in the head line.</param>
/// <param name="Action">What it asks for.</param>
/// <param name="Head">Pieces of the head line (and of blank lines inside the proposal).</param>
/// <param name="Instrument">The text it speaks of.</param>
/// <param name="Conference">As in addresses: <c>pp18</c>.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Blocks">The provisions in order; footnotes last.</param>
public sealed record StructuredProposal(
    ProposalId Id, ProposalAction Action, ImmutableArray<Piece> Head, Instrument Instrument, string Conference,
    string Language, ImmutableArray<Block> Blocks);

/// <summary>A source with its proposals recognized.</summary>
/// <param name="Source">As read.</param>
/// <param name="Proposals">In order.</param>
/// <param name="Noise">Pieces outside every proposal: introductions, footers, tables of contents, blank lines.</param>
public sealed record StructuredDocument(
    SourceDocument Source, ImmutableArray<StructuredProposal> Proposals, ImmutableArray<Piece> Noise);

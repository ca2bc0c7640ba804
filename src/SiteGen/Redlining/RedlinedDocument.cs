using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>
/// A source whose every character is kept, deleted or inserted: for each paragraph of the source its runs (joined
/// they give the paragraph's text exactly, tokens and tabs too) and its mark.
/// </summary>
/// <param name="Document">What was recognized.</param>
/// <param name="Paragraphs">One for each of the source's paragraphs, in the same order.</param>
public sealed record RedlinedDocument(StructuredDocument Document, ImmutableArray<RedlinedParagraph> Paragraphs);

/// <summary>A source paragraph with its changes.</summary>
/// <param name="Runs">Cover the whole paragraph in order.</param>
/// <param name="Mark">Its paragraph mark.</param>
/// <param name="MarkGround">Why the mark is changed; null where it is kept.</param>
public sealed record RedlinedParagraph(Redline Runs, Change Mark, Ground? MarkGround = null);

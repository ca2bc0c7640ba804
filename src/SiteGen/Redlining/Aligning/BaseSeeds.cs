using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// Base texts that stand in documents: the whole text of a numbered <c>NOC</c>, and a consolidated document, which
/// holds texts as they are in force and no proposals.
/// </summary>
public static class BaseSeeds
{
    // A heading that is a sentence of the text ("Resolution 130 … instructs …") is longer.
    private const int LongestHeading = 120;

    /// <summary>The texts of a document's <c>NOC</c>; a bare heading that must stay unchanged is none.</summary>
    public static ImmutableArray<BaseText> OfNoc(StructuredDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = new SourceParagraphs(document.Source);
        return
        [
            .. document.Proposals.Where(proposal => proposal.Action == ProposalAction.Noc)
                .Select(proposal => Of(proposal, source)).OfType<BaseText>(),
        ];
    }

    /// <summary>The texts of a document without proposals: each begins with its heading. Empty if it has no heading.</summary>
    /// <param name="source">As read.</param>
    /// <param name="conference">The conference of documents that name none, or null.</param>
    public static ImmutableArray<BaseText> OfConsolidated(SourceDocument source, string? conference)
    {
        ArgumentNullException.ThrowIfNull(source);
        var paragraphs = ImmutableArray.CreateBuilder<SourceParagraph>();
        foreach (var paragraph in source.Paragraphs)
        {
            if (paragraph.Text.Length <= LongestHeading && HeadingOf(paragraph.Text) is { Number.Length: > 0, IsNew: false })
            {
                // With a head line each text is read as one that must stay unchanged.
                paragraphs.Add(new(paragraph.Line, Redline.Kept($"NOC\tX/1/{paragraphs.Count + 1}")));
            }
            paragraphs.Add(paragraph);
        }
        return paragraphs.Count == source.Paragraphs.Length
            ? []
            : OfNoc(Structurer.Read(source with { Paragraphs = paragraphs.ToImmutable() }, conference).Value);
    }

    /// <summary>All paragraphs of a document as the base text of whatever is asked: a file given by name says nothing of itself.</summary>
    public static BaseText Whole(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source.Path, null, "", [.. source.Paragraphs.Select(paragraph => paragraph.Text.Trim()).Where(text => text.Length > 0)]);
    }

    private static BaseText? Of(StructuredProposal proposal, SourceParagraphs source)
    {
        ImmutableArray<string> texts = [.. Passage.Of(proposal, source).Lines.Select(line => line.Text.Trim()).Where(text => text.Length > 0)];
        if (texts.Length < 2)
        {
            return null;
        }
        var year = HeadingOf(texts[0]) is { Years.IsEmpty: false } heading ? heading.Years.Max() : proposal.Instrument.Base;
        return new(source.Source.Path, proposal.Instrument with { Base = year }, proposal.Language, texts);
    }

    private static InstrumentHeading? HeadingOf(string text) => InstrumentHeadings.Read(Folding.Of(text));
}

using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// Proposals that came without marks: the new text alone, clean. Compared with the base text they become a source that
/// knows its changes, to be read again as one.
/// </summary>
public static class CleanProposals
{
    private static readonly Ground Compared = new(Evidence.Aligned);

    /// <summary>
    /// The document with its changes marked; null where a proposal has no base text, or shows by double labels, end
    /// marks or revisions that it is flattened and not clean.
    /// </summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="bases">The base texts at hand.</param>
    public static SourceDocument? Of(StructuredDocument document, BaseTexts bases)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(bases);
        if (document.Source.Form == SourceForm.Marked)
        {
            return null;
        }
        var sheet = new CleanSheet(document.Source);
        foreach (var proposal in document.Proposals.Where(proposal => proposal.Action.Amends()))
        {
            var passage = Passage.Of(proposal, new(document.Source));
            if (bases.For(proposal.Instrument, proposal.Language) is not { } text || ParagraphPairs.OfClean(passage, text) is var fates && !IsClean(passage, fates))
            {
                return null;
            }
            Mark(passage, fates, sheet);
        }
        return sheet.IsChanged ? sheet.Finish(Compared) : null;
    }

    // A text of which nothing is left is another text, and no line of a clean one holds an old and a new half.
    private static bool IsClean(Passage passage, Fates fates) =>
        fates.Others.Length + fates.Missing.Length > 0
        && fates.Missing.Length * 2 < fates.Base.Paragraphs.Length
        && !passage.Lines.Any(line => IsDouble(line, fates.Of(line)));

    private static bool IsDouble(Line line, LineFate fate) =>
        !Edits.Certain(line.Text).IsEmpty || line.Ends.Second is not null
        || (fate.Fate == Fate.Old && !line.Labels.IsEmpty && line.Labels.All(label => label.Second is not null));

    private static void Mark(Passage passage, Fates fates, CleanSheet sheet)
    {
        var others = fates.Others.ToDictionary(other => other.Line, other => other.Paragraph);
        var missing = new Queue<int>(fates.Missing);
        foreach (var line in passage.Lines)
        {
            var fate = fates.Of(line);
            var paragraph = others.TryGetValue(line, out var other) ? other : fate.Paragraph;
            while (paragraph >= 0 && missing.TryPeek(out var gone) && gone < paragraph)
            {
                sheet.AddDeleted(fates.Base.Paragraphs[missing.Dequeue()], line.Paragraph);
            }
            if (fate.Fate == Fate.New)
            {
                sheet.InsertWhole(line.Paragraph);
            }
            else if (paragraph >= 0 && fates.Base.Paragraphs[paragraph].Trim() is var original && Likeness.Of(original) != Likeness.Of(line.Text.Trim()))
            {
                sheet.Compare(line, original);
            }
        }
        foreach (var gone in missing)
        {
            sheet.AddDeleted(fates.Base.Paragraphs[gone], passage.Lines[^1].Paragraph + 1);
        }
    }
}

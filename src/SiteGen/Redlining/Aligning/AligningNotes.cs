using SiteGen.Diagnostics;
using SiteGen.Structure;

namespace SiteGen.Redlining.Aligning;

/// <summary>Says where a base text was not found in a proposal, so that what stands there is inferred.</summary>
internal static class AligningNotes
{
    private const int Excerpt = 40;

    /// <summary>A note for each proposal whose base text is not wholly in it.</summary>
    public static IEnumerable<Diagnostic> Of(StructuredDocument document, Inference inference)
    {
        foreach (var passage in inference.Explanations.Select(explanation => explanation.Passage))
        {
            if (passage.Fates is not { } fates || fates.Others.Length + fates.Missing.Length == 0)
            {
                continue;
            }
            var paragraphs = document.Source.Paragraphs;
            var (text, id) = (fates.Base, passage.Proposal.Id.Text);
            var line = paragraphs[fates.Others.IsEmpty ? passage.Lines[0].Paragraph : fates.Others[0].Line.Paragraph].Line;
            var spot = new Spot(document.Source.Path, line);
            var first = fates.Others.IsEmpty ? fates.Missing[0] : fates.Others[0].Paragraph;
            yield return fates.IsBase
                ? Codes.BaseTextDiffers.At(spot, text.Path, fates.Others.Length + fates.Missing.Length, id, Beginning(text.Paragraphs[first]))
                : Codes.BaseOfAnotherText.At(spot, text.Path, id, text.Paragraphs.Length - fates.Others.Length - fates.Missing.Length, text.Paragraphs.Length);
        }
    }

    private static string Beginning(string text) => text.Length <= Excerpt ? text : text[..Excerpt] + "…";
}

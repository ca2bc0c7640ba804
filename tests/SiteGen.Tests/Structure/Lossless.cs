using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

/// <summary>The promise of the structure: each character of the source is in exactly one piece.</summary>
internal static class Lossless
{
    public static void Holds(StructuredDocument document)
    {
        var seen = document.Source.Paragraphs.Select(paragraph => new int[paragraph.Text.Length]).ToArray();
        foreach (var piece in Pieces(document))
        {
            for (var at = piece.Start; at < piece.Start + piece.Length; at++)
            {
                seen[piece.Paragraph][at]++;
            }
        }
        for (var at = 0; at < seen.Length; at++)
        {
            Assert.True(seen[at].All(count => count == 1), $"line {at + 1}: {document.Source.Paragraphs[at].Text} [{string.Concat(seen[at])}]");
        }
    }

    public static IEnumerable<Piece> Pieces(StructuredDocument document) => document.Noise
        .Concat(document.Proposals.SelectMany(proposal => proposal.Head))
        .Concat(document.Proposals.SelectMany(proposal => proposal.Blocks).SelectMany(block => block.Pieces));
}

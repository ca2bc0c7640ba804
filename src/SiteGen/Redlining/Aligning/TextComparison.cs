using System.Collections.Immutable;
using DiffPlex;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// Compares two clean texts: by sentence first, then by word (Chinese by character) inside sentences that are alike. A
/// sentence that was rewritten is replaced as a whole, and no scattered signs are kept between changes.
/// </summary>
public static class TextComparison
{
    // A sentence with less in common than this is another one; so is one of which less is left in the end.
    private const double Alike = 0.35;

    // A kept stretch between two changes that is shorter says nothing: 的, "of the", a comma.
    private const int ShortestHan = 2;
    private const int ShortestWord = 4;

    /// <summary>The runs that lead from one text to the other: kept and deleted joined are the first, kept and inserted the second.</summary>
    public static Redline Of(string original, string proposed)
    {
        var runs = new List<Proposals.Run>();
        foreach (var (old, now) in Blocks(original, proposed, TextPieces.Sentences))
        {
            runs.AddRange(old == now ? [new(Change.Kept, old)] : Inside(old, now));
        }
        return Redline.Of(runs);
    }

    private static IEnumerable<Proposals.Run> Inside(string old, string now)
    {
        if (old.Length == 0 || now.Length == 0)
        {
            return Replaced(old, now);
        }
        var blocks = Blocks(old, now, TextPieces.Words).ToList();
        // From the beginning: what is absorbed makes its neighbours one change.
        for (var at = 1; at + 1 < blocks.Count; at++)
        {
            var (kept, same) = blocks[at];
            if (kept == same && IsNoise(kept) && blocks[at - 1] is var before && blocks[at + 1] is var behind && before.Old != before.New)
            {
                blocks[at - 1] = (before.Old + kept + behind.Old, before.New + kept + behind.New);
                blocks.RemoveRange(at, 2);
                at--;
            }
        }
        var left = blocks.Where(block => block.Old == block.New).Sum(block => block.Old.Length);
        return left < Alike * Math.Max(old.Length, now.Length)
            ? Replaced(old, now)
            : blocks.SelectMany(block => block.Old == block.New ? [new(Change.Kept, block.Old)] : Replaced(block.Old, block.New));
    }

    private static ImmutableArray<Proposals.Run> Replaced(string old, string now) => [new(Change.Deleted, old), new(Change.Inserted, now)];

    private static bool IsNoise(string kept) => kept.Count(Words.IsHan) is var han and > 0
        ? han < ShortestHan
        : !WordSpan.Of(kept).Any(word => word.End - word.Start >= ShortestWord) && !kept.Any(char.IsDigit);

    // Kept and changed stretches in turn, as the texts they have in both.
    private static IEnumerable<(string Old, string New)> Blocks(string old, string now, IChunker pieces)
    {
        var compared = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, pieces);
        var (a, b) = (0, 0);
        foreach (var block in compared.DiffBlocks)
        {
            if (block.DeleteStartA > a)
            {
                var kept = Joined(compared.PiecesOld, a, block.DeleteStartA);
                yield return (kept, kept);
            }
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
            yield return (Joined(compared.PiecesOld, block.DeleteStartA, a), Joined(compared.PiecesNew, block.InsertStartB, b));
        }
        if (a < compared.PiecesOld.Count)
        {
            var kept = Joined(compared.PiecesOld, a, compared.PiecesOld.Count);
            yield return (kept, kept);
        }
    }

    private static string Joined(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(at => pieces[at]));
}

using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Compiling;

/// <summary>Says of clauses that several proposals insert at one place how alike they are.</summary>
public static class Likenesses
{
    /// <summary>Below this two texts merely speak of similar things.</summary>
    private const int Alike = 50;

    private readonly record struct Inserted(int Row, int Column, string Language, Dictionary<int, int> Pairs);

    /// <summary>Fills in <see cref="MatrixCell.Like"/> of what is inserted; texts of different languages are not compared.</summary>
    public static void Add(ImmutableArray<DossierRow> rows, ImmutableArray<CompiledProposal> columns, IReadOnlyList<MatrixCell[]> cells)
    {
        // Rows that are inserted at one place stand in a row behind their base clause.
        for (var start = 0; start < rows.Length; start++)
        {
            var end = start;
            while (end < rows.Length && rows[end].IsInserted)
            {
                end++;
            }
            Compare([.. InsertedIn(start, end, columns, cells)], rows, cells);
            start = end;
        }
    }

    /// <summary>How alike two texts are, in percent: the share of pairs of neighbouring letters that they have in common.</summary>
    public static int Of(string one, string other) => Of(PairsOf(one), PairsOf(other));

    private static IEnumerable<Inserted> InsertedIn(
        int start, int end, ImmutableArray<CompiledProposal> columns, IReadOnlyList<MatrixCell[]> cells) =>
        from row in Enumerable.Range(start, end - start)
        from column in Enumerable.Range(0, columns.Length)
        where cells[row][column].Kind == CellKind.Inserted
        select new Inserted(row, column, columns[column].Proposal.Language, PairsOf(Matrix.ProposedWords(columns[column], cells[row][column].Clauses)));

    private static void Compare(List<Inserted> inserted, ImmutableArray<DossierRow> rows, IReadOnlyList<MatrixCell[]> cells)
    {
        foreach (var one in inserted)
        {
            Likeness? best = null;
            foreach (var other in inserted.Where(other => other.Column != one.Column && other.Language == one.Language))
            {
                var percent = Of(one.Pairs, other.Pairs);
                if (percent >= Alike && percent > (best?.Percent ?? 0))
                {
                    best = new(other.Column, rows[other.Row].Token, percent);
                }
            }
            cells[one.Row][one.Column] = cells[one.Row][one.Column] with { Like = best };
        }
    }

    private static Dictionary<int, int> PairsOf(string text)
    {
        var key = string.Concat(Folding.KeyOf(text).Where(letter => !char.IsWhiteSpace(letter)));
        var pairs = new Dictionary<int, int>();
        for (var at = 0; at + 1 < key.Length; at++)
        {
            var pair = (key[at] << 16) | key[at + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
        return pairs;
    }

    private static int Of(Dictionary<int, int> one, Dictionary<int, int> other)
    {
        var total = one.Values.Sum() + other.Values.Sum();
        var common = one.Sum(pair => Math.Min(pair.Value, other.GetValueOrDefault(pair.Key)));
        return total == 0 ? 100 : 200 * common / total;
    }
}

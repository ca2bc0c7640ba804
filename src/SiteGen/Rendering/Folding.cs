using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>What folding asks of a row.</summary>
/// <param name="Changed">True where a reader would look at it.</param>
/// <param name="IsHeading">True for what orders a text: its number, title, sections, annexes.</param>
/// <param name="Level">How deep it stands in its section.</param>
internal readonly record struct FoldRow(bool Changed, bool IsHeading, int Level);

/// <summary>Rows that follow each other and are shown, or folded, together.</summary>
internal readonly record struct Stretch(int Start, int Length, bool Folded);

/// <summary>
/// Which unchanged rows a comparison folds away. What is changed stands, with the row before and the row after it and
/// with the clauses that it hangs under; so does every heading. Of the rest, stretches of three or more fold.
/// </summary>
internal static class Folding
{
    private const int Shortest = 3;

    /// <summary>All rows, in order, as stretches.</summary>
    public static ImmutableArray<Stretch> Of(IReadOnlyList<FoldRow> rows)
    {
        var stands = Enumerable.Range(0, rows.Count).Select(at => rows[at].Changed || rows[at].IsHeading).ToArray();
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Changed)
            {
                stands[Math.Max(at - 1, 0)] = stands[Math.Min(at + 1, rows.Count - 1)] = true;
                KeepAbove(rows, stands, at);
            }
        }
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (int start = 0, end; start < rows.Count; start = end)
        {
            for (end = start; end < rows.Count && stands[end] == stands[start]; end++)
            {
            }
            var folded = !stands[start] && end - start >= Shortest;
            if (!folded && stretches is [.., { Folded: false } before])
            {
                stretches[^1] = before with { Length = before.Length + end - start };
            }
            else
            {
                stretches.Add(new(start, end - start, folded));
            }
        }
        return stretches.ToImmutable();
    }

    private static void KeepAbove(IReadOnlyList<FoldRow> rows, bool[] stands, int at)
    {
        for (int above = at - 1, level = rows[at].Level; above >= 0 && level > 0 && !rows[above].IsHeading; above--)
        {
            if (rows[above].Level < level)
            {
                stands[above] = true;
                level = rows[above].Level;
            }
        }
    }
}

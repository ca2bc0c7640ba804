using System.Collections.Immutable;

namespace SiteGen.Redlining.Aligning;

/// <summary>What is known of a character before a base text is searched in it.</summary>
internal enum Told : byte
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>It stands in the base text.</summary>
    Old,

    /// <summary>It does not.</summary>
    New,
}

/// <summary>A base text found in a flattened text.</summary>
/// <param name="Inserted">For each character, whether the base text lacks it; the others joined are the base text.</param>
/// <param name="Cost">How odd the places are where the base text is torn apart; 0 for the base text itself.</param>
internal sealed record Embedding(ImmutableArray<bool> Inserted, double Cost)
{
    /// <summary>A stretch of inserted characters.</summary>
    public const double Opening = 3;

    /// <summary>The base text is cut inside a word: by chance, mostly.</summary>
    public const double TornWord = 6;

    /// <summary>Inserted text is glued to the old without a boundary: where it replaces something.</summary>
    public const double Glued = 1;

    /// <summary>An insertion begins with a space rather than ends with one: both read alike.</summary>
    private const double LeadingSpace = 0.05;

    // Cells of the table; beyond this a paragraph is no paragraph, and the inference stays.
    private const long MostCells = 24_000_000;

    private enum From : byte
    {
        Nowhere,
        Old,
        New,
    }

    /// <summary>
    /// The split of a flattened text into the base text and insertions that tears the base least: fewest stretches, at
    /// boundaries of words. Null if the base text is not in it. The table is as wide as the texts differ in length.
    /// </summary>
    /// <param name="flat">The flattened text.</param>
    /// <param name="original">The base text.</param>
    /// <param name="told">What is known of each character of <paramref name="flat"/>; empty for nothing.</param>
    public static Embedding? Of(string flat, string original, ReadOnlySpan<Told> told = default)
    {
        var spare = flat.Length - original.Length;
        if (spare < 0 || (long)(flat.Length + 1) * (spare + 1) > MostCells || !Contains(flat, original))
        {
            return null;
        }
        if (spare == 0)
        {
            return told.Contains(Told.New) ? null : new([.. new bool[flat.Length]], 0);
        }
        return new Search(flat, original, spare).Run(told);
    }

    /// <summary>True if the base text's characters stand in the text in their order: needed, and quickly seen.</summary>
    public static bool Contains(string flat, string original)
    {
        var at = 0;
        foreach (var character in flat)
        {
            at += at < original.Length && original[at] == character ? 1 : 0;
        }
        return at == original.Length;
    }

    /// <summary>The table: for each character of the flattened text and each number of characters inserted so far, the cheapest way.</summary>
    private sealed class Search(string flat, string original, int spare)
    {
        private readonly int _width = spare + 1;
        private readonly From[] _old = new From[(flat.Length + 1) * (spare + 1)];
        private readonly From[] _new = new From[(flat.Length + 1) * (spare + 1)];

        public Embedding? Run(ReadOnlySpan<Told> told)
        {
            float[] old = new float[_width], added = new float[_width], nextOld = new float[_width], nextAdded = new float[_width];
            Array.Fill(old, float.PositiveInfinity);
            Array.Fill(added, float.PositiveInfinity);
            old[0] = 0;
            for (var at = 0; at < flat.Length; at++)
            {
                Array.Fill(nextOld, float.PositiveInfinity);
                Array.Fill(nextAdded, float.PositiveInfinity);
                Step(at, told.IsEmpty ? Told.Nothing : told[at], (old, added), (nextOld, nextAdded));
                (old, nextOld, added, nextAdded) = (nextOld, old, nextAdded, added);
            }
            var cost = Math.Min(old[spare], added[spare]);
            return float.IsPositiveInfinity(cost) ? null : new(Back(old[spare] <= added[spare] ? From.Old : From.New), cost);
        }

        private void Step(int at, Told told, (float[] Old, float[] New) here, (float[] Old, float[] New) next)
        {
            // Between these numbers of inserted characters the rest of the base text still fits.
            var last = Math.Min(spare, at);
            for (var count = Math.Max(0, at - original.Length); count <= last; count++)
            {
                var (old, added) = (here.Old[count], here.New[count]);
                if (float.IsPositiveInfinity(old) && float.IsPositiveInfinity(added))
                {
                    continue;
                }
                var place = at - count;
                if (told != Told.New && place < original.Length && original[place] == flat[at])
                {
                    var closed = added + Seam(at);
                    (next.Old[count], _old[((at + 1) * _width) + count]) = old <= closed ? (old, From.Old) : (closed, From.New);
                }
                if (told != Told.Old && count < spare)
                {
                    var opened = old + (float)(Opening + (flat[at] == ' ' ? LeadingSpace : 0)) + Cut(place) + Seam(at);
                    (next.New[count + 1], _new[((at + 1) * _width) + count + 1]) = added <= opened ? (added, From.New) : (opened, From.Old);
                }
            }
        }

        private float Cut(int place) => place == 0 || place == original.Length
            ? 0 : (float)(TornWord * Likeness.Torn(original[place - 1], original[place]));

        private float Seam(int at) => at == 0 ? 0 : (float)(Glued * Likeness.Torn(flat[at - 1], flat[at]));

        private ImmutableArray<bool> Back(From state)
        {
            var inserted = new bool[flat.Length];
            var count = spare;
            for (var at = flat.Length; at > 0; at--)
            {
                var from = (state == From.New ? _new : _old)[(at * _width) + count];
                inserted[at - 1] = state == From.New;
                count -= state == From.New ? 1 : 0;
                state = from;
            }
            return [.. inserted];
        }
    }
}

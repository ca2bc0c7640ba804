using System.Collections.Immutable;

namespace SiteGen.Redlining.Aligning;

/// <summary>Texts that stand once in each of two lists and in the same order: fixed points between which little is left to compare.</summary>
internal static class Anchors
{
    /// <summary>The longest ascending row of such texts: places in both lists.</summary>
    public static IReadOnlyCollection<(int Left, int Right)> Of(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var places = Once(right);
        var pairs = Once(left).Where(one => places.ContainsKey(one.Key)).Select(one => (Left: one.Value, Right: places[one.Key]))
            .OrderBy(pair => pair.Left).ToArray();
        return Ascending(pairs);
    }

    private static Dictionary<string, int> Once(ImmutableArray<string> texts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var again = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < texts.Length; at++)
        {
            if (!places.TryAdd(texts[at], at))
            {
                again.Add(texts[at]);
            }
        }
        foreach (var text in again)
        {
            places.Remove(text);
        }
        return places;
    }

    // Patience sorting: on each pile the pair with the smallest right place seen so far.
    private static Stack<(int Left, int Right)> Ascending((int Left, int Right)[] pairs)
    {
        var piles = new List<int>();
        var before = new int[pairs.Length];
        for (var at = 0; at < pairs.Length; at++)
        {
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[piles[middle]].Right < pairs[at].Right ? (middle + 1, high) : (low, middle);
            }
            before[at] = low == 0 ? -1 : piles[low - 1];
            if (low == piles.Count)
            {
                piles.Add(at);
            }
            else
            {
                piles[low] = at;
            }
        }
        var row = new Stack<(int Left, int Right)>();
        for (var at = piles.Count == 0 ? -1 : piles[^1]; at >= 0; at = before[at])
        {
            row.Push(pairs[at]);
        }
        return row;
    }
}

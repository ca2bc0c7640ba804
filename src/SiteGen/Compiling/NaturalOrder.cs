namespace SiteGen.Compiling;

/// <summary>Orders numbers inside texts by their value: <c>B/67/9</c> before <c>B/67/10</c>, <c>r9</c> before <c>r130</c>.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The order; two texts are equal only if they are the same.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var one = Part(left, i);
            var other = Part(right, j);
            var byPart = char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0]) ? CompareNumbers(one, other) : one.SequenceCompareTo(other);
            if (byPart != 0)
            {
                return byPart;
            }
            (i, j) = (i + one.Length, j + other.Length);
        }
        var byLength = (left.Length - i).CompareTo(right.Length - j);
        // 01 and 1 have one value, but must have an order.
        return byLength != 0 ? byLength : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Part(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return text.AsSpan(start, end - start);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.TrimStart('0');
        other = other.TrimStart('0');
        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
    }
}

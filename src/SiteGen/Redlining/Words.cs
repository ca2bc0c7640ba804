namespace SiteGen.Redlining;

/// <summary>
/// Cuts a text into the pieces that are compared between places: runs of four Chinese characters; elsewhere the
/// beginnings of words of four letters or more, so that endings of number and case do not matter.
/// </summary>
internal static class Words
{
    private const int HanLength = 4;
    private const int ShortestWord = 4;
    private const int StemLength = 7;

    /// <summary>The words of a text in order, lower case, repeated where the text repeats them.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (IsHan(text[at]))
            {
                var end = at;
                while (end < text.Length && IsHan(text[end]))
                {
                    end++;
                }
                for (; at + HanLength <= end; at++)
                {
                    yield return text.Substring(at, HanLength);
                }
                at = end;
            }
            else if (char.IsLetter(text[at]))
            {
                var end = at;
                while (end < text.Length && char.IsLetter(text[end]) && !IsHan(text[end]))
                {
                    end++;
                }
                if (end - at >= ShortestWord || text.AsSpan(at, end - at).ToString().All(char.IsUpper))
                {
                    yield return text.Substring(at, Math.Min(end - at, StemLength)).ToLowerInvariant();
                }
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>True for Chinese characters.</summary>
    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';
}

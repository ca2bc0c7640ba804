namespace SiteGen.Mailing;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many.</param>
internal readonly record struct Passage(int Start, int Length);

/// <summary>Divides a long text where no citation can go on: at blank lines. Passages are read side by side.</summary>
internal static class Passages
{
    // Short enough to share a text among processors, long enough to be worth it.
    private const int Enough = 4096;

    /// <summary>The passages, which together are the text.</summary>
    public static IEnumerable<Passage> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start + Enough < text.Length && text.IndexOf("\n\n", start + Enough, StringComparison.Ordinal) is var found and >= 0
                ? found + 2 : text.Length;
            yield return new(start, end - start);
            start = end;
        }
    }
}

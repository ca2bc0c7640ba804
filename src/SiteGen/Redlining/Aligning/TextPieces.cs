using DiffPlex;

namespace SiteGen.Redlining.Aligning;

/// <summary>Cuts texts into the pieces that are compared; joined they are the text.</summary>
internal sealed class TextPieces : IChunker
{
    // "Rev." and "No." end no sentence.
    private const int LongestAbbreviation = 3;

    private readonly Func<string, int, bool> _cuts;

    private TextPieces(Func<string, int, bool> cuts) => _cuts = cuts;

    /// <summary>Sentences and clauses between semicolons, each with its end mark.</summary>
    public static TextPieces Sentences { get; } = new((text, at) =>
        text[at - 1] is '。' or '；' or '！' or '？' || (text[at] == ' ' && (text[at - 1] is ';' or '؛' or '؟' or '!' or '?' || (text[at - 1] == '.' && !IsAbbreviated(text, at - 1)))));

    /// <summary>Words, figures, signs; Chinese characters one by one.</summary>
    public static TextPieces Words { get; } = new((text, at) => Likeness.Torn(text[at - 1], text[at]) < 1);

    /// <inheritdoc/>
    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || _cuts(text, at))
            {
                pieces.Add(text[start..at]);
                start = at;
            }
        }
        return pieces;
    }

    private static bool IsAbbreviated(string text, int point)
    {
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        return point - start <= LongestAbbreviation;
    }
}

using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>The words of files for things of the model.</summary>
internal static class Words
{
    private static readonly ImmutableArray<(Evidence Evidence, string Word)> Evidences =
    [
        (Evidence.Tracked, "tracked"), (Evidence.Reviewed, "reviewed"), (Evidence.Aligned, "aligned"), (Evidence.Inferred, "inferred"),
    ];

    /// <summary>The languages texts are in.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "fr", "es", "ru", "zh", "ar"];

    /// <summary>The kinds of instruments: those that headings name, and <c>text</c> for one without a heading.</summary>
    public static readonly ImmutableArray<string> InstrumentKinds =
        ["resolution", "decision", "recommendation", "opinion", "question", "article", "appendix", "text"];

    /// <summary>All words for evidence, for messages.</summary>
    public static string AllEvidence => string.Join(", ", Evidences.Select(pair => pair.Word));

    /// <summary>The word.</summary>
    public static string Of(Evidence evidence) => Evidences.First(pair => pair.Evidence == evidence).Word;

    /// <summary>What the word means; null if it is none.</summary>
    public static Evidence? EvidenceOf(string word)
    {
        foreach (var pair in Evidences)
        {
            if (pair.Word == word)
            {
                return pair.Evidence;
            }
        }
        return null;
    }
}

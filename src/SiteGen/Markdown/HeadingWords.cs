using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>
/// Tells reasons and annexes from sections by the words of the heading, so that such a heading needs no remark. Where
/// the words mislead, the file's remark wins.
/// </summary>
internal static class HeadingWords
{
    private static readonly char[] EndMarks = [':', '：', ' ', '\t', '\u00A0', '.', '。'];

    private static readonly FrozenSet<string> Reasons = Forms("reasons").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Annexes = [.. Forms("annex")];

    /// <summary>What a second-level heading with this text is, if nothing else is said.</summary>
    public static ProvisionKind KindOf(string heading)
    {
        var text = heading.Trim(EndMarks);
        return Reasons.Contains(text) ? ProvisionKind.Reasons
            : Annexes.Any(word => Begins(text, word)) ? ProvisionKind.Annex
            : ProvisionKind.Section;
    }

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]) || char.IsDigit(text[word.Length]));

    private static IEnumerable<string> Forms(string role) => LineWords.All.Where(word => word.Role == role).Select(word => word.Form);
}

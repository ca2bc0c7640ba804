using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// Two numbers of the same thing glued together, <c>第5号第6号决议</c>, <c>Article 5Article 7</c>, and two verbs of the same
/// rank side by side, <c>shall should</c>. Nothing in them says which is the older: the document's habit does.
/// </summary>
internal static class Numbers
{
    // Each with the example that tests it; w and v must be the same word.
    private static readonly ImmutableArray<(string Example, Regex Rule)> Rules =
    [
        ("第5号第6号", Rule("(?<a>(?<w>第) ?[0-9]+ ?(?<u>[号条款段节项届]))(?<b>(?<v>第) ?[0-9]+ ?(?<t>[号条款段节项届]))")),
        ("附件1附件2", Rule(@"(?<a>(?<w>[\p{IsCJKUnifiedIdeographs}]{2}) ?[0-9]+)(?<b>(?<v>[\p{IsCJKUnifiedIdeographs}]{2}) ?[0-9]+)")),
        ("Article 5Article 7", Rule(@"(?<a>(?<w>\p{L}{3,})\.? [0-9]+)(?<b>(?<v>\p{L}{3,})\.? [0-9]+)")),
    ];

    // No sentence has two of one group beside each other.
    private static readonly ImmutableArray<ImmutableHashSet<string>> Groups =
    [
        ["shall", "should", "may", "must", "will", "can", "could", "might"],
        ["the", "a", "an", "its", "their"],
        ["doit", "devrait", "peut", "pourrait"],
        ["doivent", "devraient", "peuvent", "pourraient"],
        ["debe", "debería", "deberá", "puede", "podrá", "podría"],
        ["deben", "deberían", "deberán", "pueden", "podrán", "podrían"],
        ["должен", "может", "следует"],
    ];

    /// <summary>The edits of a text.</summary>
    public static IEnumerable<Edit> Of(string text, TextOrder order)
    {
        foreach (var (_, rule) in Rules)
        {
            foreach (Match match in rule.Matches(text))
            {
                var (a, b) = (match.Groups["a"], match.Groups["b"]);
                if (match.Groups["w"].Value == match.Groups["v"].Value && match.Groups["u"].Value == match.Groups["t"].Value && a.Value != b.Value
                    && !(b.Index + b.Length < text.Length && char.IsDigit(text[b.Index + b.Length])))
                {
                    yield return Pair(a.Index, b.Index, b.Index + b.Length, order, 0.95);
                }
            }
        }
        var words = WordSpan.Of(text).ToArray();
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at].Start == words[at - 1].End + 1 && text[words[at - 1].End] == ' '
                && words[at - 1].In(text) is var one && words[at].In(text) is var other && one != other
                && Groups.Any(group => group.Contains(one) && group.Contains(other)))
            {
                yield return Pair(words[at - 1].Start, words[at].Start, words[at].End, order, 0.95);
            }
        }
    }

    private static Edit Pair(int start, int cut, int end, TextOrder order, double place)
    {
        var (a, b) = order.OldFirst ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
        return new([new(start, cut, a), new(cut, end, b)], new(place, order.Direction));
    }

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

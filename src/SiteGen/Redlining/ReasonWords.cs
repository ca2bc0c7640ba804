using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Redlining;

/// <summary>
/// The words that a proposal's reasons and its text share: what the reasons speak of is mostly new, or, beside a
/// word of deleting, mostly old. A word is four Chinese characters in a row, or the stem of a long word.
/// </summary>
internal sealed class ReasonWords
{
    /// <summary>A word in more lines than this says nothing about one of them.</summary>
    private const int FewLines = 3;

    private static readonly Table Verbs = Table.Read("reason-verbs");
    private static readonly ImmutableArray<string> Adds = Stems("adds");
    private static readonly ImmutableArray<string> Drops = Stems("drops");

    private readonly FrozenDictionary<string, (double Weight, int Toward)> _words;

    private ReasonWords(FrozenDictionary<string, (double Weight, int Toward)> words) => _words = words;

    /// <summary>The words of the reasons that are rare among the proposal's lines.</summary>
    /// <param name="passage">The proposal.</param>
    /// <param name="among">The lines among which a word is rare: all of them, or those that are kept.</param>
    public static ReasonWords Of(Passage passage, IEnumerable<Line> among)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in among)
        {
            foreach (var word in Words.Of(line.Text).Distinct(StringComparer.Ordinal))
            {
                // The title's words are the proposal's subject: old and new lines have them alike.
                lines[word] = lines.GetValueOrDefault(word) + (line.Role == LineRole.Fixed ? FewLines : 1);
            }
        }
        var words = new Dictionary<string, (double, int)>(StringComparer.Ordinal);
        foreach (var (clause, toward) in Clauses(passage.Reasons))
        {
            foreach (var word in Words.Of(clause))
            {
                if (lines.TryGetValue(word, out var count) && count <= FewLines)
                {
                    words.TryAdd(word, (1 / Math.Sqrt(count), toward));
                }
            }
        }
        return new(words.ToFrozenDictionary());
    }

    /// <summary>How much of the reasons a text shares: above 0 where they speak of new text, below of old.</summary>
    public double Shared(string text)
    {
        var sum = 0.0;
        foreach (var word in Words.Of(text).Distinct(StringComparer.Ordinal))
        {
            if (_words.TryGetValue(word, out var found))
            {
                sum += found.Weight * found.Toward;
            }
        }
        return sum;
    }

    private static IEnumerable<(string Clause, int Toward)> Clauses(string reasons)
    {
        foreach (var sentence in reasons.Split(['。', '；', ';', '\n', '؛']))
        {
            var toward = 1;
            foreach (var clause in sentence.Split(['，', ',', '،', '.']))
            {
                var (adds, drops) = (Last(clause, Adds), Last(clause, Drops));
                toward = drops > adds ? -1 : adds >= 0 ? 1 : toward;
                yield return (clause, toward);
            }
        }
    }

    private static int Last(string clause, ImmutableArray<string> stems)
    {
        var last = -1;
        foreach (var stem in stems)
        {
            var at = clause.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(clause[at - 1]) || stem[0] > '\u0600') && !Describes(clause, at + stem.Length))
            {
                last = Math.Max(last, at);
            }
        }
        return last;
    }

    // "климат, сокращающий срок службы": what a thing does is not what the proposal does.
    private static bool Describes(string clause, int at)
    {
        var end = at;
        while (end < clause.Length && char.IsLetter(clause[end]))
        {
            end++;
        }
        return clause.AsSpan(at, end - at) is var ending && (ending.Contains("ющ", StringComparison.Ordinal) || ending.Contains("ящ", StringComparison.Ordinal));
    }

    private static ImmutableArray<string> Stems(string does) =>
        [.. Verbs.Rows.Where(row => Verbs.Cell(row, "does") == does).SelectMany(row => Verbs.Cell(row, "stems").Split('|'))];
}

using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Topics;

/// <summary>A term found in a text.</summary>
/// <param name="Topic">Index into the table of topics.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
public sealed record TopicMatch(int Topic, int Start, int Length);

/// <summary>
/// Finds all topics' terms in a text in one pass. Terms of every language are looked for in every text, since a
/// Chinese clause speaks of OTT. Scripts with spaces want whole words, Chinese any place; where terms begin at one
/// place, the longest wins ("Internet of Things" is not "Internet").
/// </summary>
public sealed class TopicMatcher
{
    // What Arabic writes in one word with the next: and, so, with, as, to, the.
    private static readonly HashSet<string> Proclitics = new(StringComparer.Ordinal)
    {
        "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "وبال", "وك",
    };

    private readonly SearchValues<string> openings;
    private readonly ILookup<char, Term> terms;

    /// <summary>A matcher for these topics.</summary>
    public TopicMatcher(TopicTable table)
    {
        var all = table.Topics.SelectMany((topic, index) => topic.Terms.Select(term => Term.Of(index, term))).ToList();
        openings = SearchValues.Create([.. all.Select(term => term.Opening).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);
        terms = all.ToLookup(term => term.Opening[0]);
    }

    /// <summary>The terms in the text, in order; a term of several topics is there for each of them.</summary>
    public ImmutableArray<TopicMatch> Find(string text)
    {
        var folded = Folding.Of(text);
        var matches = ImmutableArray.CreateBuilder<TopicMatch>();
        var at = 0;
        while (folded.Key.AsSpan(at).IndexOfAny(openings) is >= 0 and var next)
        {
            at += next;
            var end = Longest(folded, at, matches);
            at = Math.Max(end, at + 1);
        }
        return matches.DrainToImmutable();
    }

    private int Longest(Folded text, int start, ImmutableArray<TopicMatch>.Builder matches)
    {
        var longest = start;
        var first = matches.Count;
        foreach (var term in terms[text.Key[start]])
        {
            var end = term.End(text.Key, text, start);
            if (end < longest || end == start)
            {
                continue;
            }
            if (end > longest)
            {
                longest = end;
                matches.Count = first;
            }
            if (!matches.Skip(first).Any(match => match.Topic == term.Topic))
            {
                matches.Add(new(term.Topic, text.Starts[start], text.Starts[end] - text.Starts[start]));
            }
        }
        return longest;
    }

    /// <summary>True for letters and digits of scripts that put spaces between words.</summary>
    private static bool IsSpaced(char letter) => char.IsLetterOrDigit(letter) && letter is < '\u2E80' or >= '\uFB50' and < '\uFF00';

    private static bool WordBegins(string key, int at)
    {
        if (at == 0 || !IsSpaced(key[at]) || !IsSpaced(key[at - 1]))
        {
            return true;
        }
        var start = at;
        while (start > 0 && key[start - 1] is >= '\u0600' and < '\u0700' && char.IsLetter(key[start - 1]))
        {
            start--;
        }
        return start < at && (start == 0 || !IsSpaced(key[start - 1])) && Proclitics.Contains(key[start..at]);
    }

    private static bool WordEnds(string key, int at) => at == key.Length || !IsSpaced(key[at - 1]) || !IsSpaced(key[at]);

    private sealed record Term(int Topic, string Opening, bool EndsOpen, Phrase Phrase)
    {
        public static Term Of(int topic, TopicTerm term)
        {
            var key = Folding.KeyOf(term.Text);
            var cut = key.AsSpan().IndexOfAny(' ', '*');
            // In Chinese text the spaces around Latin words come and go; a term of Latin words keeps its own.
            var language = key.Any(letter => letter >= '\u2E80') ? "zh" : "en";
            return new(topic, cut < 0 ? key : key[..cut], key.EndsWith('*'), new(term.Text, language));
        }

        /// <summary>Where the term ends that begins there; −1 if it does not.</summary>
        public int End(string key, Folded text, int start)
        {
            var end = WordBegins(key, start) ? Phrase.EndLoose(text, start) : -1;
            if (end < 0 || EndsOpen || WordEnds(key, end))
            {
                return end;
            }
            // A plural of a Latin word: OTTs, SMEs.
            return char.IsAsciiLetter(key[end - 1]) && key[end] == 's' && WordEnds(key, end + 1) ? end + 1 : -1;
        }
    }
}

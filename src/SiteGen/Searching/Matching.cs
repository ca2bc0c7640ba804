using System.Collections.Immutable;

namespace SiteGen.Searching;

/// <summary>A place in a record's text that answers a term.</summary>
/// <param name="Start">The first character, both halves of changes counted.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="Standing">How it stands there.</param>
/// <param name="Weight">1 for what was asked, less for other forms of it.</param>
public readonly record struct Match(int Start, int End, Standing Standing, double Weight);

/// <summary>Finds terms in texts: the last word on whether a text answers.</summary>
public static class Matching
{
    /// <summary>Where a term stands in a record, each place once.</summary>
    public static ImmutableArray<Match> Find(ImmutableArray<ReadingKey> readings, SearchTerm term)
    {
        var matches = ImmutableArray.CreateBuilder<Match>();
        for (var at = 0; at < readings.Length; at++)
        {
            var reading = readings[at];
            foreach (var (start, end, weight) in Spans(reading.Key, term))
            {
                var standing = reading.StandingOf(start, end);
                var place = reading.PlaceOf(start, end);
                // What both readings have was found in the first, but a word that begins or ends at a change is there another word.
                if (at == 0 || standing != Standing.Kept || !matches.Any(match => match.Start < place.End && place.Start < match.End))
                {
                    matches.Add(new(place.Start, place.End, standing, weight));
                }
            }
        }
        return matches.ToImmutable();
    }

    private static IEnumerable<(int Start, int End, double Weight)> Spans(string key, SearchTerm term)
    {
        if (term.IsDense)
        {
            return Letters(key, term.Text, []);
        }
        var words = Words.In(key).ToList();
        var found = WordSpans(key, words, term).ToList();
        // In a Chinese text Latin words are found like the rest of it, in any part.
        return Words.HasDense(key) ? found.Concat(Letters(key, term.Text, found)) : found;
    }

    private static IEnumerable<(int Start, int End, double Weight)> Letters(string key, string text, List<(int Start, int End, double Weight)> known)
    {
        for (var at = key.IndexOf(text, StringComparison.Ordinal); at >= 0; at = key.IndexOf(text, at + text.Length, StringComparison.Ordinal))
        {
            if (!known.Exists(span => span.Start <= at && at < span.End))
            {
                yield return (at, at + text.Length, known.Count == 0 ? 1 : 0.6);
            }
        }
    }

    private static IEnumerable<(int Start, int End, double Weight)> WordSpans(string key, List<(int Start, int End)> words, SearchTerm term)
    {
        for (var first = 0; first + term.Words.Length <= words.Count; first++)
        {
            var weight = 1.0;
            for (var at = 0; at < term.Words.Length && weight > 0; at++)
            {
                var (start, end) = words[first + at];
                var exact = term.IsExact || at < term.Words.Length - 1;
                weight = exact ? (key.AsSpan(start, end - start).SequenceEqual(term.Words[at]) ? weight : 0) : Words.Answers(key[start..end], term.Words[at]);
            }
            if (weight > 0)
            {
                yield return (words[first].Start, words[first + term.Words.Length - 1].End, weight);
            }
        }
    }
}

namespace SiteGen.Searching;

/// <summary>Which topics a text names.</summary>
internal static class SearchTopics
{
    /// <summary>True if the text is one of the topic's names or terms, in any language.</summary>
    public static bool IsNamed(IndexTopic topic, string text) => topic.Terms.Any(term => Answers(term, text));

    /// <summary>True if one of its terms begins with the text, of which enough stands there to mean something.</summary>
    public static bool IsBegun(IndexTopic topic, string text) =>
        text.Length >= (Words.HasDense(text) ? 1 : 3) && topic.Terms.Any(term => term.StartsWith(text, StringComparison.Ordinal));

    private static bool Answers(string term, string text)
    {
        var (terms, words) = (term.Split(' '), text.Split(' '));
        return terms.Length == words.Length && terms.Zip(words).All(pair => pair.First.EndsWith('*')
            ? pair.Second.StartsWith(pair.First[..^1], StringComparison.Ordinal) : Words.Singular(pair.First) == Words.Singular(pair.Second));
    }
}

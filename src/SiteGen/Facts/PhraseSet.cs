using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>Phrases with what they mean, looked up by their first letter, the longest first.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
public sealed class PhraseSet<T>
{
    private readonly FrozenDictionary<char, ImmutableArray<(Phrase Phrase, T Meaning)>> byFirst;

    /// <summary>A set of phrases.</summary>
    public PhraseSet(IEnumerable<(Phrase Phrase, T Meaning)> phrases) => byFirst = phrases
        .GroupBy(pair => pair.Phrase.First)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToImmutableArray());

    /// <summary>The phrases that may begin at a place, the longest first.</summary>
    public ImmutableArray<(Phrase Phrase, T Meaning)> At(Folded text, int at) =>
        at < text.Key.Length && byFirst.TryGetValue(text.Key[at], out var phrases) ? phrases : [];

    /// <summary>The longest phrase that stands at a place, and where it ends; null if there is none.</summary>
    public (T Meaning, int End)? Longest(Folded text, int at)
    {
        foreach (var (phrase, meaning) in At(text, at))
        {
            if (phrase.End(text, at) is var end and > 0)
            {
                return (meaning, end);
            }
        }
        return null;
    }
}

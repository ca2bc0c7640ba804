using System.Collections.Immutable;

namespace SiteGen.Topics;

/// <summary>The topics of the site, in the order of <c>input/topics.yml</c>.</summary>
public sealed record TopicTable(ImmutableArray<Topic> Topics)
{
    /// <summary>A site without topics.</summary>
    public static TopicTable Empty { get; } = new([]);
}

/// <summary>A topic.</summary>
/// <param name="Id">Its address part: <c>capacity-building</c>.</param>
/// <param name="Names">By language; English is always there.</param>
/// <param name="Terms">What it is found by, its names among them; each once.</param>
public sealed record Topic(string Id, ImmutableSortedDictionary<string, string> Names, ImmutableArray<TopicTerm> Terms)
{
    /// <summary>Its address.</summary>
    public string Address => $"/topics/{Id}/";

    /// <summary>Its name in a language, in English where it has none.</summary>
    public string Name(string language) => Names.GetValueOrDefault(language) ?? Names["en"];
}

/// <summary>Words that a topic is found by, in any text, whatever its language.</summary>
/// <param name="Text">As in the table; <c>*</c> stands for all endings of a word.</param>
/// <param name="Language">en fr es ru zh ar.</param>
public sealed record TopicTerm(string Text, string Language);

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>A rule ready to be used.</summary>
internal sealed record Rule(GrammarRule Written, Regex Pattern);

/// <summary>The grammar of citations, with the words of the tables of facts: what .NET and the browser both work from.</summary>
internal sealed class Grammar
{
    // Stands first: the grammar is read with it.
    /// <example>{section}</example>
    private static readonly Regex Macro = new(@"\{(?<name>[a-z][A-Za-z]*)\}", RegexOptions.NonBacktracking);

    /// <summary>The grammar of the program.</summary>
    public static Grammar Instance { get; } = new(GrammarFile.Read());

    private Grammar(GrammarFile file)
    {
        File = file;
        Words = [.. GrammarWords.All(file).Distinct()];
        Lexicon = new(Words, [.. file.Prefixes.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Split('|')).Select(Folding.KeyOf)]);
        Shapes = Engine(string.Join('|', file.Shapes.Select((shape, at) => $"(?<s{at}>{shape.Mark})")));
        Rules = [.. file.Rules.Select(rule => new Rule(rule with { Pattern = Expanded(rule.Pattern) }, Engine(Expanded(rule.Pattern))))];
        Organs = file.Organs.ToImmutableDictionary(organ => organ.Organ);
        NotSources = [.. file.NotSources.Split(' ')];
        KnownSources = [.. Sources.All.Select(source => source.Symbol)];
    }

    /// <summary>As written.</summary>
    public GrammarFile File { get; }

    /// <summary>All words in their order.</summary>
    public ImmutableArray<GrammarWord> Words { get; }

    /// <summary>The words as a tree.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>All shapes in one, each a group <c>s0</c>, <c>s1</c> …</summary>
    public Regex Shapes { get; }

    /// <summary>The rules in their order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The organs by name.</summary>
    public ImmutableDictionary<string, GrammarOrgan> Organs { get; }

    /// <summary>Capitals that stand before a stroke but are no source of proposals.</summary>
    public ImmutableHashSet<string> NotSources { get; }

    /// <summary>The symbols of known sources.</summary>
    public ImmutableHashSet<string> KnownSources { get; }

    private static Regex Engine(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private string Expanded(string pattern)
    {
        // A macro stands for others that come before it in the file, so this ends.
        while (Macro.Match(pattern) is { Success: true } found)
        {
            pattern = pattern.Replace(found.Value, $"(?:{File.Macros[found.Groups["name"].Value]})", StringComparison.Ordinal);
        }
        return pattern;
    }
}

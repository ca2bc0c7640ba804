using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>The grammar for the browser: the same data, in a classic script that sets <c>citationGrammar</c>.</summary>
public static class GrammarScript
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The script's text.</summary>
    public static string Text { get; } = $"globalThis.citationGrammar = {JsonSerializer.Serialize(Data(Grammar.Instance), Options)};\n";

    private static object Data(Grammar grammar) => new
    {
        words = Words(grammar.Words),
        prefixes = grammar.File.Prefixes.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Split('|')).Select(Folding.KeyOf),
        shapes = grammar.File.Shapes.Select(shape => new[] { shape.Is, shape.Mark }),
        rules = grammar.Rules.Select(rule => new[] { rule.Written.As, rule.Written.Manner ?? "", rule.Written.Pattern }),
        organs = grammar.File.Organs,
        kinds = Sorted(grammar.File.Kinds),
        texts = Sorted(grammar.File.Texts),
        series = Sorted(grammar.File.Series),
        questions = Sorted(grammar.File.Questions),
        notSources = grammar.File.NotSources,
        sources = string.Join(' ', Sources.All.Select(source => source.Symbol)),
        conferences = Conferences.All.Select(conference => new object[]
        {
            conference.Organ, conference.Year, conference.NameYear,
            string.Join('|', Languages.All.SelectMany(language => conference.Places[language]).Select(Folding.KeyOf).Distinct()),
        }),
        accented = Folding.Accented,
        bare = Folding.Bare,
        han = HanVariants.AllPairs,
        counting = Parts.Counting.Select(alphabet => alphabet.Letters),
        lookAlikes = Alphabets.LookAlikes,
    };

    // Words of one meaning stand together, so that the script is small; their order, which decides, is kept.
    private static IEnumerable<object[]> Words(ImmutableArray<GrammarWord> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var from = at;
            while (at < words.Length && words[at] with { Form = "" } == words[from] with { Form = "" })
            {
                at++;
            }
            var word = words[from];
            yield return [word.Symbol, word.Value, word.Language, word.Cased, word.IsOwn, string.Join('|', words[from..at].Select(one => one.Form))];
        }
    }

    private static SortedDictionary<string, string> Sorted(ImmutableDictionary<string, string> pairs) => new(pairs, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Citations;

/// <summary>A rule: how a citation looks as a row of symbols.</summary>
/// <param name="Name">What it finds.</param>
/// <param name="As">How what it finds is read: instrument, article, question …</param>
/// <param name="Manner">mail for a form that only mails know; null for both.</param>
/// <param name="Pattern">Over symbols; <c>{name}</c> stands for a macro.</param>
/// <param name="Example">Words that it finds.</param>
internal sealed record GrammarRule(string Name, string As, string? Manner, string Pattern, string Example);

/// <summary>What a token looks like that no list of words can give.</summary>
internal sealed record GrammarShape(string Is, string Name, string Mark, string Example);

/// <summary>An organ whose texts have numbers.</summary>
/// <param name="Organ">PP, WTDC …</param>
/// <param name="Slug">The first part of targets.</param>
/// <param name="Resolution">The highest number of a resolution that may be meant; 0 without any.</param>
/// <param name="Decision">The same for decisions.</param>
/// <param name="Recommendation">The same for recommendations.</param>
/// <param name="Opinion">The same for opinions.</param>
/// <param name="From">The lowest number that may be meant where the organ is not named.</param>
internal sealed record GrammarOrgan(
    string Organ, string Slug, int Resolution = 0, int Decision = 0, int Recommendation = 0, int Opinion = 0, int From = 1)
{
    /// <summary>The highest number of that kind.</summary>
    public int Highest(string kind) =>
        kind switch { "resolution" => Resolution, "decision" => Decision, "recommendation" => Recommendation, _ => Opinion };
}

/// <summary>The file <c>grammar.json</c> as it is written.</summary>
internal sealed record GrammarFile(
    ImmutableArray<JsonElement> Words, string Codes, string AddresseeCodes, ImmutableDictionary<string, string> Prefixes,
    ImmutableArray<GrammarShape> Shapes, ImmutableDictionary<string, string> Macros, ImmutableArray<GrammarRule> Rules,
    ImmutableArray<GrammarOrgan> Organs, ImmutableDictionary<string, string> Kinds, ImmutableDictionary<string, string> Texts,
    ImmutableDictionary<string, string> Series, ImmutableDictionary<string, string> Questions, string NotSources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>The file that is built into the program. One that does not fit is a fault of the program, so reading throws.</summary>
    public static GrammarFile Read()
    {
        using var stream = typeof(GrammarFile).Assembly.GetManifestResourceStream("grammar.json")
            ?? throw new InvalidOperationException("the program has no grammar.json");
        return JsonSerializer.Deserialize<GrammarFile>(stream, Options)
            ?? throw new InvalidOperationException("grammar.json is empty");
    }
}

using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>
/// Reads a section's heading by the tables of verbs, addressees and small words. Whether a paragraph is a heading at
/// all is for the structurer to say; this says what a heading means, of either reading or of flattened text.
/// </summary>
public static class SectionHeadings
{
    private static readonly ImmutableDictionary<string, SectionGrammar> Grammars =
        Languages.All.ToImmutableDictionary(language => language, language => new SectionGrammar(language));

    /// <summary>
    /// What the heading says; null if the text is blank. <paramref name="instrument"/> decides words that mean one
    /// thing in a resolution and another in a decision (<c>décide</c>, <c>решает</c>).
    /// </summary>
    public static SectionHeading? Read(string text, string language, string instrument = "resolution")
    {
        var folded = Folding.Of(text);
        var grammar = Grammars.GetValueOrDefault(language) ?? Grammars["en"];
        if (string.IsNullOrWhiteSpace(folded.Key))
        {
            return null;
        }
        var reading = grammar.Read(folded);
        if (reading is not { Verb: { } verb })
        {
            return new(SectionHeading.UnknownCode, "", 1, [], [], 0);
        }
        var code = verb.Code == "res" && instrument == "decision" && !grammar.Distinguishes ? "dec" : verb.Code;
        return new(code, verb.Part, reading.Further ? 2 : 1, reading.Addressees, reading.Unknown, folded.Starts[reading.End]);
    }

    /// <summary>The code of the n-th unknown addressee, from 0: <c>oa</c>, <c>ob</c> …</summary>
    internal static string UnknownAddressee(int n) => n < 26 ? $"o{(char)('a' + n)}" : $"o{n}";
}

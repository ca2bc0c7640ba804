using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>What an opening line says.</summary>
/// <param name="Organ">PP, WTDC …; empty for one that the table does not know.</param>
/// <param name="Years">The years in it, in order.</param>
internal sealed record OpeningLine(string Organ, ImmutableArray<int> Years);

/// <summary>Recognizes the line in which a conference begins to speak: <c>The Plenipotentiary Conference … (Busan, 2014),</c></summary>
internal static class OpeningLines
{
    /// <summary>Longer lines are text about a conference.</summary>
    private const int Longest = 260;

    private static readonly PhraseSet<string> Before = Set("before");
    private static readonly PhraseSet<string> Names = Set("name");
    private static readonly PhraseSet<string> Behind = Set("behind");

    /// <summary>What the line says; null if it is no opening line: a name, the Union, brackets, a comma, and no other word.</summary>
    public static OpeningLine? Read(Folded line) => Read(line, IsBareAddress);

    /// <summary>The same where the next line is a section, so that other words may stand in it.</summary>
    public static OpeningLine? ReadBeforeSection(Folded line) => Read(line, (rest, _) => LineWords.EndRole(rest.LastOrDefault()) == "section");

    private static OpeningLine? Read(Folded line, Func<string, string, bool> isAddress)
    {
        if (line.Plain.Length > Longest)
        {
            return null;
        }
        var at = Skip(line, 0);
        while (Before.Longest(line, at) is { } before)
        {
            at = Skip(line, before.End);
        }
        if (Names.Longest(line, at) is not { } name)
        {
            return null;
        }
        at = Skip(line, name.End);
        while (Behind.Longest(line, at) is { } behind)
        {
            at = Skip(line, behind.End);
        }
        return isAddress(line.Plain[at..].Trim(' ', '*', '_'), name.Meaning) ? new(name.Meaning, Years.In(line.Plain)) : null;
    }

    private static bool IsBareAddress(string rest, string organ)
    {
        if (rest.Length == 0)
        {
            // "The Council" alone may be a heading.
            return organ != "COUNCIL";
        }
        while (rest.StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is var close and > 0)
        {
            rest = rest[(close + 1)..].Trim();
        }
        return rest.All(sign => sign is ',' or ':' or ' ' or '\u3001');
    }

    private static int Skip(Folded line, int at)
    {
        while (at < line.Plain.Length && line.Plain[at] is ' ' or '\t' or '*' or '"')
        {
            at++;
        }
        return at;
    }

    private static PhraseSet<string> Set(string role) => new(Openings.All
        .Where(opening => opening.Role == role).Select(opening => (opening.Phrase, opening.Organ)));
}

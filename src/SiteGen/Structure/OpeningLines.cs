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

    private static readonly ImmutableArray<Phrase> Before =
        [.. Openings.All.Where(opening => opening.Role == "before").Select(opening => opening.Phrase).OrderByDescending(phrase => phrase.Length)];

    private static readonly ImmutableArray<Opening> Names =
        [.. Openings.All.Where(opening => opening.Role == "name").OrderByDescending(opening => opening.Phrase.Length)];

    /// <summary>What the line says; null if it is no opening line.</summary>
    public static OpeningLine? Read(Folded line)
    {
        if (line.Plain.Length > Longest)
        {
            return null;
        }
        var at = Skip(line, 0);
        foreach (var phrase in Before)
        {
            if (phrase.End(line, at) is var end and > 0)
            {
                at = Skip(line, end);
            }
        }
        foreach (var name in Names)
        {
            if (name.Phrase.End(line, at) is var end and > 0 && IsAddress(line, end, name.Organ))
            {
                return new(name.Organ, Years.In(line.Plain));
            }
        }
        return null;
    }

    // After the name: the Union, brackets with place and year, a comma. A verb or more words make it a sentence.
    private static bool IsAddress(Folded line, int end, string organ)
    {
        var rest = line.Plain[end..].Trim();
        if (rest.Length == 0 || rest is ",")
        {
            return organ is not "COUNCIL" || rest.Length > 0;
        }
        var close = rest.LastIndexOf(')');
        var tail = close < 0 ? rest : rest[(close + 1)..].Trim();
        var middle = close < 0 ? "" : rest[..Math.Max(0, rest.IndexOf('(', StringComparison.Ordinal))];
        return close < 0
            ? rest.EndsWith(',') && rest.Length < 90
            : tail.Trim(',', ':', ' ', '\u3001', ';').Length == 0 && middle.Length < 90;
    }

    private static int Skip(Folded line, int at)
    {
        while (at < line.Plain.Length && line.Plain[at] is ' ' or '\t' or '*' or '"')
        {
            at++;
        }
        return at;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Redlining;

/// <summary>A mention of something younger than the text amended, which cannot stand in its original reading.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Weight">How much it says, as a natural logarithm.</param>
internal readonly record struct LaterMention(int Start, int End, double Weight);

/// <summary>Finds what is younger than a base text: revisions, conferences, resolutions of the General Assembly, years.</summary>
internal static class LaterTexts
{
    // The General Assembly's session 1 was in 1946; its resolutions are numbered session/number.
    private const int AssemblyBefore = 1945;

    /// <summary>WTDC-17, PP-18.</summary>
    private static readonly Regex Conference = new(@"\p{Lu}{2,6}-([0-9]{2})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>70/125, A/RES/70/1.</summary>
    private static readonly Regex Assembly = new("([5-9][0-9])/([0-9]{1,3})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>2017.</summary>
    private static readonly Regex Year = new("20[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The mentions in a text; what an edit already explains is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="baseYear">The year of the text amended.</param>
    /// <param name="newYear">The year of the conference that amends it: later years are plans and say nothing.</param>
    /// <param name="edits">The edits found in it.</param>
    public static IEnumerable<LaterMention> Of(string text, int baseYear, int newYear, ImmutableArray<Edit> edits)
    {
        bool Later(int year) => year > baseYear && year <= newYear;
        bool Explained(int start, int end) =>
            edits.Any(edit => edit.Strokes.Any(stroke => stroke.Start < end && start < stroke.End));

        foreach (var tokens in RevisionTokens.Of(text))
        {
            var years = tokens.Where(token => token.Part == RevisionPart.Year && Later(RevisionTokens.YearOf(text.AsSpan(token.Start, 4)))).ToArray();
            if (years.Length == 1 && IsRevision(text, tokens, years[0]) && !Explained(tokens[0].Start, tokens[^1].End))
            {
                yield return new(tokens[0].Start, tokens[^1].End, 3.5);
            }
        }
        foreach (Match match in Conference.Matches(text))
        {
            var year = 2000 + int.Parse(match.Groups[1].ValueSpan);
            if (Later(year) && Meetings.MetIn(year) && !Explained(match.Index, match.Index + match.Length) && !DigitAfter(match))
            {
                yield return new(match.Index, match.Index + match.Length, 1.8);
            }
        }
        foreach (Match match in Assembly.Matches(text))
        {
            if (Later(AssemblyBefore + int.Parse(match.Groups[1].ValueSpan)) && !Explained(match.Index, match.Index + match.Length)
                && (match.Index == 0 || !(char.IsDigit(text[match.Index - 1]) || text[match.Index - 1] == '-')) && !DigitAfter(match))
            {
                yield return new(match.Index, match.Index + match.Length, 2.2);
            }
        }
        foreach (Match match in Year.Matches(text))
        {
            if (Later(int.Parse(match.ValueSpan)) && !Explained(match.Index, match.Index + 4) && !DigitAfter(match)
                && (match.Index == 0 || !(char.IsDigit(text[match.Index - 1]) || text[match.Index - 1] is '-' or '–')))
            {
                yield return new(match.Index, match.Index + match.Length, 0.7);
            }
        }

        bool DigitAfter(Match match) => match.Index + match.Length < text.Length && char.IsDigit(text[match.Index + match.Length]);
    }

    /// <summary>How many revisions a text cites that are no younger than its base, and that no edit brings up to date.</summary>
    public static int Untouched(string text, int baseYear, ImmutableArray<Edit> edits)
    {
        var count = 0;
        foreach (var tokens in RevisionTokens.Of(text))
        {
            var years = tokens.Where(token => token.Part == RevisionPart.Year).ToArray();
            if (years.Length == 1 && RevisionTokens.YearOf(text.AsSpan(years[0].Start, 4)) <= baseYear && IsRevision(text, tokens, years[0])
                && !edits.Any(edit => edit.Strokes.Any(stroke => stroke.Start < tokens[^1].End && tokens[0].Start < stroke.End)))
            {
                count++;
            }
        }
        return count;
    }

    // A place where nobody met in that year is a slip or no revision at all.
    private static bool IsRevision(string text, ImmutableArray<RevisionToken> tokens, RevisionToken year)
    {
        var places = tokens.Where(token => token.Part == RevisionPart.Place).ToArray();
        return places.Length == 0
            ? tokens.Any(token => token.Part == RevisionPart.Revised)
            : places.All(place => Meetings.Met(text.AsSpan(place.Start, place.End - place.Start), RevisionTokens.YearOf(text.AsSpan(year.Start, 4))));
    }
}

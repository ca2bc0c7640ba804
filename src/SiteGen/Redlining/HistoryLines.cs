using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// The line under a title that tells where a text was adopted and revised, as assemblies and development conferences
/// print it: <c>(Florianópolis, 2004; Johannesburg, 2008; Dubai, 2012; Hammamet, 2016)</c>. Its last member is new
/// where it is the conference that the proposal is made to.
/// </summary>
internal static class HistoryLines
{
    /// <summary>The edit of a line; none where it is no such line, or its last member is not the new conference.</summary>
    /// <param name="line">A line of the title.</param>
    /// <param name="newYear">The year of the conference that amends the text.</param>
    public static IEnumerable<Edit> Of(Line line, int newYear)
    {
        var text = line.Text;
        var start = line.LabelStart;
        var end = text.AsSpan().TrimEnd().Length - 1;
        if (line.Kind != ProvisionKind.Title || end <= start || text[start] is not ('(' or '（') || text[end] is not (')' or '）'))
        {
            yield break;
        }
        var last = text.LastIndexOfAny([';', '；', '؛'], end);
        if (last > start && Members(text, start + 1, end) && RevisionTokens.Of(text[(last + 1)..end]).Single()
            .Any(token => token.Part == RevisionPart.Year && RevisionTokens.YearOf(text.AsSpan(last + 1 + token.Start, 4)) == newYear))
        {
            yield return new([new(last, end, Change.Inserted)], new(0.95, 0.97));
        }
    }

    // Every member is one place and one year, and nothing else.
    private static bool Members(string text, int start, int end)
    {
        foreach (var range in text[start..end].Split([';', '；', '؛'], StringSplitOptions.TrimEntries))
        {
            if (RevisionTokens.Of(range).ToArray() is not [var tokens] || tokens[^1].End - tokens[0].Start != range.Length
                || tokens.Count(token => token.Part == RevisionPart.Year) != 1 || tokens.Count(token => token.Part == RevisionPart.Place) != 1)
            {
                return false;
            }
        }
        return true;
    }
}

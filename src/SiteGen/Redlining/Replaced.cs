using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// A paragraph whose old words stand before its new ones, each with its own end mark: <c>旧文；新文；</c>. An item has one
/// end mark, so that a mark inside shows where one wording ends, if something tells which of them is younger.
/// </summary>
internal static class Replaced
{
    private const int ShortestPart = 8;

    /// <summary>The edit of a line, if it is one.</summary>
    public static IEnumerable<Edit> Of(Line line, Leanings leanings, TextOrder order, Weights weights)
    {
        var (text, end) = (line.Text, line.BodyStart + line.Ends.End);
        if (line.Role != LineRole.Item || line.Ends.First is EndClass.None or EndClass.Opening)
        {
            yield break;
        }
        var mentions = leanings.Later(line).Where(mention => mention.Weight >= weights.LaterPhrase).ToArray();
        for (var at = line.BodyStart + ShortestPart; at < end - ShortestPart; at++)
        {
            if (EndMarks.Class(text[at]) != EndClass.Between)
            {
                continue;
            }
            var (one, other) = (mentions.Any(mention => mention.End <= at), mentions.Any(mention => mention.Start > at));
            if (WordSpan.IsLetter(text[at + 1]) || (Words.IsHan(text[at + 1]) && one != other && text.IndexOf('；', at + 1) >= end - 1))
            {
                var (a, b) = (one == other ? order.OldFirst : other) ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
                yield return new([new(line.BodyStart, at + 1, a), new(at + 1, line.BodyStart + line.Ends.Start, b)], new(0.85, one == other ? order.Direction : 0.95));
                yield break;
            }
        }
    }
}

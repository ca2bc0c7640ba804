using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// Two places of conferences glued together outside any bracket: <c>《迪拜布宜诺斯艾利斯行动计划》</c>, <c>the DubaiBuenos Aires
/// Action Plan</c>. The one where a conference met after the base text is the new one.
/// </summary>
internal static class Places
{
    /// <summary>The edits of a text.</summary>
    public static IEnumerable<Edit> Of(string text, Leanings leanings, TextOrder order)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetter(text[at - 1]) && !Words.IsHan(text[at]))
            {
                continue;
            }
            var first = Meetings.PlaceAt(text.AsSpan(at));
            var second = first == 0 ? 0 : Meetings.PlaceAt(text.AsSpan(at + first));
            if (second == 0)
            {
                continue;
            }
            var (one, other) = (text.Substring(at, first), text.Substring(at + first, second));
            var (oneNew, otherNew) = (Young(one, leanings), Young(other, leanings));
            var oldFirst = oneNew == otherNew ? order.OldFirst : otherNew;
            var direction = oneNew == otherNew ? order.Direction : 0.96;
            var (a, b) = oldFirst ? (Change.Deleted, Change.Inserted) : (Change.Inserted, Change.Deleted);
            yield return new([new(at, at + first, a), new(at + first, at + first + second, b)], new(0.97, direction));
            at += first + second - 1;
        }
    }

    // Met only after the base text: Dubai saw conferences in 2012, 2014 and 2018, so it tells nothing in a text of 2014.
    private static bool Young(string place, Leanings leanings)
    {
        var years = Meetings.YearsOf(place);
        return leanings.BaseYear > 0 && years.Any(year => year > leanings.BaseYear && year <= leanings.NewYear)
            && !years.Any(year => year <= leanings.BaseYear && year > leanings.BaseYear - 5);
    }
}

using System.Collections.Immutable;

namespace SiteGen.Searching;

/// <summary>The records that may have a term.</summary>
/// <param name="Postings">By the lists that were read.</param>
/// <param name="Left">Pairs whose lists can say more, should many of these texts turn out not to have it.</param>
internal sealed record Found(Postings Postings, ImmutableArray<string> Left);

/// <summary>Finds by the lists of an index which records may answer; none that answers is left out.</summary>
internal sealed class Candidates(IndexReader index)
{
    // Two rare pairs mostly say as much as all, for half the bytes. What the lists leave open is seen in the texts.
    private const int FirstPairs = 2;
    private const int MostPairs = 4;

    /// <summary>The records that may have a term, by its two rarest pairs of characters, or by its words.</summary>
    public Found Of(SearchTerm term)
    {
        if (!term.IsDense)
        {
            return new(term.Words.Select((word, at) => Word(word, at == 0, term.IsExact || at < term.Words.Length - 1)).Aggregate(Both), []);
        }
        var pairs = Pairs(term.Text);
        return pairs.IsEmpty ? new(index.Pair(term.Text), []) : new(pairs.Take(FirstPairs).Select(index.Pair).Aggregate(Both), [.. pairs.Skip(FirstPairs)]);
    }

    /// <summary>Those of the records that the lists which are left speak for, too.</summary>
    public Found Narrowed(Found found) => new(found.Left.Select(index.Pair).Aggregate(found.Postings, Both), []);

    /// <summary>The records of both lists.</summary>
    public static Postings Both(Postings left, Postings right)
    {
        var (ids, standings) = (new List<int>(), new List<Standing>());
        for (int l = 0, r = 0; l < left.Ids.Length && r < right.Ids.Length;)
        {
            var order = left.Ids[l].CompareTo(right.Ids[r]);
            if (order == 0)
            {
                ids.Add(left.Ids[l]);
                var changed = (left.Standings[l] | right.Standings[r]) & ~Standing.Kept;
                standings.Add(changed | (left.Standings[l] & right.Standings[r] & Standing.Kept));
            }
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        return new([.. ids], [.. standings]);
    }

    /// <summary>The records of either list.</summary>
    public static Postings Either(Postings left, Postings right)
    {
        var (ids, standings) = (new List<int>(), new List<Standing>());
        for (int l = 0, r = 0; l < left.Ids.Length || r < right.Ids.Length;)
        {
            var fromLeft = l < left.Ids.Length && (r == right.Ids.Length || left.Ids[l] <= right.Ids[r]);
            var fromRight = r < right.Ids.Length && (l == left.Ids.Length || right.Ids[r] <= left.Ids[l]);
            ids.Add(fromLeft ? left.Ids[l] : right.Ids[r]);
            standings.Add((fromLeft ? left.Standings[l] : Standing.None) | (fromRight ? right.Standings[r] : Standing.None));
            l += fromLeft ? 1 : 0;
            r += fromRight ? 1 : 0;
        }
        return new([.. ids], [.. standings]);
    }

    /// <summary>The pairs of a text to look up, rare ones first; the second has no character of the first if that can be.</summary>
    private ImmutableArray<string> Pairs(string text)
    {
        var pairs = Enumerable.Range(1, text.Length - 1).Where(at => KeyTable.IsPair(text[at - 1], text[at])).Select(at => (At: at, Letters: text[(at - 1)..(at + 1)]))
            .DistinctBy(pair => pair.Letters).OrderBy(pair => index.Frequency(pair.Letters)).ThenBy(pair => pair.At).ToList();
        if (pairs.FindIndex(pair => Math.Abs(pair.At - pairs[0].At) > 1) is > 1 and var apart)
        {
            pairs.Insert(1, pairs[apart]);
            pairs.RemoveAt(apart + 1);
        }
        return [.. pairs.Take(MostPairs).Select(pair => pair.Letters)];
    }

    private Postings Word(string word, bool isFirst, bool isExact)
    {
        var cut = word.Length > KeyTable.LongestWord ? word[..KeyTable.LongestWord] : word;
        var root = isExact || cut != word ? cut : Words.Root(cut);
        return index.Words(root)
            .Where(entry => entry.IsEnd ? isFirst && cut.Length > 1 && entry.Word.StartsWith(cut, StringComparison.Ordinal) && (!isExact || entry.Word == cut)
                : cut != word || (isExact ? entry.Word == cut : Words.Answers(entry.Word, cut) > 0))
            .Select(entry => entry.Postings)
            .Aggregate(Postings.Empty, Either);
    }
}

using System.Collections.Immutable;

namespace SiteGen.Searching;

/// <summary>Finds by the lists of an index which records may answer; none that answers is left out.</summary>
internal sealed class Candidates(IndexReader index)
{
    /// <summary>So many pairs of a long text are looked up; the rest is seen in the text itself.</summary>
    private const int MostPairs = 4;

    /// <summary>The records that may have a term, and how many at most.</summary>
    public Postings Of(SearchTerm term)
    {
        if (!term.IsDense)
        {
            return term.Words.Select((word, at) => Word(word, at == 0, term.IsExact || at < term.Words.Length - 1)).Aggregate(Both);
        }
        var pairs = Pairs(term.Text);
        return pairs.IsEmpty ? index.Pair(term.Text) : pairs.Select(index.Pair).Aggregate(Both);
    }

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

    /// <summary>The pairs of a text to look up: all of a short one, else some that are spread over it, rare ones first.</summary>
    private ImmutableArray<string> Pairs(string text)
    {
        var all = Enumerable.Range(1, text.Length - 1).Where(at => KeyTable.IsPair(text[at - 1], text[at])).Select(at => text[(at - 1)..(at + 1)]).ToList();
        if (all.Count <= MostPairs)
        {
            return [.. all];
        }
        return
        [
            .. Enumerable.Range(0, MostPairs).Select(part =>
            {
                var from = part * all.Count / MostPairs;
                var own = all[from..((part + 1) * all.Count / MostPairs)];
                return own.Find(pair => !index.IsHeavy(pair)) ?? own[0];
            }),
        ];
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

using System.Text;

namespace SiteGen.Searching;

/// <summary>The part of the table of folds that an index needs, as the browser reads it.</summary>
public static class FoldTable
{
    /// <summary>
    /// What can be typed for characters of an alphabet. Groups are divided by a line break; each is what is read, a tab,
    /// and the characters that are read so. The first group is what says nothing.
    /// </summary>
    public static string CutTo(IReadOnlySet<char> alphabet)
    {
        var groups = SearchFolding.All.Where(fold => fold.To.All(alphabet.Contains))
            .GroupBy(fold => fold.To, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var to = new StringBuilder();
        foreach (var group in groups)
        {
            to.Append(to.Length > 0 ? "\n" : "").Append(group.Key).Append('\t');
            Append(to, [.. group.Select(fold => fold.From).Order()]);
        }
        return to.ToString();
    }

    // Neighbours in a row: the first, a tab, and the last.
    private static void Append(StringBuilder to, List<char> letters)
    {
        for (var at = 0; at < letters.Count;)
        {
            var run = 1;
            while (at + run < letters.Count && letters[at + run] == letters[at] + run)
            {
                run++;
            }
            to.Append(letters[at]);
            if (run > 2)
            {
                to.Append('\t').Append(letters[at + run - 1]);
            }
            at += run > 2 ? run : 1;
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Searching;

/// <summary>
/// Writes words into files by their first letters: what begins alike is found together, so a prefix is a few
/// neighbours. A file that grows too big is divided by the next letter.
/// </summary>
internal static class WordFiles
{
    private const int LargestFile = 24 * 1024;

    /// <summary>The files, and for each start that was divided the starts it was divided into.</summary>
    public static (ImmutableArray<SearchFile> Files, SortedDictionary<string, string[]> Divided) Of(SortedDictionary<string, List<uint>> words)
    {
        var files = ImmutableArray.CreateBuilder<SearchFile>();
        var divided = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        var entries = words.AsParallel().AsOrdered().Select(word => new Entry(word.Key[0] == 's' ? 1 : 0, word.Key[1..], PairFiles.Written(word.Value), word.Value.Count))
            .OrderBy(entry => entry.Word, StringComparer.Ordinal).ThenBy(entry => entry.Kind).ToList();
        foreach (var entry in entries.Where(entry => entry.IsHeavy))
        {
            files.Add(new(KeyFiles.Heavy("ws"[entry.Kind] + entry.Word), PairFiles.Quoted(entry.Postings)));
        }
        foreach (var start in entries.GroupBy(entry => Start(entry.Word, KeyFiles.WordStart), StringComparer.Ordinal))
        {
            Divide(start.Key, [.. start], files, divided);
        }
        files.AddRange(Lengths(entries));
        return (files.ToImmutable(), divided);
    }

    private static void Divide(string start, List<Entry> entries, ImmutableArray<SearchFile>.Builder files, SortedDictionary<string, string[]> divided)
    {
        if (entries.Sum(entry => entry.Bytes) <= LargestFile || entries.TrueForAll(entry => entry.Word == start))
        {
            files.Add(new(KeyFiles.Words(start), PairFiles.Quoted(string.Concat(entries.Select(entry => entry.Written)))));
            return;
        }
        // What is not longer than the start has a file of that name still.
        var parts = entries.Where(entry => entry.Word.Length > start.Length)
            .GroupBy(entry => Start(entry.Word, start.Length + 1), StringComparer.Ordinal).ToList();
        divided.Add(start, [.. parts.Select(part => part.Key)]);
        files.Add(new(KeyFiles.Words(start), PairFiles.Quoted(string.Concat(entries.Where(entry => entry.Word == start).Select(entry => entry.Written)))));
        foreach (var part in parts)
        {
            Divide(part.Key, [.. part], files, divided);
        }
    }

    private static IEnumerable<SearchFile> Lengths(IEnumerable<Entry> entries) =>
        from entry in entries
        where entry.Kind == 0 && entry.Word.Length >= SearchQuery.ShortestTypo - 1 && entry.Word.All(char.IsLetter)
        group entry.Word by entry.Word.Length into length
        orderby length.Key
        select new SearchFile(KeyFiles.Lengths(length.Key), JsonSerializer.Serialize(string.Join(' ', length), Json));

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Start(string word, int length) => word.Length <= length ? word : word[..length];

    /// <summary>A word (kind 0) or the end of one (kind 1) as it stands in a file.</summary>
    private sealed record Entry(int Kind, string Word, string Postings, int Count)
    {
        public bool IsHeavy { get; } = PairFiles.Bytes(Postings) > PairFiles.HeavyBytes;

        public int Bytes => 4 + Word.Length + (IsHeavy ? 2 : Postings.Length);

        public string Written
        {
            get
            {
                var to = new StringBuilder(Bytes);
                NumberText.Append(to, (Word.Length << 1) | Kind);
                foreach (var letter in Word)
                {
                    NumberText.Append(to, letter);
                }
                if (!IsHeavy)
                {
                    return to.Append(Postings).ToString();
                }
                NumberText.Append(to, 0);
                NumberText.Append(to, Count);
                return to.ToString();
            }
        }
    }
}

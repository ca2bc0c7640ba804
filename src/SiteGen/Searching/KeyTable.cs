using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Searching;

/// <summary>A text whose keys are wanted.</summary>
internal readonly record struct KeyedText(int Id, ImmutableArray<Stretch> Text, bool IsTitle);

/// <summary>The keys of records, with packed postings (<c>id * 16 + standing</c>) in the order of the records.</summary>
internal sealed class KeyTable
{
    /// <summary>Words that are longer are found by so many letters and the text itself.</summary>
    public const int LongestWord = 24;

    /// <summary>Pairs of neighbouring characters; a single one of a title has nothing behind it.</summary>
    public SortedDictionary<uint, List<uint>> Pairs { get; private init; } = [];

    /// <summary>Words (<c>w</c> before them), and their ends in texts of scripts without spaces (<c>s</c>).</summary>
    public SortedDictionary<string, List<uint>> Words { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Collects the keys of records.</summary>
    public static KeyTable Of(IEnumerable<KeyedText> records)
    {
        var pairs = new Dictionary<uint, List<uint>>();
        var words = new Dictionary<string, List<uint>>(StringComparer.Ordinal);
        var ownPairs = new Dictionary<uint, Standing>();
        var ownWords = new Dictionary<string, Standing>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            Collect(record, ownPairs, ownWords);
            Move(record, ownPairs, pairs);
            Move(record, ownWords, words);
        }
        return new() { Pairs = new(pairs), Words = new(words, StringComparer.Ordinal) };
    }

    /// <summary>Joins tables of records that follow each other.</summary>
    public static KeyTable Joined(IReadOnlyList<KeyTable> tables)
    {
        foreach (var table in tables.Skip(1))
        {
            Join(tables[0].Pairs, table.Pairs);
            Join(tables[0].Words, table.Words);
        }
        return tables[0];
    }

    /// <summary>The key of two characters.</summary>
    public static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private static void Collect(KeyedText record, Dictionary<uint, Standing> pairs, Dictionary<string, Standing> words)
    {
        var readings = ReadingKey.Of(record.Text);
        var dense = readings.Any(reading => Searching.Words.HasDense(reading.Key));
        foreach (var reading in readings)
        {
            var key = reading.Key;
            for (var at = 0; dense && at < key.Length; at++)
            {
                if (record.IsTitle && SearchFolding.IsDense(key[at]))
                {
                    Add(pairs, Pair(key[at], '\0'), reading.StandingOf(at, at + 1));
                }
                if (at > 0 && IsPair(key[at - 1], key[at]))
                {
                    Add(pairs, Pair(key[at - 1], key[at]), reading.StandingOf(at - 1, at + 1));
                }
            }
            foreach (var (start, end) in Searching.Words.In(key))
            {
                var last = Math.Min(end, start + LongestWord);
                var standing = reading.StandingOf(start, end);
                Add(words, "w" + key[start..last], standing);
                for (var from = start + 1; dense && from < end - 1; from++)
                {
                    Add(words, "s" + key[from..Math.Min(end, from + LongestWord)], reading.StandingOf(from, end));
                }
            }
        }
    }

    /// <summary>True if two neighbours are a key: one of them at least is of a script without spaces.</summary>
    public static bool IsPair(char first, char second) =>
        first != '\n' && second != '\n' && (SearchFolding.IsDense(first) || SearchFolding.IsDense(second));

    private static void Add<TKey>(Dictionary<TKey, Standing> to, TKey key, Standing standing) where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _) |= standing;

    private static void Move<TKey>(KeyedText record, Dictionary<TKey, Standing> from, Dictionary<TKey, List<uint>> to) where TKey : notnull
    {
        var title = record.IsTitle ? Standing.Title : Standing.None;
        foreach (var (key, standing) in from)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _);
            (list ??= []).Add(((uint)record.Id << 4) | (uint)(standing | title));
        }
        from.Clear();
    }

    private static void Join<TKey>(SortedDictionary<TKey, List<uint>> to, SortedDictionary<TKey, List<uint>> from) where TKey : notnull
    {
        foreach (var (key, list) in from)
        {
            if (to.TryGetValue(key, out var before))
            {
                before.AddRange(list);
            }
            else
            {
                to.Add(key, list);
            }
        }
    }
}

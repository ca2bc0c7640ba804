using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Searching;

/// <summary>Writes the postings of pairs of characters into hashed buckets.</summary>
internal static class PairFiles
{
    /// <summary>Postings of more bytes have a file of their own, so that nobody loads them by chance.</summary>
    public const int HeavyBytes = 8 * 1024;

    private const int BucketBytes = 8 * 1024;

    /// <summary>The files, the number of buckets, and the pairs that have their own file, rare ones first.</summary>
    public static (ImmutableArray<SearchFile> Files, int Buckets, string Heavy) Of(SortedDictionary<uint, List<uint>> pairs)
    {
        var written = pairs.AsParallel().AsOrdered().Select(pair => (pair.Key, Postings: Written(pair.Value))).ToList();
        var heavy = written.Where(pair => Bytes(pair.Postings) > HeavyBytes).ToList();
        var light = written.Where(pair => Bytes(pair.Postings) <= HeavyBytes).ToList();
        var buckets = Buckets(light.Sum(pair => (long)Bytes(pair.Postings)));
        var files = light.GroupBy(pair => KeyFiles.Bucket(pair.Key, buckets), StringComparer.Ordinal)
            .OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
            .Select(bucket => new SearchFile(bucket.Key, Quoted(string.Concat(bucket.Select(pair => Key(pair.Key) + pair.Postings)))))
            .Concat(heavy.Select(pair => new SearchFile(KeyFiles.Heavy(KeyFiles.Letters(pair.Key)), Quoted(pair.Postings))));
        var named = heavy.Where(pair => (pair.Key & 0xFFFF) != 0).OrderBy(pair => pairs[pair.Key].Count).ThenBy(pair => pair.Key);
        return ([.. files], buckets, string.Concat(named.Select(pair => KeyFiles.Letters(pair.Key))));
    }

    /// <summary>Postings as they stand in a file.</summary>
    public static string Written(IReadOnlyList<uint> packed)
    {
        var to = new StringBuilder();
        Postings.Append(to, packed);
        return to.ToString();
    }

    /// <summary>A string of <see cref="NumberText"/> as a script's string.</summary>
    public static string Quoted(string numbers) => $"\"{numbers}\"";

    /// <summary>How many bytes a string takes in a file.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static string Key(uint pair)
    {
        var to = new StringBuilder(2);
        NumberText.Append(to, (int)(pair >> 16));
        NumberText.Append(to, (int)(pair & 0xFFFF));
        return to.ToString();
    }

    // A power of two, so that most compilations keep theirs when they grow.
    private static int Buckets(long bytes)
    {
        var buckets = 1;
        while (buckets < bytes / BucketBytes)
        {
            buckets *= 2;
        }
        return buckets;
    }
}

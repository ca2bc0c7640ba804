using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Searching;

/// <summary>What the core says of an index.</summary>
internal sealed record IndexCore(
    int Records, bool Whole, int Average, int Batch, int Texts, int Buckets, string Heavy, Dictionary<string, string[]> Divided,
    ImmutableArray<IndexTopic> Topics, int Places, string Organ, string Clause, string Row);

/// <summary>A topic as the index knows it.</summary>
internal sealed record IndexTopic(string Id, Dictionary<string, string> Names, ImmutableArray<string> Terms);

/// <summary>A word of the index that answers.</summary>
internal readonly record struct WordEntry(string Word, bool IsEnd, Postings Postings);

/// <summary>Reads an index, file by file as it is asked.</summary>
internal sealed class IndexReader
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Func<string, string?> open;
    private readonly Dictionary<string, string?> files = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<int, StoredRecord>> shards = [];
    private readonly Lazy<KeyTable> keys;

    /// <summary>An index whose scripts are had by their path in the site.</summary>
    /// <exception cref="InvalidDataException">It has no core.</exception>
    public IndexReader(Func<string, string?> open)
    {
        this.open = open;
        var core = File(SearchFile.Core) ?? throw new InvalidDataException("the site has no search index");
        Core = JsonSerializer.Deserialize<IndexCore>(core, Web)!;
        keys = new(() => KeyTable.Of(Enumerable.Range(0, Core.Records).Select(Find).OfType<StoredRecord>()
            .Select(record => new KeyedText(record.Id, record.Text, record.IsTitle))));
    }

    public IndexCore Core { get; }

    /// <summary>The records that have these two characters side by side.</summary>
    public Postings Pair(string letters)
    {
        if (Core.Whole)
        {
            return keys.Value.Pairs.TryGetValue(KeyTable.Pair(letters[0], letters.Length > 1 ? letters[1] : '\0'), out var packed)
                ? Postings.Of(packed) : Postings.Empty;
        }
        if (letters.Length == 1 ? Has(KeyFiles.Heavy(letters)) : Frequency(letters) >= 0)
        {
            return PostingsOf(KeyFiles.Heavy(letters));
        }
        var pair = KeyTable.Pair(letters[0], letters.Length > 1 ? letters[1] : '\0');
        var bucket = Numbers(KeyFiles.Bucket(pair, Core.Buckets));
        for (var at = 0; at < bucket.Length;)
        {
            var key = KeyTable.Pair((char)NumberText.Read(bucket, ref at), (char)NumberText.Read(bucket, ref at));
            var postings = Postings.Read(bucket, ref at);
            if (key == pair)
            {
                return postings;
            }
        }
        return Postings.Empty;
    }

    /// <summary>How frequent two characters side by side are, among those whose postings have a file of their own; −1 if they have none.</summary>
    public int Frequency(string letters)
    {
        for (var at = 0; at < Core.Heavy.Length; at += 2)
        {
            if (Core.Heavy[at] == letters[0] && Core.Heavy[at + 1] == letters[1])
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>The words that begin so, and the ends of words in texts of scripts without spaces.</summary>
    public IEnumerable<WordEntry> Words(string root)
    {
        if (Core.Whole)
        {
            return keys.Value.Words.Where(word => word.Key.AsSpan(1).StartsWith(root, StringComparison.Ordinal))
                .Select(word => new WordEntry(word.Key[1..], word.Key[0] == 's', Postings.Of(word.Value)));
        }
        var start = root.Length <= KeyFiles.WordStart ? root : root[..KeyFiles.WordStart];
        while (Core.Divided.ContainsKey(start) && start.Length < root.Length)
        {
            start = root[..(start.Length + 1)];
        }
        return Files(start).SelectMany(name => WordsOf(name, root));
    }

    /// <summary>All words of a length.</summary>
    public IEnumerable<string> WordsOfLength(int length) =>
        Core.Whole ? keys.Value.Words.Keys.Where(word => word[0] == 'w' && word.Length == length + 1 && word.All(char.IsLetter)).Select(word => word[1..])
        : File(KeyFiles.Lengths(length)) is { } json ? JsonSerializer.Deserialize<string>(json)!.Split(' ') : [];

    /// <summary>The records of a filter's value.</summary>
    public Postings Filter(string name, string value)
    {
        if (File(KeyFiles.Filter(name)) is not { } json)
        {
            return Postings.Empty;
        }
        using var file = JsonDocument.Parse(json);
        var numbers = file.RootElement[1].GetString()!;
        var at = 0;
        foreach (var known in file.RootElement[0].EnumerateArray())
        {
            var postings = Postings.Read(numbers, ref at);
            if (known.ValueEquals(value))
            {
                return postings;
            }
        }
        return Postings.Empty;
    }

    /// <summary>The records in which a term of a topic stands.</summary>
    public Postings Topic(string id) => PostingsOf(KeyFiles.Filter("topic-" + id));

    /// <summary>The places that a citation calls so.</summary>
    public IReadOnlyList<CitedPlace> Places(string key) => File(KeyFiles.Places(key, Core.Places)) is { } json
        && JsonSerializer.Deserialize<Dictionary<string, CitedPlace[]>>(json, Web)!.TryGetValue(key, out var places) ? places : [];

    /// <summary>A record with its text and all its places.</summary>
    public StoredRecord Record(int id)
    {
        var record = Find(id)!;
        return record.Rest > 0 && File(KeyFiles.Rest(id)) is { } json ? record.With(json) : record;
    }

    /// <summary>A record with its first places; null where the number is free.</summary>
    public StoredRecord? Find(int id)
    {
        var shard = id / Core.Texts;
        if (!shards.TryGetValue(shard, out var records))
        {
            shards.Add(shard, records = File(KeyFiles.Texts(shard)) is { } json ? StoredRecord.Read(json, shard * Core.Texts) : []);
        }
        return records.GetValueOrDefault(id);
    }

    private IEnumerable<string> Files(string start) =>
        Core.Divided.TryGetValue(start, out var parts) ? [start, .. parts.SelectMany(Files)] : [start];

    private IEnumerable<WordEntry> WordsOf(string start, string root)
    {
        var numbers = Numbers(KeyFiles.Words(start));
        for (var at = 0; at < numbers.Length;)
        {
            var head = NumberText.Read(numbers, ref at);
            var letters = new char[head >> 1];
            for (var letter = 0; letter < letters.Length; letter++)
            {
                letters[letter] = (char)NumberText.Read(numbers, ref at);
            }
            var word = new string(letters);
            var inFile = at;
            var postings = Postings.Read(numbers, ref at);
            var isHeavy = postings.Ids.Length == 0;
            if (isHeavy)
            {
                at = inFile;
                NumberText.Read(numbers, ref at);
                NumberText.Read(numbers, ref at);
            }
            if (word.StartsWith(root, StringComparison.Ordinal))
            {
                yield return new(word, (head & 1) == 1, isHeavy ? PostingsOf(KeyFiles.Heavy("ws"[head & 1] + word)) : postings);
            }
        }
    }

    private Postings PostingsOf(string name)
    {
        var at = 0;
        return Numbers(name) is { Length: > 0 } numbers ? Postings.Read(numbers, ref at) : Postings.Empty;
    }

    private string Numbers(string name) => File(name) is { } json ? json[1..^1] : "";

    private bool Has(string name) => File(name) is not null;

    private string? File(string name)
    {
        if (!files.TryGetValue(name, out var json))
        {
            files.Add(name, null);
            foreach (var file in SearchFile.Read(open($"{SearchFile.Folder}{name}.js") ?? ""))
            {
                files[file.Name] = file.Json;
            }
            json = files[name];
        }
        return json;
    }
}

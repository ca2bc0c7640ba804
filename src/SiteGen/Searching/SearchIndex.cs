using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Topics;

namespace SiteGen.Searching;

/// <summary>What an index is made of.</summary>
public enum IndexForm
{
    /// <summary>Whichever is better for so much text.</summary>
    BySize,

    /// <summary>One file of all texts, which say themselves what stands in them.</summary>
    Whole,

    /// <summary>Lists and texts in many files, of which a query reads a few.</summary>
    Lists,
}

/// <summary>Makes the index of a compilation: pure, the same compilation gives the same bytes.</summary>
public static class SearchIndex
{
    /// <summary>Texts of fewer characters are one file, and need no lists.</summary>
    private const int OneFile = 160 * 1024;

    /// <summary>How many texts are read and weighed at once where texts are many.</summary>
    private const int Batch = 10;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, in the order of their names below <see cref="SearchFile.Folder"/>; scripts of a page.</summary>
    public static ImmutableArray<(string Path, ReadOnlyMemory<byte> Content)> Build(SearchSource source, IndexForm form = IndexForm.BySize)
    {
        var records = RecordList.Of(source);
        var compilation = source.Tagged.Compilation;
        var keys = Keys(records);
        var topics = TopicHits(records);
        var filters = SearchFilters.Of(records, compilation);
        var (places, placeFiles) = PlaceFiles.Of(compilation, source.Cited);
        ImmutableArray<SearchFile> always =
        [
            .. TextFiles.Of(records, compilation), .. places, .. filters.Select((values, at) => SearchFilters.File(SearchFilters.Names[at], values)),
            .. topics.Select(topic => new SearchFile(KeyFiles.Filter("topic-" + topic.Key), PairFiles.Quoted(PairFiles.Written(topic.Value)))),
        ];
        // Few texts say themselves, faster than lists could be fetched, what stands in them.
        var whole = form == IndexForm.BySize ? always.Sum(file => (long)file.Json.Length) < OneFile : form == IndexForm.Whole;
        var (pairs, buckets, heavy) = whole ? ([], 1, "") : PairFiles.Of(keys.Pairs);
        var (words, divided) = whole ? ([], []) : WordFiles.Of(keys.Words);
        var core = new JsonObject
        {
            ["records"] = records.IsEmpty ? 0 : records[^1].Id + 1,
            ["average"] = records.IsEmpty ? 1 : Math.Max(1, (int)records.Average(record => record.Text.Sum(stretch => stretch.Text.Length))),
            ["whole"] = whole,
            ["batch"] = whole ? int.MaxValue : Batch,
            ["texts"] = TextFiles.Size,
            ["buckets"] = buckets,
            ["heavy"] = heavy,
            ["divided"] = new JsonObject(divided.Select(start => KeyValuePair.Create(start.Key, (JsonNode?)new JsonArray([.. start.Value.Select(part => (JsonNode)part)])))),
            ["topics"] = new JsonArray([.. source.Tagged.Topics.Where(entry => topics.ContainsKey(entry.Topic.Id)).Select(entry => (JsonNode)Topic(entry.Topic))]),
            ["places"] = placeFiles,
            ["organ"] = compilation.Conferences is [var newest, ..] ? newest.Organ : "",
            ["clause"] = source.Clauses,
            ["row"] = source.Rows,
            ["fold"] = FoldTable.CutTo(Alphabet(keys, source.Tagged.Topics)),
        };
        var first = new SearchFile(SearchFile.Core, core.ToJsonString(Json));
        return whole
            ? [(PathOf(first.Name), Bytes(first.Script + string.Concat(always.Select(file => file.Script))))]
            : [.. pairs.Concat(words).Concat(always).Append(first).OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (PathOf(file.Name), Bytes(file.Script)))];
    }

    private static string PathOf(string name) => $"{SearchFile.Folder}{name}.js";

    private static ReadOnlyMemory<byte> Bytes(string script) => Encoding.UTF8.GetBytes(script);

    // Stretches of records of their own, so that cores share the work; joined in their order, they give one table.
    private static KeyTable Keys(ImmutableArray<SearchRecord> records) => KeyTable.Joined(
        [.. records.Chunk(Math.Max(1, (records.Length + 7) / 8)).AsParallel().AsOrdered()
            .Select(part => KeyTable.Of(part.Select(record => new KeyedText(record.Id, record.Text, record.IsTitle)))), .. records.IsEmpty ? [new KeyTable()] : Array.Empty<KeyTable>()]);

    private static SortedDictionary<string, List<uint>> TopicHits(ImmutableArray<SearchRecord> records)
    {
        var topics = new SortedDictionary<string, List<uint>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            foreach (var (topic, standing) in record.Hits)
            {
                if (!topics.TryGetValue(topic, out var list))
                {
                    topics.Add(topic, list = []);
                }
                list.Add(((uint)record.Id << 4) | (uint)(standing | (record.IsTitle ? Standing.Title : Standing.None)));
            }
        }
        return topics;
    }

    private static JsonObject Topic(Topic topic) => new()
    {
        ["id"] = topic.Id,
        ["names"] = new JsonObject(topic.Names.Select(name => KeyValuePair.Create(name.Key, (JsonNode?)name.Value))),
        ["terms"] = new JsonArray([.. topic.Terms.Select(term => SearchFolding.Of(term.Text).Key).Distinct(StringComparer.Ordinal).Select(term => (JsonNode)term)]),
    };

    private static HashSet<char> Alphabet(KeyTable keys, ImmutableArray<TopicEntry> topics) =>
    [
        .. keys.Words.Keys.SelectMany(word => word.Skip(1)),
        .. keys.Pairs.Keys.SelectMany(KeyFiles.Letters),
        .. topics.SelectMany(entry => entry.Topic.Terms).SelectMany(term => SearchFolding.Of(term.Text).Key),
        .. " -'\",.;?!()[]/:",
    ];
}

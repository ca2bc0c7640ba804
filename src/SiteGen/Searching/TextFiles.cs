using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Searching;

/// <summary>Writes the texts of records with their places, some records a file; read only for what is shown.</summary>
internal static class TextFiles
{
    /// <summary>How many numbers of records a file of texts holds.</summary>
    public const int Size = 16;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The files. Each is <c>[proposals, records]</c>: a proposal is <c>[id, address, action, mark, resolution,
    /// conference, language, sources, outcome]</c>, a record <c>[number in the file, stretches, title, language, places]</c>,
    /// a place <c>[proposal in the file, token, name, part, topics]</c>.
    /// </summary>
    public static ImmutableArray<SearchFile> Of(ImmutableArray<SearchRecord> records, Compilation compilation)
    {
        var resolutions = compilation.Dossiers.SelectMany(dossier => dossier.Proposals.Select(slug => (dossier.Conference, slug, dossier)))
            .ToDictionary(row => (row.Conference, row.slug), row => row.dossier.Address);
        return
        [
            .. records.GroupBy(record => record.Id / Size).AsParallel().AsOrdered()
                .Select(shard => File(shard.Key, shard, index => Proposal(compilation.Proposals[index], resolutions))),
        ];
    }

    private static SearchFile File(int shard, IEnumerable<SearchRecord> records, Func<int, JsonArray> proposal)
    {
        var used = new Dictionary<int, int>();
        var bytes = new ArrayBufferWriter<byte>();
        using (var rows = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            rows.WriteStartArray();
            foreach (var record in records)
            {
                Write(rows, record, used);
            }
            rows.WriteEndArray();
        }
        var proposals = new JsonArray([.. used.Keys.Select(proposal)]).ToJsonString(Json);
        return new(KeyFiles.Texts(shard), $"[{proposals},{Encoding.UTF8.GetString(bytes.WrittenSpan)}]");
    }

    private static void Write(Utf8JsonWriter to, SearchRecord record, Dictionary<int, int> used)
    {
        to.WriteStartArray();
        to.WriteNumberValue(record.Id % Size);
        to.WriteStartArray();
        foreach (var stretch in RecordText.Written(record.Text))
        {
            to.WriteStringValue(stretch);
        }
        to.WriteEndArray();
        to.WriteNumberValue(record.IsTitle ? 1 : 0);
        to.WriteStringValue(record.Language);
        to.WriteStartArray();
        foreach (var place in record.Occurrences)
        {
            used.TryAdd(place.Proposal, used.Count);
            to.WriteStartArray();
            to.WriteNumberValue(used[place.Proposal]);
            to.WriteStringValue(place.Token);
            to.WriteStringValue(place.Name);
            to.WriteStringValue(place.Part);
            to.WriteStringValue(string.Join(' ', place.Topics));
            to.WriteEndArray();
        }
        to.WriteEndArray();
        to.WriteEndArray();
    }

    private static JsonArray Proposal(CompiledProposal proposal, Dictionary<(string, string), string> resolutions)
    {
        var it = proposal.Proposal;
        return new(
            it.Id.Text, proposal.Address, SearchFilters.Action(it.Action), it.Action.Mark(),
            resolutions.GetValueOrDefault((it.Conference, it.Id.Slug), ""), it.Conference, it.Language,
            string.Join(' ', it.Id.Sources), it.Outcome?.Result ?? "");
    }
}

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

    /// <summary>How many places of a text stand beside it. Who narrows or unfolds the results reads the rest.</summary>
    public const int MostPlaces = 8;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The files. Each is <c>[proposals, records]</c>: a proposal is <c>[id, address, action, mark, resolution,
    /// conference, language, sources, outcome]</c>, a record <c>[number in the file, stretches, title, language, places, rest]</c>,
    /// a place <c>[proposal in the file, token, name, part, topics]</c>. A rest that is not 0 has a file of its own, <c>[proposals, places]</c>.
    /// </summary>
    public static ImmutableArray<SearchFile> Of(ImmutableArray<SearchRecord> records, Compilation compilation)
    {
        var resolutions = compilation.Dossiers.SelectMany(dossier => dossier.Proposals.Select(slug => (dossier.Conference, slug, dossier)))
            .ToDictionary(row => (row.Conference, row.slug), row => row.dossier.Address);
        var proposals = compilation.Proposals.Select(proposal => Proposal(proposal, resolutions)).ToList();
        return
        [
            .. records.GroupBy(record => record.Id / Size).AsParallel().AsOrdered().Select(shard => File(KeyFiles.Texts(shard.Key), proposals, (rows, used) =>
            {
                foreach (var record in shard)
                {
                    Write(rows, record, used);
                }
            })),
            .. records.Where(record => record.Occurrences.Length > MostPlaces).AsParallel().AsOrdered()
                .Select(record => File(KeyFiles.Rest(record.Id), proposals, (rows, used) => Write(rows, record.Occurrences.AsSpan(MostPlaces..), used))),
        ];
    }

    private static SearchFile File(string name, List<string> proposals, Action<Utf8JsonWriter, Dictionary<int, int>> write)
    {
        var used = new Dictionary<int, int>();
        var bytes = new ArrayBufferWriter<byte>();
        using (var rows = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            rows.WriteStartArray();
            write(rows, used);
            rows.WriteEndArray();
        }
        return new(name, $"[[{string.Join(',', used.Keys.Select(proposal => proposals[proposal]))}],{Encoding.UTF8.GetString(bytes.WrittenSpan)}]");
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
        Write(to, record.Occurrences.AsSpan(..Math.Min(MostPlaces, record.Occurrences.Length)), used);
        to.WriteEndArray();
        to.WriteNumberValue(Math.Max(0, record.Occurrences.Length - MostPlaces));
        to.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter to, ReadOnlySpan<Occurrence> places, Dictionary<int, int> used)
    {
        foreach (var place in places)
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
    }

    private static string Proposal(CompiledProposal proposal, Dictionary<(string, string), string> resolutions)
    {
        var it = proposal.Proposal;
        return new JsonArray(
            it.Id.Text, proposal.Address, SearchFilters.Action(it.Action), it.Action.Mark(),
            resolutions.GetValueOrDefault((it.Conference, it.Id.Slug), ""), it.Conference, it.Language,
            string.Join(' ', it.Id.Sources), it.Outcome?.Result ?? "").ToJsonString(Json);
    }
}

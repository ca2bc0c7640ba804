using System.Collections.Immutable;
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
    public const int Size = 64;

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
        var used = new List<int>();
        var rows = new JsonArray();
        foreach (var record in records)
        {
            var places = new JsonArray();
            foreach (var place in record.Occurrences)
            {
                var at = used.IndexOf(place.Proposal);
                if (at < 0)
                {
                    at = used.Count;
                    used.Add(place.Proposal);
                }
                places.Add(new JsonArray(at, place.Token, place.Name, place.Part, string.Join(' ', place.Topics)));
            }
            rows.Add(new JsonArray(
                record.Id % Size, new JsonArray([.. RecordText.Written(record.Text).Select(one => (JsonNode)one)]), record.IsTitle ? 1 : 0,
                record.Language, places));
        }
        return new(KeyFiles.Texts(shard), new JsonArray(new JsonArray([.. used.Select(proposal)]), rows).ToJsonString(Json));
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

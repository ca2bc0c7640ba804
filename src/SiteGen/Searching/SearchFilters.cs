using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Searching;

/// <summary>By what results can be narrowed, besides how the hit stands (<c>in</c>).</summary>
public static class SearchFilters
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names as in addresses, in the order of the page.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["action", "part", "topic", "source", "resolution", "conference", "language", "outcome"];

    /// <summary>add, mod, sup or noc.</summary>
    public static string Action(ProposalAction action) => action switch
    {
        ProposalAction.Add or ProposalAction.AddMoved => "add",
        ProposalAction.Sup or ProposalAction.SupMoved => "sup",
        ProposalAction.Noc => "noc",
        _ => "mod",
    };

    /// <summary>The file of a filter: its values, and a list for each.</summary>
    internal static SearchFile File(string name, SortedDictionary<string, List<uint>> values) => new(KeyFiles.Filter(name),
        $"[{JsonSerializer.Serialize(values.Keys, Json)},{PairFiles.Quoted(string.Concat(values.Values.Select(PairFiles.Written)))}]");

    /// <summary>
    /// The values of every filter with the records that have them, by value. Numbers that no record has, between two
    /// that have a value, are counted to it: they are asked for nowhere, and a run is shorter without holes.
    /// </summary>
    internal static SortedDictionary<string, List<uint>>[] Of(ImmutableArray<SearchRecord> records, Compilation compilation)
    {
        var resolutions = compilation.Dossiers.SelectMany(dossier => dossier.Proposals.Select(slug => (dossier.Conference, slug, dossier.Address)))
            .ToDictionary(row => (row.Conference, row.slug), row => row.Address);
        var filters = Names.Select(_ => new SortedDictionary<string, List<uint>>(StringComparer.Ordinal)).ToArray();
        var before = -1;
        foreach (var record in records)
        {
            foreach (var place in record.Occurrences)
            {
                var proposal = compilation.Proposals[place.Proposal].Proposal;
                Add(0, Action(proposal.Action));
                Add(1, place.Part);
                Array.ForEach([.. place.Topics], topic => Add(2, topic));
                Array.ForEach([.. proposal.Id.Sources], source => Add(3, source));
                Add(4, resolutions.GetValueOrDefault((proposal.Conference, proposal.Id.Slug), ""));
                Add(5, proposal.Conference);
                Add(6, proposal.Language);
                Add(7, proposal.Outcome?.Result ?? "");
            }
            before = record.Id;

            void Add(int filter, string value)
            {
                if (value.Length == 0)
                {
                    return;
                }
                if (!filters[filter].TryGetValue(value, out var list))
                {
                    filters[filter].Add(value, list = []);
                }
                var last = list.Count == 0 ? -1 : (int)(list[^1] >> 4);
                for (var id = last == before && before >= 0 ? before + 1 : Math.Max(record.Id, last + 1); id <= record.Id; id++)
                {
                    list.Add((uint)id << 4);
                }
            }
        }
        return filters;
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Searching;

/// <summary>A place where a text stands, as a file of texts has it.</summary>
public sealed record StoredPlace(
    string Proposal, string ProposalAddress, string Action, string Mark, string Resolution, string Conference, string Language,
    string Sources, string Outcome, string Token, string Name, string Part, string Topics)
{
    /// <summary>True if the place has the value under the filter's name.</summary>
    public bool Has(string filter, string value) => filter switch
    {
        "action" => Action == value,
        "part" => Part == value,
        "topic" => Topics.Split(' ').Contains(value),
        "source" => Sources.Split(' ').Contains(value),
        "resolution" => Resolution == value,
        "conference" => Conference == value,
        "language" => Language == value,
        "outcome" => Outcome == value,
        _ => false,
    };
}

/// <summary>A record as a file of texts has it, with so many more places in a file of their own.</summary>
public sealed record StoredRecord(int Id, ImmutableArray<Stretch> Text, bool IsTitle, string Language, ImmutableArray<StoredPlace> Places, int Rest)
{
    internal static Dictionary<int, StoredRecord> Read(string json, int first)
    {
        using var document = JsonDocument.Parse(json);
        var proposals = Proposals(document);
        return document.RootElement[1].EnumerateArray().Select(row => new StoredRecord(
            first + row[0].GetInt32(),
            RecordText.Read(row[1].EnumerateArray().Select(one => one.GetString()!)), row[2].GetInt32() == 1, row[3].GetString()!,
            PlacesOf(row[4], proposals), row[5].GetInt32())).ToDictionary(record => record.Id);
    }

    /// <summary>The record with the rest of its places.</summary>
    internal StoredRecord With(string json)
    {
        using var document = JsonDocument.Parse(json);
        return this with { Places = Places.AddRange(PlacesOf(document.RootElement[1], Proposals(document))), Rest = 0 };
    }

    private static string[][] Proposals(JsonDocument file) =>
        [.. file.RootElement[0].EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray())];

    private static ImmutableArray<StoredPlace> PlacesOf(JsonElement places, string[][] proposals) =>
        [.. places.EnumerateArray().Select(place => Place(proposals[place[0].GetInt32()], place))];

    private static StoredPlace Place(string[] proposal, JsonElement place) => new(
        proposal[0], proposal[1], proposal[2], proposal[3], proposal[4], proposal[5], proposal[6], proposal[7], proposal[8],
        place[1].GetString()!, place[2].GetString()!, place[3].GetString()!, place[4].GetString()!);
}

using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>A clause as data: its two readings, paragraph by paragraph, with what changes in them.</summary>
internal static class ClauseJson
{
    private const string Unsure = "unsure";

    /// <summary>The values of a clause, into the object that is open.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="proposal">The proposal it is of.</param>
    /// <param name="at">Its index.</param>
    /// <param name="rows">The addresses of the rows of the dossier that it stands in.</param>
    public static void Write(Utf8JsonWriter json, CompiledProposal proposal, int at, IEnumerable<string> rows)
    {
        var clause = proposal.Clauses[at];
        json.Text("address", proposal.AddressOf(clause.Token));
        json.Text("token", clause.Token);
        json.Texts("tokens", clause.Anchors);
        json.Texts("base", clause.BaseTokens);
        json.Texts("rows", rows);
        json.Text("section", clause.Section >= 0 && clause.Section != at ? proposal.Clauses[clause.Section].Token : null);
        json.Text("state", Name(clause.State));
        Paragraphs(json, "original", clause.Original, Proposals.Reading.Original);
        Paragraphs(json, "proposed", clause.Proposed, Proposals.Reading.Proposed);
    }

    /// <summary>The word of a value of an enumeration: <c>tableRow</c>.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!);

    private static void Paragraphs(Utf8JsonWriter json, string name, ImmutableArray<ClauseSide> sides, Proposals.Reading reading)
    {
        json.WriteStartArray(name);
        foreach (var side in sides)
        {
            json.WriteStartObject();
            json.Text("token", side.Token);
            json.Text("kind", Name(side.Kind));
            json.WriteNumber("level", side.Level);
            json.Text("label", side.Label.Of(reading).Trim());
            json.Text("text", side.Text.Of(reading));
            if (side.Text.IsChanged)
            {
                Runs(json, side.Text, reading);
            }
            if (side.Line > 0)
            {
                json.WriteNumber("line", side.Line);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // As "sitegen read --format jsonl" writes them. The texts joined are the paragraph's text.
    private static void Runs(Utf8JsonWriter json, Redline text, Proposals.Reading reading)
    {
        json.WriteStartArray("runs");
        foreach (var run in text.Runs.Where(run => run.Footnote is null && run.Change.StandsIn(reading)))
        {
            json.WriteStartArray();
            json.WriteStringValue(run.Change switch { Change.Deleted => "-", Change.Inserted => "+", _ => "=" });
            json.WriteStringValue(JsonText.Whole(run.Text));
            if (run.Change != Change.Kept && run.Ground is { Direction: < Ground.SureDirection })
            {
                json.WriteStringValue(Unsure);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Searching;

namespace SiteGen.Commands;

/// <summary><c>sitegen search</c>: asks the index of the built site, as its search page does.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var query = new Argument<string>("QUERY") { Description = "Words, \"phrases\", -without, this OR that." };
        var json = new Option<bool>("--json") { Description = "One JSON object a hit." };
        var filter = new Option<string[]>("--filter") { Description = "Narrows as the page does: in=added, action=mod, topic=ott … (may be given several times)." };
        var command = new Command("search", "Searches the built site, with the results of its search page.") { query, json, filter };
        filter.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(token => !IsFilter(token.Value)))
            {
                result.AddError($"there is no filter \"{wrong.Value}\"; write NAME=VALUE with one of in, {string.Join(", ", SearchFilters.Names)}");
            }
        });
        command.SetAction(parsed =>
        {
            var site = options.Read(parsed);
            terminal.Print(site.Diagnostics);
            var filters = (parsed.GetValue(filter) ?? []).Select(one => one.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            return (int)(parsed.GetValue(json)
                ? Run(site.Value.Folders.Output, parsed.GetValue(query)!, filters, WriteJson, WritePlaceJson, terminal)
                : Run(site.Value.Folders.Output, parsed.GetValue(query)!, filters, WriteText, WritePlaceText, terminal));
        });
        return command;
    }

    private static bool IsFilter(string text) =>
        text.Split('=', 2) is [var name, { Length: > 0 }] && (name == "in" || SearchFilters.Names.Contains(name));

    private static ExitCode Run(string folder, string query, ILookup<string, string> filters, Action<SearchHit, TextWriter> write, Action<string, string, TextWriter> writePlace, Terminal terminal)
    {
        if (!File.Exists(Path.Combine(folder, SearchFile.Folder, SearchFile.Core + ".js")))
        {
            terminal.Print([Codes.NothingToSearch.At(new(folder))]);
            return ExitCode.InputError;
        }
        var searcher = new Searcher(path => Path.Combine(folder, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null);
        var answer = searcher.Search(query, filters);
        foreach (var place in answer.Places)
        {
            writePlace(place, query, terminal.Out);
        }
        foreach (var hit in answer.Hits)
        {
            write(hit, terminal.Out);
        }
        return ExitCode.Done;
    }

    private static void WritePlaceJson(string place, string query, TextWriter to) =>
        to.WriteLine(new JsonObject { ["address"] = place, ["in"] = new JsonArray(), ["score"] = 1.0, ["text"] = query }.ToJsonString(Json));

    private static void WritePlaceText(string place, string query, TextWriter to) => to.WriteLine($"{place}  cited as {query}");

    private static void WriteJson(SearchHit hit, TextWriter to) => to.WriteLine(new JsonObject
    {
        ["address"] = hit.Address,
        ["in"] = new JsonArray([.. hit.In.Select(one => (JsonNode)one)]),
        ["score"] = hit.Score,
        ["text"] = ReadingOf(hit),
    }.ToJsonString(Json));

    private static void WriteText(SearchHit hit, TextWriter to)
    {
        to.WriteLine($"{hit.Address}  {hit.Places[0].Mark} {hit.Places[0].Proposal}, {hit.Places[0].Name}{(hit.Places.Length > 1 ? $" (and {hit.Places.Length - 1} more)" : "")}");
        to.WriteLine("    " + TextOf(hit).ReplaceLineEndings(" "));
    }

    /// <summary>The reading that the hit stands in.</summary>
    private static string ReadingOf(SearchHit hit)
    {
        var reading = hit.Standing == Searching.Standing.Removed ? Proposals.Reading.Original : Proposals.Reading.Proposed;
        return string.Concat(hit.Record.Text.Where(stretch => Proposals.Changes.StandsIn(stretch.Change, reading)).Select(stretch => stretch.Text));
    }

    // Both readings in one, as a redline is written everywhere: {--old--}{++new++}.
    private static string TextOf(SearchHit hit) => string.Concat(hit.Record.Text.Select(stretch => stretch.Change switch
    {
        Proposals.Change.Deleted => $"{{--{stretch.Text}--}}",
        Proposals.Change.Inserted => $"{{++{stretch.Text}++}}",
        _ => stretch.Text,
    }));
}

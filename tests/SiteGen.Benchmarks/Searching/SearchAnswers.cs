using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Searching;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Answers queries in bulk, one a line, for comparisons with the browser: the addresses, scores and places of all hits.</summary>
internal static class SearchAnswers
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads queries and writes a JSON array for each.</summary>
    public static void Run(string site, TextReader queries, TextWriter to)
    {
        var searcher = new Searcher(path => Path.Combine(site, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null);
        while (queries.ReadLine() is { } query)
        {
            var answer = searcher.Search(query);
            to.WriteLine(JsonSerializer.Serialize(answer.Hits.Select(hit => new object[] { hit.Address, hit.Score, string.Join(' ', hit.In) }), Json));
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Proposals;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>
/// Finds and reads documents whose changes are known: CriticMarkup (<c>fr-hand2.critic.txt</c>, or a seed's
/// <c>NAME.critic</c>), or one JSON object a line as the generator writes them (<c>truth/NNN.jsonl</c>).
/// </summary>
public static class TruthFiles
{
    private static readonly string[] Endings = [".critic.txt", ".critic", ".jsonl"];

    /// <summary>The files of an argument: the file itself, or those of a folder, or of the folder <c>truth</c> in it.</summary>
    public static ImmutableArray<string> Under(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }
        var generated = Path.Combine(path, "truth");
        return
        [
            .. Directory.EnumerateFiles(Directory.Exists(generated) ? generated : path)
                .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    public static TruthDocument Load(string file)
    {
        var name = Path.GetFileName(file);
        name = name[..^Endings.First(ending => name.EndsWith(ending, StringComparison.Ordinal)).Length];
        return file.EndsWith(".jsonl", StringComparison.Ordinal)
            ? new(name, "zh", Lines(File.ReadLines(file)))
            : TruthDocument.Parse(name, File.ReadAllText(file));
    }

    /// <summary>One object a line of the source: <c>{"line":3,"segments":[["=","kept"],["-","old"],["+","new"]]}</c>; empty lines may be missing.</summary>
    public static ImmutableArray<(string Text, ImmutableArray<Change> Changes)> Lines(IEnumerable<string> rows)
    {
        var lines = new Dictionary<int, (string, ImmutableArray<Change>)>();
        foreach (var row in rows)
        {
            using var json = JsonDocument.Parse(row);
            var text = new System.Text.StringBuilder();
            var changes = ImmutableArray.CreateBuilder<Change>();
            foreach (var segment in json.RootElement.GetProperty("segments").EnumerateArray())
            {
                var part = segment[1].GetString()!;
                text.Append(part);
                var change = segment[0].GetString() switch { "-" => Change.Deleted, "+" => Change.Inserted, _ => Change.Kept };
                changes.AddRange(Enumerable.Repeat(change, part.Length));
            }
            lines[json.RootElement.GetProperty("line").GetInt32()] = (text.ToString(), changes.ToImmutable());
        }
        return [.. Enumerable.Range(1, lines.Keys.DefaultIfEmpty().Max()).Select(line => lines.TryGetValue(line, out var found) ? found : ("", []))];
    }
}

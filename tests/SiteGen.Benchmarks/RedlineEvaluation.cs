using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;

namespace SiteGen.Benchmarks;

/// <summary>Measures the redline against documents whose truth is known, and prints the figures by document, language and in all.</summary>
internal static class RedlineEvaluation
{
    public static int Run(string[] arguments)
    {
        var (show, files) = (0, new List<string>());
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] == "--show")
            {
                show = int.Parse(arguments[++at]);
            }
            else
            {
                files.Add(arguments[at]);
            }
        }
        var all = new RedlineScore();
        var languages = new SortedDictionary<string, RedlineScore>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var truth = Load(file);
            var score = Score(truth, ref show);
            if (files.Count <= 40)
            {
                Console.WriteLine($"{truth.Name,-22} {score}");
            }
            languages.TryAdd(truth.Language, new());
            languages[truth.Language].Add(score);
            all.Add(score);
        }
        foreach (var (language, score) in languages)
        {
            Console.WriteLine($"[{language}]{"",-18} {score}");
        }
        Console.WriteLine($"all{"",-19} {all}");
        return 0;
    }

    private static RedlineScore Score(TruthDocument truth, ref int show)
    {
        var score = new RedlineScore();
        var redline = Redliner.Read(StandInStructure.Of(truth.Flat, truth.Language)).Value;
        for (var at = 0; at < truth.Lines.Length; at++)
        {
            var (text, changes) = truth.Lines[at];
            var runs = redline.Paragraphs[at].Runs;
            Change[] got = runs.IsEmpty ? [] : [.. runs.Runs.SelectMany(run => Enumerable.Repeat(run.Change, run.Text.Length))];
            score.Add(text, changes, got);
            if (show > 0 && !got.SequenceEqual(changes))
            {
                show--;
                Console.WriteLine($"{truth.Name}:{at + 1}\n  truth {Critic(text, changes)}\n  got   {Critic(text, got)}");
            }
        }
        return score;
    }

    private static string Critic(string text, IReadOnlyList<Change> changes)
    {
        var critic = new System.Text.StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && changes[end] == changes[start])
            {
                end++;
            }
            var (open, close) = changes[start] switch { Change.Deleted => ("{--", "--}"), Change.Inserted => ("{++", "++}"), _ => ("", "") };
            critic.Append(open).Append(text[start..end]).Append(close);
            start = end;
        }
        return critic.ToString();
    }

    private static TruthDocument Load(string file)
    {
        var name = Path.GetFileName(file);
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return TruthDocument.Parse(name.Replace(".critic.txt", "", StringComparison.Ordinal) is var bare && char.IsDigit(bare[0]) ? $"zh-{bare}" : bare, File.ReadAllText(file));
        }
        var lines = new SortedDictionary<int, (string, ImmutableArray<Change>)>();
        foreach (var row in File.ReadLines(file))
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
        var all = Enumerable.Range(1, lines.Keys.Max()).Select(line => lines.TryGetValue(line, out var found) ? found : ("", []));
        return new($"zh-{name[..3]}", "zh", [.. all]);
    }
}

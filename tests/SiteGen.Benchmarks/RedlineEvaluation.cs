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
        var (show, files, weights, sure) = (0, new List<string>(), new Weights(), 0.0);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] == "--show")
            {
                show = int.Parse(arguments[++at]);
            }
            else if (arguments[at] == "--sure")
            {
                // Counts only what is at least so sure of its direction.
                sure = double.Parse(arguments[++at]);
            }
            else if (arguments[at] == "--set")
            {
                // One weight otherwise than it is, so that a table can say what each is worth: --set SharedWord=0.
                var (name, value) = (arguments[++at].Split('=')[0], double.Parse(arguments[at].Split('=')[1]));
                typeof(Weights).GetProperty(name)!.SetValue(weights, value);
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
            var score = Score(truth, weights, sure, ref show);
            if (files.Count <= 140)
            {
                Console.WriteLine($"{truth.Name,-22} {score}");
            }
            languages.TryAdd(truth.Language, new());
            languages[truth.Language].Add(score);
            all.Add(score);
        }
        foreach (var (language, score) in languages.Count > 1 ? languages : [])
        {
            Console.WriteLine($"[{language}]{"",-18} {score}");
        }
        Console.WriteLine($"all{"",-19} {all}");
        return 0;
    }

    private static RedlineScore Score(TruthDocument truth, Weights weights, double sure, ref int show)
    {
        var score = new RedlineScore();
        var redline = Redliner.Read(Understood.Of(truth.Flat), weights);
        for (var at = 0; at < truth.Lines.Length; at++)
        {
            var (text, changes) = truth.Lines[at];
            var runs = redline.Paragraphs[at].Runs;
            Change[] got = runs.IsEmpty ? [] : [.. runs.Runs.SelectMany(run => Enumerable.Repeat((run.Ground?.Direction ?? 1) < sure ? Change.Kept : run.Change, run.Text.Length))];
            score.Add(text, changes, got);
            if (show > 0 && !got.SequenceEqual(changes))
            {
                show--;
                Console.WriteLine($"{truth.Name}:{at + 1}\n  truth {Marks.Show(text, changes)}\n  got   {Marks.Show(text, got)}");
            }
        }
        return score;
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

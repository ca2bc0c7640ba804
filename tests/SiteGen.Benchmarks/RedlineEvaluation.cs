using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Redlining.Aligning;
using SiteGen.Structure;
using SiteGen.Tests.Redlining.Scoring;

namespace SiteGen.Benchmarks;

/// <summary>Measures the redline against documents whose truth is known, and prints the figures by document, language and in all.</summary>
internal static class RedlineEvaluation
{
    public static int Run(string[] arguments)
    {
        var (show, files, weights, sure, ask, hasBase) = (0, new List<string>(), new Weights(), 0.0, 0, false);
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
            else if (arguments[at] == "--ask")
            {
                // So many questions a proposal are answered from the truth.
                ask = int.Parse(arguments[++at]);
            }
            else if (arguments[at] == "--base")
            {
                // The original reading is at hand as base text.
                hasBase = true;
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
            var score = Score(truth, hasBase ? OriginalReading.Of(truth) : BaseTexts.None, weights, sure, ask, ref show);
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

    private static RedlineScore Score(TruthDocument truth, BaseTexts bases, Weights weights, double sure, int ask, ref int show)
    {
        var score = new RedlineScore();
        var document = Understood.Of(truth.Flat);
        var redline = Redliner.Read(document, Answered(document, truth, ask, show), bases, weights);
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

    // Answers as an editor would who knows the truth; what the truth does not say stays open.
    private static Answers Answered(StructuredDocument document, TruthDocument truth, int most, int show)
    {
        var answers = Answers.None;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < most; round++)
        {
            foreach (var question in Questions.For(document, answers, 1).Where(question => asked.Add($"{question.Proposal} {question.Likelier}")))
            {
                var change = truth.Lines[question.Line - 1].Changes[question.At];
                var value = question.Likelier.Kind switch
                {
                    AnswerKind.Line => change switch { Change.Inserted => "inserted", Change.Deleted => "deleted", _ => "kept" },
                    _ when change == Change.Kept => null,
                    _ => change == Change.Deleted ? Answer.OldThenNew : Answer.NewThenOld,
                };
                if (show > 0)
                {
                    Console.WriteLine($"? {question.Text} likelier: {question.Likelier} ({question.Likely:0.00}); truth: {value ?? "does not say"}");
                }
                if (value is not null && (question.Likelier.Kind != AnswerKind.Line || truth.Lines[question.Line - 1].Changes.Skip(question.At).Distinct().Count() <= 2))
                {
                    answers = answers.With(question.Likelier with { Value = value });
                }
            }
        }
        return answers;
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

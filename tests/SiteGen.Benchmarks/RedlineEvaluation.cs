using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Tests.Redlining.Scoring;

namespace SiteGen.Benchmarks;

/// <summary>Measures the redline against documents whose truth is known, and prints the figures by document, language and in all.</summary>
internal static class RedlineEvaluation
{
    // More documents than these are told by language only.
    private const int FewDocuments = 20;

    public static int Run(string[] arguments)
    {
        var options = RedlineOptions.Parse(arguments);
        foreach (var path in options.Paths)
        {
            if (options.LeavesOut)
            {
                LeaveOut(path, options);
            }
            else
            {
                Measure(path, options);
            }
        }
        return 0;
    }

    private static void Measure(string path, RedlineOptions options)
    {
        var files = TruthFiles.Under(path);
        var all = new RedlineScore();
        var languages = new SortedDictionary<string, RedlineScore>(StringComparer.Ordinal);
        Console.WriteLine($"{Path.GetFileName(path.TrimEnd('/')),-24} {RedlineScore.Heading}");
        foreach (var file in files)
        {
            var truth = TruthFiles.Load(file);
            var (language, score) = Score(truth, options);
            if (files.Length <= FewDocuments)
            {
                Console.WriteLine($"{truth.Name,-24} {score}");
            }
            languages.TryAdd(language, new());
            languages[language].Add(score);
            all.Add(score);
        }
        foreach (var (language, score) in languages.Count > 1 ? languages : [])
        {
            Console.WriteLine($"[{language}]{"",-20} {score}");
        }
        Console.WriteLine($"{"all",-24} {all}");
    }

    private static void LeaveOut(string path, RedlineOptions options)
    {
        Console.WriteLine($"{Path.GetFileName(path.TrimEnd('/')),-32} {RedlineScore.Heading}");
        var documents = TruthFiles.Under(path).Select(TruthFiles.Load).ToArray();
        foreach (var (evidence, without) in LeaveOneOut.All)
        {
            var all = new RedlineScore();
            foreach (var truth in documents)
            {
                all.Add(Score(truth, options with { Weights = without(options.Weights) }).Score);
            }
            Console.WriteLine($"{evidence,-32} {all}");
        }
    }

    private static (string Language, RedlineScore Score) Score(TruthDocument truth, RedlineOptions options)
    {
        var score = new RedlineScore();
        var document = Understood.Of(truth.Flat);
        var answers = TruthfulEditor.Answer(document, truth, options.Ask, options.Show > 0 ? Console.WriteLine : null);
        var redline = Redliner.Read(document, answers, options.Weights);
        var shown = 0;
        for (var at = 0; at < truth.Lines.Length; at++)
        {
            var (text, changes) = truth.Lines[at];
            var runs = redline.Paragraphs[at].Runs;
            Change[] got = runs.IsEmpty ? [] : [.. runs.Runs.SelectMany(run =>
                Enumerable.Repeat((run.Ground?.Direction ?? 1) < options.Sure ? Change.Kept : run.Change, run.Text.Length))];
            score.Add(text, changes, got);
            if (shown < options.Show && !got.SequenceEqual(changes))
            {
                shown++;
                Console.WriteLine($"{truth.Name}:{at + 1}\n  truth {Marks.Show(text, changes)}\n  got   {Marks.Show(text, got)}");
            }
        }
        return (document.Proposals.Select(proposal => proposal.Language).FirstOrDefault("?"), score);
    }
}

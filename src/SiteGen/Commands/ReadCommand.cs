using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;

namespace SiteGen.Commands;

/// <summary><c>sitegen read</c>: what was understood of one document, to standard output. Never looks at <c>input/</c>.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string[]>("FILE") { Description = "A seed or a Markdown file.", Arity = ArgumentArity.OneOrMore };
        var revision = new Option<Revision>("--revision") { Description = "redline (both halves), original or proposed." };
        var format = new Option<ReadFormat>("--format") { Description = "text (one paragraph a line), markdown, or jsonl (one object a line)." };
        var evidence = new Option<bool>("--evidence") { Description = "The doubtful places first, the least sure first." };
        var ask = new Option<bool>("--ask") { Description = "The fewest questions that settle the most unsure text, each with its answers." };
        var command = new Command("read", "Shows what is understood of one document.") { file, revision, format, evidence, ask };
        command.SetAction(parsed =>
        {
            var worst = ExitCode.Done;
            foreach (var path in parsed.GetValue(file)!)
            {
                var read = Read(path, parsed.GetValue(ask), parsed.GetValue(evidence), parsed.GetValue(format), parsed.GetValue(revision));
                terminal.Print(read.Diagnostics);
                terminal.Write(read.Value);
                worst = read.Diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error) ? ExitCode.InputError : worst;
            }
            return (int)worst;
        });
        return command;
    }

    private static Staged<string> Read(string path, bool asks, bool showsEvidence, ReadFormat format, Revision revision)
    {
        if (!File.Exists(path))
        {
            return new("", [Codes.FileMissing.At(new(path))]);
        }
        // An editor's whole reading is left out: what is asked for is what the program understood.
        var seed = SeedCompanions.Read(path, path) with { Reviewed = null };
        if (asks)
        {
            return QuestionList.Of(seed);
        }
        var view = DocumentView.Of(seed, format, revision);
        return showsEvidence && SeedStages.Understand(seed, "").Value is { } document
            ? new(DoubtfulPlaces.Of(document) + view.Value, view.Diagnostics)
            : view;
    }
}

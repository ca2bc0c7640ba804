using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;

namespace SiteGen.Commands;

/// <summary><c>sitegen read</c>: what was understood of one document, to standard output. Never looks at <c>input/</c>.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string[]>("FILE") { Description = "A seed or a Markdown file.", Arity = ArgumentArity.OneOrMore };
        var revision = new Option<Revision>("--revision") { Description = "redline (both halves), original or proposed." };
        var format = new Option<ReadFormat>("--format") { Description = "text (one paragraph a line), markdown, or jsonl (one object a line)." };
        var command = new Command("read", "Shows what is understood of one document.") { file, revision, format };
        command.SetAction(parsed =>
        {
            var worst = ExitCode.Done;
            foreach (var path in parsed.GetValue(file)!)
            {
                var read = DocumentView.Of(path, File.Exists(path) ? File.ReadAllBytes(path) : null, parsed.GetValue(format), parsed.GetValue(revision));
                terminal.Print(read.Diagnostics);
                terminal.Write(read.Value);
                worst = read.Diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error) ? ExitCode.InputError : worst;
            }
            return (int)worst;
        });
        return command;
    }
}

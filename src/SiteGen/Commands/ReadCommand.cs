using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Reading;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Commands;

/// <summary><c>sitegen read</c>: what was understood of one document, to standard output. Never looks at <c>input/</c>.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string[]>("FILE") { Description = "A seed or a Markdown file.", Arity = ArgumentArity.OneOrMore };
        var revision = new Option<Revision>("--revision") { Description = "redline (both halves), original or proposed." };
        var format = new Option<ReadFormat>("--format") { Description = "text (one paragraph a line), markdown, or jsonl (one object a line)." };
        var bases = new Option<string?>("--base") { Description = "The text that is amended: a document or a base.md; what is inserted is then certain." };
        var evidence = new Option<bool>("--evidence") { Description = "The doubtful places first, the least sure first." };
        var ask = new Option<bool>("--ask") { Description = "The fewest questions that settle the most unsure text, each with its answers." };
        var command = new Command("read", "Shows what is understood of one document.") { file, revision, format, bases, evidence, ask };
        command.SetAction(parsed =>
        {
            var worst = ExitCode.Done;
            var texts = BasesAt(parsed.GetValue(bases));
            terminal.Print(texts.Diagnostics);
            worst = HasError(texts.Diagnostics) ? ExitCode.InputError : worst;
            foreach (var path in parsed.GetValue(file)!)
            {
                var read = Read(path, texts.Value, parsed.GetValue(ask), parsed.GetValue(evidence), parsed.GetValue(format), parsed.GetValue(revision));
                terminal.Print(read.Diagnostics);
                terminal.Write(read.Value);
                worst = HasError(read.Diagnostics) ? ExitCode.InputError : worst;
            }
            return (int)worst;
        });
        return command;
    }

    private static bool HasError(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error);

    private static Staged<BaseTexts> BasesAt(string? path) => path is null ? BaseTexts.None
        : !File.Exists(path) ? new(BaseTexts.None, [Codes.FileMissing.At(new(path))])
        : SeedStages.BasesOf(new(path, File.ReadAllBytes(path)), "");

    private static Staged<string> Read(string path, BaseTexts bases, bool asks, bool showsEvidence, ReadFormat format, Revision revision)
    {
        if (!File.Exists(path))
        {
            return new("", [Codes.FileMissing.At(new(path))]);
        }
        if (new FileInfo(path).Length is var length && length > ReadingLimits.Usual.Bytes)
        {
            return new("", [Codes.SourceTooLarge.At(new(path), length, ReadingLimits.Usual.Bytes)]);
        }
        // An editor's whole reading is left out: what is asked for is what the program understood.
        var seed = SeedCompanions.Read(path, path) with { Reviewed = null };
        if (asks)
        {
            return QuestionList.Of(seed, bases);
        }
        var view = DocumentView.Of(seed, bases, format, revision);
        return showsEvidence && SeedStages.Understand(seed, "", bases).Value is { } document
            ? new(DoubtfulPlaces.Of(document) + view.Value, view.Diagnostics)
            : view;
    }
}

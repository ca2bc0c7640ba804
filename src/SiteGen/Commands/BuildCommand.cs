using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Publishing;

namespace SiteGen.Commands;

/// <summary><c>sitegen</c>, <c>sitegen build</c>: everything, from the seeds to the published site.</summary>
internal static class BuildCommand
{
    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var command = new Command("build", "Builds the site: seeds/ to input/ to output/. The same as no command at all.");
        SetAction(command, options, terminal);
        return command;
    }

    public static void SetAction(Command command, SiteOptions options, Terminal terminal) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            var site = options.Read(parsed);
            return (int)await RunAsync(site, Selection.Normal, terminal, cancellation);
        });

    /// <summary>Runs the selected pipelines, says what came of it, and gives the exit code.</summary>
    public static async Task<ExitCode> RunAsync(
        Staged<Site> read, Selection selection, Terminal terminal, CancellationToken cancellation)
    {
        var site = read.Value;
        terminal.Print(read.Diagnostics);
        if (read.Diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error))
        {
            return ExitCode.InputError;
        }
        using var buildLock = BuildLock.Take(site.Folders.Cache);
        if (buildLock is null)
        {
            terminal.Print([Codes.BuildRunning.At(new(site.Folders.Cache))]);
            return ExitCode.Machine;
        }
        var progress = new Progress(terminal, site.Talk);
        using var desk = new PageDesk(site.Folders, site.Settings);
        var engine = new Engine(SitePipelines.Create(site.Folders, desk), site.Settings)
        {
            Concurrency = site.Concurrency,
            PhaseDone = progress.Done,
        };
        var execution = await progress.WhileAsync(() => engine.ExecuteAsync(selection, cancellation));
        terminal.Print(execution.Diagnostics);
        terminal.Print([.. execution.Failures.Select(failure => failure.Diagnostic)]);
        progress.Summarize(execution, site.Folders);
        return ExitCodes.Of(execution, site.Settings);
    }
}

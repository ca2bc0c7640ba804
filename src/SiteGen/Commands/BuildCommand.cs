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
        options.AddBuildTo(command);
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
    public static Task<ExitCode> RunAsync(Staged<Site> read, Selection selection, Terminal terminal, CancellationToken cancellation) =>
        RunAsync(read, selection, terminal, new(), cancellation);

    /// <summary>The same, with what earlier builds of this process remember.</summary>
    public static async Task<ExitCode> RunAsync(
        Staged<Site> read, Selection selection, Terminal terminal, Recollection memory, CancellationToken cancellation)
    {
        memory.Begin();
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
        var print = IsWhole(site, selection) ? InputPrint.Take(site.Folders, site.Settings) : null;
        if (print is not null && LastBuild.Find(print, site.Folders) is { } same)
        {
            terminal.Print(same.Diagnostics);
            PutIntoArchive(site, progress);
            progress.Summarize(same, same.Diagnostics, 0, site.Folders, "Nothing has changed since the last build");
            return ExitCodes.Of(same.Diagnostics, site.Settings);
        }
        var seeds = site.Settings.Get(KnownSettings.UseCache) ? new SeedCache(site.Folders.Cache) : null;
        var pages = print is null ? null : PageCache.Open(site.Folders.Cache);
        using var desk = new PageDesk(site.Folders, site.Settings, pages);
        var engine = new Engine(SitePipelines.Create(site.Folders, desk, seeds, memory), site.Settings)
        {
            Concurrency = site.Concurrency,
            PhaseDone = progress.Done,
            PhaseAdvanced = progress.Advanced,
        };
        var execution = await progress.WhileAsync(() => engine.ExecuteAsync(selection, cancellation));
        terminal.Print(execution.Diagnostics);
        terminal.Print([.. execution.Failures.Select(Told).Distinct()]);
        var built = PublishPipeline.BuildOf(execution);
        if (print is not null && built is not null && execution.Failures.IsEmpty && !execution.Diagnostics.Any(IsOfTheMoment))
        {
            built.Write(print.With(PublishPipeline.WrittenToInput(execution)), site.Folders);
        }
        if (built is not null)
        {
            pages?.Save();
            PutIntoArchive(site, progress);
        }
        progress.Summarize(built, execution.Diagnostics, execution.Failures.Length, site.Folders, Progress.WorkOf(execution, seeds?.Hits ?? 0, desk.Kept));
        return ExitCodes.Of(execution, site.Settings);
    }

    private static void PutIntoArchive(Site site, Progress progress)
    {
        if (site.Archive is { } archive)
        {
            progress.Say($"{OfflineEdition.Write(site.Folders.Cache, site.Folders.Output, archive)} files are in {Path.GetRelativePath(site.Folders.Root, archive)}, to be read from a disk or a stick");
        }
    }

    // Of a fault of the machine its own words say what to do; which stage it struck is of no use.
    private static Diagnostic Told(PhaseFailure failure) => failure.Exception.GetBaseException() is var fault && fault is IOException or UnauthorizedAccessException
        ? DiskFaults.Of(fault, "this site") : failure.Diagnostic;

    // What may be otherwise in the next build although no file has changed.
    private static bool IsOfTheMoment(Diagnostic diagnostic) => diagnostic.Code == Codes.SourceUnreadable || diagnostic.Code == Codes.InputChangedMeanwhile;

    // To empty the output folder first is to want everything written again.
    private static bool IsWhole(Site site, Selection selection) =>
        selection == Selection.Normal && site.Settings.Get(KnownSettings.UseCache)
        && site.Settings.Get(KnownSettings.CleanMode) is (CleanMode.Unwritten or CleanMode.None);
}

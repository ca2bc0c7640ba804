using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using Spectre.Console;

namespace SiteGen.Commands;

/// <summary>
/// Says how far a build is: a moving line on a terminal, one line a stage where the output goes to a file or a pipe,
/// and a summary at the end. What is wrong is said elsewhere and always.
/// </summary>
internal sealed class Progress(Terminal terminal, Talk talk)
{
    private readonly Stopwatch time = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<(string, Phase), long> begun = [];
    private StatusContext? status;
    private long shown;

    /// <summary>Shows the moving line, where there is a terminal, while the work runs.</summary>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work)
    {
        if (talk == Talk.Quiet || Console.IsErrorRedirected)
        {
            return await work();
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Status().StartAsync("Reading …", async context =>
        {
            status = context;
            return await work();
        });
    }

    /// <summary>A phase is done.</summary>
    public void Done(PhaseSummary phase)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{phase.Pipeline,-12} {phase.Phase,-12} {phase.DocumentsOut,7:N0} documents {phase.Milliseconds,7:N0} ms");
        if (status is { } moving)
        {
            moving.Status(Markup.Escape(line));
        }
        else if (talk == Talk.Normal)
        {
            lock (time)
            {
                terminal.Error.WriteLine(line);
            }
        }
    }

    /// <summary>A phase is on its way: what it does, how much of it, how fast, and how long it will yet take.</summary>
    public void Advanced(PhaseProgress phase)
    {
        var now = time.ElapsedMilliseconds;
        var before = Interlocked.Read(ref shown);
        // A line that changes more often than this cannot be read.
        if (status is not { } moving || now - before < 100 || Interlocked.CompareExchange(ref shown, now, before) != before)
        {
            return;
        }
        var began = begun.GetOrAdd((phase.Pipeline, phase.Phase), now - 1);
        var rate = phase.Done * 1000.0 / (now - began);
        moving.Status(Markup.Escape(string.Create(
            CultureInfo.InvariantCulture,
            $"{phase.Pipeline} {phase.Phase}: {phase.Done:N0} of {phase.Of:N0}, {rate:N0} a second, {Math.Ceiling((phase.Of - phase.Done) / rate):N0} s left")));
    }

    /// <summary>What came of a build, in a few lines.</summary>
    /// <param name="build">What was published; null if nothing was.</param>
    /// <param name="diagnostics">All that was said.</param>
    /// <param name="failures">Phases that failed.</param>
    /// <param name="folders">Where the site is.</param>
    /// <param name="work">What was done for it: seconds by stage, what was remembered.</param>
    public void Summarize(LastBuild? build, ImmutableArray<Diagnostic> diagnostics, int failures, Folders folders, string work)
    {
        if (talk == Talk.Quiet)
        {
            return;
        }
        var errors = diagnostics.Count(diagnostic => diagnostic.Code.Severity == Severity.Error) + failures;
        var warnings = diagnostics.Count(diagnostic => diagnostic.Code.Severity == Severity.Warning);
        if (build is { Publication: var publication, Changed: var changed })
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{publication.Written + publication.Unchanged:N0} files, {publication.Bytes / 1024.0:N0} KB: {publication.Written:N0} written, {publication.Unchanged:N0} unchanged, {publication.Removed:N0} removed"));
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The proposals change {changed:N0} characters"));
            terminal.Out.WriteLine($"The site is in {Shown(folders.Output)}; open {Shown(Path.Combine(folders.Output, "index.html"))}");
        }
        terminal.Out.WriteLine(work);
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{errors} errors, {warnings} warnings, {time.Elapsed.TotalSeconds:0.0} s, {Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024):N0} MB of memory"));
    }

    /// <summary>Says one thing more.</summary>
    public void Say(string line)
    {
        if (talk == Talk.Normal)
        {
            terminal.Out.WriteLine(line);
        }
    }

    /// <summary>Seconds of the pipelines that took longest, and what was not done again.</summary>
    public static string WorkOf(Execution execution, int seeds, int files)
    {
        var stages = execution.Summary.GroupBy(phase => phase.Pipeline)
            .Select(phases => (phases.Key, Seconds: phases.Sum(phase => phase.Milliseconds) / 1000.0))
            .OrderByDescending(stage => stage.Seconds).Take(6).Where(stage => stage.Seconds >= 0.05)
            .Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Seconds:0.0}"));
        return string.Create(CultureInfo.InvariantCulture, $"Seconds: {string.Join(", ", stages)}; from the cache: {seeds:N0} seeds, {files:N0} files");
    }

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}

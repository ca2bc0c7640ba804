using System.Diagnostics;
using System.Globalization;
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
    private StatusContext? status;

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

    /// <summary>What came of it, in a few lines.</summary>
    public void Summarize(Execution execution, Folders folders)
    {
        if (talk == Talk.Quiet)
        {
            return;
        }
        var errors = execution.Diagnostics.Count(diagnostic => diagnostic.Code.Severity == Diagnostics.Severity.Error)
            + execution.Failures.Length;
        var warnings = execution.Diagnostics.Count(diagnostic => diagnostic.Code.Severity == Diagnostics.Severity.Warning);
        var seconds = time.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (PublishPipeline.PublicationOf(execution) is { } publication)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{publication.Written + publication.Unchanged:N0} files, {publication.Bytes / 1024.0:N0} KB: {publication.Written:N0} written, {publication.Unchanged:N0} unchanged, {publication.Removed:N0} removed"));
            terminal.Out.WriteLine($"The site is in {Shown(folders.Output)}; open {Shown(Path.Combine(folders.Output, "index.html"))}");
        }
        terminal.Out.WriteLine($"{errors} errors, {warnings} warnings, {seconds} s");
    }

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}

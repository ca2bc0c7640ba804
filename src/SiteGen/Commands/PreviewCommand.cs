using System.CommandLine;
using System.Net;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Publishing;

namespace SiteGen.Commands;

/// <summary><c>sitegen preview</c>: builds, shows the site on this machine alone, and builds again on every change.</summary>
internal static class PreviewCommand
{
    // An editor writes a file in several steps; a build begins when nothing has moved for this long.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The port on this machine.", DefaultValueFactory = _ => 5080 };
        var command = new Command("preview", "Builds, shows the site on this machine, and builds again whenever something changes.") { port };
        command.SetAction((parsed, cancellation) => RunAsync(() => Holding(options.Read(parsed)), parsed.GetValue(port), terminal, cancellation));
        return command;
    }

    /// <summary>What is tried out in a preview is not published, so it registers no address.</summary>
    private static Staged<Site> Holding(Staged<Site> site) =>
        new(site.Value with { Settings = site.Value.Settings.With(KnownSettings.Register.Key, nameof(RegisterUse.Hold)) }, site.Diagnostics);

    private static async Task<int> RunAsync(Func<Staged<Site>> read, int port, Terminal terminal, CancellationToken cancellation)
    {
        var site = read();
        var memory = new Recollection();
        await BuildCommand.RunAsync(site, Selection.Normal, terminal, memory, cancellation);
        using var server = new PreviewServer(site.Value.Folders.Output, SitePaths.RootOf(site.Value.Settings).LinkRoot, port) { Beside = ComponentPages.Of(site.Value) };
        using var changes = new Watcher(site.Value.Folders, Settling);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = server.RunAsync(stop.Token);
        terminal.Out.WriteLine($"Preview on {server.Address} (Ctrl+C ends it); every part of the theme: {server.Address}{ComponentPages.Address}");
        var building = RebuildAsync(read, server, changes, terminal, memory, stop.Token);
        var first = await Task.WhenAny(serving, building);
        await stop.CancelAsync();
        try
        {
            await first;
        }
        catch (HttpListenerException taken)
        {
            terminal.Print([Codes.PortTaken.At(new("--port"), port, taken.Message)]);
            return (int)ExitCode.Machine;
        }
        return (int)ExitCode.Done;
    }

    private static async Task RebuildAsync(
        Func<Staged<Site>> read, PreviewServer server, Watcher changes, Terminal terminal, Recollection memory, CancellationToken cancellation)
    {
        while (true)
        {
            await changes.NextAsync(cancellation);
            await BuildCommand.RunAsync(read(), Selection.Normal, terminal, memory, cancellation);
            await server.Changed();
        }
    }
}

using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;

namespace SiteGen.Commands;

/// <summary>The command line: which commands there are, and what becomes of wrong usage and of faults.</summary>
public static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>The exit code (design, "Command line"): 0 done, 1 input, 2 usage, 3 machine, 130 cancelled.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Root(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine(Codes.WrongUsage.At(new("command line"), error.Message));
            }
            return (int)ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("cancelled; what is published is whole");
            return (int)ExitCode.Cancelled;
        }
        catch (IOException fault)
        {
            return Machine(fault, terminal);
        }
        catch (UnauthorizedAccessException fault)
        {
            return Machine(fault, terminal);
        }
    }

    private static int Machine(Exception fault, Terminal terminal)
    {
        terminal.Error.WriteLine(Publishing.DiskFaults.Of(fault, "."));
        return (int)ExitCode.Machine;
    }

    /// <summary>All commands with their arguments and options; <c>docs/commands.md</c> is made from it.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var site = new SiteOptions();
        var root = new RootCommand("Reads proposals to amend resolutions and publishes them side by side.")
        {
            BuildCommand.Create(site, terminal),
            NormalizeCommand.Create(site, terminal),
            ReadCommand.Create(terminal),
            LinkCommand.Create(site, terminal),
            SearchCommand.Create(site, terminal),
            CheckCommand.Create(site, terminal),
            PreviewCommand.Create(site, terminal),
            NewCommand.Create(terminal),
        };
        site.AddTo(root);
        site.AddBuildTo(root);
        BuildCommand.SetAction(root, site, terminal);
        return root;
    }
}

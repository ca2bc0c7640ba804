using System.CommandLine;
using SiteGen.Hosting;
using SiteGen.Pipelines;

namespace SiteGen.Commands;

/// <summary><c>sitegen normalize</c>: from the seeds to the Markdown, and no further.</summary>
internal static class NormalizeCommand
{
    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var command = new Command("normalize", "Turns seeds/ into the Markdown of input/, and no further. Never over a person's edit.");
        command.SetAction(async (parsed, cancellation) => (int)await BuildCommand.RunAsync(
            options.Read(parsed), Selection.Only(SeedsPipeline.Name), terminal, cancellation));
        return command;
    }
}

using System.CommandLine;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Exporting.Word;
using SiteGen.Hosting;
using SiteGen.Markdown;
using SiteGen.Pipelines;

namespace SiteGen.Commands;

/// <summary><c>sitegen new DIR</c>: lays out a fresh site with a sample document, so that the first build shows something.</summary>
internal static class NewCommand
{
    private const string Sample = "sample.md";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that is empty or does not exist." };
        var command = new Command("new", "Lays out a fresh site: folders, settings with comments, a sample document, a README.") { folder };
        command.SetAction(parsed => (int)Run(Path.GetFullPath(parsed.GetValue(folder)!), terminal));
        return command;
    }

    private static ExitCode Run(string folder, Terminal terminal)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            terminal.Print([Codes.FolderNotEmpty.At(new(folder))]);
            return ExitCode.Usage;
        }
        foreach (var file in BuiltIn.Files("new"))
        {
            var (path, content) = file.Path switch
            {
                Sample => ("seeds/invented.docx", SampleDocument(Encoding.UTF8.GetString(file.Content))),
                // Under its own name the file would hold for the program's sources.
                "gitignore" => (".gitignore", file.Content),
                _ => (file.Path, file.Content),
            };
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
        File.WriteAllText(Path.Combine(folder, SettingsSchema.FileName), SettingsSchema.Text);
        terminal.Out.WriteLine($"A fresh site is in {folder}. Build it with:  sitegen -r \"{folder}\"");
        return ExitCode.Done;
    }

    private static byte[] SampleDocument(string markdown)
    {
        var proposal = ProposalReader.Read(Sample, markdown).Value
            ?? throw new InvalidOperationException("the sample document cannot be read");
        var compiled = Compiler.Compile([proposal], []).Value.Proposals[0];
        return WordExport.Proposal(compiled, new("A sample, invented", $"{proposal.Id}", null, new DateOnly(2018, 10, 1), "en"));
    }
}

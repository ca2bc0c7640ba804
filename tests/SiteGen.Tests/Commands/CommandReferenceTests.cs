using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using SiteGen.Commands;
using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Commands;

/// <summary>The page of the documentation that is made from the command line itself.</summary>
public sealed class CommandReferenceTests
{
    private static readonly (ExitCode Code, string Meaning)[] ExitCodes =
    [
        (ExitCode.Done, "done"),
        (ExitCode.InputError, "an error in the input, or with `--strict` a warning; what was published stands"),
        (ExitCode.Usage, "wrong usage"),
        (ExitCode.Machine, "a fault of the machine: disk full, no permission, another build at work"),
        (ExitCode.Cancelled, "cancelled"),
    ];

    [Fact]
    public void The_reference_of_commands_says_what_the_program_knows()
    {
        var page = new StringBuilder("""
            # Commands

            Made from the program; `sitegen COMMAND --help` says the same. From the sources, `dotnet run -c Release --project src/SiteGen --`
            stands for `sitegen`.


            """);
        var root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));
        page.Append("## sitegen\n\n").Append(root.Description).Append(" Without a command it builds the site. `--version` says which version it is.\n\nOptions of every command:\n\n");
        Options(page, root);
        foreach (var command in root.Subcommands)
            Command(page, command);
        page.Append("\n## Exit codes\n\n| code | means |\n|---|---|\n");
        foreach (var (code, meaning) in ExitCodes)
            page.Append(null, $"| {(int)code} | {meaning} |\n");

        Golden.MatchesDocument("commands.md", page.ToString());
    }

    [Fact]
    public void Every_exit_code_is_in_it() => Assert.Equal(Enum.GetValues<ExitCode>(), ExitCodes.Select(row => row.Code));

    [Fact]
    public void Every_command_argument_and_option_is_described()
    {
        var root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));
        Assert.All(root.Subcommands.SelectMany(command => command.Arguments.Cast<Symbol>().Concat(command.Options).Append(command)).Concat(root.Options),
            symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name));
    }

    private static void Command(StringBuilder page, Command command)
    {
        page.Append(null, $"\n## sitegen {command.Name}{string.Concat(command.Arguments.Select(Shape))}\n\n{command.Description}\n");
        if (command.Arguments.Count > 0)
        {
            page.Append("\n| argument | |\n|---|---|\n");
            foreach (var argument in command.Arguments)
                page.Append(null, $"| `{argument.Name}` | {Cell(argument.Description!)} |\n");
        }
        if (command.Options.Count > 0)
        {
            page.Append('\n');
            Options(page, command);
        }
    }

    private static void Options(StringBuilder page, Command command)
    {
        page.Append("| option | |\n|---|---|\n");
        foreach (var option in command.Options.Where(option => option is not (HelpOption or VersionOption)))
        {
            var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).Select(name => $"`{name}`"));
            page.Append(null, $"| {names} | {Cell(option.Description!)} |\n");
        }
    }

    private static string Shape(Argument argument) =>
        $" {(argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name)}{(argument.Arity.MaximumNumberOfValues > 1 ? " …" : "")}";

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}

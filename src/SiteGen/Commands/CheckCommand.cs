using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Pipelines;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: every link, anchor, registered address and HTML rule of a built site.</summary>
internal static class CheckCommand
{
    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The built site; the site's own output folder if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Checks every link, anchor, registered address and HTML rule of a built site.") { folder };
        command.SetAction(parsed =>
        {
            var site = options.Read(parsed);
            terminal.Print(site.Diagnostics);
            return (int)Run(parsed.GetValue(folder) ?? site.Value.Folders.Output, site.Value, terminal);
        });
        return command;
    }

    private static ExitCode Run(string folder, Site site, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            terminal.Print([Codes.NothingToCheck.At(new(folder))]);
            return ExitCode.InputError;
        }
        var pages = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new Page(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .OrderBy(page => page.Path, StringComparer.Ordinal)
            .ToList();
        var registers = InputFiles.Find(site.Folders.Inputs).Where(file => RegisterPipeline.IsOne(file.Path))
            .Select(file => RegisterPipeline.Read(file.Path, File.ReadAllBytes(file.FullPath))).ToList();
        var byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        ImmutableArray<Diagnostic> findings =
        [
            .. registers.SelectMany(register => register.Diagnostics),
            .. RegisterCheck.Check(IdsOf, registers.SelectMany(register => register.Value),
                HostRedirects.AnsweredBy(byPath.TryGetValue(HostRedirects.Name, out var list) ? list.Content.Span : [], SitePaths.RootOf(site.Settings).LinkRoot)),
            .. SiteCheck.Check(pages, SitePaths.RootOf(site.Settings)),
        ];
        terminal.Print(findings);
        if (site.Talk == Talk.Normal)
        {
            terminal.Out.WriteLine($"{pages.Count} files checked, {findings.Length} findings");
        }
        var worst = site.Settings.Get(KnownSettings.Strict) ? Severity.Warning : Severity.Error;
        return findings.Any(finding => finding.Code.Severity >= worst) ? ExitCode.InputError : ExitCode.Done;

        IReadOnlyCollection<string>? IdsOf(string path) => byPath.TryGetValue(path, out var page) ? SiteCheck.IdsOf(page) : null;
    }
}

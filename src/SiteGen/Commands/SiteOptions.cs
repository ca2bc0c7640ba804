using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Hosting;

namespace SiteGen.Commands;

/// <summary>The options that say which site is meant and how it is built; Statiq's names where it has them.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> root = new("--root", "-r") { Description = "The site's folder.", DefaultValueFactory = _ => ".", Recursive = true };
    private readonly Option<string[]> input = new("--input", "-i") { Description = "Folder of the Markdown (may be given several times).", Recursive = true };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Folder that the site is written to.", Recursive = true };
    private readonly Option<string[]> setting = new("--setting", "-s") { Description = "A setting, over statiq.json and the environment: Key=Value.", Recursive = true };
    private readonly Option<string?> clean = new("--clean-mode") { Description = "What happens to what an earlier build wrote: Unwritten, Self, Full, None.", Recursive = true };
    private readonly Option<bool> noCache = new("--nocache") { Description = "Use nothing that earlier builds kept.", Recursive = true };
    private readonly Option<bool> strict = new("--strict") { Description = "A warning, too, makes the exit code 1.", Recursive = true };
    private readonly Option<bool> serial = new("--serial") { Description = "One thing after the other.", Recursive = true };
    private readonly Option<bool> locked = new("--locked") { Description = "Write nothing to input/; fail if something there is missing or out of date.", Recursive = true };
    private readonly Option<bool> zip = new("--zip") { Description = "Also put the site into one archive beside the output folder, to be read from a disk or a stick." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Say nothing but what is wrong.", Recursive = true };

    /// <summary>Makes the options known to the command and those below it.</summary>
    public void AddTo(RootCommand command)
    {
        clean.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<CleanMode>());
        foreach (var option in new Option[] { root, input, output, setting, clean, noCache, strict, serial, locked, quiet })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Makes those options known that belong to a build alone.</summary>
    public void AddBuildTo(Command command) => command.Options.Add(zip);

    /// <summary>The site that the options, the environment and the settings files describe.</summary>
    public Staged<Site> Read(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(root)!);
        var settings = SettingsFile.ReadAll(folder, EnvironmentVariables(), [.. parsed.GetValue(setting) ?? []]);
        var value = settings.Value;
        if (parsed.GetValue(input) is { Length: > 0 } inputs)
        {
            value = value.With(KnownSettings.InputPaths.Key, [.. inputs]);
        }
        value = parsed.GetValue(output) is { } path ? value.With(KnownSettings.OutputPath.Key, path) : value;
        value = parsed.GetValue(clean) is { } mode ? value.With(KnownSettings.CleanMode.Key, mode) : value;
        value = parsed.GetValue(noCache) ? value.With(KnownSettings.UseCache.Key, "false") : value;
        value = parsed.GetValue(strict) ? value.With(KnownSettings.Strict.Key, "true") : value;
        value = parsed.GetValue(locked) ? value.With(KnownSettings.Register.Key, nameof(RegisterUse.Locked)) : value;
        var folders = Folders.Of(folder, value);
        return new(
            new(folders.Value, value, parsed.GetValue(serial) ? Concurrency.Serial : Concurrency.Concurrent, parsed.GetValue(quiet) ? Talk.Quiet : Talk.Normal)
            {
                Archive = parsed.GetValue(zip) ? Path.TrimEndingDirectorySeparator(folders.Value.Output) + ".zip" : null,
            },
            [.. settings.Diagnostics, .. folders.Diagnostics]);
    }

    private static Dictionary<string, string> EnvironmentVariables() =>
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}

/// <summary>How much the program says.</summary>
internal enum Talk
{
    /// <summary>Progress, findings and a summary.</summary>
    Normal,

    /// <summary>Findings alone.</summary>
    Quiet,
}

/// <summary>One site to work on.</summary>
/// <param name="Folders">Where everything is.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Concurrency">Whether things run at the same time.</param>
/// <param name="Talk">How much is said.</param>
internal sealed record Site(Folders Folders, Settings Settings, Concurrency Concurrency, Talk Talk)
{
    /// <summary>Where the site goes as one archive; null if nobody asked for it.</summary>
    public string? Archive { get; init; }
}

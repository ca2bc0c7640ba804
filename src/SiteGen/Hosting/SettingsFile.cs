using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>One key of a settings file, nested ones with colons.</summary>
public readonly record struct SettingsEntry(string Key, SettingValue Value);

/// <summary>A settings file as found on disk.</summary>
/// <param name="Path">As messages show it, with slashes; its name tells whether it is JSON or YAML.</param>
/// <param name="Content">Its bytes, UTF-8.</param>
public sealed record SettingsFile(string Path, ReadOnlyMemory<byte> Content)
{
    private static readonly string[] Extensions = [".json", ".yml", ".yaml"];

    /// <summary>Names in a site's root, lowest precedence first.</summary>
    public static ImmutableArray<string> SiteNames { get; } = Names("appsettings", "settings", "statiq");

    /// <summary>Names in a theme folder, lowest precedence first; all of them lie below those of the site.</summary>
    public static ImmutableArray<string> ThemeNames { get; } = Names("themesettings", "settings", "statiq");

    /// <summary>False for <c>appsettings</c>, where other programs' keys are no surprise.</summary>
    public bool IsOurs => !System.IO.Path.GetFileName(Path).StartsWith("appsettings.", StringComparison.Ordinal);

    /// <summary>The settings files of a folder that are there, lowest precedence first.</summary>
    /// <param name="root">The site's root; paths are shown relative to it.</param>
    /// <param name="folder">The folder, relative to the root; empty for the root itself.</param>
    /// <param name="names"><see cref="SiteNames"/> or <see cref="ThemeNames"/>.</param>
    public static ImmutableArray<SettingsFile> Find(string root, string folder, ImmutableArray<string> names) =>
    [
        .. names.Select(name => System.IO.Path.Combine(folder, name))
            .Where(path => File.Exists(System.IO.Path.Combine(root, path)))
            .Select(path => new SettingsFile(
                path.Replace(System.IO.Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(System.IO.Path.Combine(root, path)))),
    ];

    /// <summary>
    /// Everything for a site: its own files over those of its themes, under the environment and the command line.
    /// </summary>
    public static Staged<Settings> ReadAll(string root, IReadOnlyDictionary<string, string> environment, ImmutableArray<string> commandLine)
    {
        var site = Find(root, "", SiteNames);
        var alone = Settings.Read(site, environment, commandLine);
        var themes = alone.Value.Get(KnownSettings.ThemePaths).SelectMany(theme => Find(root, theme, ThemeNames)).ToImmutableArray();
        return themes.IsEmpty ? alone : Settings.Read([.. themes, .. site], environment, commandLine);
    }

    /// <summary>The keys in order; a broken file has none and one error.</summary>
    internal ImmutableArray<SettingsEntry> Read(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = new Entries(Path);
        var content = Content.Span;
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(content))
        {
            diagnostics.Add(Codes.SettingsBroken.At(new(Path), "it is not UTF-8"));
            return [];
        }
        var broken = Path.EndsWith(".json", StringComparison.Ordinal)
            ? JsonSettings.Read(content, entries)
            : YamlSettings.Read(content, entries);
        if (broken is not null)
        {
            diagnostics.Add(broken);
            return [];
        }
        diagnostics.AddRange(entries.Twice);
        return [.. entries.InOrder];
    }

    private static ImmutableArray<string> Names(params ReadOnlySpan<string> names)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
            all.AddRange(Extensions.Select(extension => name + extension));
        return all.ToImmutable();
    }
}

/// <summary>Gathers the keys of a file.</summary>
internal sealed class Entries(string path)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public List<SettingsEntry> InOrder { get; } = [];

    public List<Diagnostic> Twice { get; } = [];

    public Spot At(long line, long column) => new(path, (int)line, (int)column);

    public void Add(string key, Spot spot, params ImmutableArray<string> items)
    {
        if (key == SettingsSchema.Key)
            return; // speaks to editors
        if (!seen.Add(key))
            Twice.Add(Codes.SettingTwice.At(spot, key));
        InOrder.Add(new(key, new(items, spot)));
    }

    public static string Nested(string outer, string inner) => outer.Length == 0 ? inner : $"{outer}:{inner}";
}

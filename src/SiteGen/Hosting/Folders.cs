using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>The folders of a site, absolute.</summary>
/// <param name="Root">Where the settings lie; relative paths start here.</param>
/// <param name="Themes">Theme folders; a file in a later one hides the same in an earlier one.</param>
/// <param name="Inputs">The <c>input</c> folders of the themes, then the site's own; later hides earlier.</param>
/// <param name="Output">Where the site goes.</param>
/// <param name="Cache">What is kept between builds; may be deleted at any time.</param>
/// <param name="Temp">What is needed during one build.</param>
public sealed record Folders(
    string Root, ImmutableArray<string> Themes, ImmutableArray<string> Inputs, string Output, string Cache, string Temp)
{
    /// <summary>The folders that the settings name; an error if one that is written to would overwrite what is read.</summary>
    public static Staged<Folders> Of(string root, Settings settings)
    {
        root = Path.GetFullPath(root);
        ImmutableArray<string> themes = [.. settings.Get(KnownSettings.ThemePaths).Select(Absolute)];
        ImmutableArray<string> inputs =
        [
            .. themes.Select(theme => Path.Combine(theme, "input")),
            .. settings.Get(KnownSettings.InputPaths).Select(Absolute),
        ];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return new(
            new(root, themes, inputs, Written(KnownSettings.OutputPath), Written(KnownSettings.CachePath), Written(KnownSettings.TempPath)),
            diagnostics.ToImmutable());

        string Absolute(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));

        string Written(Setting<string> setting)
        {
            var path = Absolute(settings.Get(setting));
            var read = themes.Concat(inputs).FirstOrDefault(read => Holds(path, read) || Holds(read, path))
                ?? (Holds(path, root) ? root : null);
            if (read is not null)
                diagnostics.Add(Codes.FolderOverlaps.At(settings.SpotOf(setting.Key), setting.Key, settings.Get(setting), Path.GetRelativePath(root, read)));
            return path;
        }
    }

    private static bool Holds(string outer, string inner) =>
        inner == outer || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

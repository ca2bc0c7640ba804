using System.Collections.Immutable;
using System.Text;
using NUglify;
using SiteGen.Citations;

namespace SiteGen.Rendering;

/// <summary>Files of the theme that become files of the site.</summary>
internal static class ThemeAssets
{
    /// <summary>The style sheet, the scripts and what is copied, in the order of their paths.</summary>
    public static ImmutableArray<Page> Of(IReadOnlyList<ThemeFile> files)
    {
        var assets = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (After(file.Path, "assets/") is { } asset)
            {
                assets["assets/" + asset] = asset.EndsWith(".css", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(StyleText.Squeezed(file.Text)) : file.Content;
            }
            else if (After(file.Path, "scripts/") is { } script && !script.Contains('/', StringComparison.Ordinal))
            {
                assets["assets/" + script] = Encoding.UTF8.GetBytes(script.EndsWith(".js", StringComparison.Ordinal) ? Minified(file.Text) : file.Text);
            }
        }
        Joined("assets/site.css", "css/");
        // The scripts of a folder are one file, named after it.
        foreach (var folder in files.Select(file => After(file.Path, "scripts/")?.Split('/')).OfType<string[]>()
            .Where(parts => parts.Length == 2).Select(parts => parts[0]).Distinct(StringComparer.Ordinal).ToList())
        {
            Joined($"assets/{folder}.js", $"scripts/{folder}/");
        }
        if (assets.ContainsKey("assets/citations.js"))
        {
            // The grammar that this script works by is data of the program.
            assets["assets/citation-grammar.js"] = Encoding.UTF8.GetBytes(GrammarScript.Text);
        }
        return [.. assets.Select(asset => new Page(asset.Key, asset.Value))];

        void Joined(string target, string folder)
        {
            var parts = files.Where(file => After(file.Path, folder) is not null)
                .OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Text).ToList();
            if (parts.Count > 0)
            {
                var text = string.Concat(parts);
                assets[target] = Encoding.UTF8.GetBytes(target.EndsWith(".js", StringComparison.Ordinal) ? Minified(text) : StyleText.Squeezed(text));
            }
        }
    }

    // What a reader on a slow line waits for. A script that the minifier cannot read is published as it stands.
    private static string Minified(string script) =>
        Uglify.Js(script) is { HasErrors: false } small ? small.Code + "\n" : script;

    private static string? After(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;
}

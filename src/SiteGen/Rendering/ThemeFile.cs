using System.Text;

namespace SiteGen.Rendering;

/// <summary>
/// One file of the theme. <c>templates/*.scriban</c> are templates, <c>texts/*.yml</c> the words of one UI language
/// each, <c>css/*.css</c> become <c>assets/site.css</c> in the order of their names, <c>scripts/site/*.js</c> become
/// <c>assets/site.js</c>, <c>scripts/citations/*.js</c> <c>assets/citations.js</c>, <c>scripts/*.js</c> and <c>assets/**</c> are copied to <c>assets/</c>.
/// </summary>
/// <param name="Path">Relative to the theme's folder, with slashes: <c>templates/home.scriban</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The content read as UTF-8, without byte order mark, lines ended by LF.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>A file of text.</summary>
    public static ThemeFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

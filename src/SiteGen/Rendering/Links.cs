namespace SiteGen.Rendering;

/// <summary>Links between pages of the site.</summary>
internal static class Links
{
    /// <summary>The page for addresses that do not exist; it is shown at any depth, so its links are absolute.</summary>
    public const string NotFound = "/404.html";

    /// <summary>
    /// The link from one page to another, relative, so that the site works under any path and from a disk.
    /// </summary>
    /// <param name="page">The address of the page that holds the link.</param>
    /// <param name="target">An address of the site: <c>/pp18/r130/</c>, <c>/assets/site.css</c>.</param>
    /// <param name="settings">Where the site is served, for the page that cannot know its own depth.</param>
    public static string From(string page, string target, SiteSettings settings)
    {
        if (page == NotFound)
        {
            return settings.Root + target;
        }
        var depth = page.Count(c => c == '/') - 1;
        var link = string.Concat(Enumerable.Repeat("../", depth)) + target.TrimStart('/');
        return link.Length == 0 ? "./" : link;
    }

    /// <summary>An address in a UI language: those of the site's own language have no prefix.</summary>
    public static string In(string language, string address, SiteSettings settings) =>
        language == settings.Language ? address : $"/{language}{address}";
}

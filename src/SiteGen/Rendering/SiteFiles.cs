using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Rendering;

/// <summary>
/// What a site says of itself to programs: <c>robots.txt</c> to those that read it whole, <c>assets/site.webmanifest</c>
/// to a device that keeps it, <c>search/opensearch.xml</c> to a browser that would search it.
/// </summary>
internal static class SiteFiles
{
    /// <summary>Where the manifest is.</summary>
    public const string Manifest = "/assets/site.webmanifest";

    private const string Description = "opensearch.xml";

    // What OpenSearch 1.1 allows.
    private const int LongestShortName = 16;
    private const int LongestLongName = 48;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, in the order of their paths.</summary>
    public static ImmutableArray<Page> Of(SiteSettings settings, ImmutableArray<Texts> languages)
    {
        var files = new List<Page> { ManifestFile(settings) };
        // Programs ask for it at the top of a host and nowhere else.
        if (settings.Root.Length == 0)
        {
            files.Add(File("robots.txt", Robots(settings)));
        }
        if (HasDescription(settings))
        {
            files.AddRange(languages.Select(texts => File(DescriptionAddress(settings, texts.Language)[1..], SearchDescription(settings, texts))));
        }
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The address of the search's description in a language; null where there is none: it holds full addresses, and a search.</summary>
    public static string? DescriptionOf(SiteSettings settings, string language) =>
        HasDescription(settings) ? DescriptionAddress(settings, language) : null;

    private static bool HasDescription(SiteSettings settings) => settings is { HasSearch: true, Host: not null };

    private static string DescriptionAddress(SiteSettings settings, string language) =>
        Links.In(language, SheetMaker.SearchAddress, settings) + Description;

    private static string Robots(SiteSettings settings) =>
        "User-agent: *\nDisallow:\n" + (settings.HasSitemap && settings.Absolute("/sitemap.xml") is { } sitemap ? $"\nSitemap: {sitemap}\n" : "");

    // Every address in it is relative to it, so it holds under any path.
    private static Page ManifestFile(SiteSettings settings) => File(Manifest[1..], JsonSerializer.Serialize(
        new
        {
            name = settings.Title,
            lang = Languages.Tag(settings.Language),
            dir = Languages.Direction(settings.Language),
            start_url = "../",
            scope = "../",
            display = "browser",
            background_color = "#fdfcf9",
            theme_color = "#ffffff",
            icons = new[]
            {
                new { src = "icon.svg", sizes = "any", type = "image/svg+xml" },
                new { src = "icon-192.png", sizes = "192x192", type = "image/png" },
                new { src = "icon-512.png", sizes = "512x512", type = "image/png" },
            },
        },
        Plain) + "\n");

    private static string SearchDescription(SiteSettings settings, Texts texts)
    {
        var language = texts.Language;
        var to = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n");
        Element("ShortName", Cut(settings.Title, LongestShortName));
        Element("LongName", Cut(settings.Title, LongestLongName));
        Element("Description", texts.Plain("search.lead"));
        Element("Language", Languages.Tag(language));
        Element("InputEncoding", "UTF-8");
        Element("Image height=\"32\" width=\"32\" type=\"image/x-icon\"", settings.Absolute("/assets/favicon.ico")!);
        to.Append(CultureInfo.InvariantCulture, $"  <Url type=\"text/html\" template=\"{Html.Escape(settings.Absolute(Links.In(language, SheetMaker.SearchAddress, settings))!)}?q={{searchTerms}}\"/>\n");
        return to.Append("</OpenSearchDescription>\n").ToString();

        void Element(string tag, string text) =>
            to.Append(CultureInfo.InvariantCulture, $"  <{tag}>{Html.Escape(text)}</{tag.Split(' ')[0]}>\n");
    }

    /// <summary>A name that is not longer, cut between words where it has some.</summary>
    private static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }
        var space = name.LastIndexOf(' ', longest);
        return name[..(space > 0 ? space : longest)].TrimEnd();
    }

    private static Page File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

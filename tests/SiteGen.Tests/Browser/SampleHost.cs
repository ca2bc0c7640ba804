using Microsoft.Playwright;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Browser;

/// <summary>Answers for the sample site as the plainest static hosts do: index pages of folders, else 404.html.</summary>
internal static class SampleHost
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files =
        SampleSite.Pages.ToDictionary(page => "/" + page.Path, page => page.Content, StringComparer.Ordinal);

    public static Task AnswerAsync(IRoute route) => AnswerAsync(route, null);

    /// <param name="route">The request.</param>
    /// <param name="instead">The file to answer with, whatever is asked for; null for the one that is.</param>
    public static Task AnswerAsync(IRoute route, string? instead) => AnswerAsync(route, Files, instead);

    /// <summary>The same for other pages.</summary>
    public static Func<IRoute, Task> Of(IEnumerable<Page> pages)
    {
        var files = pages.ToDictionary(page => "/" + page.Path, page => page.Content, StringComparer.Ordinal);
        return route => AnswerAsync(route, files, null);
    }

    private static Task AnswerAsync(IRoute route, Dictionary<string, ReadOnlyMemory<byte>> files, string? instead)
    {
        // A slash that is written as %2F parts no folders.
        var path = instead ?? Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
        var file = path.EndsWith('/') ? path + "index.html" : path;
        var isThere = files.TryGetValue(file, out var content);
        return route.FulfillAsync(new()
        {
            Status = isThere ? 200 : 404,
            ContentType = isThere ? TypeOf(file) : TypeOf(".html"),
            BodyBytes = (isThere ? content : files["/404.html"]).ToArray(),
        });
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    };
}

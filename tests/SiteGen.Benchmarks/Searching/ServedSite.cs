using System.IO.Compression;
using Microsoft.Playwright;

namespace SiteGen.Benchmarks.Searching;

/// <summary>A built site in a browser, at an address of its own, with what each page asks for and what that weighs over the wire.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    public const string Host = "http://site.test";

    private static readonly string[] Packed = [".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly string folder;

    private ServedSite(string folder, IPlaywright playwright, IBrowser browser) => (this.folder, this.playwright, this.browser) = (folder, playwright, browser);

    /// <summary>What was asked for since it was last emptied: the path and its bytes, compressed.</summary>
    public List<(string Path, int Bytes)> Asked { get; } = [];

    public static async Task<ServedSite> OpenAsync(string folder)
    {
        var started = await Playwright.CreateAsync();
        return new(folder, started, await started.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    /// <summary>A page that has read nothing yet.</summary>
    public async Task<IPage> PageAsync()
    {
        var context = await browser.NewContextAsync();
        await context.RouteAsync(Host + "/**", route =>
        {
            var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath);
            var file = Path.Combine(folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
            if (!File.Exists(file))
            {
                return route.FulfillAsync(new() { Status = 404 });
            }
            lock (Asked)
            {
                Asked.Add((path, OverTheWire(file)));
            }
            return route.FulfillAsync(new() { Path = file });
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    // Pagefind's files are compressed as they lie on the disk.
    /// <summary>What a file weighs over the wire.</summary>
    public static int OverTheWire(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (Packed.Contains(Path.GetExtension(file)))
        {
            return bytes.Length;
        }
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return (int)to.Length;
    }
}

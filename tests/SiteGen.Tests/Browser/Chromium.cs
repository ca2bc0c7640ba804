using Microsoft.Playwright;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The system's Chromium and the sample site on a disk, shared by all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"sitegen-browser-{Guid.NewGuid():N}");
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser. Without one the test is skipped, but in CI it fails: there the check must happen.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail($"there is no {Executable}; CI needs it");
            }
            Assert.SkipWhen(browser is null, $"there is no {Executable}; install the system's package chromium");
            return browser!;
        }
    }

    /// <summary>The address of a page on the disk: <c>pp18/p/b-67-4/index.html</c>.</summary>
    public string Address(string path) => $"{new Uri(folder).AbsoluteUri}/{path}";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }
        SampleSite.WriteTo(folder);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

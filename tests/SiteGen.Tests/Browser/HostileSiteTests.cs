using Microsoft.Playwright;
using SiteGen.Tests.Commands;
using SiteGen.Tests.Reading.Word;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>A site built from documents that attack its readers: nothing of them runs, loads, or leaves.</summary>
public sealed class HostileSiteTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Host = "https://proposals.example";
    private const string Attack = "\"'><script>alert(1)</script><img src=//evil.example/x onerror=alert(2)><svg onload=alert(3)>{{ site.title }}</textarea></title>";

    private static readonly string Document = $"""
        MOD	XYZ/12/1
        RESOLUTION 900 (Rev. Busan, 2014)
        Use of {Attack}
        The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
        considering
        a)	that {Attack} helps, see Resolution 130 (Rev. Busan, 2014);
        b)	javascript:alert(4) and data:text/html,<script>alert(5)</script>, ‮with its words turned round‬,
        resolves
        1	to use <base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example/'>.
        Reasons:	{Attack}
        """;

    private static SiteFolder Site()
    {
        var site = SiteFolder.Empty();
        site.Write("seeds/<img src=x onerror=alert(6)>.txt", Document);
        site.Write("seeds/page.html", "<!DOCTYPE html><p>" + System.Net.WebUtility.HtmlEncode(Document.Replace("12/1", "13/1", StringComparison.Ordinal)).Replace("\n", "</p><p>", StringComparison.Ordinal) + "<script>alert(7)</script>");
        File.WriteAllBytes(site.At("seeds/word.docx"), new WordFile
        {
            Body = string.Concat(Document.Replace("12/1", "14/1", StringComparison.Ordinal).Split('\n').Select(line => $"<p><r><t>{System.Security.SecurityElement.Escape(line)}</t></r></p>")),
        }.Bytes());
        site.Write("input/pp18/r901/xyz-15-1.md", $"""
            ---
            proposal: XYZ/15/1
            action: MOD
            conference: pp18
            organ: PP
            kind: resolution
            number: 901
            base: 2014
            language: en
            evidence: reviewed
            outcome:
              result: merged
              link: "javascript:alert(8)"
            ---

            # RESOLUTION 901 (Rev. Busan, 2014)

            ## considering {"{++" + Attack + "++}"}

            - a) {"{--" + Attack + "--}"} <script>alert(9)</script> [x](javascript:alert(10))

            """);
        return site;
    }

    [Fact]
    public async Task No_page_of_it_opens_a_dialog_asks_another_host_complains_or_breaks_its_policy()
    {
        using var site = Site();
        var (exitCode, _, error) = await site.RunAsync("--quiet", "-s", "SiteTitle=" + Attack);
        Assert.True(exitCode == 0, error);
        var pages = site.Files("output").Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        await using var context = await chromium.Browser.NewContextAsync();
        var wrong = new List<string>();
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
        await context.RouteAsync("**/*", route => AnswerAsync(route, site, wrong));
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) =>
        {
            wrong.Add($"{page.Url}: dialog {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) => wrong.Add($"{page.Url}: console {message.Text}");
        page.PageError += (_, fault) => wrong.Add($"{page.Url}: {fault}");
        context.Page += (_, other) => wrong.Add(other == page ? "" : $"{other.Url}: another window");

        foreach (var path in pages.Where(path => path.Count(letter => letter == '/') < 4 || path.Contains("/con", StringComparison.Ordinal)))
        {
            await page.GotoAsync($"{Host}/{path}");
            Assert.Equal(new Uri(Host).Host, new Uri(page.Url).Host);
        }
        await page.GotoAsync($"{Host}/search/index.html?q={Uri.EscapeDataString(Attack)}");
        await page.GotoAsync($"{Host}/link/index.html");
        await page.Locator("textarea").First.FillAsync($"Res. 130 {Attack} B/67/4");
        await Assertions.Expect(page.Locator(".mail")).ToContainTextAsync("Res. 130");
        await page.GotoAsync($"{Host}/{Uri.EscapeDataString(Attack)}/#{Uri.EscapeDataString(Attack)}");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();

        Assert.True(pages.Count > 20, $"{pages.Count}");
        // A page that is not there is told in the console by the browser itself.
        Assert.Empty(wrong.Where(what => !what.Contains("status of 404", StringComparison.Ordinal)).Distinct());
        await page.GotoAsync($"{Host}/pp18/p/xyz-12-1/index.html");
        await Assertions.Expect(page.Locator(".unseen").First).ToHaveTextAsync("U+202E");
    }

    private static async Task AnswerAsync(IRoute route, SiteFolder site, List<string> wrong)
    {
        var address = new Uri(route.Request.Url);
        if (address.GetLeftPart(UriPartial.Authority) != Host)
        {
            wrong.Add($"{route.Request.Frame.Url}: asked {address}");
            await route.AbortAsync();
            return;
        }
        var path = site.At("output" + Uri.UnescapeDataString(address.AbsolutePath));
        path = path.EndsWith('/') ? path + "index.html" : path;
        var isThere = File.Exists(path);
        await route.FulfillAsync(new()
        {
            Status = isThere ? 200 : 404,
            ContentType = Path.GetExtension(isThere ? path : ".html") switch { ".css" => "text/css", ".js" => "text/javascript", ".svg" => "image/svg+xml", _ => "text/html; charset=utf-8" },
            BodyBytes = await File.ReadAllBytesAsync(isThere ? path : site.At("output/404.html")),
        });
    }
}

using Microsoft.Playwright;
using SiteGen.Citations;
using SiteGen.Mailing;
using SiteGen.Tests.Mailing;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The page that links the citations of an e-mail, from a disk.</summary>
public sealed class LinkPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Address = "link/index.html";

    [Fact]
    public async Task The_page_links_the_example_mails_as_the_program_does()
    {
        var compilation = SampleCompilation.Brazil().Compilation;
        var resolver = new CitationResolver(compilation, ProposalCitations.Targets(compilation));
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(chromium.Address(Address));
        foreach (var name in ExampleMails.Files)
        {
            var linked = LinkedMail.Of(ExampleMails.Read(name, Preference.Html), MailContext.Of(compilation), resolver);
            var expected = linked.Parts.SelectMany(part => part.Citations.Select(one =>
                $"{part.Part.Shown.Text.Substring(one.Citation.Start, one.Citation.Length)} → {one.Destination.Address} {string.Join(' ', one.Destination.Candidates)}"));

            var found = await page.EvaluateAsync<string[]>(
                """
                (content) => {
                  const parts = mailing.read(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)).buffer);
                  const { citations } = mailing.show(document.createElement("div"), parts, siteTargets, (address) => address, "one of");
                  return citations.map((one) => one.text + " → " + (one.address || "") + " " + one.candidates.join(" "));
                }
                """,
                Convert.ToBase64String(ExampleMails.Bytes(name)));

            Assert.Equal(expected.Prepend(name), found.Prepend(name));
        }
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_pasted_text_is_shown_with_its_links_and_copied_with_its_addresses()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Address));

        await page.GetByLabel("The message").FillAsync("See <b>B/67/4</b> & Res. 71.");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Citations found: 2");
        await Assertions.Expect(page.Locator(".mail")).ToHaveTextAsync("See <b>B/67/4</b> & Res. 71.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as text with addresses" }).ClickAsync();
        Assert.Contains("/pp18/r71/index.html>.", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        await page.Locator(".mail a").Last.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("71");
    }

    [Fact]
    public async Task A_mail_that_would_do_harm_does_none()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var requests = 0;
        await page.GotoAsync(chromium.Address(Address));
        page.Request += (_, request) => requests += request.Url.StartsWith("http", StringComparison.Ordinal) ? 1 : 0;

        await page.GetByLabel("The message").FillAsync(
            "<p onclick=alert(1)>Res. 71 <img src=https://example.org/x.png onerror=alert(1)><script>alert(1)</script><a href=\"javascript:alert(1)\">x</a><iframe src=https://example.org></iframe></p>");

        await Assertions.Expect(page.Locator(".mail a[href]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".mail [onclick], .mail img, .mail script, .mail iframe")).ToHaveCountAsync(0);
        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_file_that_is_no_mail_is_told_and_without_script_the_page_explains_the_command()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address(Address));
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "x.msg", MimeType = "application/octet-stream", Buffer = [0xD0, 0xCF, 0x11, 0xE0, 0, 0] });
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("no e-mail");

        await using var plain = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var still = await plain.NewPageAsync();
        await still.GotoAsync(chromium.Address(Address));
        await Assertions.Expect(still.Locator("main")).ToContainTextAsync("sitegen link mail.eml", new() { UseInnerText = true });
    }
}

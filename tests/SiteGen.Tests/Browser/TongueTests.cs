using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The interface in the reader's language, also on pages that exist once.</summary>
public sealed class TongueTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Site = "http://site.test/";

    // Pages that exist once; the search results and lists of others are there in every language.
    private static readonly string[] Once =
    [
        "pp18/r130/", "pp18/p/b-67-2/", "pp18/p/b-67-3/", "pp18/p/b-67-4/", "pp18/p/b-67-5/", "pp18/d/b-67/", "pp18/p/b-67-4/con-c/",
        "pp18/p/b-67-5/res-1/", "pp18/r130/con-d/", "ref/wtdc-r69/", "ref/",
    ];

    public static TheoryData<string> Others => new(SiteGen.Facts.Languages.All.Except(["en"]));

    /// <summary>What a script exchanged says what the same page says that was made in that language.</summary>
    [Theory, MemberData(nameof(Others))]
    public async Task A_page_that_exists_once_speaks_the_readers_language_as_if_it_were_made_in_it(string language)
    {
        await using var exchanged = await Context(language, TongueSite.Pages);
        await using var made = await Context(language, TongueSite.Made(language));
        var (one, other) = (await exchanged.NewPageAsync(), await made.NewPageAsync());
        var differences = new List<string>();
        foreach (var path in Once)
        {
            await one.GotoAsync(Site + path);
            await other.GotoAsync(Site + path);
            await Assertions.Expect(one.Locator("html")).Not.ToHaveAttributeAsync("data-awaits", language);
            var (said, expected) = (await Said(one), await Said(other));
            differences.AddRange(said.Except(expected).Select(text => $"{path} says: {text}"));
            differences.AddRange(expected.Except(said).Select(text => $"{path} does not say: {text}"));
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(60)));
    }

    [Fact]
    public async Task The_choice_is_taken_at_once_remembered_and_kept_on_pages_of_every_language()
    {
        await using var context = await Context(null, TongueSite.Pages);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Site + "pp18/p/b-67-4/?view=inline#con-c");

        await page.Locator(".tongues summary").ClickAsync();
        await page.Locator(".tongues a", new() { HasText = "العربية" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(page.Locator(".views__choice").First).ToHaveTextAsync("جنباً إلى جنب");
        Assert.EndsWith("?view=inline#con-c", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#con-c > .inline")).ToHaveAttributeAsync("dir", "ltr");

        await page.Locator(".masthead__nav > a").First.ClickAsync();
        await page.ArrivesExactlyAsync(Site + "ar/topics/");
        await page.GotoAsync(Site + "search/?q=OTT#x");
        await page.ArrivesExactlyAsync(Site + "ar/search/?q=OTT#x");
        await page.Locator(".tongues summary").ClickAsync();
        await page.Locator(".tongues a", new() { HasText = "English" }).ClickAsync();
        await page.ArrivesAsync(Site + "search/?q=OTT");
        await page.GotoAsync(Site + "pp18/p/b-67-4/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Who_comes_to_a_page_in_another_language_goes_on_reading_in_it()
    {
        await using var context = await Context(null, TongueSite.Pages);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Site + "zh/");

        await page.Locator(".card__title a").First.ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Assertions.Expect(page.Locator(".crumbs a").First).ToHaveTextAsync("首页");
    }

    [Fact]
    public async Task Without_script_every_language_is_a_link()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        await context.RouteAsync(Site + "**", SampleHost.Of(TongueSite.Pages));
        var page = await context.NewPageAsync();
        await page.GotoAsync(Site + "pp18/p/b-67-4/");

        await page.Locator(".tongues summary").ClickAsync();
        await page.Locator(".tongues a", new() { HasText = "Français" }).ClickAsync();

        await page.ArrivesExactlyAsync(Site + "fr/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    [Fact]
    public async Task A_citation_is_copied_in_the_readers_language()
    {
        await using var context = await Context("zh", TongueSite.Pages);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Site + "pp18/p/b-67-4/");
        await Assertions.Expect(page.Locator(".cite[data-cite]")).ToContainTextAsync("MOD B/67/4（PP-18），第130号决议（2014年，釜山，修订版）");

        // Without HTTPS there is no clipboard; the text then stands in a field, and the old way copies it.
        await page.EvaluateAsync("() => { window.copied = ''; document.execCommand = () => { window.copied = document.activeElement.value; return true; }; }");
        await page.Locator("#con-c .copy").ClickAsync();

        await Assertions.Expect(page.Locator("#con-c .copied")).ToHaveTextAsync("已复制");
        Assert.Equal($"MOD B/67/4（PP-18），第130号决议（2014年，釜山，修订版）：考虑到 c)（原文：d）［临时地址］\n{Site}pp18/p/b-67-4/con-c/", await page.EvaluateAsync<string>("() => window.copied"));
    }

    [Fact]
    public async Task The_words_are_exchanged_on_a_disk_too_and_nothing_complains()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-tongues-");
        try
        {
            TongueSite.Write(TongueSite.Pages, folder.FullName);
            await using var context = await chromium.Browser.NewContextAsync();
            await context.AddInitScriptAsync("localStorage.setItem('language', 'ru')");
            var page = await context.NewPageAsync();
            var complaints = new List<string>();
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            await page.GotoAsync($"{new Uri(folder.FullName).AbsoluteUri}/pp18/p/b-67-4/index.html");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
            await page.Locator(".crumbs a").First.ClickAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");

            Assert.EndsWith("/ru/index.html", page.Url, StringComparison.Ordinal);
            Assert.Empty(complaints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_hit_is_named_in_the_readers_language()
    {
        await using var context = await Context(null, TongueSite.Pages);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Site + "zh/search/");

        var said = await page.EvaluateAsync<string?>("() => siteTongue(siteWords.en, siteWords.zh)('instructs the Director of the Telecommunication Standardization Bureau 1')");

        Assert.Equal("责成电信标准化局主任 1", said);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task No_page_is_wider_than_the_smallest_phone_or_a_desk_at_four_hundred_percent_in_any_language(string language)
    {
        await using var context = await Context(language, TongueSite.Pages);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(320, 640);
        foreach (var (name, path) in BrowserTests.Kinds)
        {
            await Open(page, language, path);
            await page.EvaluateAsync("() => { const menu = document.querySelector('.tongues'); if (menu) menu.open = true; }");
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} is {overflow} px too wide in {language}");
        }
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Axe_finds_nothing_in_any_language(string language)
    {
        await using var context = await Context(language, TongueSite.Pages);
        var page = await context.NewPageAsync();
        // All kinds where letters or direction differ most; elsewhere those with the most of the interface. The scheme changes colours alone.
        foreach (var (name, path) in BrowserTests.Kinds.Where(kind => language is "ar" or "zh" || kind.Name is "home" or "proposal" or "clause" or "search"))
        {
            await Open(page, language, path);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            var light = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var dark = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") });
            var found = light.Violations.Concat(dark.Violations).Select(item => $"{item.Id} at {string.Join(", ", item.Nodes.Take(3).Select(node => node.Html))}");
            Assert.True(!found.Any(), $"{name} in {language}: {string.Join("; ", found)}");
        }
    }

    // The page of that kind as a reader of that language has it.
    private static async Task Open(IPage page, string language, string path)
    {
        await page.GotoAsync(Site + (TongueSite.Pages.Any(one => one.Path == $"{language}/{path}") ? $"{language}/{path}" : path));
        await Assertions.Expect(page.Locator($"html:not([data-awaits])[lang^={language}]")).ToBeAttachedAsync();
    }

    // Every text that a reader sees or hears, but how to cite, where the page's own language comes first.
    private static Task<string[]> Said(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const said = [document.title, document.documentElement.lang + " " + document.documentElement.dir];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if ((node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-citing], .forms, .citing select, .tongues, .head__original")) continue;
            if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
            else for (const name of ["aria-label", "title", "placeholder", "data-tail", "data-citation", "data-copy"]) said.push(name + ": " + (node.getAttribute(name) ?? ""));
          }
          return [...new Set(said.map((text) => text.replace(/\s+/g, "")))];
        }
        """);

    private async Task<IBrowserContext> Context(string? language, System.Collections.Immutable.ImmutableArray<SiteGen.Rendering.Page> pages)
    {
        var context = await chromium.Browser.NewContextAsync();
        await context.RouteAsync(Site + "**", SampleHost.Of(pages));
        if (language is not null)
        {
            await context.AddInitScriptAsync($"localStorage.setItem('language', '{language}')");
        }
        return context;
    }
}

using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SiteGen.Compiling;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The matrix and the pages around it, of the invented compilation, read from a disk in Chromium.</summary>
public sealed class MatrixTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private static readonly string[] Kinds =
        ["pp18/r901/index.html", "pp18/r901/con-c/index.html", "pp18/r901/n-con-c-1/index.html", "pp18/index.html", "notes/index.html", "topics/youth/index.html"];

    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-matrix-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Address(string path) => $"{new Uri(folder).AbsoluteUri}/{path}";

    private async Task<IPage> OpenAsync(string path, int width = 1440, string scheme = "light", BrowserNewContextOptions? options = null)
    {
        LighthouseSite.WriteTo(folder);
        var context = await chromium.Browser.NewContextAsync(options ?? new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(path));
        return page;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>(
        "() => { const cell = document.activeElement.closest('td, th'); return cell ? `${cell.parentElement.id || 'head'}:${cell.cellIndex}` : document.activeElement.className || document.activeElement.tagName; }");

    [Fact]
    public async Task The_matrix_is_used_by_keyboard_alone()
    {
        var page = await OpenAsync("pp18/r901/index.html");
        await page.Locator("input[name=words]").FocusAsync();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("matrix-skip", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("matrix-scroll", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("head:0", await FocusedAsync(page));

        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowRight" })
        {
            await page.Keyboard.PressAsync(key);
        }
        Assert.Equal("t:1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Control+End");
        Assert.Equal("inv-ms-p1:10", await FocusedAsync(page));
        // What has the focus is not covered by what sticks.
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const cell = document.activeElement.getBoundingClientRect();
              const head = document.querySelector('.matrix thead th').getBoundingClientRect();
              return cell.left >= head.right - 1 && cell.top >= head.bottom - 1;
            }
            """));
        await page.Keyboard.PressAsync("Control+Home");
        Assert.Equal("head:0", await FocusedAsync(page));

        // One stop for all cells: the next one is behind the matrix.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("false", await page.EvaluateAsync<string>("() => String(!!document.activeElement.closest('.matrix'))"));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("head:0", await FocusedAsync(page));

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesExactlyAsync("/pp18/p/eld-3-1/index.html");
    }

    [Fact]
    public async Task The_filter_hides_rows_without_changes_without_script_and_the_keyboard_steps_over_them()
    {
        var page = await OpenAsync("pp18/r901/index.html", options: new() { JavaScriptEnabled = false });
        await Assertions.Expect(page.Locator("#rcg-p1")).ToBeVisibleAsync();

        await page.Locator("input[name=changed]").CheckAsync();

        await Assertions.Expect(page.Locator("#rcg-p1")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#con-b")).ToBeVisibleAsync();

        page = await OpenAsync("pp18/r901/index.html");
        await page.Locator("input[name=changed]").CheckAsync();
        await page.Locator(".matrix thead th").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("hd:0", await FocusedAsync(page));
    }

    [Fact]
    public async Task Scrolling_goes_on_with_the_page_where_the_matrix_ends()
    {
        var page = await OpenAsync("pp18/r901/index.html");
        await page.Locator(".matrix-scroll").HoverAsync();
        for (var turn = 0; turn < 12; turn++)
        {
            await page.Mouse.WheelAsync(0, 1500);
            await page.WaitForFunctionAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
        }
        await page.WaitForFunctionAsync("() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2");
    }

    [Fact]
    public async Task On_a_phone_the_matrix_is_stacked_and_leaves_out_who_says_nothing()
    {
        var page = await OpenAsync("pp18/r901/index.html", 390);

        Assert.Equal("block", await page.Locator(".matrix").EvaluateAsync<string>("table => getComputedStyle(table).display"));
        Assert.Equal(4, await page.Locator("#con-c td:visible").CountAsync());
        await Assertions.Expect(page.Locator("#con-b td", new() { HasText = "The same change" }).Locator(".cell__who")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    [InlineData(820, "light")]
    [InlineData(1440, "light")]
    [InlineData(1440, "dark")]
    public async Task No_page_is_too_wide_complains_or_is_refused_by_axe(int width, string scheme)
    {
        var complaints = new ConcurrentBag<string>();
        var page = await OpenAsync(Kinds[0], width, scheme);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var kind in Kinds)
        {
            await page.GotoAsync(Address(kind));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{kind} is {overflow} px too wide at {width} px");
            // Axe itself asks for the style sheets once more, which the policy refuses.
            Assert.Empty(complaints);
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.True(result.Violations.Length == 0, $"{kind}, {scheme}, {width}: " + string.Join("; ", result.Violations.Select(item =>
                $"{item.Id}: {item.Help} at {string.Join(", ", item.Nodes.Take(3).Select(node => node.Html))}")));
            complaints.Clear();
        }
    }

    [Fact]
    public async Task Forty_columns_and_a_hundred_and_fifty_rows_answer_the_keyboard()
    {
        var catalogue = Catalogue.Of(Compiler.Compile(ManyProposals.On(clauses: 150, proposals: 40), []).Value, []);
        LighthouseSite.WriteTo(folder);
        var made = Assert.Single(SampleSite.Renderer().Dossier(catalogue, catalogue.Compilation.Dossiers[0]).Value);
        Directory.CreateDirectory(Path.Combine(folder, "pp18", "r900"));
        await File.WriteAllBytesAsync(Path.Combine(folder, made.Path), made.Content.ToArray(), TestContext.Current.CancellationToken);
        var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(made.Path));

        await page.Locator(".matrix thead th").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");

        Assert.Equal("40", (await FocusedAsync(page)).Split(':')[1]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{made.Content.Length} bytes");
    }
}

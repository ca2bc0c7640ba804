using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

public sealed class ThemeTests
{
    [Fact]
    public void The_theme_compiles_without_a_word() => Assert.Empty(Renderer.Create(SampleSite.Theme(), SampleSite.Settings).Diagnostics);

    [Theory]
    [InlineData("a\n{{ if }}", "theme/templates/home.scriban:2:", "SG6001")]
    [InlineData("a\n  {{ t \"no.such.text\" }}", "theme/templates/home.scriban:2:6: error SG6003: the template asks for the text \"no.such.text\", which theme/texts/en.yml does not have; add it there", "SG6003")]
    [InlineData("{{ include \"nowhere\" }}", "theme/templates/home.scriban:1:4: error SG6002: there is no template nowhere.scriban", "SG6002")]
    public void A_broken_template_is_told_with_its_place(string template, string message, string code)
    {
        var diagnostics = Renderer.Create(With("templates/home.scriban", template), SampleSite.Settings).Diagnostics;

        var found = Assert.Single(diagnostics, diagnostic => diagnostic.Code.Id == code && diagnostic.Spot.Line > 0);
        Assert.StartsWith(message, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_missing_is_an_error()
    {
        var theme = SampleSite.Theme().Where(file => file.Path != "templates/dossier.scriban").ToList();

        Assert.Contains(Renderer.Create(theme, SampleSite.Settings).Diagnostics, diagnostic => diagnostic.Code == Codes.TemplateMissing);
    }

    [Fact]
    public void A_name_that_no_page_has_fails_the_page_with_the_place_in_the_template()
    {
        var (renderer, diagnostics) = Renderer.Create(With("templates/home.scriban", "\n{{ site.titel }}"), SampleSite.Settings);

        var (pages, failures) = renderer.Home(SampleCompilation.Brazil());

        Assert.Empty(diagnostics);
        Assert.Empty(pages);
        var failure = Assert.Single(failures);
        Assert.StartsWith("theme/templates/home.scriban:2:", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("SG6004", failure.Code.Id);
    }

    [Theory]
    [InlineData("{{ 'x' | string.upcase }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ page.crumbs.length }}")]
    [InlineData("{{ body.markup }}")]
    public void A_template_reaches_nothing_but_what_it_is_given(string template)
    {
        var (renderer, diagnostics) = Renderer.Create(With("templates/layout.scriban", template), SampleSite.Settings);

        var (pages, failures) = renderer.Home(SampleCompilation.Brazil());

        Assert.Empty(pages);
        Assert.NotEmpty(failures.Concat(diagnostics));
    }

    [Fact]
    public void Another_language_has_its_own_home_conference_and_topics_and_falls_back_on_missing_words()
    {
        var theme = With("texts/zh.yml", "nav:\n  home: 首页\nlanguage:\n  own_name: 中文\n");
        var (renderer, diagnostics) = Renderer.Create(theme, SampleSite.Settings with { Languages = ["en", "zh"] });

        var paths = renderer.All(SampleCompilation.Brazil()).Value.Select(page => page.Path).ToList();
        var home = Encoding.UTF8.GetString(renderer.Topics(SampleCompilation.Brazil()).Value.Single(page => page.Path.StartsWith("zh/", StringComparison.Ordinal)).Content.Span);

        Assert.All(diagnostics, diagnostic => Assert.Equal(Codes.TextUntranslated, diagnostic.Code));
        Assert.Contains("zh/index.html", paths);
        Assert.Contains("zh/pp18/index.html", paths);
        Assert.DoesNotContain("zh/pp18/r130/index.html", paths);
        Assert.Contains("<html lang=\"zh-Hans\" dir=\"ltr\" data-languages=\"en zh\">", home, StringComparison.Ordinal);
        Assert.Contains(">首页</a>", home, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\"", home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_of_the_settings_without_texts_is_an_error() =>
        Assert.Equal(Codes.TextsMissing, Assert.Single(Renderer.Create(SampleSite.Theme(), SampleSite.Settings with { Languages = ["de"] }).Diagnostics).Code);

    private static List<ThemeFile> With(string path, string text) =>
        [.. SampleSite.Theme().Where(file => file.Path != path), ThemeFile.Of(path, text)];
}

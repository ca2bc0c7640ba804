using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>Pages that exist in every language.</summary>
public sealed class TonguePageTests
{
    [Theory]
    [InlineData("zh/index.html", "tongue-home-zh.html")]
    [InlineData("ar/search/index.html", "tongue-search-ar.html")]
    public void Pages_in_other_languages_are_as_on_file(string path, string golden) => Golden.Matches($"pages/{golden}", TongueSite.Html(path));

    [Fact]
    public void Every_list_exists_in_every_language_and_every_cited_page_once()
    {
        var paths = TongueSite.Pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);

        foreach (var language in SiteGen.Facts.Languages.All.Except(["en"]))
        {
            Assert.Superset(new HashSet<string>(["", "pp18/", "topics/", "topics/ott/", "notes/", "link/", "search/"]), paths
                .Where(path => path.StartsWith(language + "/", StringComparison.Ordinal)).Select(path => path[(language.Length + 1)..].Replace("index.html", "", StringComparison.Ordinal)).ToHashSet());
            Assert.DoesNotContain($"{language}/pp18/p/b-67-4/index.html", paths);
        }
    }

    [Theory]
    [InlineData("zh/topics/index.html", "zh-Hans", "ltr", "议题 – PP-18 proposals", "工作所涉议题以及与之相关的提案。")]
    [InlineData("ar/notes/index.html", "ar", "rtl", "ملاحظات للمحررين – PP-18 proposals", "أخطاء الوثائق نفسها، بقدر ما يستطيع برنامج أن يراها. لم يُصحّح شيء هنا: النصوص كما وردت.")]
    [InlineData("fr/index.html", "fr", "ltr", "PP-18 proposals", "Les propositions de modification des résolutions, en regard du texte qu'elles modifient.")]
    public void A_page_says_its_language_title_and_description(string path, string lang, string dir, string title, string description)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(TongueSite.Html(path));

        Assert.Equal((lang, dir), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(title, page.Title);
        Assert.Equal(description, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(description, page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        Assert.Equal(["en", "x-default", "fr", "es", "ru", "zh-Hans", "ar"], page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")!));
    }

    [Fact]
    public void The_words_of_all_languages_have_the_same_keys()
    {
        var keys = SiteGen.Facts.Languages.All.Select(language => Keys($"assets/words-{language}.js")).ToList();

        Assert.All(keys, others => Assert.Equal(keys[0], others));
        Assert.Contains("section.ins-tsb", keys[0]);
        Assert.DoesNotContain("home.lead", keys[0]);
        Assert.Contains("\"cite.title\":\"Cite this\"", TongueSite.Html("assets/words-en.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_one_language_nothing_is_said_of_others()
    {
        Assert.DoesNotContain(SampleSite.Pages, page => page.Path.StartsWith("assets/words-", StringComparison.Ordinal));
        Assert.DoesNotContain("tongues", SampleSite.Html("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-languages", SampleSite.Html("index.html"), StringComparison.Ordinal);
    }

    private static List<string> Keys(string path)
    {
        var script = TongueSite.Html(path);
        using var json = System.Text.Json.JsonDocument.Parse(script[(script.IndexOf("={", StringComparison.Ordinal) + 1)..script.LastIndexOf(';')]);
        return [.. json.RootElement.GetProperty("texts").EnumerateObject().Select(property => property.Name)];
    }
}

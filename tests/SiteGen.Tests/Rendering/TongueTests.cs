using System.Text.RegularExpressions;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The texts of the theme in the six languages of the Union, held against the English ones.</summary>
public sealed partial class TongueTests
{
    private static readonly Texts English = In("en");

    public static TheoryData<string> Others => new(SiteGen.Facts.Languages.All.Except(["en"]));

    public static TheoryData<string> All => new(SiteGen.Facts.Languages.All);

    [Theory, MemberData(nameof(Others))]
    public void Every_language_has_every_text_and_no_other(string language)
    {
        var keys = In(language).Keys.ToList();

        Assert.Empty(English.Keys.Except(keys).Select(key => $"theme/texts/{language}.yml lacks {key}"));
        Assert.Empty(keys.Except(English.Keys).Select(key => $"theme/texts/{language}.yml has {key}, which no other language has"));
    }

    [Theory, MemberData(nameof(Others))]
    public void Every_text_is_filled_in_with_the_same_as_in_English(string language)
    {
        var texts = In(language);

        Assert.Empty(texts.Keys.Where(key => Filled(texts, key) != Filled(English, key))
            .Select(key => $"theme/texts/{language}.yml, {key}: {Filled(texts, key)} is filled in, in English {Filled(English, key)}"));
    }

    [Theory, MemberData(nameof(All))]
    public void What_counts_has_every_plural_form_of_its_language(string language)
    {
        var texts = In(language);
        foreach (var key in texts.Keys)
        {
            var forms = texts.Forms(key)!;
            var isCounted = forms.Count > 1 || (language != "zh" && English.Forms(key)!.Count > 1);
            var needed = isCounted ? PluralRules.Needed(language).AsEnumerable() : ["other"];
            // Where none at all has words of its own in English it has them everywhere.
            needed = English.Forms(key)!.ContainsKey("zero") ? needed.Append("zero") : needed;

            Assert.True(!needed.Except(forms.Keys).Any(), $"theme/texts/{language}.yml, {key}: lacks {string.Join(", ", needed.Except(forms.Keys))}");
            Assert.True(!forms.Keys.Except(needed).Any(), $"theme/texts/{language}.yml, {key}: has {string.Join(", ", forms.Keys.Except(needed))} for nothing");
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_form_that_a_language_has_is_taken_by_a_number(string language) =>
        Assert.Equal(PluralRules.Needed(language).Where(form => (language, form) != ("ru", "other")).Order(),
            Enumerable.Range(0, 200).Select(number => PluralRules.Form(language, number)).Distinct().Order());

    [Theory]
    [InlineData("en", 1234567, "1,234,567")]
    [InlineData("zh", 1234, "1,234")]
    [InlineData("fr", 1234, "1\u202F234")]
    [InlineData("es", 1234, "1234")]
    [InlineData("es", 12345, "12\u00A0345")]
    [InlineData("ru", 1234, "1234")]
    [InlineData("ru", 12345, "12\u00A0345")]
    [InlineData("ar", 1234, "1,234")]
    public void Numbers_are_grouped_as_the_language_does(string language, int number, string expected) =>
        Assert.Equal(expected, In(language).Number(number));

    [Theory]
    [InlineData("en", 29, "29 October 2018")]
    [InlineData("zh", 29, "2018年10月29日")]
    [InlineData("fr", 1, "1er octobre 2018")]
    [InlineData("es", 1, "1 de octubre de 2018")]
    [InlineData("ru", 29, "29 октября 2018 г.")]
    [InlineData("ar", 29, "29 أكتوبر 2018")]
    public void Days_are_written_as_the_language_does(string language, int day, string expected) =>
        Assert.Equal(expected, In(language).Date(new(2018, 10, day)));

    [Theory]
    [InlineData("zh", "巴西 肯尼亚 印度", "巴西、肯尼亚和印度")]
    [InlineData("fr", "Brésil Inde Kenya", "Brésil, Inde et Kenya")]
    [InlineData("es", "Brasil Kenya", "Brasil y Kenya")]
    [InlineData("es", "Brasil India", "Brasil e India")]
    [InlineData("es", "agua hielo", "agua y hielo")]
    [InlineData("ru", "Бразилия Индия", "Бразилия и Индия")]
    [InlineData("ar", "البرازيل كينيا الهند", "البرازيل وكينيا والهند")]
    public void Names_stand_in_a_row_as_the_language_does(string language, string names, string expected) =>
        Assert.Equal(expected, In(language).List(names.Split(' ')));

    private static string Filled(Texts texts, string key) =>
        string.Join(" ", texts.Forms(key)!.Values.SelectMany(form => Place().Matches(form).Select(place => place.Value)).Distinct().Order(StringComparer.Ordinal));

    private static Texts In(string language)
    {
        var file = SampleSite.Theme().Single(file => file.Path == $"texts/{language}.yml");
        var (texts, diagnostics) = Texts.Read("theme/" + file.Path, file.Text);
        Assert.Empty(diagnostics);
        return texts!;
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

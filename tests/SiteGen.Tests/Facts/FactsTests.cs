using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Facts;

/// <summary>Each row of each table holds an example, and the example is read as the row says.</summary>
public sealed class FactsTests
{
    public static TheoryData<string, string> HeadLineRows { get; } =
        [.. HeadingWords.HeadLines.Select(row => new TheoryDataRow<string, string>(row.Mark, row.Example))];

    public static TheoryData<string, string, string, string> HeadingRows { get; } =
        [.. HeadingWords.All.Select(word => new TheoryDataRow<string, string, string, string>(word.Role, word.Value, word.Form, word.Example))];

    public static TheoryData<string, string, string> OpeningRows { get; } =
        [.. Openings.All.Select(opening => new TheoryDataRow<string, string, string>(opening.Role, opening.Organ, opening.Example))];

    public static TheoryData<string, string> LineRows { get; } =
        [.. LineWords.All.Select(word => new TheoryDataRow<string, string>(word.Role, word.Example))];

    public static TheoryData<string, string> PageRows { get; } =
        [.. LineWords.Pages.Select(page => new TheoryDataRow<string, string>(page.Name, page.Example))];

    public static TheoryData<string, int, string> ConferenceRows { get; } =
        [.. Conferences.All.Select(known => new TheoryDataRow<string, int, string>(known.Organ, known.Year, known.Example))];

    public static TheoryData<string> Tables { get; } =
    [
        "head-lines", "headings", "openings", "section-verbs", "section-words", "addressees", "labels", "alphabets", "reasons",
        "annexes", "conferences", "sources", "months", "end-marks", "furniture", "languages", "han-variants",
    ];

    [Theory, MemberData(nameof(HeadLineRows))]
    public void A_mark_opens_its_head_line(string mark, string example) =>
        Assert.Equal(mark, HeadLines.Read(Folding.Of(example))?.Action.Mark());

    [Theory, MemberData(nameof(HeadingRows))]
    public void A_word_of_a_heading_is_read_in_its_example(string role, string value, string form, string example)
    {
        var heading = InstrumentHeadings.Read(Folding.Of(example));

        Assert.NotNull(heading);
        Assert.Equal(Folding.Of(example).Plain.Length, heading.End);
        Assert.True(
            role switch { "kind" => heading.Kind == value, "new" or "draft" => heading.IsNew, "organ" => heading.Organ == value, _ => heading.Number == "12" },
            $"{role} {form}: {heading}");
    }

    [Theory, MemberData(nameof(OpeningRows))]
    public void A_conference_is_known_by_its_name(string role, string organ, string example)
    {
        if (role == "abbreviation")
        {
            Assert.Equal([2014], Years.In(example));
            return;
        }
        var opening = OpeningLines.Read(Folding.Of(example));
        Assert.Equal(organ.Length > 0 ? organ : "PP", opening?.Organ);
        Assert.Equal(2014, Assert.Single(opening!.Years));
    }

    [Theory, MemberData(nameof(LineRows))]
    public void A_word_opens_its_line(string role, string example)
    {
        var line = Folding.Of(example);

        Assert.True(role switch
        {
            "reasons" => LineRules.ReasonsEnd(line) > 0,
            "annex" => LineRules.IsAnnex(line),
            _ => LineRules.IsNote(line),
        });
    }

    [Theory, MemberData(nameof(PageRows))]
    public void A_page_s_furniture_is_told_from_text(string name, string example) =>
        Assert.Equal(name, LineRules.Furniture(Folding.Of(example)));

    [Theory, MemberData(nameof(ConferenceRows))]
    public void A_conference_is_found_by_its_place_and_year(string organ, int year, string example)
    {
        Assert.Contains(Conferences.Named(example), known => known.Organ == organ && known.Year == year);
        foreach (var language in Languages.All)
        {
            Assert.NotEmpty(Conferences.Find(organ, year)!.Place(language));
        }
    }

    [Fact]
    public void Every_source_has_a_number_and_a_name_in_each_language()
    {
        foreach (var source in Sources.All)
        {
            Assert.Equal(source.Symbol, ProposalId.Parse($"{source.Symbol}/1/1")?.Sources[0]);
            Assert.All(Languages.All, language => Assert.NotEmpty(source.Names[language][0]));
        }
        Assert.Equal(Sources.All.Length, Sources.All.DistinctBy(source => source.Symbol).Count());
    }

    [Theory]
    [InlineData("1 October 2018")]
    [InlineData("1 октября 2018 года")]
    [InlineData("1 août 2018")]
    [InlineData("12 de octubre")]
    [InlineData("1 أكتوبر 2018")]
    public void A_number_before_a_month_is_no_label(string date) =>
        Assert.Null(LabelScan.At(Folding.Of(date.Replace("de ", "", StringComparison.Ordinal)), 0));

    [Theory]
    [InlineData("item", ";；؛、")]
    [InlineData("section", ",，،")]
    [InlineData("end", ".。!?؟？…")]
    [InlineData("intro", ":：")]
    [InlineData("", "a)”")]
    public void An_end_mark_says_what_it_ends(string role, string marks) =>
        Assert.All(marks, mark => Assert.Equal(role, LineWords.EndRole(Folding.Of(mark.ToString()).Plain[0])));

    [Theory, MemberData(nameof(Tables))]
    public void Each_row_of_a_table_is_whole_and_says_where_it_comes_from(string name)
    {
        var table = Table.Read(name);

        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Contains(table.Cell(row, "origin"), (string[])["source", "general"]));
        Assert.All(table.Rows, row => Assert.True(name == "languages" || table.Cell(row, "example").Length > 0, string.Join('|', row)));
        Assert.Equal(table.Rows.Length, table.Rows.Select(row => string.Join('\t', row)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("The Union resolves that each of the Member States should act.", "en")]
    [InlineData("L'Union décide que chacun des États Membres devrait agir dans les délais.", "fr")]
    [InlineData("La Unión resuelve que cada uno de los Estados Miembros debería actuar.", "es")]
    [InlineData("Союз решает, что ITU-T и ITU-D должны действовать.", "ru")]
    [InlineData("国际电联做出决议，ITU-T采取行动。", "zh")]
    [InlineData("يقرر الاتحاد أن يتصرف قطاع ITU-T", "ar")]
    [InlineData("12345", null)]
    public void A_language_is_told_by_its_letters_and_commonest_words(string text, string? language) =>
        Assert.Equal(language, Languages.Of(text));

    [Theory]
    [InlineData("20142018", "2014 2018")]
    [InlineData("2016-20192020-2023", "2016 2019 2020 2023")]
    [InlineData("WRC-1519", "2015 2019")]
    [InlineData("(Rev. Dubai, 2018)", "2018")]
    [InlineData("CMDT-22", "2022")]
    [InlineData("WRC-92", "1992")]
    [InlineData("第1305号", "")]
    [InlineData("E.164 and 12345", "")]
    public void Years_are_found_also_where_they_are_glued(string text, string years) =>
        Assert.Equal(years, string.Join(' ', Years.In(text)));

    [Theory]
    [InlineData("ＭＯＤ　（１）；：", "MOD (1);:", "mod (1);:")]
    [InlineData("Secre\u00ADtary\u2011General\u200F", "Secretary-General", "secretary-general")]
    [InlineData("décide", "décide", "decide")]
    [InlineData("de\u0301cide", "decide", "decide")]
    [InlineData("ё й إذْ", "ё й إذ", "е и اذ")]
    [InlineData("決議", "決議", "决议")]
    [InlineData("٢٠١٨", "2018", "2018")]
    public void Letters_are_read_as_they_are_meant(string text, string plain, string key)
    {
        var folded = Folding.Of(text);

        Assert.Equal((plain, key), (folded.Plain, folded.Key));
        Assert.Equal(folded.Plain.Length + 1, folded.Starts.Length);
        Assert.Equal(text.Length, folded.Starts[^1]);
    }
}

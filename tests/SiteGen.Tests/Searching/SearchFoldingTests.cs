using SiteGen.Searching;
using Xunit;

namespace SiteGen.Tests.Searching;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("網絡安全", "网络安全")]
    [InlineData("ＯＴＴ應用", "ott应用")]
    [InlineData("Cybersécurité", "cybersecurite")]
    [InlineData("Жёлтый йод", "желтыи иод")]
    [InlineData("الأمنُ السيبرانيّ", "الامن السيبراني")]
    [InlineData("ﺍﻷﻣﻦ", "الامن")]
    [InlineData("第 130 号决议", "第130号决议")]
    [InlineData("ITU  Council", "itu council")]
    [InlineData("1,305 and 12\u00A0500", "1305 and 12500")]
    [InlineData("2014, 305", "2014, 305")]
    [InlineData("第1、305号", "第1,305号")]
    [InlineData("“设计安全”", "\"设计安全\"")]
    [InlineData("Straße Œuvre", "strasse oeuvre")]
    [InlineData("ⅳ) ½", "iv) 1⁄2")]
    public void A_text_is_compared_as_this(string text, string folded) => Assert.Equal(folded, SearchFolding.Of(text).Key);

    [Fact]
    public void Each_character_knows_where_it_comes_from()
    {
        var (key, starts) = SearchFolding.Of("第 130 号Œuvre");

        Assert.Equal("第130号oeuvre", key);
        Assert.Equal([0, 2, 3, 4, 6, 7, 7, 8, 9, 10, 11], starts);
    }

    [Fact]
    public void What_is_folded_stays_as_it_is_when_it_is_folded_again() =>
        Assert.All(SearchFolding.All.Where(fold => fold.To.Trim().Length > 0), fold => Assert.Equal(fold.To, string.Concat(fold.To.Select(SearchFolding.Of))));

    [Theory]
    [InlineData("networks", "network", 0.6)]
    [InlineData("policy", "policies", 0.6)]
    [InlineData("cybersecurity", "cyber", 0.6)]
    [InlineData("access", "acces", 0.6)]
    [InlineData("class", "clas", 0.6)]
    [InlineData("ott", "ott", 1)]
    [InlineData("lottery", "ott", 0)]
    [InlineData("process", "proces5", 0)]
    public void A_word_answers_another(string word, string asked, double weight) => Assert.Equal(weight, Words.Answers(word, asked));

    [Theory]
    [InlineData("cybersecurity", "cybersecurty", true)]
    [InlineData("cybersecurity", "cyberscurity", true)]
    [InlineData("cybersecurity", "cybersceurity", true)]
    [InlineData("cybersecurity", "kybersecurity", true)]
    [InlineData("cybersecurity", "cybersecuritys", true)]
    [InlineData("cybersecurity", "cybersecurity", false)]
    [InlineData("cybersecurity", "cyberscurty", false)]
    public void One_slip_makes_a_typo(string word, string asked, bool expected) => Assert.Equal(expected, Words.IsTypo(word, asked));
}

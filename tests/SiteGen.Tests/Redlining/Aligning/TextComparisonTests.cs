using CsCheck;
using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining.Aligning;

public class TextComparisonTests
{
    [Theory]
    [InlineData("to discuss child safety", "to address child safety", "to {--discuss--}{++address++} child safety")]
    [InlineData("One. Two stays. Three.", "One. Two stays here. Three.", "One. Two stays{++ here++}. Three.")]
    [InlineData("每四年发布一次宽带政策报告", "每四年更新并发布一次宽带政策报告", "每四年{++更新并++}发布一次宽带政策报告")]
    [InlineData("加强国际电联在提高信任度方面的作用", "加强国际电联在网络信息方面的作用", "加强国际电联在{--提高信任度--}{++网络信息++}方面的作用")]
    [InlineData("RESOLUTION 7 (Rev. Busan, 2014)", "RESOLUTION 7 (Rev. Dubai, 2018)", "RESOLUTION 7 (Rev. {--Busan, 2014--}{++Dubai, 2018++})")]
    [InlineData("the plan of the Union for the year", "a budget of a conference in some decade", "{--the plan of the Union for the year--}{++a budget of a conference in some decade++}")]
    [InlineData("a", "", "{--a--}")]
    [InlineData("", "a", "{++a++}")]
    [InlineData("the same", "the same", "the same")]
    public void A_changed_wording_is_marked_and_a_rewritten_one_replaced_as_a_whole(string original, string proposed, string expected) =>
        Assert.Equal(expected, Marks.Show(new(TextComparison.Of(original, proposed), Change.Kept)));

    [Fact]
    public void Both_readings_are_the_texts_compared() =>
        Gen.Select(Gen.String[Gen.Char["ab 国1，。."], 0, 40], Gen.String[Gen.Char["ab 国1，。."], 0, 40]).Sample(
            (original, proposed) => TextComparison.Of(original, proposed) is var redline
                && redline.Of(SiteGen.Proposals.Reading.Original) == original && redline.Of(SiteGen.Proposals.Reading.Proposed) == proposed,
            iter: 2000);
}

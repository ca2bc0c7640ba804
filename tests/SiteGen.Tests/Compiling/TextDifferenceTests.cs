using CsCheck;
using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("the spectrum is scarce;", "the spectrum is plentiful;", "the spectrum is {--scarce--}{++plentiful++};")]
    [InlineData("灯塔使用的频谱十分稀缺；", "灯塔使用的频谱十分稀缺，应当共享；", "灯塔使用的频谱十分稀缺{++，应当共享++}；")]
    [InlineData("одна лампа горит", "каждая лампа горит", "{--одна--}{++каждая++} лампа горит")]
    [InlineData("قائمة بجميع المنارات", "قائمة عامة بجميع المنارات", "قائمة {++عامة ++}بجميع المنارات")]
    [InlineData("考虑到灯塔", "请各成员国采取行动", "{--考虑到灯塔--}{++请各成员国采取行动++}")] // nothing in common: no confetti
    [InlineData("same", "same", "same")]
    public void Two_wordings_differ_so(string one, string other, string expected) =>
        Assert.Equal(expected, string.Concat(TextDifference.Of(one, other).Runs.Select(run => run.Change switch
        {
            Change.Deleted => $"{{--{run.Text}--}}",
            Change.Inserted => $"{{++{run.Text}++}}",
            _ => run.Text,
        })));

    [Fact]
    public void The_two_readings_are_the_two_texts() =>
        Gen.Select(Words, Words).Sample((one, other) =>
        {
            var redline = TextDifference.Of(one, other);
            return redline.Of(SiteGen.Proposals.Reading.Original) == one && redline.Of(SiteGen.Proposals.Reading.Proposed) == other;
        });

    private static readonly Gen<string> Words = Gen.OneOf("lamp ", "light", ", ", "灯", "塔；", "𠀀", "свет ", "ضوء").Array[0, 12].Select(string.Concat);
}

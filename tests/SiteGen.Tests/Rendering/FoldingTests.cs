using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>What of a comparison folds. In the pictures: # heading, * changed, digits the level of what is unchanged.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("#000", "#[000]")]
    [InlineData("#00", "#00")]
    [InlineData("#0000*0000", "#[000]0*0[000]")]
    [InlineData("#000*000", "#000*000")]
    [InlineData("#0111*", "#[011]1*")]
    [InlineData("#000#*", "#[000]#*")]
    [InlineData("#011*", "#011*")]
    [InlineData("", "")]
    public void What_is_unchanged_for_long_folds_but_never_beside_a_change(string rows, string folded) => Assert.Equal(folded, Folded(rows));

    [Fact]
    public void The_clause_that_a_changed_one_hangs_under_stands()
    {
        // Level 0, 1, 1, 1, 1, then a change on level 1.
        var rows = new FoldRow[] { new(false, true, 0), new(false, false, 0), new(false, false, 0), new(false, false, 0), new(false, false, 0), new(false, false, 1), new(false, false, 1), new(false, false, 1), new(false, false, 1), new(true, false, 1) };

        Assert.Equal([new(0, 1, false), new(1, 3, true), new(4, 1, false), new(5, 3, true), new(8, 2, false)], Folding.Of(rows));
    }

    private static string Folded(string rows) => string.Concat(
        Folding.Of([.. rows.Select(c => new FoldRow(c == '*', c == '#', char.IsDigit(c) ? c - '0' : 0))])
            .Select(stretch => stretch.Folded ? $"[{rows.Substring(stretch.Start, stretch.Length)}]" : rows.Substring(stretch.Start, stretch.Length)));
}

using SiteGen.Facts;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class LabelsTests
{
    public static TheoryData<string, string, string> Examples { get; } =
        [.. LabelForms.Examples.Select(example => new TheoryDataRow<string, string, string>(example.Kind, example.Printed, example.Token))];

    [Theory, MemberData(nameof(Examples))]
    public void Each_row_of_the_table_reads_its_own_example(string kind, string printed, string token)
    {
        var label = Labels.Parse(printed);

        Assert.Equal(token, label?.Token);
        Assert.Equal(kind is "han" or "circled" ? "number" : kind, label!.Kind.ToString().ToLowerInvariant());
    }

    [Theory]
    [InlineData("2017")]
    [InlineData("2017年9月")]
    [InlineData("bc)")]
    [InlineData("0")]
    [InlineData("the")]
    [InlineData("")]
    [InlineData("ij")]
    [InlineData("1.1.1.1.1.1.1.1")]
    [InlineData("C5")]
    [InlineData("iiii)")]
    public void What_is_no_single_label_is_none(string printed) => Assert.Null(Labels.Parse(printed));

    [Theory]
    [InlineData("i)", "Letter:9 Roman:1")]
    [InlineData("ii)", "Roman:2 Letter:35")]
    [InlineData("v)", "Letter:22 Roman:5")]
    [InlineData("iv)", "Roman:4")]
    [InlineData("а)", "Letter:1")]
    [InlineData("ｃ）", "Letter:3")]
    [InlineData("أ )", "Letter:1")]
    [InlineData("هـ)", "Letter:5")]
    public void A_label_is_everything_it_can_be_the_likeliest_first(string printed, string readings) =>
        Assert.Equal(readings, string.Join(' ', Labels.Readings(printed).Select(label => $"{label.Kind}:{label.Value}")));

    [Theory]
    [InlineData("bc)", "b|c")]
    [InlineData("23", "2|3")]
    [InlineData("fg)", "f|g")]
    [InlineData("hj)", "h|j")]
    [InlineData("1011", "10|11 101|1")]
    [InlineData("iiii)", "i|iii iii|i")]
    [InlineData("cbbis)", "c|bbis")]
    [InlineData("a)b)", "a|b")]
    [InlineData("1.11.2", "1-1|1-2")]
    [InlineData("аб)", "a|b")]
    [InlineData("a)", "")]
    [InlineData("5bis", "")]
    public void A_double_label_is_cut_in_every_way_that_gives_two(string printed, string splits) =>
        Assert.Equal(splits, string.Join(' ', Labels.Splits(printed).Select(split => $"{split.First.Token}|{split.Second.Token}")));

    [Fact]
    public void A_split_says_which_characters_are_the_first_and_which_the_second()
    {
        var split = Assert.Single(Labels.Splits("(bc)"));

        Assert.Equal((1, 2, 3), (split.Start, split.Cut, split.End));
        Assert.Equal(("(_)", "(_)"), (split.First.Frame, split.Second.Frame));
    }

    [Theory]
    [InlineData("a) b) c) d)", "latin", "a b c d")]
    [InlineData("а) b) с) d)", "latin", "a b c d")]
    [InlineData("а) б) в) г) д) е)", "russian", "a b c d e f")]
    [InlineData("أ) ب) ج) د)", "abjad", "a b c d")]
    [InlineData("أ) ب) ت) ث)", "hijai", "a b c d")]
    public void A_list_counts_in_the_alphabet_that_holds_all_its_letters(string labels, string alphabet, string tokens)
    {
        var printed = labels.Split(' ');
        var found = Labels.AlphabetOf(printed);

        Assert.Equal(alphabet, found?.Name);
        Assert.Equal(tokens, string.Join(' ', printed.Select(label => Labels.Parse(label, found)?.Token)));
    }

    [Theory]
    [InlineData("a)", "b)", true)]
    [InlineData("a)", "c)", false)]
    [InlineData("5", "5bis", true)]
    [InlineData("5bis", "5ter", true)]
    [InlineData("5ter", "6", true)]
    [InlineData("1.1", "1.2", true)]
    [InlineData("1.1", "2.2", false)]
    [InlineData("1", "1.1", false)]
    [InlineData("z)", "aa)", true)]
    [InlineData("5", "5A", true)]
    public void A_list_counts_on(string label, string next, bool follows) =>
        Assert.Equal(follows, Labels.Parse(label)!.Precedes(Labels.Parse(next)!));
}

using System.Collections.Immutable;
using CsCheck;
using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Markdown;

public class ContributionTests
{
    internal static Contribution Received(string text, params ImmutableArray<Noise> noise) =>
        new("b-67", "pp18", "B/67", "seed.txt", "ab12", "utf-8", "zh", ["B/67/1", "B/67/2"], noise, text);

    [Fact]
    public void A_contribution_is_written_as_on_file() => Golden.Matches(
        "Markdown/contribution.md",
        ContributionWriter.Write(Received(
            " MOD\tB/67/1\n[bookmark: _Toc1]第 14 号决议\n```\ncode\n````\n\n______\n www.itu.int\n",
            new("bookmark", 2, "[bookmark: _Toc1]"), new("blank", 6, ""), new("footer", 7, "______"), new("address", 8, " www.itu.int"))));

    [Fact]
    public void Any_contribution_reads_back_exactly() => Gen.Select(
            Gen.OneOf("```", "``", "`", "~~~", "\n", "\n\n", "## As received", "## No part of any proposal", "---", "digest: x", "\t", " ", "中文", "<b>", "&amp;", "\\", "\f")
                .Array[0, 12].Select(string.Concat),
            Gen.OneOf("", " ", "\t", "[bookmark: _Toc1]", "*x*", "- 1 x: y", "&#32;", "\\", "`").Array[0, 4],
            Gen.OneOf("blank", "table of contents", "a:b"))
        .Sample(
            (text, noise, kind) =>
            {
                var contribution = Received(text, [.. noise.Select((one, i) => new Noise(kind, i + 1, one))]);
                var file = ContributionWriter.Write(contribution);
                var (read, diagnostics) = ContributionReader.Read("b-67.md", file);
                Assert.Empty(diagnostics);
                Assert.Equal(contribution with { Noise = [], Proposals = [] }, read! with { Noise = [], Proposals = [] });
                Assert.Equal(contribution.Noise, read.Noise);
                Assert.Equal(contribution.Proposals, read.Proposals);
                Assert.Equal(file, ContributionWriter.Write(read));
                Assert.False(Generated.IsEdited(file));
            },
            iter: 1_000, threads: 2);

    [Fact]
    public void A_file_without_its_text_is_an_error()
    {
        var file = ContributionWriter.Write(Received("x\n"));

        var (read, diagnostics) = ContributionReader.Read("b-67.md", file[..file.IndexOf("## As received", StringComparison.Ordinal)]);

        Assert.Null(read);
        Assert.Equal("SG4020", Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void A_line_of_noise_that_is_none_is_a_warning_at_its_place()
    {
        var file = ContributionWriter.Write(Received("x\n", new Noise("blank", 1, "")));

        var (_, diagnostics) = ContributionReader.Read("b-67.md", file.Replace("- 1 blank:", "- one", StringComparison.Ordinal));

        Assert.Equal("b-67.md:17:1", Assert.Single(diagnostics).Spot.ToString());
    }
}

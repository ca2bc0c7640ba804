using CsCheck;
using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Markdown;

public class RoundTripTests
{
    [Fact]
    public void Any_proposal_reads_back_as_it_was_written_and_is_written_the_same_again() =>
        AnyProposal.Valid.Sample(
            proposal =>
            {
                var text = ProposalWriter.Write(proposal);
                var read = ProposalReader.Read("x.md", text).Value;
                Assert.NotNull(read);
                AssertSame(proposal, read, text);
                Assert.Equal(text, ProposalWriter.Write(read));
            },
            iter: 2_000, threads: 2, print: proposal => ProposalWriter.Write(proposal));

    internal static void AssertSame(Proposal expected, Proposal actual, string text)
    {
        Assert.Equal(expected with { Provisions = [], Topics = [] }, actual with { Provisions = [], Topics = [] });
        Assert.Equal(expected.Topics, actual.Topics);
        for (var i = 0; i < Math.Min(expected.Provisions.Length, actual.Provisions.Length); i++)
        {
            if (expected.Provisions[i] != actual.Provisions[i])
            {
                Assert.Fail($"provision {i}\n{Show(expected.Provisions[i])}\n{Show(actual.Provisions[i])}\n{text}");
            }
        }
        Assert.Equal(expected.Provisions.Length, actual.Provisions.Length);
    }

    private static string Show(Provision provision) =>
        $"{provision.Kind} {provision.Level} [{Show(provision.Label)}] [{Show(provision.Text)}] {provision.Mark} {provision.Line} {provision.MarkGround}";

    private static string Show(Redline redline) =>
        redline.IsEmpty ? "" : string.Join(" / ", redline.Runs.Select(run => $"{run.Change} «{run.Text}» {run.Ground} {run.Footnote}"));
}

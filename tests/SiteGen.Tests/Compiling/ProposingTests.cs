using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public sealed class ProposingTests
{
    private static readonly Proposing AtPp = Proposing.Of(Lighthouses.Compilation, "pp18");

    [Fact]
    public void Those_who_propose_most_come_first_and_then_the_alphabet_decides() =>
        Assert.Equal(["UTO", "ELD", "LAP", "LIL", "OCE", "QAF", "RUR", "VOS", "XIA"], AtPp.Sources);

    [Fact]
    public void Texts_stand_in_the_order_of_their_dossiers() => Assert.Equal(
        Lighthouses.Compilation.Dossiers.Where(dossier => dossier.Conference == "pp18"), AtPp.Texts.Select(text => text.Dossier));

    [Fact]
    public void What_one_source_proposes_on_one_text_stands_together() => Assert.Equal(
        ["UTO/1(Rev.1)/1", "UTO/1A1/1"],
        AtPp.Texts[0].Shares.Single(share => share.Source == "UTO").Proposals.Select(proposal => proposal.Proposal.Id.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_joint_proposal_counts_for_each_of_its_sources()
    {
        var joint = Lighthouses.Proposals.First(proposal => proposal.Id.Text == "LAP/2/1") with { Id = ProposalId.Parse("LAP/RUR/2/1")! };

        var proposing = Proposing.Of(Compiler.Compile([joint], []).Value, joint.Conference);

        Assert.Equal(["LAP", "RUR"], proposing.Sources);
        Assert.All(proposing.Texts.Single().Shares, share => Assert.Equal("LAP/RUR/2/1", share.Proposals.Single().Proposal.Id.Text));
    }
}

using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public sealed class SupersedingTests
{
    [Fact]
    public void A_revision_replaces_its_document_and_the_old_address_knows_what_stands_instead()
    {
        var superseded = Assert.Single(Lighthouses.Compilation.Superseded);

        Assert.Equal("/pp18/p/uto-1-1/", superseded.Address);
        Assert.Equal("/pp18/p/uto-1-rev1-1/", superseded.Instead);
        Assert.DoesNotContain("uto-1-1", Lighthouses.Dossier("/pp18/r901/").Proposals);
    }

    [Fact]
    public void An_addendum_and_another_conference_are_not_replaced()
    {
        Assert.Contains("uto-1a1-1", Lighthouses.Dossier("/pp18/r901/").Proposals);
        Assert.Contains("uto-1-1", Lighthouses.Dossier("/wtdc17/r37/").Proposals);
    }

    [Theory]
    [InlineData("B/67/2 B/67(Rev.1)/1", "B/67/2 > /pp18/d/b-67-rev1/")] // not repeated: no longer made
    [InlineData("B/67/1 B/67(Rev.1)/1 B/67(Rev.2)/1", "B/67/1 > /pp18/p/b-67-rev2-1/; B/67(Rev.1)/1 > /pp18/p/b-67-rev2-1/")]
    [InlineData("B/67A1/1 B/67A1(Rev.1)/1 B/67/1", "B/67A1/1 > /pp18/p/b-67a1-rev1-1/")]
    [InlineData("B/67/1 KEN/67(Rev.1)/1 B/6(Rev.7)/1 B/67(Corr.1)/1", "")]
    public void What_stands_instead_of_what(string numbers, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Superseding.Of([.. numbers.Split(' ').Select(Proposal)]).Superseded.Select(old => $"{old.Proposal.Id} > {old.Instead}")));

    private static Proposal Proposal(string id) => new()
    {
        Id = ProposalId.Parse(id)!, Action = ProposalAction.Mod, Conference = "pp18", Language = "en", Instrument = new("PP", "resolution", "1", false, 2014),
    };
}

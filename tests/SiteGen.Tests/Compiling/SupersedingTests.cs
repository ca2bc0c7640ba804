using System.Collections.Immutable;
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

    [Fact]
    public void Old_addresses_become_tombstones_that_point_on_and_come_back_if_the_revision_is_taken_back()
    {
        const string Old = "/pp18/p/uto-1-1/";
        const string New = "/pp18/p/uto-1-rev1-1/";
        var file = "input/pp18/r901/permalinks.tsv";
        var published = PermalinkFile.Read(file, $"{Old}\t-\tpermanent\n{Old}con-a/\taa\tpermanent\n{Old}con-z/\tbb\tpermanent\n").Value;
        ImmutableArray<MintedAddress> minted = [Page(New), Page(New + "con-a/")];

        var lines = SupersededLines.In(published, Lighthouses.Compilation.Superseded, minted, new DateOnly(2018, 11, 2));
        var (state, diagnostics) = Register.Update(lines, minted, new DateOnly(2018, 11, 2));

        Assert.Empty(diagnostics);
        Assert.Equal(
            [$"{Old}\t-\twithdrawn\t{New}\t2018-11-02\tsuperseded by UTO/1(Rev.1)", $"{Old}con-a/\taa\twithdrawn\t{New}con-a/\t2018-11-02\tsuperseded by UTO/1(Rev.1)", $"{Old}con-z/\tbb\twithdrawn\t{New}\t2018-11-02\tsuperseded by UTO/1(Rev.1)"],
            state.Former.Select(line => line.Line));
        var (again, none) = Register.Update(SupersededLines.In(state.Files["pp18/r901/permalinks.tsv"], [], [Page(Old)], null), [Page(Old), Page(New), Page(New + "con-a/")], null);
        Assert.Empty(none.Where(one => one.Spot.Path.Contains("uto-1-1/\t", StringComparison.Ordinal)));
        Assert.Contains($"{Old}\t-\tpermanent", again.Files["pp18/r901/permalinks.tsv"].Select(line => line.Line));
    }

    [Fact]
    public void What_was_superseded_before_it_was_ever_registered_has_a_tombstone_too_and_without_a_day_it_can_be_read_again()
    {
        var line = Assert.Single(SupersededLines.In([], Lighthouses.Compilation.Superseded, [], null));

        Assert.Equal("/pp18/p/uto-1-1/\t-\twithdrawn\t/pp18/\t-\tsuperseded by UTO/1(Rev.1)", line.Line);
        Assert.Equal("input/pp18/r901/permalinks.tsv", line.Spot.Path);
        Assert.Empty(PermalinkFile.Read("x", line.Line).Diagnostics);
    }

    private static MintedAddress Page(string address) => new(address, "pp18/r901/permalinks.tsv", "-", PermalinkState.Permanent, address);

    private static Proposal Proposal(string id) => new()
    {
        Id = ProposalId.Parse(id)!,
        Action = ProposalAction.Mod,
        Conference = "pp18",
        Language = "en",
        Instrument = new("PP", "resolution", "1", false, 2014),
    };
}

using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public class CompilerTests
{
    private static Proposal Proposal(string id, string number = "130", string conference = "pp18", int? year = 2014, string kind = "resolution") => new()
    {
        Id = new(id),
        Action = ProposalAction.Mod,
        Conference = conference,
        Instrument = new("PP", kind, number, year is null, year),
        Language = "en",
        Source = id.Replace('/', '-') + ".txt",
    };

    private static Compilation Compile(params Proposal[] proposals) => Compiler.Compile([.. proposals], []).Value;

    [Fact]
    public void Proposals_stand_in_the_order_of_their_numbers_whatever_order_they_come_in() => Assert.Equal(
        ["B/9/1", "B/67/2", "B/67/10", "B/67A1/1", "EUR/44(Rev.1)/3", "B/5/1"],
        Compile(Proposal("B/67/10"), Proposal("B/5/1", conference: "wtdc17"), Proposal("EUR/44(Rev.1)/3"), Proposal("B/67A1/1"), Proposal("B/9/1"), Proposal("B/67/2"))
            .Proposals.Select(proposal => proposal.Proposal.Id.Text));

    [Fact]
    public void Dossiers_stand_by_kind_and_number_and_new_drafts_last()
    {
        var dossiers = Compile(Proposal("B/67/1", "B-1", year: null), Proposal("B/67/2", "130"), Proposal("B/67/3", "9"), Proposal("B/67/4", "5", kind: "decision"), Proposal("USA/1/1", "130", year: 2010)).Dossiers;

        Assert.Equal(["/pp18/dec5/", "/pp18/r9/", "/pp18/r130/", "/pp18/new-b-1/"], dossiers.Select(dossier => dossier.Address));
        Assert.Equal(["b-67-2", "usa-1-1"], dossiers[2].Proposals);
        Assert.Equal(2014, dossiers[2].Instrument.Base);
    }

    [Fact]
    public void Conferences_have_their_place_from_the_table() => Assert.Equal(
        [new Conference("pp18", "PP", 2018, "Dubai"), new Conference("wtdc17", "WTDC", 2017, "Buenos Aires")],
        Compile(Proposal("B/67/1", conference: "wtdc17"), Proposal("B/67/1")).Conferences);

    [Fact]
    public void A_proposal_in_two_files_is_an_error_that_names_both()
    {
        var (compilation, diagnostics) = Compiler.Compile([Proposal("B/67/1") with { Source = "b.txt" }, Proposal("B/67/1") with { Source = "a.txt" }], []);

        Assert.Equal("a.txt", Assert.Single(compilation.Proposals).Proposal.Source);
        Assert.Equal("seeds/b.txt: error SG5002: proposal B/67/1 stands in seeds/a.txt and in seeds/b.txt; the second is left out. Remove one of them", Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void Two_numbers_with_one_address_are_an_error()
    {
        var (compilation, diagnostics) = Compiler.Compile([Proposal("B/67(Rev.1)/1"), Proposal("B/67(Rev1)/1")], []);

        Assert.Single(compilation.Proposals);
        Assert.Equal("SG5003", Assert.Single(diagnostics).Code.Id);
    }

    [Theory]
    [InlineData("xx", "SG5004")]
    [InlineData("PP18", "SG5004")]
    [InlineData("pp2018", "SG5004")]
    [InlineData("pp19", "SG5005")] // none was held
    public void A_conference_that_the_program_does_not_know_is_said(string conference, string code) =>
        Assert.Equal(code, Assert.Single(Compiler.Compile([Proposal("B/67/1", conference: conference)], []).Diagnostics).Code.Id);

    [Fact]
    public void The_seeds_changes_are_counted()
    {
        var counts = Compiler.Compile(ReviewedSeed.Proposals, []).Value.Proposals.Select(proposal => proposal.Counts).ToList();

        Assert.Equal((0, 0, 1, 13), (counts[0].Added, counts[0].Deleted, counts[0].Amended, counts[0].Unchanged));
        Assert.Equal((3, 3, 11, 7), (counts[1].Added, counts[1].Deleted, counts[1].Amended, counts[1].Unchanged));
        Assert.Equal(new ChangeCounts(0, 0, 0, 0, 0, 0, 0), counts[2]);
        Assert.Equal(0, counts[4].Deleted + counts[4].Amended + counts[4].Unchanged);
        // The notes on the review say how much is marked: 1,033 characters deleted and 1,849 inserted, white space among them.
        Assert.InRange(counts.Take(4).Sum(count => count.CharactersDeleted), 1000, 1033);
        Assert.InRange(counts.Take(4).Sum(count => count.CharactersInserted), 1800, 1849);
    }
}

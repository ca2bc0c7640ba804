using SiteGen.Citations;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class CitationIndexTests
{
    private static readonly CitationIndex Index = CitationIndex.Of(SeedCitations.Compilation);

    [Fact]
    public void A_revision_that_the_redline_changes_leads_to_the_instruments_page_at_each_revision()
    {
        var citation = Single("rcl-j");

        Assert.Equal(
            (CitationPlace.Revised, "/ref/wtdc-r69/#2014", "/ref/wtdc-r69/#2017", "/ref/wtdc-r69/"),
            (citation.Place, citation.Original, citation.Proposed, citation.Both));
    }

    [Fact]
    public void A_part_of_the_same_text_leads_to_its_row_in_the_proposal_and_back()
    {
        Assert.Equal("/pp18/p/b-67-4/#x-bim", Index.Of(SeedCitations.Of(4)).Single(citation => citation.Original?.Contains('#') == true && citation.Original.StartsWith("/pp18/", StringComparison.Ordinal)).Original);
        var citing = Assert.Single(Index.To("/pp18/p/b-67-4/x-bim/"));
        Assert.Equal(("上述铭记一段", CitationPlace.Deleted), (citing.Words, citing.Place));
    }

    [Fact]
    public void An_instrument_knows_its_revisions_and_every_clause_that_cites_it_once()
    {
        var instrument = Index.Instrument("wtdc-r69")!;

        Assert.Equal([2014, 2017], instrument.Revisions);
        Assert.Equal(
            ["rcl-j 2014→2017", "rcg-c 2014→2017", "rcg-d 2014→2017", "awa-c 2014→2017", "x-bim-p1 2014→", "ins-bdt-1 2014→2017"],
            instrument.Citing.Select(one => $"{one.Proposal.Clauses[one.Clause].Token} {one.Was}→{one.Becomes}"));
    }

    [Fact]
    public void What_a_new_text_cites_is_newly_cited_except_in_its_reasons() => Assert.All(
        Index.Of(SeedCitations.Of(5)),
        citation => Assert.Equal(
            SeedCitations.Of(5).Clauses[citation.Clause].Token.StartsWith("rsn", StringComparison.Ordinal) ? CitationPlace.Kept : CitationPlace.Inserted,
            citation.Place));

    [Fact]
    public void A_resolution_with_a_dossier_here_leads_to_it_and_has_a_page_too()
    {
        Assert.Contains(Index.Of(SeedCitations.Of(1)), citation => citation.Proposed == "/pp18/r14/");
        Assert.NotNull(Index.Instrument("pp-r14"));
    }

    [Fact]
    public void One_text_in_two_dossiers_is_no_guess_but_leads_to_its_own_page()
    {
        var seed = SeedCitations.Compilation;
        var index = CitationIndex.Of(seed with { Dossiers = [.. seed.Dossiers, .. seed.Dossiers.Select(dossier => dossier with { Conference = "pp14" })] });

        Assert.Contains(index.Of(SeedCitations.Of(1)), citation => citation.Proposed == "/ref/pp-r14/#2006");
    }

    [Fact]
    public void The_same_compilation_gives_the_same_index() => Assert.Equal(
        Index.Instruments.SelectMany(instrument => instrument.Citing.Select(one => (instrument.Target, one.Clause, one.Words, one.Place))),
        CitationIndex.Of(SeedCitations.Compilation).Instruments.SelectMany(instrument => instrument.Citing.Select(one => (instrument.Target, one.Clause, one.Words, one.Place))));

    private static LinkedCitation Single(string token)
    {
        var proposal = SeedCitations.Of(4);
        return Index.Of(proposal).Single(citation => proposal.Clauses[citation.Clause].Token == token);
    }
}

using SiteGen.Compiling;
using SiteGen.Markdown;
using Xunit;

namespace SiteGen.Tests.Compiling;

public class DossierRowsTests
{
    private static CompiledProposal Proposal(string id, string language, string body, string action = "MOD", int revision = 2014)
    {
        var front = $"---\nproposal: {id}\naction: {action}\nconference: pp18\norgan: PP\nkind: resolution\nnumber: 130\nbase: {revision}\nlanguage: {language}\nevidence: reviewed\n---\n\n";
        var proposal = ProposalReader.Read("input/x.md", front + body).Value!;
        return Assert.Single(Compiler.Compile([proposal], []).Value.Proposals);
    }

    private static readonly CompiledProposal English = Proposal("USA/1/1", "en", """
        ## considering

        - a) that one;
        - {++b) that a new thing;++}
          {++¶++}
        - {--b)--}{++c)++} that two {++and more++};
        - {--c) that three,--}

        ## resolves

        - 1 to act.
        """);

    private static readonly CompiledProposal French = Proposal("F/2/1", "fr", """
        ## considérant

        - a) que un;
        - b) que deux;
        - {++c) que du nouveau;++}
        - {--c)--}{++d)++} que trois,

        ## décide

        - 1 d'agir;
        - {++2 d'agir encore.++}
        """);

    private static readonly CompiledProposal Older = Proposal("CHN/3/1", "zh", """
        ## 考虑到

        - a) 一；
        - b) 二；
        - c) 三；
        - d) 四，

        ## 做出决议

        - 1 行动。
        """, revision: 2010);

    private static string Listing(params CompiledProposal[] proposals) => string.Join('\n', DossierRows.Of(proposals).Select(row =>
        $"{row.Token} ({row.Section ?? "-"}): " + string.Join(' ', row.Cells.Select(cell =>
            $"{cell.Proposal}={string.Join(',', cell.Clauses.Select(at => proposals.Single(one => one.Proposal.Id.Slug == cell.Proposal).Clauses[at].Token))}"))));

    [Fact]
    public void Proposals_in_several_languages_meet_at_the_clause_of_the_base_text() => Assert.Equal(
        """
        con (-): usa-1-1=con f-2-1=con chn-3-1=con
        con-a (con): usa-1-1=con-a f-2-1=con-a chn-3-1=con-a
        n-con-a-1 (con): usa-1-1=con-b
        con-b (con): usa-1-1=con-c f-2-1=con-b chn-3-1=con-b
        n-con-b-1 (con): f-2-1=con-c
        con-c (con): usa-1-1=x-con-c f-2-1=con-d chn-3-1=con-c
        con-d (con): chn-3-1=con-d
        res (-): usa-1-1=res f-2-1=res chn-3-1=res
        res-1 (res): usa-1-1=res-1 f-2-1=res-1 chn-3-1=res-1
        n-res-1-1 (res): f-2-1=res-2
        """, Listing(English, French, Older));

    [Fact]
    public void A_further_proposal_changes_no_address()
    {
        var before = DossierRows.Of([French, Older]).Select(row => row.Token);

        Assert.Empty(before.Except(DossierRows.Of([English, French, Older]).Select(row => row.Token)));
    }

    [Fact]
    public void A_row_says_which_wording_of_the_base_text_stands_in_which_revision_and_language()
    {
        var row = DossierRows.Of([English, French, Older]).Single(row => row.Token == "con-b");

        Assert.Equal(
            [(2014, "en", "that two ;", "usa-1-1"), (2014, "fr", "que deux;", "f-2-1"), (2010, "zh", "二；", "chn-3-1")],
            row.Bases.Select(text => (text.Revision!.Value, text.Language, text.Text, string.Join(' ', text.Proposals))));
    }

    [Fact]
    public void The_same_wording_stands_once_with_all_who_quote_it()
    {
        var twin = Proposal("MEX/4/1", "en", "## considering\n\n- a) that one;\n- b) that two ;\n- c) that three,\n\n## resolves\n\n- 1 to act.\n", "NOC");

        Assert.All(
            DossierRows.Of([English, twin]).Where(row => !row.IsInserted),
            row => Assert.Equal(["usa-1-1", "mex-4-1"], Assert.Single(row.Bases).Proposals));
    }

    [Fact]
    public void A_clause_that_merges_two_of_the_base_stands_in_both_rows()
    {
        var rows = DossierRows.Of([Compiler.Compile([ReviewedSeed.Of(4)], []).Value.Proposals[0]]);

        Assert.Equal(
            rows.Single(row => row.Token == "con-a").Cells.Single().Clauses,
            rows.Single(row => row.Token == "con-b").Cells.Single().Clauses);
    }

    [Fact]
    public void Reasons_are_no_part_of_the_text_and_a_new_text_has_no_rows()
    {
        var seed = Compiler.Compile(ReviewedSeed.Proposals, []).Value.Proposals;

        Assert.DoesNotContain(DossierRows.Of([seed[0]]), row => row.Token.StartsWith("rsn", StringComparison.Ordinal));
        Assert.Empty(DossierRows.Of([seed[4]]));
    }

    [Fact]
    public void Every_clause_but_the_reasons_stands_in_a_row()
    {
        foreach (var proposal in Compiler.Compile(ReviewedSeed.Proposals, []).Value.Proposals.Take(4))
        {
            var inRows = DossierRows.Of([proposal]).SelectMany(row => row.Cells).SelectMany(cell => cell.Clauses).ToHashSet();

            Assert.All(proposal.Clauses.Index(), clause =>
                Assert.Equal(!clause.Item.Token.StartsWith("rsn", StringComparison.Ordinal), inRows.Contains(clause.Index)));
        }
    }
}

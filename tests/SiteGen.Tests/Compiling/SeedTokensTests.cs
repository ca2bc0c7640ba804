using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

/// <summary>
/// What the rules give for the five proposals of the seed, read against its text: one line a section, own ← base
/// where they differ, <c>+</c> for what is new in a MOD.
/// </summary>
public class SeedTokensTests
{
    [Fact]
    public void Resolution_14_keeps_its_tokens() => Assert.Equal(
        """
        n t hd
        con: a b c
        rcg: p1 a b c d e f
        rcg2: p1
        res: p1
        inv-wtdc-ra-wtsa: p1
        inv-adm: p1
        rsn: p1
        """, Listing(1));

    [Fact]
    public void Resolution_71_loses_labels_splits_a_clause_and_has_a_label_twice() => Assert.Equal(
        """
        n t hd
        con: p1←con-a x-con-b x-con-c
        not: p1←not-a x-not-b
        rcg: a b+ c←rcg-b
        res: p1
        ins-sg-coord←ins-sg: 1←ins-sg-1 2+ 3,4←ins-sg-2 4-i←ins-sg-2-i 4-ii←ins-sg-2-ii 4-iii←ins-sg-2-iii 3-v2←ins-sg-3
        ins-cl: 1 2 3 4+
        inv-ms: p1 p1-d1 p1-d2
        inv-sm: p1
        rsn: p1
        """, Listing(2));

    [Fact]
    public void A_text_that_is_struck_has_its_head_and_the_reasons() => Assert.Equal("n t hd\nrsn: p1", Listing(3));

    [Fact]
    public void Resolution_130_counts_anew_in_many_lists() => Assert.Equal(
        """
        n t hd
        rcl: a b c d e f g h i j k
        con: a,x-con-b←con-a,con-b b←con-c c←con-d d←con-e e←con-f f←con-g x-con-h g←con-i h←con-j i+ j+ k+
        rcg: a b c d e f g h x-rcg-i i←rcg-i-i j+ k+ l+ x-rcg-i-ii
        awa: a b+ c←awa-b d←awa-c e←awa-d f←awa-e g←awa-f h←awa-g i←awa-h
        not: a b c x-not-d
        x-bim: x-bim-p1
        res: 1 2 3 4 5+ 6+ 7+ 8+
        ins-sg-dirs: 1 1-i 1-ii 2 3 4 5 6 7
        ins-tsb: 1 1-i 1-ii 1-iii 1-iii-d1 1-iii-d2 2
        ins-bdt: 1 2 3 4 5 6 7 8+ 9+ 10←ins-bdt-8
        ins2-tsb-bdt: p1 1 2 3 4 5 6 7 8 9+ 10+ 11+ 12←ins2-tsb-bdt-9
        ins-sg: p1 1 2
        req-cl: p1
        inv-ms: 1 2 3 4
        inv-ms-sm-as: 1 2 3 4
        rsn: p1
        fn1
        """, Listing(4));

    [Fact]
    public void The_draft_new_resolution_skips_a_label_and_has_Cyrillic_ones() => Assert.Equal(
        """
        n t hd
        rcl: a a-d1 a-d2 b c d e f
        con: a b c
        rcg: a b c e f
        rcg2: a b c d
        res: 1 2
        ins-ag: p1
        ins-cwg: p1
        ins-dirs: p1
        inv-ms-sm: p1
        rsn: p1 p2 p3 p4 p5 p6 p7 p8
        fn2 fn3
        """, Listing(5));

    [Fact]
    public void The_label_that_stands_twice_is_the_only_thing_to_warn_of()
    {
        var warning = Assert.Single(ReviewedSeed.Proposals.SelectMany(proposal => ClauseAlignment.Rows(proposal).Diagnostics));

        Assert.Equal(
            "seeds/seed.txt:52: warning SG2003: label 3 stands twice in ins-sg-coord; the second gets the token ins-sg-coord-3-v2. "
            + "If the document has it so, leave it; otherwise correct the label", warning.ToString());
    }

    [Fact]
    public void The_Markdown_of_the_seed_gives_the_same_tokens_as_the_document() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Golden.Root, "..", "..", "input", "pp18"), "b-67-*.md", SearchOption.AllDirectories),
        path =>
        {
            var proposal = ProposalReader.Read(path, File.ReadAllText(path)).Value!;

            Assert.Equal(Listing(ReviewedSeed.Of(proposal.Id.Sequence[0] - '0')), Listing(proposal));
        });

    [Fact]
    public void A_sub_clause_that_becomes_a_clause_changes_its_level()
    {
        var row = ClauseAlignment.Rows(ReviewedSeed.Of(4)).Value.Single(row => row.Token == "rcg-i");

        Assert.Equal((1, 0), (row.Original[0].Level, row.Proposed[0].Level));
    }

    [Fact]
    public void Text_under_a_new_label_belongs_to_the_clause_it_comes_from()
    {
        var row = ClauseAlignment.Rows(ReviewedSeed.Of(2)).Value.Single(row => row.Token == "rcg-c");

        Assert.Equal(("b)", "c)"), (row.Original[0].Label.Flat, row.Proposed[0].Label.Flat));
        Assert.StartsWith("第5号决定（2014年", row.Original[0].Text.Flat, StringComparison.Ordinal);
        Assert.StartsWith("第5号决定（2018年", row.Proposed[0].Text.Flat, StringComparison.Ordinal);
        Assert.Equal([40, 41], row.Provisions.Select(index => ReviewedSeed.Of(2).Provisions[index].Line));
    }

    private static string Listing(int sequence) => Listing(ReviewedSeed.Of(sequence));

    private static string Listing(Proposal proposal)
    {
        var rows = ClauseAlignment.Rows(proposal).Value;
        var sections = rows.Index()
            .GroupBy(row => row.Item.Section < 0 && row.Item.Token.StartsWith("fn", StringComparison.Ordinal) ? int.MaxValue : row.Item.Section)
            .OrderBy(group => group.Key)
            .Select(group => group.Key is < 0 or int.MaxValue
                ? string.Join(' ', group.Select(row => row.Item.Token))
                : $"{Own(rows[group.Key], "", proposal)}: {string.Join(' ', group.Where(row => row.Index != group.Key).Select(row => Own(row.Item, rows[group.Key].Token + "-", proposal)))}");
        return string.Join('\n', sections);
    }

    private static string Own(Clause row, string section, Proposal proposal)
    {
        var own = string.Join(',', row.Anchors.Select(token =>
            section.Length > 0 && token.StartsWith(section, StringComparison.Ordinal) && row.State != ClauseState.Deleted ? token[section.Length..] : token));
        var bases = string.Join(',', row.BaseTokens);
        return row.State switch
        {
            ClauseState.Added when proposal.Action.Amends() => own + "+",
            ClauseState.Unchanged or ClauseState.Amended when bases != string.Join(',', row.Anchors) => $"{own}←{bases}",
            _ => own,
        };
    }
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Tests.Compiling;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Topics;

public class TaggingTests
{
    private static readonly TopicTable Table = TopicReader.Read(SiteTopics.Text, "input/topics.yml").Value;

    private static TaggedCompilation Tag(params ImmutableArray<Proposal> proposals) =>
        Tagging.Tag(Compiler.Compile(proposals, []).Value, Table).Value;

    private static TaggedProposal Of(TaggedCompilation tagged, string topic, int proposal) =>
        tagged.Topics.Single(entry => entry.Topic.Id == topic).Proposals.Single(on => on.Proposal == proposal);

    [Fact]
    public void The_seeds_proposals_are_on_these_topics() => Assert.Equal(
        [
            "B/67/1: sector-members",
            "B/67/2: strategic-plan sector-members regional-interconnection",
            "B/67/3: regional-interconnection",
            "B/67/4: cybersecurity internet-governance capacity-building smes privacy developing-countries sustainable-development",
            "B/67/5: ott sector-members internet-governance developing-countries regional-interconnection sustainable-development",
        ],
        Tag(ReviewedSeed.Proposals).Compilation.Proposals.Select(proposal => $"{proposal.Proposal.Id}: {string.Join(' ', proposal.Topics)}"));

    [Fact]
    public void A_clause_says_why_it_is_on_a_topic_and_whether_it_would_gain_it()
    {
        var tagged = Tag(ReviewedSeed.Proposals);
        var smes = Of(tagged, "smes", 3);

        Assert.Equal(
            ["con-i 中小企业 Inserted", "res-6 中小企业 Inserted", "rsn-p1 中小企业 Kept"],
            smes.Hits.Select(hit => $"{tagged.Compilation.Proposals[3].Clauses[hit.Row].Token} {hit.Term} {hit.Change}"));
    }

    [Fact]
    public void A_title_puts_the_whole_proposal_on_its_topic() => Assert.Equal("网络安全", Of(Tag(ReviewedSeed.Proposals), "cybersecurity", 3).Title);

    [Fact]
    public void A_heading_puts_its_clauses_on_its_topic()
    {
        var proposal = ReviewedSeed.Of(1) with
        {
            Language = "en",
            Provisions =
            [
                new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept("noting, as to OTT,")),
                new(ProvisionKind.Clause, 0, Redline.Kept("a)"), Redline.Kept("something")),
                new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept("resolves")),
                new(ProvisionKind.Clause, 0, Redline.Kept("1"), Redline.Kept("something")),
            ],
        };

        Assert.Equal([(0, TopicPlace.Text), (1, TopicPlace.Section)], Of(Tag(proposal), "ott", 0).Hits.Select(hit => (hit.Row, hit.Place)));
    }

    [Fact]
    public void Front_matter_adds_a_topic_takes_one_away_and_is_warned_of_an_unknown_one()
    {
        var proposal = ReviewedSeed.Of(3) with { Topics = ["youth", "-regional-interconnection", "quantum"] };
        var (tagged, diagnostics) = Tagging.Tag(Compiler.Compile([proposal], []).Value, Table);

        Assert.Equal(["youth"], tagged.Compilation.Proposals[0].Topics);
        Assert.True(Of(tagged, "youth", 0).Given);
        Assert.Equal("SG5044", Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void Words_that_only_both_halves_of_a_change_make_together_are_not_found()
    {
        var proposal = ReviewedSeed.Of(1) with
        {
            Title = "x",
            Provisions = [new(ProvisionKind.Paragraph, 0, Redline.Empty, Redline.Of([new(Change.Kept, "a "), new(Change.Deleted, "过"), new(Change.Inserted, "顶")]))],
        };

        Assert.Empty(Tag(proposal).Compilation.Proposals[0].Topics);
    }
}

using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Topics;

public class TopicReaderTests
{
    [Theory]
    [InlineData("- id: a-1\n  name: { en: x: }\n  terms: [", "input/topics.yml:2:16: error SG5041")]
    [InlineData("id: ott", "input/topics.yml:1:1: error SG5041")]
    [InlineData("- { id: OTT, name: { en: OTT } }", "input/topics.yml:1:3: error SG5042: the id \"OTT\" should be")]
    [InlineData("- { id: ott, name: { fr: OTT } }", "input/topics.yml:1:3: error SG5042: the topic has no English name")]
    [InlineData("- id: ott\n  name: { en: OTT, de: OTT }", "input/topics.yml:2:20: error SG5042: \"de\" should be one of en fr es ru zh ar")]
    [InlineData("- id: ott\n  name: { en: OTT }\n  termes: {}", "input/topics.yml:3:3: error SG5042: \"termes\" should be id, name or terms")]
    [InlineData("- id: ott\n  name: { en: OTT }\n  terms: { en: OTT }", "input/topics.yml:3:16: error SG5042: here should stand a list")]
    [InlineData("- id: ott\n  name: { en: OTT }\n  terms: { en: [\"*\"] }", "input/topics.yml:1:3: error SG5042: the term \"*\"")]
    [InlineData("- { id: ott, name: { en: OTT } }\n- { id: ott, name: { en: OTT } }", "input/topics.yml:2:3: error SG5043")]
    public void Each_mistake_is_named_with_its_line(string yaml, string expected) =>
        Assert.StartsWith(expected, Assert.Single(TopicReader.Read(yaml, "input/topics.yml").Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_topic_that_is_wrong_leaves_the_others()
    {
        var table = TopicReader.Read("- { id: X, name: { en: X1 } }\n- { id: ott, name: { en: OTT, zh: 过顶 } }", "t").Value;

        Assert.Equal("过顶", Assert.Single(table.Topics).Name("zh"));
        Assert.Equal("OTT", table.Topics[0].Name("ar"));
    }

    [Fact]
    public void An_empty_file_has_no_topics() => Assert.Empty(TopicReader.Read("# nothing\n", "t").Value.Topics);

    [Fact]
    public void The_sites_own_table_reads_without_a_word_and_names_each_topic_in_six_languages()
    {
        var (table, diagnostics) = TopicReader.Read(SiteTopics.Text, "input/topics.yml");

        Assert.Empty(diagnostics);
        Assert.InRange(table.Topics.Length, 20, 40);
        Assert.All(table.Topics, topic => Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], topic.Names.Keys));
    }
}

internal static class SiteTopics
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Golden.Root, "..", "..", "input", "topics.yml"));
}

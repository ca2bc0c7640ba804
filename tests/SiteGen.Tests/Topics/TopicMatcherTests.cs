using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Topics;

public class TopicMatcherTests
{
    private static readonly TopicTable Table = TopicReader.Read(
        """
        - { id: ott, name: { en: Over-the-top, zh: 过顶 }, terms: { en: [OTT] } }
        - { id: internet, name: { en: Internet } }
        - { id: iot, name: { en: Internet of Things } }
        - { id: security, name: { en: Cybersecurity, fr: Sécurité, zh: 网络安全, ar: الأمن السيبراني }, terms: { ru: [кибербезопасност*, безопасност* сет*] } }
        - { id: network, name: { en: Network, zh: 网络 } }
        - { id: data, name: { en: Data protection, zh: 网络安全 } }
        """, "input/topics.yml").Value;

    private static readonly TopicMatcher Matcher = new(Table);

    private static string Found(string text) => string.Join(' ', Matcher.Find(text)
        .Select(match => $"{Table.Topics[match.Topic].Id}:{text.Substring(match.Start, match.Length)}"));

    [Theory]
    [InlineData("over-the-top applications", "ott:over-the-top")]
    [InlineData("过顶（OTT）应用", "ott:过顶 ott:OTT")]
    [InlineData("与ＯＴＴ有关", "ott:ＯＴＴ")] // full width
    [InlineData("several OTTs", "ott:OTTs")]
    [InlineData("Ottawa, lottery, OTT1", "")]
    [InlineData("the Internet of Things and the Internet", "iot:Internet of Things internet:Internet")]
    [InlineData("CYBERSECURITY", "security:CYBERSECURITY")]
    [InlineData("cybersecurityless", "")]
    [InlineData("SECURITE des réseaux", "security:SECURITE")]
    [InlineData("提高网络安全水平", "security:网络安全 data:网络安全")] // longest: not 网络 alone
    [InlineData("网络", "network:网络")]
    [InlineData("в области кибербезопасности", "security:кибербезопасности")]
    [InlineData("обеспечение безопасности сетей электросвязи", "security:безопасности сетей")]
    [InlineData("و بالأمن السيبراني", "security:الأمن السيبراني")]
    [InlineData("تعزيز الأمن السيبراني", "security:الأمن السيبراني")]
    [InlineData("data  protection", "data:data  protection")]
    [InlineData("", "")]
    public void Terms_are_found_as_people_write_them(string text, string found) => Assert.Equal(found, Found(text));

    [Fact]
    public void A_table_without_topics_finds_nothing() => Assert.Empty(new TopicMatcher(TopicTable.Empty).Find("OTT"));
}

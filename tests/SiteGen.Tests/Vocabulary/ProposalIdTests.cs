using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Vocabulary;

public class ProposalIdTests
{
    [Theory]
    [InlineData("B/67/4", "b-67-4", "b-67")]
    [InlineData("ARB/91A3/1", "arb-91a3-1", "arb-91a3")]
    [InlineData("BDI/KEN/85A24A1/1", "bdi-ken-85a24a1-1", "bdi-ken-85a24a1")]
    [InlineData("EUR/44(Rev.1)/3", "eur-44-rev1-3", "eur-44-rev1")]
    [InlineData("EUR/XX/1", "eur-xx-1", "eur-xx")]
    [InlineData("AAA/BBB/CCC/DDD/EEE/FFF/GGG/HHH/III/JJJ/12/3", "aaa-etc-12-3", "aaa-etc-12")]
    public void A_number_gives_the_address_parts_of_the_proposal_and_its_document(string number, string slug, string document)
    {
        var id = ProposalId.Parse(number);

        Assert.Equal((slug, document), (id?.Slug, id?.DocumentSlug));
    }

    [Theory]
    [InlineData("b/67/4")]
    [InlineData("B/67")]
    [InlineData("B/67/4/")]
    [InlineData("B 67 4")]
    [InlineData("68/243")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.Null(ProposalId.Parse(text));
}

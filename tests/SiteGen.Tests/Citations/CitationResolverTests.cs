using SiteGen.Citations;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class CitationResolverTests
{
    private static readonly CitationResolver Resolver = new(SeedCitations.Compilation, ProposalCitations.Targets(SeedCitations.Compilation));

    [Theory]
    [InlineData("B/67/4, considering c)", "/pp18/p/b-67-4/con-c/", true)]
    [InlineData("B/67/4, considering h)", "/pp18/p/b-67-4/con-h/", true)]
    [InlineData("B/67/4 considering z)", "/pp18/p/b-67-4/", false)]
    [InlineData("B/67/9 considering c)", null, false)]
    [InlineData("Res. 130, considering c)", "/pp18/r130/con-c/", true)]
    [InlineData("Res. 130 (Rev. Busan, 2014)", "/pp18/r130/", true)]
    [InlineData("Res. 130, resolves 99", "/pp18/r130/", false)]
    [InlineData("PP-18 Res.71 instructs Council 2", "/pp18/r71/ins-cl-2/", true)]
    [InlineData("see Brazil's MOD to Res 130, considering further (b)", "/pp18/p/b-67-4/", false)]
    [InlineData("Brazil's MOD to Res. 130, recognizing c)", "/pp18/p/b-67-4/rcg-c/", true)]
    [InlineData("China's MOD to Res. 130", null, false)]
    [InlineData("Document 67", "/pp18/d/b-67/", true)]
    [InlineData("B/67", "/pp18/d/b-67/", true)]
    [InlineData("No. 239 of the Convention", "/ref/cv-no-239/", true)]
    [InlineData("WTDC Resolution 45 resolves 1", "/ref/wtdc-r45/", false)]
    [InlineData("No. 5 of the Constitution", null, false)]
    public void A_mail_leads_to_the_site(string mail, string? address, bool isWhole)
    {
        var citation = Assert.Single(CitationScanner.Scan(mail, new("en", "PP", null, Manner.Mail)));

        var destination = Resolver.Resolve(citation);

        Assert.Equal((address, isWhole), (destination.Address, destination.IsWhole));
        Assert.Empty(destination.Candidates);
    }

    [Fact]
    public void What_may_mean_several_texts_of_the_site_is_offered_and_not_guessed()
    {
        var citation = Assert.Single(CitationScanner.Scan("Resolution 45", new("en", null)));
        var resolver = new CitationResolver(SeedCitations.Compilation, new HashSet<string> { "wtdc-r45", "pp-r45" });

        Assert.Equal((null, "/ref/pp-r45/ /ref/wtdc-r45/"),
            resolver.Resolve(citation) is var destination ? (destination.Address, string.Join(' ', destination.Candidates)) : default);
    }

    [Fact]
    public void A_part_of_the_same_text_leads_to_the_proposal_in_which_it_stands()
    {
        var citation = Assert.Single(CitationScanner.Scan("开展上述铭记一段中所述的工作", new("zh", "PP")));

        Assert.Equal("/pp18/p/b-67-4/x-bim/", Resolver.Resolve(citation, SeedCitations.Of(4)).Address);
        Assert.Null(Resolver.Resolve(citation).Address);
    }
}

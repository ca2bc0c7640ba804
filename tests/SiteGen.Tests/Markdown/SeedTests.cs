using SiteGen.Markdown;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Markdown;

public class SeedTests
{
    private static readonly string Seeds = Path.Combine(Golden.Root, "..", "..", "seeds");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Seeds, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_proposal_of_a_seed_reads_back_without_complaint_and_unedited(string file)
    {
        var proposals = Normalizer.Proposals(Redlined(file)).Value;

        Assert.NotEmpty(proposals);
        foreach (var proposal in proposals)
        {
            var text = ProposalWriter.Write(proposal);
            var (read, diagnostics) = ProposalReader.Read(InputPaths.Of(proposal), text);
            Assert.Empty(diagnostics);
            RoundTripTests.AssertSame(proposal, read!, text);
            Assert.False(Generated.IsEdited(text));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void The_document_as_received_is_the_seed(string file)
    {
        var text = ContributionWriter.Write(Normalizer.Contribution(Redlined(file)));

        var (contribution, diagnostics) = ContributionReader.Read("x.md", text);

        Assert.Empty(diagnostics);
        Assert.Equal(File.ReadAllText(Path.Combine(Seeds, file)).TrimEnd('\n'), contribution!.Text.TrimEnd('\n'));
    }

    private static RedlinedDocument Redlined(string file)
    {
        var source = SeedReader.Read($"seeds/{file}", File.ReadAllBytes(Path.Combine(Seeds, file))).Value!;
        return Redliner.Read(Structurer.Read(source, defaultConference: null).Value).Value;
    }
}

using System.Text.RegularExpressions;
using SiteGen.Markdown;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>The examples of docs/markdown.md: "markdown" is what the program writes, "md" what a person may write.</summary>
public class DocumentationTests
{
    private static readonly Regex Example = new("^```(?<kind>markdown|md)\n(?<text>(?:[^`\n][^\n]*\n|\n)*)```$", RegexOptions.Multiline);

    private static readonly string Documentation = File.ReadAllText(Path.Combine(Golden.Root, "..", "..", "docs", "markdown.md"));

    public static TheoryData<string, string> Examples => [.. Example.Matches(Documentation).Select(match => (match.Groups["kind"].Value, match.Groups["text"].Value))];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_reads_without_complaint_and_the_programs_own_are_written_so(string kind, string text)
    {
        var file = text.StartsWith("---\n", StringComparison.Ordinal) ? text : Reading.Front + "\n" + text;
        var (proposal, diagnostics) = ProposalReader.Read("docs/markdown.md", file);

        Assert.Empty(diagnostics);
        var written = ProposalWriter.Write(proposal!);
        if (kind == "markdown")
        {
            Assert.Equal(WithoutDigest(text), text == file ? WithoutDigest(written) : Body(written));
        }
        RoundTripTests.AssertSame(proposal!, ProposalReader.Read("x.md", written).Value!, written);
    }

    [Fact]
    public void Every_key_is_explained_and_there_are_examples()
    {
        Assert.All(Keys.OfProposal.Concat(Keys.OfContribution), key => Assert.Contains($"| `{key}` |", Documentation, StringComparison.Ordinal));
        Assert.All(Keys.OfBase, key => Assert.Matches($"(?m)^{key}: |`{key}`", Documentation));
        Assert.True(Examples.Count > 10);
    }

    private static string Body(string file) => file[(file.IndexOf("\n---\n\n", StringComparison.Ordinal) + 6)..];

    // The digest is explained, not computed by hand.
    private static string WithoutDigest(string file) =>
        string.Join('\n', file.Split('\n').Where(line => !line.StartsWith("digest: ", StringComparison.Ordinal)));
}

using SiteGen.Reading;
using SiteGen.Structure;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>A Word document becomes Markdown and pages like any other seed.</summary>
public sealed class WholeDocumentTests
{
    [Fact]
    public async Task A_Word_document_becomes_Markdown_and_a_page()
    {
        using var site = SiteFolder.Empty();
        File.WriteAllBytes(site.At("seeds/invented.docx"), Construct.Document("invented").Bytes());
        File.WriteAllText(site.At("seeds/~$vented.docx"), "somebody has it open");

        var (exitCode, output, _) = await site.RunAsync();

        Assert.True(exitCode == 0, output);
        Golden.Matches("word/xyz-12-1.md", site.Read("input/pp18/r900/xyz-12-1.md"));
        Golden.Matches("word/xyz-12-2.md", site.Read("input/pp18/new-xyz-1/xyz-12-2.md"));
        Golden.Matches("word/xyz-12-3.md", site.Read("input/pp18/r901/xyz-12-3.md"));
        Golden.Matches("word/xyz-12.md", Masked(site.Read("input/pp18/d/xyz-12.md")));
        Golden.Matches("word/xyz-12-1.html", site.Read("output/pp18/p/xyz-12-1/index.html"));
    }

    [Theory]
    [InlineData("Call", "Call")]
    [InlineData("X1", "CALL_")]
    public void A_style_tells_a_heading_whose_verb_nobody_knows(string id, string name)
    {
        var file = new WordFile
        {
            Styles = $"<style type='paragraph' styleId='{id}'><name val='{name}'/></style>",
            Body = "<p><r><t>MOD XYZ/1/1</t></r></p><p><r><t>RESOLUTION 7 (Busan, 2014)</t></r></p><p><r><t>Title</t></r></p>"
                + "<p><r><t>considering</t></r></p><p><r><t>that all is well,</t></r></p>"
                + $"<p><pPr><pStyle val='{id}'/></pPr><r><t>frobnicating the sundry</t></r></p><p><r><t>that it may remain so.</t></r></p>",
        };

        var proposal = Assert.Single(Structurer.Read(SeedReader.Read("x.docx", file.Bytes()).Value!, "pp18").Value.Proposals);

        Assert.Equal(2, proposal.Blocks.Count(block => block.Kind == Proposals.ProvisionKind.Section));
    }

    // The package names its parts at random.
    private static string Masked(string text) => string.Join('\n', text.Split('\n')
        .Select(line => line.StartsWith("source-digest: ", StringComparison.Ordinal) || line.StartsWith("digest: ", StringComparison.Ordinal) ? line.Split(' ')[0] : line));
}

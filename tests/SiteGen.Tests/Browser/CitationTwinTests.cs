using SiteGen.Citations;
using SiteGen.Tests.Citations;
using Xunit;

namespace SiteGen.Tests.Browser;

/// <summary>The browser finds the same citations as the program: in every row of the table and every line of the seed.</summary>
public sealed class CitationTwinTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Scan = """
        (texts) => texts.map(({ text, context }) => {
          const kind = (reference) => reference.kind === "proposal" ? "p:" : reference.kind === "document" ? "d:"
            : reference.source ? reference.source + ":" : "";
          return globalThis.citations.scan(text, context).map(({ start, length, references }) => start + "+" + length + " "
            + references.map((reference) => kind(reference) + reference.target
              + (reference.revision === null ? "" : "@" + reference.revision) + (reference.part ? "#" + reference.part : "")).join("|")).join("; ");
        })
        """;

    [Fact]
    public async Task The_browser_finds_what_the_program_finds()
    {
        var texts = CitationTable.Rows.Select(row => (row.Text, row.Context)).Concat(SeedCitations.Texts()).ToList();
        await using var context = await chromium.Browser.NewContextAsync();
        foreach (var script in new[] { "citation-grammar.js", "citations.js" })
        {
            await context.AddInitScriptAsync(scriptPath: new Uri(chromium.Address($"assets/{script}")).LocalPath);
        }
        var page = await context.NewPageAsync();
        await page.GotoAsync(chromium.Address("index.html"));

        var found = await page.EvaluateAsync<string[]>(Scan, texts.Select(text => new
        {
            text = text.Text,
            context = new { language = text.Context.Language, organ = text.Context.Organ, manner = text.Context.Manner == Manner.Mail ? "mail" : "law" },
        }).ToArray());

        Assert.Equal(
            texts.Select(text => $"{text.Text}: {Told(text.Text, text.Context)}"),
            texts.Select((text, at) => $"{text.Text}: {found[at]}"));
    }

    private static string Told(string text, CitationContext context) => string.Join("; ", CitationScanner.Scan(text, context)
        .Select(citation => $"{citation.Start}+{citation.Length} {CitationNotation.Targets([citation])}"));
}

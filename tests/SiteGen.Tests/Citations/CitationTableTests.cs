using System.Globalization;
using SiteGen.Citations;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class CitationTableTests(ITestOutputHelper output)
{
    public static TheoryData<int> Rows() => new(Enumerable.Range(0, CitationTable.Rows.Length));

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_of_the_table_is_found_and_nothing_else(int at)
    {
        var row = CitationTable.Rows[at];
        var found = CitationScanner.Scan(row.Text, row.Context);

        Assert.Equal($"{row.Marked}\t{row.Targets}", $"{CitationNotation.Marked(row.Text, found)}\t{CitationNotation.Targets(found)}");
    }

    [Fact]
    public void Precision_and_recall_of_the_table_are_what_the_documentation_says()
    {
        var documented = File.ReadAllLines(Path.Combine(Golden.Root, "..", "..", "docs", "citations.md"));
        foreach (var set in CitationTable.Rows.GroupBy(row => row.Set))
        {
            int right = 0, found = 0, expected = 0;
            foreach (var row in set)
            {
                var citations = CitationScanner.Scan(row.Text, row.Context);
                var lines = CitationRow.Lines(CitationNotation.Marked(row.Text, citations), CitationNotation.Targets(citations)).ToList();
                right += lines.Intersect(row.Expected).Count();
                found += lines.Count;
                expected += row.Expected.Count();
            }
            var figures = string.Create(CultureInfo.InvariantCulture,
                $"| {set.Count()} | {expected} | {(double)right / found:0.000} | {(double)right / expected:0.000} |");
            output.WriteLine($"| {set.Key} | rows | citations | precision | recall | {figures}");
            Assert.Contains(documented, line => line.StartsWith($"| {set.Key}: ", StringComparison.Ordinal) && line.EndsWith(figures, StringComparison.Ordinal));
        }
    }
}

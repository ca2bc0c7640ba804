using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;
using SiteGen.Searching;
using Xunit;

namespace SiteGen.Tests.Searching;

public sealed class SearchIndexTests
{
    private static ImmutableArray<Proposal> Proposals => [.. SampleIndex.Source.Tagged.Compilation.Proposals.Select(proposal => proposal.Proposal)];

    [Fact]
    public void The_same_proposals_give_the_same_bytes() =>
        Assert.Equal(SampleIndex.Scripts(IndexForm.Lists), SampleIndex.Files(SampleIndex.Of(Proposals), IndexForm.Lists));

    [Fact]
    public void A_clause_that_says_something_else_changes_only_the_files_that_its_text_is_in()
    {
        var changed = Proposals.SetItem(0, Proposals[0] with
        {
            Provisions = [.. Proposals[0].Provisions.Select((provision, at) => at == 6 ? provision with { Text = Redline.Kept("of quite another matter, xylophones;") } : provision)],
        });

        var (before, after) = (SampleIndex.Scripts(IndexForm.Lists), SampleIndex.Files(SampleIndex.Of(changed), IndexForm.Lists));

        var different = after.Keys.Union(before.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path)).Select(path => path.Split('/')[2]).ToList();
        Assert.Single(different, "t");
        Assert.DoesNotContain("b", different);
        Assert.InRange(different.Count, 1, after.Count / 8);
    }

    [Fact]
    public void A_text_that_stands_in_several_places_is_one_hit_with_all_of_them()
    {
        var twice = SampleIndex.Files(SampleIndex.Of([Proposals[0], Proposals[0] with { Id = new("XX/1/1") }]), IndexForm.Whole);

        var hit = Assert.Single(new Searcher(twice.GetValueOrDefault).Search("\"submarine cables\"").Hits);

        Assert.Equal(2, hit.Places.Length);
    }

    [Fact]
    public void The_seed_s_index_is_one_file_of_at_most_60_KB_over_the_wire()
    {
        var source = SampleIndex.Of([.. Proposals.Where(proposal => proposal.Id.Text.StartsWith("B/67/", StringComparison.Ordinal))]);

        var (path, content) = Assert.Single(SearchIndex.Build(source));

        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content.Span);
        }
        Assert.Equal("search/data/core.js", path);
        Assert.InRange(packed.Length, 1, 60 * 1024);
    }

    [Fact]
    public void Each_line_of_a_script_hands_over_one_file()
    {
        foreach (var (path, content) in SearchIndex.Build(SampleIndex.Source, IndexForm.Lists))
        {
            var script = Encoding.UTF8.GetString(content.Span);
            Assert.All(script.TrimEnd('\n').Split('\n'), line => Assert.True(line.StartsWith("searchIndex.file(\"", StringComparison.Ordinal) && line.EndsWith(");", StringComparison.Ordinal), path));
        }
    }

    [Fact]
    public void An_empty_compilation_has_an_index_that_finds_nothing() =>
        Assert.Empty(new Searcher(SampleIndex.Files(SampleIndex.Of([]), IndexForm.BySize).GetValueOrDefault).Search("anything").Hits);
}

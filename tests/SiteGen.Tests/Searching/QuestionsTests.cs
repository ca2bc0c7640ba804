using SiteGen.Citations;
using SiteGen.Searching;
using Xunit;

namespace SiteGen.Tests.Searching;

/// <summary>Questions in six languages, each with the clause that a person would expect first.</summary>
public sealed class QuestionsTests
{
    public static TheoryData<string, string, string> Questions { get; } = new(
        from line in File.ReadLines(Path.Combine(Golden.Root, "Searching", "questions.tsv")).Skip(2)
        let cells = line.Split('\t')
        select (cells[1], cells[2], cells[3]));

    [Theory, MemberData(nameof(Questions))]
    public void A_question_is_answered_by_the_clause_that_one_expects(string question, string first, string why)
    {
        foreach (var form in new[] { IndexForm.Whole, IndexForm.Lists })
        {
            var place = SampleIndex.Searcher(form).Search(question).Hits.FirstOrDefault()?.Places[0];
            Assert.True(first == (place is null ? "-" : $"{place.ProposalAddress.Split('/')[^2]} {place.Token}"), $"{question} ({why}): {place?.ProposalAddress}{place?.Token}");
        }
    }

    [Theory]
    [InlineData("cybersecurity", "cybersecurity")]
    [InlineData("кибербезопасность", "cybersecurity")]
    [InlineData("кибербезопасности", "cybersecurity")]
    [InlineData("网络安全", "cybersecurity")]
    [InlineData("OTT", "ott")]
    [InlineData("过顶", "ott")]
    [InlineData("over-the-top", "ott")]
    [InlineData("over the top", "ott")]
    [InlineData("السيبراني", "")]
    [InlineData("الأمن السيبراني", "cybersecurity")]
    public void A_topic_is_offered_by_any_of_its_names_and_terms(string question, string topic)
    {
        var answer = SampleIndex.Searcher(IndexForm.Lists).Search(question);

        Assert.Equal(topic.Length == 0 ? [] : [topic], answer.Topics);
        Assert.True(topic.Length == 0 || answer.Hits.Any());
    }

    [Fact]
    public void A_topic_s_name_in_another_language_finds_its_clauses()
    {
        var found = SampleIndex.Searcher(IndexForm.Lists).Search("кибербезопасность").Hits.Select(hit => hit.Address).ToList();

        Assert.Contains("/pp18/p/b-67-4/rcl-d/", found);
    }

    [Fact]
    public void A_word_with_one_slip_is_mended_only_when_nothing_else_is_found()
    {
        var searcher = SampleIndex.Searcher(IndexForm.Lists);

        Assert.Equal("cybersecurity", searcher.Search("cybersecurty").Corrected);
        Assert.Null(searcher.Search("cybersecurity").Corrected);
        Assert.Null(searcher.Search("gong").Corrected);
    }

    [Theory]
    [InlineData("联大 68/243", "/ref/unga-68-243/")]
    [InlineData("A/RES/70/125", "/ref/unga-70-125/")]
    [InlineData("B/67/4 con c", "/pp18/p/b-67-4/con-c/")]
    [InlineData("130 res 2", "/pp18/r130/res-2/")]
    [InlineData("130 res 5", "/pp18/r130/")]
    [InlineData("130 con d", "/pp18/r130/con-d/")] // d and a are words of French and Spanish
    [InlineData("Res. 130 con a", "/pp18/r130/con-a/")]
    [InlineData("第71号决议", "/pp18/r71/")]
    public void A_citation_is_answered_by_its_place(string typed, string address) =>
        Assert.Equal([address], SampleIndex.Searcher(IndexForm.Lists).Search(typed).Places);

    [Fact]
    public void Every_instrument_leads_to_its_dossier_or_else_to_its_page_of_references()
    {
        var index = new IndexReader(SampleIndex.Scripts(IndexForm.Lists).GetValueOrDefault);

        var dossiers = SampleIndex.Source.Tagged.Compilation.Dossiers.ToLookup(dossier => CitationResolver.TargetOf(dossier.Instrument), dossier => dossier.Address);

        Assert.NotEmpty(SampleIndex.Source.Cited);
        Assert.All(SampleIndex.Source.Cited, target => Assert.Equal(
            dossiers[target].DefaultIfEmpty($"/ref/{target}/"), index.Places(target).Where(place => place.Kind == "text").Select(place => place.Address)));
    }

    [Theory]
    [InlineData("in", "added", "网络安全")]
    [InlineData("in", "removed", "网络安全")]
    [InlineData("in", "unchanged", "网络安全")]
    public void A_hit_stands_where_the_filter_says(string name, string value, string question)
    {
        var hits = SampleIndex.Searcher(IndexForm.Lists).Search(question, new[] { (name, value) }.ToLookup(pair => pair.name, pair => pair.value)).Hits.ToList();

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Contains(value, hit.In));
    }

    [Theory]
    [InlineData("action", "add")]
    [InlineData("part", "operative")]
    [InlineData("topic", "cybersecurity")]
    [InlineData("source", "B")]
    [InlineData("resolution", "/pp18/r130/")]
    [InlineData("conference", "pp18")]
    [InlineData("language", "zh")]
    public void A_filter_leaves_out_what_it_should_and_nothing_else(string name, string value)
    {
        var searcher = SampleIndex.Searcher(IndexForm.Lists);
        var all = searcher.Search("国际电联").Hits.Where(hit => hit.Record.Places.Any(place => place.Has(name, value))).Select(hit => hit.Record.Id).Order();

        var narrowed = searcher.Search("国际电联", new[] { (name, value) }.ToLookup(pair => pair.name, pair => pair.value)).Hits.ToList();

        Assert.Equal(all, narrowed.Select(hit => hit.Record.Id).Order());
        Assert.All(narrowed, hit => Assert.All(hit.Places, place => Assert.True(place.Has(name, value))));
        Assert.NotEmpty(narrowed);
    }
}

using CsCheck;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Searching;
using Xunit;

namespace SiteGen.Tests.Searching;

/// <summary>The promise of the search: what stands in a clause finds it, and nothing is found that does not stand there.</summary>
public sealed class SubstringTests
{
    private static readonly List<(string Address, string Text)> Readings =
    [
        .. from proposal in SampleIndex.Source.Tagged.Compilation.Proposals
           from row in proposal.Clauses
           from sides in new[] { (Sides: row.Original, Reading: SiteGen.Proposals.Reading.Original), (Sides: row.Proposed, Reading: SiteGen.Proposals.Reading.Proposed) }
           from side in sides.Sides
           select ($"{proposal.Address}#{row.Token}", side.Text.Of(sides.Reading)),
    ];

    private static readonly Gen<(string Address, string Text)> Substrings =
        from reading in Gen.OneOf(Readings.Where(one => one.Text.Length > 2).Select(Gen.Const).ToArray())
        from length in Gen.Int[2, 12]
        from start in Gen.Int[0, Math.Max(0, reading.Text.Length - length)]
        select (reading.Address, reading.Text.Substring(start, Math.Min(length, reading.Text.Length - start)));

    [Theory]
    [InlineData(IndexForm.Whole)]
    [InlineData(IndexForm.Lists)]
    public void Every_substring_of_a_Chinese_clause_finds_it_in_both_readings(IndexForm form)
    {
        var searcher = SampleIndex.Searcher(form);

        Substrings.Where(one => IsSearchable(one.Text)).Sample(
            one => Assert.Contains(searcher.Search($"\"{one.Text}\"").Hits, hit => Addresses(hit).Contains(one.Address)),
            iter: 400, threads: 1);
    }

    [Theory]
    [InlineData(IndexForm.Whole)]
    [InlineData(IndexForm.Lists)]
    public void Every_substring_of_a_stitched_clause_in_six_languages_finds_it_and_nothing_else(IndexForm form)
    {
        var searcher = new Searcher(SampleIndex.Files(MixedCompilation.Source, form).GetValueOrDefault);

        Assert.All(MixedCompilation.Questions, asked =>
        {
            var found = searcher.Search(asked.Query).Hits.Where(hit => !hit.Matches.IsEmpty).SelectMany(Addresses).ToHashSet();
            Assert.Subset(found, asked.Places.ToHashSet());
            Assert.True(!asked.AreAll || found.Count == asked.Places.Length, $"{asked.Query} finds {string.Join(' ', found.Except(asked.Places))}");
        });
    }

    [Theory]
    [InlineData("年份 4 201", "年份4201|年份4 201")]
    [InlineData("5,305票", "5305票|5,305票")]
    [InlineData("共2,34", "共234|共2,34")]
    [InlineData(",305票", "305票|,305票")]
    [InlineData("1 234票1,2", "1234票12|1 234票12|1234票1,2|1 234票1,2")]
    [InlineData("共1,305票", "共1305票")]
    [InlineData("于2014, 305票", "于2014, 305票")]
    public void A_piece_that_begins_or_ends_inside_a_number_is_read_in_every_way_it_may_stand(string piece, string keys) =>
        Assert.Equal(keys.Split('|'), SearchFolding.OfPiece(piece));

    [Theory]
    [InlineData(IndexForm.Whole)]
    [InlineData(IndexForm.Lists)]
    public void Words_and_their_beginnings_find_every_clause_that_has_them(IndexForm form)
    {
        var searcher = SampleIndex.Searcher(form);
        var words = (from reading in Readings
                     let key = SearchFolding.Of(reading.Text).Key
                     from word in Words.In(key)
                     where word.End - word.Start > 1
                     select (reading.Address, Word: key[word.Start..word.End])).ToArray();

        (from word in Gen.OneOf(words.Select(Gen.Const).ToArray()) from length in Gen.Int[2, 24] select (word.Address, Text: word.Word[..Math.Min(length, word.Word.Length)])).Sample(
            one => Assert.Contains(searcher.Search(one.Text).Hits, hit => Addresses(hit).Contains(one.Address)),
            iter: 200, threads: 1);
    }

    [Fact]
    public void Nothing_is_found_without_the_text()
    {
        var searcher = SampleIndex.Searcher(IndexForm.Lists);

        Substrings.Where(one => IsSearchable(one.Text)).Sample(
            one => Assert.All(searcher.Search($"\"{one.Text}\"").Hits.Where(hit => !hit.Matches.IsEmpty), hit => Assert.Contains(
                ReadingKey.Of(hit.Record.Text), reading => reading.Key.Contains(SearchFolding.Of(one.Text).Key, StringComparison.Ordinal))),
            iter: 200, threads: 1);
    }

    [Fact]
    public void Both_forms_of_an_index_give_the_same_in_the_same_order() =>
        Substrings.Where(one => IsSearchable(one.Text)).Sample(
            one => Assert.Equal(Told(IndexForm.Whole, one.Text), Told(IndexForm.Lists, one.Text), StringComparer.Ordinal),
            iter: 100, threads: 1);

    [Fact]
    public void The_text_of_a_row_gives_both_readings_exactly() => Assert.All(
        SampleIndex.Source.Tagged.Compilation.Proposals.SelectMany(proposal => proposal.Clauses), row =>
        {
            var text = RecordText.Of(row);
            Assert.Equal(Read(row, SiteGen.Proposals.Reading.Original), Join(text, SiteGen.Proposals.Reading.Original));
            Assert.Equal(Read(row, SiteGen.Proposals.Reading.Proposed), Join(text, SiteGen.Proposals.Reading.Proposed));
        });

    // Where texts are many they are weighed in batches, so only what is found is the same, not its order.
    private static IEnumerable<string> Told(IndexForm form, string text) =>
        SampleIndex.Searcher(form).Search(text).Hits.Select(hit => $"{hit.Address} {hit.Score} {string.Join(' ', hit.In)}").Order(StringComparer.Ordinal);

    private static string Read(Clause row, SiteGen.Proposals.Reading reading) => string.Join('\n',
        (reading == SiteGen.Proposals.Reading.Original ? row.Original : row.Proposed).Select(side => side.Text.Of(reading)));

    private static string Join(IEnumerable<Stretch> text, SiteGen.Proposals.Reading reading) =>
        string.Concat(text.Where(stretch => stretch.Change.StandsIn(reading)).Select(stretch => stretch.Text));

    private static IEnumerable<string> Addresses(SearchHit hit) => hit.Record.Places.Select(place => $"{place.ProposalAddress}#{place.Token}");

    /// <summary>At least two characters, one of them of a script without spaces; and no quotation mark, which ends a quotation.</summary>
    private static bool IsSearchable(string text) =>
        SearchFolding.Of(text).Key is { Length: > 1 } key && Words.HasDense(key) && !text.Any("\"“”„«»\n".Contains);
}

using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Facts;
using SiteGen.Markdown;
using SiteGen.Notes;
using SiteGen.Tests.Compiling;
using Xunit;

namespace SiteGen.Tests.Notes;

public sealed class NotesTests
{
    public static TheoryData<string, string, string> Symbols { get; } =
        [.. SymbolForms.All.Select(form => new TheoryDataRow<string, string, string>(form.Name, form.Example, form.Meant))];

    private static ImmutableArray<Note> Of(string body, string language = "en", string evidence = "reviewed")
    {
        var front = $"---\nproposal: UTO/7/1\naction: MOD\nconference: pp18\norgan: PP\nkind: resolution\nnumber: 130\nbase: 2014\nlanguage: {language}\nsource: uto-7.txt\nevidence: {evidence}\n---\n\n";
        var proposal = ProposalReader.Read("input/x.md", front + body).Value!;
        return Notes(Compiler.Compile([proposal], []).Value);
    }

    private static ImmutableArray<Note> Notes(Compilation compilation) => NoteFinder.Of(compilation, CitationIndex.Of(compilation)).Value;

    private static string Listing(ImmutableArray<Note> notes) =>
        string.Join('\n', notes.Select(note => $"{note.Kind} {note.Token} {note.Spot}: {string.Join(" | ", note.Words)}"));

    [Fact]
    public void Everything_that_the_invented_documents_get_wrong_is_found_and_nothing_else() => Assert.Equal("""
        BaseDiffers n seeds/oce-6.txt:2:1: n | RESOLUTION 901 (Rev. Guadalajara, 2010) | RESOLUTION 901 (Rev. Busan, 2014)
        BaseDiffers res-1 seeds/oce-6.txt:13:3: res-1 | 1 to keep a register of all floating lighthouses; | 1 to keep a list of all floating lighthouses;
        LabelTwice con-b-v2 seeds/uto-1-rev1.txt:8:1: b) | con-b-v2 | proposed
        EndMissing con-b-v2 seeds/uto-1-rev1.txt:8:31: considering | …t flags tear in the wind
        SymbolOdd res-p1 seeds/uto-1-rev1.txt:10:39: A/RES70/125 | A/RES/70/125
        AnnexMissing res-p1 seeds/uto-1-rev1.txt:10:55: annex 4 to this resolution
        OwnCitationWrong rsn-p1 seeds/uto-1-rev1.txt:11:5: UTO/1(Rev.1)/9
        """, Listing(Notes(Lighthouses.Compilation)));

    [Theory]
    [InlineData("en", "considering", "a)", "b)", "d)")]
    [InlineData("fr", "considérant", "a)", "b)", "d)")]
    [InlineData("es", "considerando", "1", "2", "5")]
    [InlineData("ru", "учитывая", "a)", "b)", "d)")]
    [InlineData("zh", "考虑到", "a)", "b)", "d)")]
    [InlineData("ar", "إذ يضع في اعتباره", "أ)", "ب)", "د)")]
    public void A_list_that_jumps_is_told_in_every_language(string language, string section, string one, string two, string four) => Assert.Equal(
        $"LabelMissing con-{(four == "5" ? "5" : "d")} seeds/uto-7.txt:4:1: {two} | {four} | proposed",
        Listing(Of($"## {section}\n\n- <!-- 2 -->\n  {one} x;\n- <!-- 3 -->\n  {two} y;\n- <!-- 4 -->\n  {four} z.\n", language)));

    [Fact]
    public void A_jump_in_the_base_text_alone_is_told_of_the_base() => Assert.Equal(
        "LabelMissing con-b seeds/uto-7.txt:3:1: a) | c) | base",
        Listing(Of("## considering\n\n- <!-- 2 -->\n  a) x;\n- <!-- 3 -->\n  {--c)--}{++b)++} z.\n")));

    [Theory]
    [InlineData("a) x;\n- b) y,\n", 0)] // a comma ends a section
    [InlineData("a) x;\n- b) as he said “we go.”\n", 0)]
    [InlineData("a) x;\n- b) y\n", 1)]
    [InlineData("a) x;\n- b) 港口没有灯塔\n", 1)]
    [InlineData("a) x;\n- {--b) y--}\n", 0)] // what goes needs no end
    public void A_section_wants_a_mark_at_its_end(string items, int expected) =>
        Assert.Equal(expected, Of($"## considering\n\n- {items}").Count(note => note.Kind == NoteKind.EndMissing));

    [Theory, MemberData(nameof(Symbols))]
    public void An_odd_symbol_is_told_with_what_is_meant(string name, string example, string meant)
    {
        var note = Assert.Single(Of($"## considering\n\n根据{example}号文件。\n", "zh"), note => note.Kind == NoteKind.SymbolOdd);

        Assert.True(note.Words.SequenceEqual([example, meant]), name);
        Assert.DoesNotContain(Of($"## considering\n\nas in {meant} there.\n"), other => other.Kind == NoteKind.SymbolOdd);
    }

    [Theory]
    [InlineData("Resolution 130 (Rev. Busan, 2014) of this Conference", 0)]
    [InlineData("Resolution 130 (Rev. Busan, 2013) of this Conference", 1)]
    [InlineData("第130号决议（2015年，釜山，修订版）", 1)]
    [InlineData("la Résolution 64 (Rév. Dubaï, 2011) de la présente Conférence", 1)]
    [InlineData("Council Resolution 1305 (2009)", 0)] // the table has no sessions of the Council
    public void A_revision_that_no_conference_made_is_told(string words, int expected) =>
        Assert.Equal(expected, Of($"## considering\n\n{words}.\n").Count(note => note.Kind == NoteKind.RevisionUnknown));

    [Fact]
    public void A_doubtful_place_is_one_note_a_clause_and_one_warning_a_proposal()
    {
        var notes = Of("## considering\n\n- <!-- 2 -->\n  a) x {--old--}{>>inferred 0.90/0.50<<}{++new++}{>>inferred 0.90/0.50<<} y;\n- <!-- 3 -->\n  b) z.\n", evidence: "inferred");

        Assert.Equal(NoteKind.PlaceDoubtful, Assert.Single(notes).Kind);
        Assert.Equal("con-a", notes[0].Token);
    }

    [Fact]
    public void The_seeds_notes_are_as_on_file() => Golden.Matches("seed.notes.txt", Listing(Notes(Compiler.Compile(ReviewedSeed.Proposals, []).Value)) + "\n");
}

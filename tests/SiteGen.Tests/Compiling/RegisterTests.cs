using System.Collections.Immutable;
using CsCheck;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Compiling;

public class RegisterTests
{
    private const string Path = "input/pp18/r130/permalinks.tsv";
    private const string P = "/pp18/p/b-67-4/";

    private static ImmutableArray<Permalink> Lines(string text) => PermalinkFile.Read(Path, text.Replace(" | ", "\t", StringComparison.Ordinal)).Value;

    /// <summary>Pages as <c>address digest</c>, provisional with a question mark.</summary>
    private static ImmutableArray<MintedAddress> Pages(params string[] pages) =>
    [
        .. pages.Select(page => page.Split(' ')).Select(cells => new MintedAddress(
            cells[0], "pp18/r130/permalinks.tsv", cells.Length > 1 ? cells[1].TrimEnd('?') : "-",
            cells[^1].EndsWith('?') ? PermalinkState.Provisional : PermalinkState.Permanent, cells[0])),
    ];

    private static (string Text, ImmutableArray<Diagnostic> Diagnostics) After(string before, params string[] pages)
    {
        var (state, diagnostics) = Register.Update(Lines(before), Pages(pages), new DateOnly(2018, 11, 2));
        var text = string.Join('\n', state.Files.Values.SelectMany(lines => lines).Select(line => line.Line.Replace("\t", " | ", StringComparison.Ordinal)));
        return (text, diagnostics);
    }

    private static void Settles(string before, string after, params string[] pages)
    {
        var (text, diagnostics) = After(before, pages);

        Assert.Empty(diagnostics);
        Assert.Equal(after, text);
    }

    private static string Fails(string before, params string[] pages) => Assert.Single(After(before, pages).Diagnostics).ToString().Replace("\t", " | ", StringComparison.Ordinal);

    [Fact]
    public void What_is_new_is_registered() => Settles(
        "", $"{P} | - | permanent\n{P}con-a/ | aa | permanent\n{P}con-b/ | bb | provisional", P, P + "con-a/ aa", P + "con-b/ bb?");

    [Fact]
    public void An_address_that_is_lost_is_an_error_with_the_line_that_moves_it() => Assert.Equal(
        $"{Path}:2:1: error SG5012: {P}con-b/ would be lost: it was published, and nothing in this build has it. Undo the change, or put this line in its place, "
        + $"with the day and the reason: {P}con-b/ | bb | moved | {P}con-bbis/ | 2018-11-02 | REASON",
        Fails($"{P} | - | permanent\n{P}con-b/ | bb | permanent", P, P + "con-bbis/ bb"));

    [Fact]
    public void Where_the_text_has_gone_the_line_withdraws_it() => Assert.EndsWith(
        $"{P}con-b/ | bb | withdrawn | {P} | 2018-11-02 | REASON", Fails($"{P} | - | permanent\n{P}con-b/ | bb | permanent", P), StringComparison.Ordinal);

    [Fact]
    public void A_lost_proposal_is_told_once_for_all_of_its_clauses() => Assert.Contains(
        $"{P} (and 2 addresses below it) would be lost",
        Fails($"{P} | - | permanent\n{P}con-a/ | aa | permanent\n{P}con-b/ | bb | permanent"), StringComparison.Ordinal);

    [Fact]
    public void What_a_person_says_of_a_proposal_holds_for_its_clauses()
    {
        Settles(
            $"{P} | - | withdrawn | - | 2018-11-16 | by Brazil\n{P}con-a/ | aa | permanent",
            $"{P} | - | withdrawn | - | 2018-11-16 | by Brazil\n{P}con-a/ | aa | withdrawn | - | 2018-11-16 | by Brazil");
        Settles(
            $"{P} | - | moved | /pp18/p/b-67-9/ | 2018-11-16 | numbered anew\n{P}con-a/ | aa | permanent\n{P}con-b/ | bb | permanent\n/pp18/p/b-67-9/ | - | permanent\n/pp18/p/b-67-9/con-a/ | aa | permanent",
            $"{P} | - | moved | /pp18/p/b-67-9/ | 2018-11-16 | numbered anew\n{P}con-a/ | aa | moved | /pp18/p/b-67-9/con-a/ | 2018-11-16 | numbered anew\n{P}con-b/ | bb | moved | /pp18/p/b-67-9/ | 2018-11-16 | numbered anew\n/pp18/p/b-67-9/ | - | permanent\n/pp18/p/b-67-9/con-a/ | aa | permanent",
            "/pp18/p/b-67-9/", "/pp18/p/b-67-9/con-a/ aa");
    }

    [Fact]
    public void A_correction_of_the_text_keeps_the_address() =>
        Settles($"{P}con-a/ | aa | permanent", $"{P}con-a/ | cc | permanent", P + "con-a/ cc");

    [Fact]
    public void An_address_is_not_used_for_another_text()
    {
        var error = Fails($"{P}con-b/ | bb | permanent", P + "con-b/ cc", P + "con-c/ bb");

        Assert.Contains($"SG5013: {P}con-b/ was published for a text that now stands at {P}con-c/", error, StringComparison.Ordinal);
        Assert.EndsWith($"{P}con-b/ | cc | permanent | {P}con-c/ | 2018-11-02 | REASON", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_an_error_suggests_is_accepted()
    {
        foreach (var (before, pages) in new[]
        {
            ($"{P}con-b/ | bb | permanent", new[] { P + "con-b/ cc", P + "con-c/ bb" }),
            ($"{P}con-b/ | bb | permanent", [P, P + "con-c/ bb"]),
            ($"{P}con-b/ | bb | permanent", [P]),
            ($"{P}con-b/ | bb | withdrawn | - | 2018-11-02 | gone", [P + "con-b/ bb"]),
        })
        {
            var suggested = Fails(before, pages).Split(": ")[^1];

            Assert.Empty(After(suggested, pages).Diagnostics);
        }
    }

    [Fact]
    public void Two_clauses_with_one_text_are_no_move() => Settles(
        $"{P}con-a/ | aa | permanent\n{P}con-b/ | aa | permanent", $"{P}con-a/ | cc | permanent\n{P}con-b/ | aa | permanent", P + "con-a/ cc", P + "con-b/ aa");

    [Fact]
    public void A_provisional_address_leads_to_its_text_once_that_is_settled() => Settles(
        $"{P} | - | permanent\n{P}con-c/ | cc | provisional\n{P}con-d/ | dd+ee | provisional\n{P}con-e/ | 99 | provisional",
        $"{P} | - | permanent\n{P}con-c/ | xx | permanent | {P}con-b/ | 2018-11-02 | was provisional\n{P}con-d/ | dd+ee | moved | {P}con-f/,{P}con-g/ | 2018-11-02 | was provisional\n{P}con-e/ | 99 | moved | {P} | 2018-11-02 | was provisional\n{P}con-b/ | cc | permanent\n{P}con-f/ | dd | permanent\n{P}con-g/ | ee | permanent".Replace("xx", "12", StringComparison.Ordinal),
        P, P + "con-b/ cc", P + "con-c/ 12", P + "con-f/ dd", P + "con-g/ ee");

    [Fact]
    public void What_the_program_moved_itself_it_takes_back_itself() => Settles(
        $"{P}con-b/ | bb | moved | {P} | - | was provisional", $"{P}con-b/ | bb | provisional\n{P} | - | permanent", P, P + "con-b/ bb?");

    [Fact]
    public void A_permanent_address_does_not_become_provisional_again() =>
        Settles($"{P}con-a/ | aa | permanent", $"{P}con-a/ | aa | permanent", P + "con-a/ aa?");

    [Fact]
    public void A_way_over_several_moves_leads_to_its_end()
    {
        var (state, diagnostics) = Register.Update(Lines($"{P}con-a/ | aa | moved | {P}con-b/ | - | -\n{P}con-b/ | bb | moved | {P}con-c/ | - | -"), Pages(P + "con-c/ cc"), null);

        Assert.Empty(diagnostics);
        Assert.All(state.Former, line => Assert.Equal([P + "con-c/"], line.Instead));
    }

    [Theory]
    [InlineData("/p/a/ | - | moved | /p/a/", "SG5015")]
    [InlineData("/p/a/ | - | moved | /p/z/", "SG5014")]
    [InlineData("/p/b/ | - | permanent\n/p/b/ | - | permanent", "SG5011")]
    [InlineData("/p/b/ | - | withdrawn | - | 2018-11-02 | gone", "SG5016")]
    public void A_register_that_leads_nowhere_is_an_error(string before, string code)
    {
        var (_, diagnostics) = Register.Update(Lines(before), Pages("/p/b/"), null);

        Assert.Equal(code, Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void A_circle_ends() =>
        Assert.Contains("SG5015", After("/p/a/ | - | moved | /p/c/\n/p/c/ | - | moved | /p/a/").Diagnostics.Select(diagnostic => diagnostic.Code.Id));

    [Theory]
    [InlineData("rubbish", "at least an address, a digest and a state")]
    [InlineData("/p/A/ | - | permanent", "its address must begin and end with /")]
    [InlineData("/p/../x/ | - | permanent", "its address must begin and end with /")]
    [InlineData("/p/a/ | zz | permanent", "its digest must be hexadecimal")]
    [InlineData("/p/a/ | - | 7", "its state must be permanent")]
    [InlineData("/p/a/ | - | moved", "needs the one it has moved to")]
    [InlineData("/p/a/ | - | moved | javascript:alert(1) | - | -", "must be addresses of this site")]
    [InlineData("/p/a/ | - | moved | /p/b/ | soon | -", "its date must look like")]
    [InlineData("/p/a/ | - | withdrawn | - | - | -", "needs a date and a reason")]
    public void A_broken_line_is_a_clear_error(string line, string message)
    {
        var (lines, diagnostics) = PermalinkFile.Read(Path, "# head\n" + line.Replace(" | ", "\t", StringComparison.Ordinal));

        Assert.Empty(lines);
        Assert.StartsWith($"{Path}:2:1: error SG5010", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Contains(message, diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_read_as_a_register() => Gen.String.Sample(text => PermalinkFile.Read(Path, text));

    [Fact]
    public void A_register_is_written_as_it_is_read_and_spaces_do_for_tabs()
    {
        const string line = "/pp18/p/b-67-4/con-b/\tbb+cc\tmoved\t/pp18/p/b-67-4/con-c/,/pp18/p/b-67-4/con-d/\t2018-11-02\tone clause became two";
        var text = PermalinkFile.Write(PermalinkFile.Read(Path, line.Replace('\t', ' ')).Value);

        Assert.EndsWith($"reason\n{line}\n", text, StringComparison.Ordinal);
        Assert.Equal(text, PermalinkFile.Write(PermalinkFile.Read(Path, text).Value));
    }

    [Fact]
    public void A_second_build_of_the_seed_changes_nothing()
    {
        var minted = Minting.Of(Compiler.Compile(ReviewedSeed.Proposals, []).Value, dossier => DossierRows.Of(
            Compiler.Compile([.. ReviewedSeed.Proposals.Where(proposal => proposal.Instrument.Slug == dossier.Instrument.Slug)], []).Value.Proposals));
        var (first, _) = Register.Update([], minted, null);

        var (second, diagnostics) = Register.Update(
            first.Files.SelectMany(file => PermalinkFile.Read("input/" + file.Key, PermalinkFile.Write(file.Value)).Value), minted, null);

        Assert.Empty(diagnostics);
        Assert.Equal(first.Files.Select(file => PermalinkFile.Write(file.Value)), second.Files.Select(file => PermalinkFile.Write(file.Value)));
        Assert.All(minted, address => Assert.InRange(address.Address.Length, 1, 72));
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public class ClauseAlignmentTests
{
    private static readonly Gen<Change> AnyChange = OneOf(Change.Kept, Change.Deleted, Change.Inserted);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<Redline> AnyRedline(params string[] words) =>
        Gen.Select(AnyChange, OneOf(words)).Array[0, 4].Select(runs => Redline.Of(runs.Select(run => new Run(run.Item1, run.Item2))));

    private static readonly Gen<Provision> AnyProvision =
        from kind in Gen.Frequency((1, Gen.Const(ProvisionKind.Section)), (6, Gen.Const(ProvisionKind.Clause)), (2, Gen.Const(ProvisionKind.Paragraph)),
            (1, OneOf(Enum.GetValues<ProvisionKind>())))
        from level in Gen.Int[0, 2]
        from label in AnyRedline("a)", "b)", "i)", "ii)", "1", "2", "2.1", "•", "в)", "sg)", "x")
        from text in AnyRedline("considering", "resolves", "alpha ", "beta ", "网络安全", "；", ", ", "责成秘书长")
        from mark in AnyChange
        select new Provision(kind, level, label, text, mark);

    private static readonly Gen<Proposal> AnyProposal = AnyProvision.Array[0, 20].Select(provisions => Mod([.. provisions]));

    private static Proposal Mod(params ImmutableArray<Provision> provisions) => new()
    {
        Id = new("B/67/9"),
        Action = ProposalAction.Mod,
        Conference = "pp18",
        Instrument = new("PP", "resolution", "9", false, 2014),
        Language = "en",
        Provisions = provisions,
    };

    /// <summary>Text in CriticMarkup, a tab between label and text, ¶ marked where it changes.</summary>
    private static Provision P(string critic, ProvisionKind kind = ProvisionKind.Clause)
    {
        var mark = critic.EndsWith("{--¶--}", StringComparison.Ordinal) ? Change.Deleted
            : critic.EndsWith("{++¶++}", StringComparison.Ordinal) ? Change.Inserted : Change.Kept;
        var label = new List<Run>();
        var text = new List<Run>();
        var into = kind == ProvisionKind.Clause ? label : text;
        foreach (Match match in Regex.Matches(critic, @"\{--(?<del>.*?)--\}|\{\+\+(?<ins>.*?)\+\+\}|(?<kept>[^{]+)"))
        {
            var change = match.Groups["del"].Success ? Change.Deleted : match.Groups["ins"].Success ? Change.Inserted : Change.Kept;
            var parts = (match.Groups["del"].Value + match.Groups["ins"].Value + match.Groups["kept"].Value).Replace("¶", "", StringComparison.Ordinal).Split('\t');
            into.Add(new(change, parts[0]));
            if (parts.Length > 1)
            {
                into = text;
                into.Add(new(change, parts[1]));
            }
        }
        return new(kind, 0, Redline.Of(label), Redline.Of(text), mark);
    }

    private static string[] Rows(params ImmutableArray<Provision> provisions) =>
    [
        .. ClauseAlignment.Rows(Mod([P("resolves", ProvisionKind.Section), .. provisions])).Value.Skip(1)
            .Select(row => $"{Sides(row.Original)} → {Sides(row.Proposed)} {row.State}"),
    ];

    private static string Sides(IEnumerable<ClauseSide> sides) =>
        string.Join(" + ", sides.Select(side => $"{side.Token} {side.Text.Flat}").DefaultIfEmpty("–"));

    private static string Reading(IEnumerable<ClauseSide> sides) => string.Concat(sides.Select(side =>
        string.Concat(side.Label.Runs.Concat(side.Text.Runs).Select(run => run.Text))));

    private static string Reading(Proposal proposal, SiteGen.Proposals.Reading reading) => string.Concat(
        proposal.Provisions.Select(provision => provision.Label.Of(reading) + provision.Text.Of(reading)));

    [Fact]
    public void The_sides_joined_are_the_two_readings() => AnyProposal.Sample(proposal =>
    {
        var rows = ClauseAlignment.Rows(proposal).Value;
        Assert.Equal(Reading(proposal, SiteGen.Proposals.Reading.Original), Reading(rows.SelectMany(row => row.Original)));
        Assert.Equal(Reading(proposal, SiteGen.Proposals.Reading.Proposed), Reading(rows.SelectMany(row => row.Proposed)));
    }, iter: 2000);

    [Fact]
    public void Every_provision_is_in_a_row_and_every_side_has_the_runs_of_its_reading() => AnyProposal.Sample(proposal =>
    {
        var rows = ClauseAlignment.Rows(proposal).Value;
        if (!rows.IsEmpty)
        {
            Assert.Equal(Enumerable.Range(0, proposal.Provisions.Length), rows.SelectMany(row => row.Provisions).Distinct().Order());
        }
        Assert.DoesNotContain(rows.SelectMany(row => row.Original), side => side.Text.Runs.Any(run => run.Change == Change.Inserted));
        Assert.DoesNotContain(rows.SelectMany(row => row.Proposed), side => side.Text.Runs.Any(run => run.Change == Change.Deleted));
        Assert.All(rows, row => Assert.InRange(row.Section, -1, rows.Length - 1));
    }, iter: 2000);

    [Fact]
    public void Every_anchor_is_given_once_and_fits_an_address() => AnyProposal.Sample(proposal =>
    {
        var anchors = ClauseAlignment.Rows(proposal).Value.SelectMany(row => row.Anchors).ToList();
        Assert.Distinct(anchors);
        Assert.All(anchors, anchor => Assert.Matches("^[a-z]{1,3}[0-9]*(-[a-z0-9]+)*$", anchor));
    }, iter: 2000);

    [Fact]
    public void Edits_in_one_section_leave_the_tokens_of_others() => Gen.Select(AnyProposal, AnyProvision.Array[0, 5]).Sample((proposal, inserted) =>
    {
        Provision[] tail = [P("Reasons", ProvisionKind.Reasons), P("alpha", ProvisionKind.Paragraph)];
        Provision[] changed = [.. inserted.Where(provision => provision.Kind is ProvisionKind.Clause or ProvisionKind.Paragraph or ProvisionKind.Bullet)
            .Select(provision => provision with { Mark = Change.Kept }), .. tail];
        var before = ClauseAlignment.Rows(Mod([P("noting", ProvisionKind.Section), P("a)\tx"), P("resolves further", ProvisionKind.Section), .. tail])).Value;
        var after = ClauseAlignment.Rows(Mod([P("noting", ProvisionKind.Section), P("a)\tx"), P("resolves further", ProvisionKind.Section), .. changed])).Value;
        Assert.Equal(before[0].Token, after[0].Token);
        Assert.Equal(before.TakeLast(2).Select(row => row.Token), after.TakeLast(2).Select(row => row.Token));
    }, iter: 500);

    [Fact]
    public void Kept_text_decides_and_not_the_label() => Assert.Equal(
        ["res-a gone → – Deleted", "res-b stays → res-a stays Amended"],
        Rows(P("a)\t{--gone--}{--¶--}"), P("{--b)\t--}stays")));

    [Fact]
    public void A_paragraph_cut_in_two_stands_beside_both() => Assert.Equal(
        ["res-1 first, second → res-1 first,  + res-2 second Amended"],
        Rows(P("1\tfirst, {++¶++}"), P("{++2\t++}second")));

    [Fact]
    public void Two_paragraphs_made_one_stand_beside_it() => Assert.Equal(
        ["res-1 first,  + res-2 second → res-1 first, second Amended"],
        Rows(P("1\tfirst, {--¶--}"), P("{--2\t--}second")));

    [Fact]
    public void What_is_put_into_a_paragraph_cut_in_two_stands_with_the_halves() => Assert.Equal(
        ["res-1 first,second → res-1 first, + res-2 new + res-3 second Amended"],
        Rows(P("1\tfirst,{++¶++}"), P("{++2\tnew++}{++¶++}"), P("{++3\t++}second")));

    [Fact]
    public void Text_replaced_in_place_is_one_row() => Assert.Equal(
        ["res-1 old → res-1 new Amended"], Rows(P("1\t{--old--}{++new++}")));

    [Fact]
    public void A_kept_comma_is_no_kept_text() => Assert.Equal(
        ["– → res-1 new, Added", "res-1 ,old → res-2 old Amended"],
        Rows(P("1\t{++new++},{++¶++}"), P("{++2\t++}old")));

    [Fact]
    public void What_is_inserted_before_a_kept_clause_is_added() => Assert.Equal(
        ["– → res-1 new Added", "res-1 old → res-2 old Amended"],
        Rows(P("1\t{++new++}{++¶++}"), P("{++2\t++}old")));

    [Fact]
    public void A_deleted_section_keeps_its_clauses_under_it()
    {
        var rows = ClauseAlignment.Rows(Mod(
            P("noting", ProvisionKind.Section), P("{--bearing in mind--}{--¶--}", ProvisionKind.Section), P("{--a)\told--}{--¶--}"), P("b)\tkept"))).Value;

        Assert.Equal(["not", "x-bim", "x-bim-a", "not-b"], rows.Select(row => row.Token));
        Assert.Equal([0, 1, 1, 0], rows.Select(row => row.Section));
    }

    [Fact]
    public void A_new_text_has_only_a_right_side()
    {
        var rows = ClauseAlignment.Rows(Mod(P("resolves", ProvisionKind.Section), P("1\tx")) with { Action = ProposalAction.Add }).Value;

        Assert.All(rows, row => Assert.Equal((ClauseState.Added, 0), (row.State, row.Original.Length)));
    }
}

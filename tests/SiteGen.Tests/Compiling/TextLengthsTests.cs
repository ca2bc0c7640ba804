using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Tests.Rendering;
using Xunit;

namespace SiteGen.Tests.Compiling;

public sealed class TextLengthsTests
{
    private static readonly ImmutableArray<CompiledProposal> Amending =
    [
        .. Lighthouses.Compilation.Proposals.Concat(SampleCompilation.Brazil().Compilation.Proposals).Where(proposal => proposal.Proposal.Action.Amends()),
    ];

    [Fact]
    public void What_comes_and_goes_is_what_a_proposal_is_counted_to_change() => Assert.All(
        Lighthouses.Compilation.Proposals.Where(proposal => proposal.Proposal.Action.Amends()), proposal => Assert.Equal(
        (proposal.Counts.CharactersDeleted, proposal.Counts.CharactersInserted),
        (TextLengths.Of(proposal).Removed, TextLengths.Of(proposal).Added)));

    [Fact]
    public void Rows_together_are_as_long_as_the_text() => Assert.All(Amending, proposal =>
    {
        var rows = proposal.Clauses.Where(row => !Counting.IsReasons(proposal.Clauses, row)).Select(row => TextLengths.Of([row]));

        Assert.Equal(TextLengths.Of(proposal), rows.Aggregate((one, other) => one + other));
    });

    [Fact]
    public void The_base_text_is_as_long_as_the_original_reading() => Assert.All(Amending, proposal => Assert.Equal(
        proposal.Clauses.Where(row => !Counting.IsReasons(proposal.Clauses, row)).SelectMany(row => row.Original)
            .Sum(side => Length(side.Label) + Length(side.Text)),
        TextLengths.Of(proposal).Base));

    private static int Length(Redline redline) => redline.IsEmpty ? 0
        : redline.Runs.Where(run => run.Footnote is null).Sum(run => run.Text.Count(letter => !char.IsWhiteSpace(letter)));
}

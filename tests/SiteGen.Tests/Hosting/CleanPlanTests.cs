using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

public sealed class CleanPlanTests
{
    private static readonly string[] Previous = ["a.html", "b.html"];
    private static readonly string[] Written = ["b.html", "c.html"];

    private static CleanPlan Plan(CleanMode mode, params string[] present)
    {
        var (plan, diagnostics) = CleanPlan.For(mode, Previous, Written, present);
        Assert.Empty(diagnostics);
        return plan;
    }

    [Fact]
    public void Unwritten_deletes_afterwards_what_was_not_written_again_and_leaves_files_of_others()
    {
        var plan = Plan(CleanMode.Unwritten, "a.html", "b.html", "CNAME");

        Assert.Empty(plan.Before);
        Assert.Equal(["a.html"], plan.After);
    }

    [Fact]
    public void Self_deletes_beforehand_all_that_was_written_and_leaves_files_of_others()
    {
        var plan = Plan(CleanMode.Self, "a.html", "b.html", "CNAME");

        Assert.Equal(["a.html", "b.html"], plan.Before);
        Assert.Empty(plan.After);
    }

    [Fact]
    public void Full_empties_a_folder_that_holds_only_what_was_written()
    {
        var plan = Plan(CleanMode.Full, "b.html");

        Assert.Equal(["b.html"], plan.Before);
        Assert.Empty(plan.After);
    }

    [Fact]
    public void Full_refuses_to_empty_a_folder_with_files_of_others()
    {
        var (plan, diagnostics) = CleanPlan.For(CleanMode.Full, Previous, Written, ["a.html", "thesis.doc", "CNAME"]);

        Assert.Empty(plan.Before);
        Assert.Empty(plan.After);
        Assert.StartsWith("OutputPath: error SG8008: the output folder is not emptied, for 2 of its files were not written by SiteGen (the first is \"CNAME\")",
            Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void None_deletes_nothing()
    {
        var plan = Plan(CleanMode.None, "a.html");

        Assert.Empty(plan.Before);
        Assert.Empty(plan.After);
    }

    [Theory]
    [InlineData(CleanMode.Unwritten)]
    [InlineData(CleanMode.Self)]
    [InlineData(CleanMode.Full)]
    public void Without_a_list_of_what_was_written_nothing_is_deleted(CleanMode mode)
    {
        var plan = CleanPlan.For(mode, [], Written, ["a.html"]).Value;

        Assert.Empty(plan.Before);
        Assert.Empty(plan.After);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("a/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\..\\b")]
    [InlineData("")]
    public void A_list_that_names_a_file_outside_the_folder_is_not_followed(string path) =>
        Assert.Empty(CleanPlan.For(CleanMode.Self, [path], [], []).Value.Before);
}

using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

/// <summary>Who waits for whom: the first table of docs/statiq.md, a test a rule.</summary>
public sealed class PhaseWaitTests
{
    private static string[] Waits(string phase, params Pipeline[] pipelines) =>
    [
        .. new PipelineGraph(pipelines).Phases.Single(node => node.ToString() == phase).WaitsFor
            .Select(node => node.ToString()).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Input_waits_for_nothing() =>
        Assert.Empty(Waits("A/Input", new Pipeline("A") { Dependencies = ["B"] }, new Pipeline("B")));

    [Fact]
    public void Input_of_a_deployment_waits_for_the_output_of_every_other_pipeline_even_isolated() =>
        Assert.Equal(
            ["A/Output", "I/Output"],
            Waits("D/Input", new Pipeline("A"), new Pipeline("I") { Isolated = true },
                new Pipeline("D") { Deployment = true }, new Pipeline("E") { Deployment = true }));

    [Fact]
    public void Process_waits_for_its_own_input_and_the_process_of_each_dependency() =>
        Assert.Equal(
            ["A/Input", "B/Process", "C/Process"],
            Waits("A/Process", new Pipeline("A") { Dependencies = ["B"] }, new Pipeline("B"),
                new Pipeline("C") { DependencyOf = ["A"] }, new Pipeline("D")));

    [Fact]
    public void PostProcess_waits_for_the_process_of_every_pipeline() =>
        Assert.Equal(["A/Process", "B/Process"], Waits("A/PostProcess", new Pipeline("A"), new Pipeline("B")));

    [Fact]
    public void PostProcess_does_not_wait_for_isolated_pipelines() =>
        Assert.Equal(["A/Process"], Waits("A/PostProcess", new Pipeline("A"), new Pipeline("B") { Isolated = true }));

    [Fact]
    public void PostProcess_waits_only_for_pipelines_with_the_same_deployment_flag()
    {
        Pipeline[] pipelines = [new("A"), new("D") { Deployment = true }, new("E") { Deployment = true }];

        Assert.Equal(["A/Process"], Waits("A/PostProcess", pipelines));
        Assert.Equal(["D/Process", "E/Process"], Waits("D/PostProcess", pipelines));
    }

    [Fact]
    public void PostProcess_with_dependencies_waits_for_the_postprocess_of_those_too() =>
        Assert.Equal(
            ["A/Process", "B/PostProcess", "B/Process", "C/Process"],
            Waits("A/PostProcess", new Pipeline("A") { Dependencies = ["B"], PostProcessHasDependencies = true },
                new Pipeline("B"), new Pipeline("C")));

    [Fact]
    public void Output_waits_for_its_own_postprocess_alone() =>
        Assert.Equal(["A/PostProcess"], Waits("A/Output", new Pipeline("A") { Dependencies = ["B"] }, new Pipeline("B")));

    [Theory]
    [InlineData("I/Input", "")]
    [InlineData("I/Process", "I/Input")]
    [InlineData("I/PostProcess", "I/Process")]
    [InlineData("I/Output", "I/PostProcess")]
    public void An_isolated_pipeline_waits_for_itself_alone(string phase, string waits) =>
        Assert.Equal(waits, string.Join(' ', Waits(phase, new Pipeline("I") { Isolated = true }, new Pipeline("A"))));

    [Fact]
    public void Every_phase_stands_after_all_it_waits_for()
    {
        var phases = new PipelineGraph(
        [
            new("D") { Deployment = true, Dependencies = ["A"] }, new("A") { Dependencies = ["B"], PostProcessHasDependencies = true },
            new("B") { Dependencies = ["C"] }, new("C"), new("I") { Isolated = true },
        ]).Phases;

        Assert.Equal(20, phases.Length);
        Assert.All(phases, node => Assert.All(node.WaitsFor, before => Assert.True(phases.IndexOf(before) < phases.IndexOf(node))));
    }
}

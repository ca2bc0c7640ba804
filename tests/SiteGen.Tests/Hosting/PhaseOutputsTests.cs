using SiteGen.Hosting;
using Xunit;
using static SiteGen.Tests.Hosting.Runs;

namespace SiteGen.Tests.Hosting;

/// <summary>What a phase may see of other pipelines: the "Outputs shows" column, a test a rule.</summary>
public sealed class PhaseOutputsTests
{
    private static IModule Sees() => Module.From(context => (IEnumerable<Document>)[.. context.Outputs]);

    private static IModule Asks(string name) => Module.From(context => (IEnumerable<Document>)context.Outputs.FromPipeline(name));

    private static Pipeline Source(string name, params System.Collections.Immutable.ImmutableArray<string> dependencies) => new(name)
    {
        Dependencies = dependencies,
        Input = [Gives(name)],
        Process = [Adds("-p")],
        PostProcess = [Adds("-pp")],
        Output = [Adds("-o")],
    };

    private static async Task Throws(string message, params Pipeline[] pipelines)
    {
        var execution = await Run(Selection.NormalAnd([.. pipelines.Where(p => p.Deployment).Select(p => p.Name)]), pipelines);
        var thrown = Assert.IsType<InvalidOperationException>(Assert.Single(execution.Failures).Exception);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Input_may_see_nothing() =>
        Throws("in the Input phase", Source("B"), new Pipeline("A") { Input = [Sees()] });

    [Fact]
    public Task Output_may_see_nothing() =>
        Throws("in the Output phase", Source("B"), new Pipeline("A") { Dependencies = ["B"], Output = [Asks("B")] });

    [Fact]
    public async Task Process_sees_the_process_results_of_dependencies_and_theirs() =>
        Assert.Equal(["B-p", "C-p"], await Ids("A",
            Source("D"), Source("B", "C"), Source("C"), new Pipeline("A") { Dependencies = ["B"], Process = [Sees()] }));

    [Fact]
    public Task Process_cannot_ask_for_its_own_pipeline() =>
        Throws("its own documents", new Pipeline("A") { Process = [Asks("a")] });

    [Fact]
    public Task Process_cannot_ask_for_a_pipeline_it_does_not_depend_on() =>
        Throws("without depending on it", Source("B"), new Pipeline("A") { Process = [Asks("B")] });

    [Fact]
    public async Task PostProcess_sees_the_process_results_of_all_its_own_included() =>
        Assert.Equal(["A-p", "B-p"], await Ids("A",
            new Pipeline("A") { Input = [Gives("A")], Process = [Adds("-p")], PostProcess = [Sees()] }, Source("B")));

    [Fact]
    public async Task PostProcess_with_dependencies_sees_their_postprocess_results_instead() =>
        Assert.Equal(["B-p-pp", "C-p"], await Ids("A",
            new Pipeline("A") { Dependencies = ["B"], PostProcessHasDependencies = true, PostProcess = [Sees()] }, Source("B"), Source("C")));

    [Fact]
    public async Task PostProcess_does_not_see_isolated_pipelines() =>
        Assert.Empty(await Ids("A",
            new Pipeline("A") { PostProcess = [Sees()] }, new Pipeline("I") { Isolated = true, Input = [Gives("I")] }));

    [Theory]
    [InlineData(Phase.Input)]
    [InlineData(Phase.Process)]
    [InlineData(Phase.PostProcess)]
    [InlineData(Phase.Output)]
    public Task An_isolated_pipeline_sees_nothing_in_any_phase(Phase phase) =>
        Throws("the isolated pipeline I cannot see", Source("B"), new Pipeline("I")
        {
            Isolated = true,
            Input = phase == Phase.Input ? [Sees()] : [],
            Process = phase == Phase.Process ? [Sees()] : [],
            PostProcess = phase == Phase.PostProcess ? [Sees()] : [],
            Output = phase == Phase.Output ? [Sees()] : [],
        });

    [Fact]
    public Task Nobody_can_ask_for_an_isolated_pipeline() =>
        Throws("the isolated pipeline I", new Pipeline("I") { Isolated = true }, new Pipeline("A") { PostProcess = [Asks("I")] });

    [Theory]
    [InlineData(Phase.Input)]
    [InlineData(Phase.Output)]
    public async Task A_deployment_sees_what_the_others_wrote_in_every_phase(Phase phase)
    {
        var deployment = new Pipeline("D")
        {
            Deployment = true,
            Input = phase == Phase.Input ? [Sees()] : [],
            Output = phase == Phase.Output ? [Sees()] : [],
        };

        var execution = await Run(Selection.NormalAnd("D"), Source("A"), deployment);

        Assert.Equal("A-p-pp-o", Assert.Single(execution.Outputs["D"]).Id);
    }

    [Fact]
    public Task A_deployment_cannot_ask_for_another_deployment_in_input() =>
        Throws("the deployment pipeline E", new Pipeline("D") { Deployment = true, Input = [Asks("E")] }, new Pipeline("E") { Deployment = true });

    [Fact]
    public async Task Asking_for_a_pipeline_that_does_not_exist_names_it()
    {
        var execution = await Run(new Pipeline("A") { PostProcess = [Asks("X")] });

        Assert.Equal("there is no pipeline X", Assert.IsType<KeyNotFoundException>(Assert.Single(execution.Failures).Exception).Message);
    }

    [Fact]
    public async Task A_pipeline_that_did_not_run_has_no_documents() =>
        Assert.Empty(await Ids("A",
            new Pipeline("A") { PostProcess = [Asks("M")] }, new Pipeline("M") { ExecutionPolicy = ExecutionPolicy.Manual, Input = [Gives("M")] }));

    [Fact]
    public async Task All_but_one_pipeline_and_each_by_its_name()
    {
        var names = Array.Empty<string>();
        var looks = Module.From(context =>
        {
            names = [.. context.Outputs.ByPipeline().Keys.Order(StringComparer.Ordinal)];
            return (IEnumerable<Document>)context.Outputs.ExceptPipeline("b");
        });

        Assert.Equal(["C-p"], await Ids("A", new Pipeline("A") { PostProcess = [looks] }, Source("B"), Source("C")));
        Assert.Equal(["A", "B", "C"], names);
    }
}

using SiteGen.Hosting;
using Xunit;
using static SiteGen.Tests.Hosting.Runs;

namespace SiteGen.Tests.Hosting;

/// <summary>What makes pipelines impossible to run, and which ones run.</summary>
public sealed class PipelineGraphTests
{
    private sealed class Glossary : Pipeline;

    private static string Error(params Pipeline[] pipelines) =>
        Assert.Throws<PipelineException>(() => new Engine(pipelines, Settings.Default)).Message;

    private static string Selected(Selection selection, params Pipeline[] pipelines) =>
        string.Join(' ', new PipelineGraph(pipelines).Select(selection).Order(StringComparer.Ordinal));

    [Fact]
    public void A_pipeline_class_is_called_by_its_own_name() => Assert.Equal("Glossary", new Glossary().Name);

    [Fact]
    public void A_name_used_twice_is_an_error_whatever_its_case() =>
        Assert.Equal("two pipelines are called pages (names ignore case); rename one", Error(new("Pages"), new("pages")));

    [Fact]
    public async Task Names_of_dependencies_ignore_case()
    {
        var asks = Module.From(context => (IEnumerable<Document>)context.Outputs.FromPipeline("SEEDS"));

        Assert.Equal(["1"], await Ids("Pages", new Pipeline("Pages") { Dependencies = ["seeds"], Process = [asks] }, new Pipeline("Seeds") { Input = [Gives("1")] }));
    }

    [Fact]
    public void A_missing_dependency_is_an_error() =>
        Assert.Equal("pipeline A depends on X, which does not exist", Error(new Pipeline("A") { Dependencies = ["X"] }));

    [Fact]
    public void A_missing_dependant_is_an_error() =>
        Assert.Equal("pipeline A says it is a dependency of X, which does not exist", Error(new Pipeline("A") { DependencyOf = ["X"] }));

    [Fact]
    public void A_circle_is_an_error_that_shows_it() =>
        Assert.Equal(
            "pipelines depend on each other in a circle: B → C → B",
            Error(new Pipeline("A") { Dependencies = ["B"] }, new Pipeline("B") { Dependencies = ["C"] }, new Pipeline("C") { DependencyOf = ["b"], Dependencies = ["B"] }));

    [Fact]
    public void A_pipeline_that_depends_on_itself_is_an_error() =>
        Assert.Equal("pipelines depend on each other in a circle: A → A", Error(new Pipeline("A") { Dependencies = ["a"] }));

    [Fact]
    public void Depending_on_an_isolated_pipeline_is_an_error() =>
        Assert.Equal("pipeline A cannot depend on I, which is isolated", Error(new Pipeline("A") { Dependencies = ["I"] }, new Pipeline("I") { Isolated = true }));

    [Fact]
    public void An_isolated_pipeline_that_depends_on_another_is_an_error() =>
        Assert.Equal("pipeline I is isolated and cannot depend on A", Error(new Pipeline("A") { DependencyOf = ["I"] }, new Pipeline("I") { Isolated = true }));

    [Fact]
    public void Depending_on_a_deployment_is_an_error_unless_one_is_a_deployment_oneself()
    {
        Assert.Equal("pipeline A cannot depend on D, which is a deployment", Error(new Pipeline("A") { Dependencies = ["D"] }, new Pipeline("D") { Deployment = true }));

        Assert.NotNull(new Engine([new Pipeline("E") { Deployment = true, Dependencies = ["D"] }, new Pipeline("D") { Deployment = true }], Settings.Default));
    }

    [Fact]
    public void Pipelines_run_by_their_policy()
    {
        Pipeline[] all =
        [
            new("Default"), new("Normal") { ExecutionPolicy = ExecutionPolicy.Normal }, new("Manual") { ExecutionPolicy = ExecutionPolicy.Manual },
            new("Always") { ExecutionPolicy = ExecutionPolicy.Always }, new("Deploy") { Deployment = true },
            new("NormalDeploy") { Deployment = true, ExecutionPolicy = ExecutionPolicy.Normal },
        ];

        Assert.Equal("Always Default Normal NormalDeploy", Selected(Selection.Normal, all));
        Assert.Equal("Always Manual", Selected(Selection.Only("manual"), all));
        Assert.Equal("Always Default Deploy Normal NormalDeploy", Selected(Selection.NormalAnd("Deploy"), all));
    }

    [Fact]
    public void A_manual_pipeline_runs_when_one_that_runs_needs_it() =>
        Assert.Equal("A B C", Selected(Selection.Normal, new Pipeline("A") { Dependencies = ["b"] },
            new Pipeline("B") { ExecutionPolicy = ExecutionPolicy.Manual, Dependencies = ["C"] }, new Pipeline("C") { ExecutionPolicy = ExecutionPolicy.Manual },
            new Pipeline("Unneeded") { ExecutionPolicy = ExecutionPolicy.Manual }));

    [Fact]
    public async Task Asking_to_run_a_pipeline_that_does_not_exist_is_an_error_before_anything_runs()
    {
        var ran = false;

        var error = await Assert.ThrowsAsync<PipelineException>(() => Run(Selection.NormalAnd("Pagse"), new Pipeline("Pages") { Input = [Does(_ => ran = true)] }));

        Assert.Equal("there is no pipeline Pagse; there are Pages", error.Message);
        Assert.False(ran);
    }
}

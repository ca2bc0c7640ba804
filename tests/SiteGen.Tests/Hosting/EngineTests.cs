using SiteGen.Diagnostics;
using SiteGen.Hosting;
using Xunit;
using static SiteGen.Tests.Hosting.Runs;

namespace SiteGen.Tests.Hosting;

public sealed class EngineTests
{
    private static readonly Code Warns = new("SG8999", Severity.Warning, "{0}");

    [Fact]
    public async Task Modules_of_a_phase_run_in_order_each_on_what_the_one_before_gave() =>
        Assert.Equal(["x-1-2"], await Ids("A", new Pipeline("A") { Input = [Gives("x"), Adds("-1"), Adds("-2")] }));

    [Fact]
    public async Task Phases_hand_their_documents_on() =>
        Assert.Equal(["x-p-pp-o"], await Ids("A", new Pipeline("A") { Input = [Gives("x")], Process = [Adds("-p")], PostProcess = [Adds("-pp")], Output = [Adds("-o")] }));

    [Fact]
    public async Task Input_begins_without_documents() =>
        Assert.Empty(await Ids("A", new Pipeline("A") { Dependencies = ["B"], Input = [Adds("-1")] }, new Pipeline("B") { Input = [Gives("x")] }));

    [Fact]
    public async Task A_module_sees_all_documents_at_once()
    {
        var joins = Module.From(context => [new Document(string.Join('+', context.Inputs.Select(document => document.Id)))]);

        Assert.Equal(["1+2+3"], await Ids("A", new Pipeline("A") { Input = [Gives("1", "2", "3"), joins] }));
    }

    [Fact]
    public async Task An_empty_phase_passes_its_documents_on_and_is_not_in_the_summary()
    {
        var execution = await Run(new Pipeline("A") { Input = [Gives("1", "2")], Output = [Adds("-o")] });

        Assert.Equal(["1-o", "2-o"], execution.Outputs["A"].Select(document => document.Id));
        Assert.Equal([Phase.Input, Phase.Output], execution.Summary.Select(line => line.Phase));
    }

    [Fact]
    public async Task The_summary_counts_documents_and_milliseconds_by_pipeline_and_phase()
    {
        var clock = new Clock();
        var takes = Does(_ => clock.Milliseconds += 5);
        var told = new List<PhaseSummary>();
        var engine = new Engine(
            [new Pipeline("B") { Input = [Gives("1", "2"), takes], Process = [Gives("3"), takes, takes] }, new Pipeline("A") { Input = [Gives()] }], Settings.Default)
        {
            Time = clock,
            Concurrency = Concurrency.Serial,
            PhaseDone = told.Add,
        };

        var execution = await engine.ExecuteAsync(Selection.Normal, TestContext.Current.CancellationToken);

        Assert.Equal([new("B", Phase.Input, 0, 2, 5), new("B", Phase.Process, 2, 1, 10), new("A", Phase.Input, 0, 0, 0)], execution.Summary);
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public async Task A_failure_stops_what_waits_for_it_and_nothing_else()
    {
        var execution = await Run(
            new Pipeline("Bad") { Input = [Fails("no such letter")], Process = [Gives()] },
            new Pipeline("Needs") { Dependencies = ["Bad"], Input = [Gives("1")], Process = [Gives()], Output = [Gives()] },
            new Pipeline("Other") { Process = [Gives("2")], Output = [Gives()] },
            new Pipeline("Alone") { Isolated = true, Output = [Gives("3")] });

        Assert.Equal("pipelines: error SG8009: pipeline Bad failed in its Input phase: no such letter; what waits for it did not run, and the site is as it was",
            Assert.Single(execution.Failures).Diagnostic.ToString());
        // Other/Output waits for Other/PostProcess, and that for the Process of all.
        Assert.Equal(["Bad/Process", "Needs/Process", "Needs/Output", "Other/Output"], execution.Stopped);
        Assert.Equal(["Needs/Input", "Other/Process", "Alone/Output"], execution.Summary.Select(line => $"{line.Pipeline}/{line.Phase}"));
        Assert.Equal(["Alone"], execution.Outputs.Keys);
    }

    [Fact]
    public async Task A_failure_keeps_a_deployment_from_running()
    {
        var ran = false;

        await Run(Selection.NormalAnd("D"), new Pipeline("A") { Output = [Fails("disk")] }, new Pipeline("D") { Deployment = true, Input = [Does(_ => ran = true)] });

        Assert.False(ran);
    }

    [Fact]
    public async Task A_failing_document_is_named()
    {
        var fails = Module.ForEach((document, _) => document.Id == "b.md" ? throw new InvalidDataException("no title") : document);

        var execution = await Run(new Pipeline("A") { Input = [Gives("a.md", "b.md"), fails] });

        Assert.Equal("b.md: no title", Assert.Single(execution.Failures).Exception.Message);
    }

    [Fact]
    public async Task Cancelling_ends_the_run_and_begins_no_phase_more()
    {
        using var source = new CancellationTokenSource();
        var ran = false;
        var engine = new Engine(
            [new Pipeline("A") { Input = [WaitsAt(new TaskCompletionSource(), begun: source.Cancel)], Process = [Does(_ => ran = true)] }], Settings.Default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.ExecuteAsync(Selection.Normal, source.Token));

        Assert.False(ran);
    }

    [Fact]
    public async Task A_module_that_gives_up_by_itself_has_failed()
    {
        var execution = await Run(new Pipeline("A") { Input = [Does(_ => throw new OperationCanceledException("too slow"))], Process = [Gives()] });

        Assert.Single(execution.Failures);
        Assert.Equal(["A/Process"], execution.Stopped);
    }

    [Fact]
    public async Task Diagnostics_come_in_the_same_order_however_the_threads_ran()
    {
        Spot[] spots = [new("b", 1), new("a", 10, 2), new("a", 10, 1), new("a", 2)];
        IModule Reports(int from) => Does(context =>
        {
            foreach (var spot in spots.Skip(from))
                context.Report(Warns.At(spot, "x"));
        });

        var execution = await Run(new Pipeline("A") { Input = [Reports(0)] }, new Pipeline("B") { Input = [Reports(2)] });

        Assert.Equal(["a:2", "a:10:1", "a:10:2", "b:1"], execution.Diagnostics.Select(diagnostic => diagnostic.Spot.ToString()));
    }

    [Fact]
    public async Task A_stage_result_is_unwrapped_and_what_it_says_is_kept()
    {
        var module = Module.From(context => [new Document(context.Report(new Staged<string>("value", [Warns.At(new("a"), "said")])))]);

        var execution = await Run(new Pipeline("A") { Input = [module] });

        Assert.Equal("value", Assert.Single(execution.Outputs["A"]).Id);
        Assert.Equal("said", Assert.Single(execution.Diagnostics).Message);
    }

    [Theory]
    [InlineData("false", Severity.Warning, ExitCode.Done)]
    [InlineData("true", Severity.Warning, ExitCode.InputError)]
    [InlineData("true", Severity.Info, ExitCode.Done)]
    [InlineData("false", Severity.Error, ExitCode.InputError)]
    public async Task The_exit_code_follows_the_worst_diagnostic(string strict, Severity severity, ExitCode expected)
    {
        var settings = Settings.Default.With("strict", strict);
        var execution = await Run(new Pipeline("A") { Input = [Does(context => context.Report((Warns with { Severity = severity }).At(new("a"), "x")))] });

        Assert.Equal(expected, ExitCodes.Of(execution, settings));
    }

    [Fact]
    public async Task The_exit_code_tells_a_fault_of_the_machine_from_one_of_the_input()
    {
        var full = Module.ForEach(Document (Document _, IExecutionContext _) => throw new IOException("disk full"));

        Assert.Equal(ExitCode.Machine, ExitCodes.Of(await Run(new Pipeline("A") { Input = [Gives("1"), full] }), Settings.Default));
        Assert.Equal(ExitCode.InputError, ExitCodes.Of(await Run(new Pipeline("A") { Input = [Fails("odd")] }), Settings.Default));
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}

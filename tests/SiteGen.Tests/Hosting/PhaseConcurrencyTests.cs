using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using SiteGen.Hosting;
using Xunit;
using static SiteGen.Tests.Hosting.Runs;

namespace SiteGen.Tests.Hosting;

/// <summary>That the engine keeps the waits of the graph and adds none. Gates instead of sleeping.</summary>
public sealed class PhaseConcurrencyTests
{
    [Fact]
    public async Task All_pipelines_begin_at_once()
    {
        var (a, b) = (new TaskCompletionSource(), new TaskCompletionSource());

        var execution = await Run(
            new Pipeline("A") { Input = [Opens(a), WaitsAt(b)] },
            new Pipeline("B") { Input = [Opens(b), WaitsAt(a)] });

        Assert.Empty(execution.Failures);
    }

    [Fact]
    public async Task Process_does_not_wait_for_the_input_of_a_pipeline_it_does_not_depend_on()
    {
        var gate = new TaskCompletionSource();

        var execution = await Run(
            new Pipeline("Slow") { Input = [WaitsAt(gate)] },
            new Pipeline("Fast") { Process = [Opens(gate)] });

        Assert.Empty(execution.Failures);
    }

    [Fact]
    public async Task An_isolated_pipeline_writes_while_another_still_reads()
    {
        var gate = new TaskCompletionSource();

        var execution = await Run(
            new Pipeline("Slow") { Input = [WaitsAt(gate)] },
            new Pipeline("Alone") { Isolated = true, Output = [Opens(gate)] });

        Assert.Empty(execution.Failures);
    }

    [Fact]
    public async Task A_module_that_never_waits_does_not_hold_up_other_pipelines()
    {
        using var blocked = new ManualResetEventSlim();

        var execution = await Run(
            new Pipeline("Blocks") { Input = [Does(_ => Assert.True(blocked.Wait(Never, TestContext.Current.CancellationToken)))] },
            new Pipeline("Frees") { Input = [Does(_ => blocked.Set())] });

        Assert.Empty(execution.Failures);
    }

    [Fact]
    public async Task A_parallel_module_works_on_documents_at_the_same_time_and_keeps_their_order()
    {
        var first = new TaskCompletionSource();
        var meets = Module.ForEach(async (document, _) =>
        {
            // The first document can only be done once the second one is.
            if (document.Id == "1")
                await first.Task.WaitAsync(Never);
            else
                first.SetResult();
            return [document];
        });

        Assert.Equal(["1", "2"], await Ids("A", new Pipeline("A") { Input = [Gives("1", "2"), meets] }));
    }

    [Fact]
    public async Task A_serial_run_does_one_phase_and_one_document_at_a_time()
    {
        var (running, most) = (0, 0);
        var counts = Module.ForEach(async (document, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return [document];
        });
        Pipeline Of(string name) => new(name) { Input = [Gives("1", "2", "3", "4"), counts], Process = [counts] };

        await new Engine([Of("A"), Of("B"), Of("C")], Settings.Default) { Concurrency = Concurrency.Serial }
            .ExecuteAsync(Selection.Normal, TestContext.Current.CancellationToken);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_serial_run_goes_phase_by_phase_and_dependencies_first()
    {
        var order = new List<string>();
        Pipeline Of(string name, params ImmutableArray<string> dependencies)
        {
            var notes = Does(context => order.Add($"{context.PipelineName}/{context.Phase}"));
            return new(name) { Dependencies = dependencies, Input = [notes], Process = [notes], Output = [notes] };
        }

        await new Engine([Of("B", "A"), Of("A")], Settings.Default) { Concurrency = Concurrency.Serial }
            .ExecuteAsync(Selection.Normal, TestContext.Current.CancellationToken);

        Assert.Equal(["A/Input", "B/Input", "A/Process", "B/Process", "A/Output", "B/Output"], order);
    }

    [Fact]
    public async Task No_phase_begins_before_all_it_waits_for_are_done()
    {
        // Pipeline i may depend on any before it; every third one is isolated, the last may be a deployment.
        await Gen.Int[0, 255].Array[2, 7].SampleAsync(async bits =>
        {
            var done = new ConcurrentDictionary<string, bool>();
            var early = new ConcurrentBag<string>();
            PipelineGraph? graph = null;
            var module = Module.From(async context =>
            {
                var name = $"{context.PipelineName}/{context.Phase}";
                foreach (var before in graph!.Phases.Single(node => node.ToString() == name).WaitsFor)
                    if (!done.ContainsKey(before.ToString()))
                        early.Add($"{name} before {before}");
                await Task.Yield();
                done[name] = true;
                return context.Inputs.AsEnumerable();
            });
            Pipeline[] pipelines = [.. bits.Select((mask, index) => new Pipeline($"P{index}")
            {
                Isolated = index % 3 == 2,
                Deployment = index == bits.Length - 1 && mask > 127,
                ExecutionPolicy = ExecutionPolicy.Always,
                PostProcessHasDependencies = (mask & 64) != 0,
                Dependencies = index % 3 == 2 ? [] : [.. Enumerable.Range(0, index).Where(other => other % 3 != 2 && (mask >> other & 1) == 1).Select(other => $"P{other}")],
                Input = [module], Process = [module], PostProcess = [module], Output = [module],
            })];
            graph = new PipelineGraph(pipelines);

            var execution = await new Engine(pipelines, Settings.Default).ExecuteAsync(Selection.Normal, default);

            Assert.Empty(execution.Failures);
            Assert.Empty(early);
            Assert.Equal(pipelines.Length * 4, done.Count);
        }, iter: 100);
    }
}

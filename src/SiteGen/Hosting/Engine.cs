using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>Runs pipelines: each phase as soon as those it waits for are done.</summary>
public sealed class Engine
{
    private readonly PipelineGraph graph;
    private readonly Settings settings;

    /// <summary>Checks the pipelines; nothing runs yet.</summary>
    /// <exception cref="PipelineException">
    /// A name is used twice, a dependency is missing or goes in a circle, to or from an isolated pipeline, or from a
    /// pipeline that is not a deployment to one that is.
    /// </exception>
    public Engine(IEnumerable<Pipeline> pipelines, Settings settings)
    {
        graph = new PipelineGraph(pipelines);
        this.settings = settings;
    }

    /// <summary>Whether phases and documents run at the same time.</summary>
    public Concurrency Concurrency { get; init; }

    /// <summary>The clock of the summary; nothing else looks at it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called whenever a phase is done, from any thread.</summary>
    public Action<PhaseSummary>? PhaseDone { get; init; }

    /// <summary>Called whenever a document is done where many are worked on at once, from any thread.</summary>
    public Action<PhaseProgress>? PhaseAdvanced { get; init; }

    /// <summary>
    /// Runs the selected pipelines to their end. A phase that fails stops those that wait for it; the others go on.
    /// </summary>
    /// <exception cref="PipelineException">A pipeline named by the selection does not exist.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; every phase that had begun has ended.</exception>
    public async Task<Execution> ExecuteAsync(Selection selection, CancellationToken cancellationToken)
    {
        var selected = graph.Select(selection);
        var nodes = graph.Phases.Where(node => selected.Contains(node.Pipeline.Name)).ToImmutableArray();
        var run = new Run(graph, settings, Concurrency, cancellationToken) { Advanced = PhaseAdvanced };
        var tasks = new Dictionary<PhaseNode, Task>();
        foreach (var node in nodes)
        {
            // Pipelines that are not selected have nothing to wait for.
            var before = node.WaitsFor.Where(tasks.ContainsKey).ToImmutableArray();
            var task = tasks[node] = RunAfterAsync(run, node, before, Task.WhenAll(before.Select(wait => tasks[wait])));
            if (Concurrency == Concurrency.Serial)
                await task;
        }
        await Task.WhenAll(tasks.Values);
        cancellationToken.ThrowIfCancellationRequested();
        return Result(run, nodes);
    }

    private async Task RunAfterAsync(Run run, PhaseNode node, ImmutableArray<PhaseNode> before, Task waits)
    {
        await waits;
        if (run.Token.IsCancellationRequested || !before.All(run.Done.ContainsKey))
            return;
        var inputs = node.Before is null ? [] : run.Done[node.Before];
        if (node.Pipeline.Modules(node.Phase).IsEmpty)
        {
            run.Done[node] = inputs;
            return;
        }
        var start = Time.GetTimestamp();
        // On a thread of its own, so that a module that never waits does not hold up the other phases.
        var task = Task.Run(() => RunModulesAsync(run, node, inputs), CancellationToken.None);
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompletedSuccessfully)
        {
            run.Done[node] = task.Result;
            var milliseconds = (long)Time.GetElapsedTime(start).TotalMilliseconds;
            var summary = new PhaseSummary(node.Pipeline.Name, node.Phase, inputs.Length, task.Result.Length, milliseconds);
            run.Summary.Add(summary);
            PhaseDone?.Invoke(summary);
        }
        else if (!run.Token.IsCancellationRequested)
        {
            run.Failures.Add(new(node.Pipeline.Name, node.Phase, task.Exception?.InnerException ?? new TaskCanceledException(task)));
        }
    }

    private static async Task<ImmutableArray<Document>> RunModulesAsync(Run run, PhaseNode node, ImmutableArray<Document> documents)
    {
        var outputs = new PhaseOutputs(run, node);
        foreach (var module in node.Pipeline.Modules(node.Phase))
        {
            run.Token.ThrowIfCancellationRequested();
            documents = await module.ExecuteAsync(new PhaseContext(run, node, outputs, documents));
        }
        return documents;
    }

    private Execution Result(Run run, ImmutableArray<PhaseNode> nodes)
    {
        var failed = run.Failures.Select(failure => (failure.Pipeline, failure.Phase)).ToHashSet();
        return new(
            [.. run.Summary.OrderBy(line => graph.Names.IndexOf(line.Pipeline)).ThenBy(line => line.Phase)],
            [.. run.Failures.OrderBy(failure => graph.Names.IndexOf(failure.Pipeline)).ThenBy(failure => failure.Phase)],
            [
                .. from node in nodes
                   where !node.Pipeline.Modules(node.Phase).IsEmpty
                       && !run.Done.ContainsKey(node) && !failed.Contains((node.Pipeline.Name, node.Phase))
                   orderby graph.Names.IndexOf(node.Pipeline.Name), node.Phase
                   select node.ToString(),
            ],
            InOrder(run.Diagnostics),
            run.Done.Where(pair => pair.Key.Phase == Phase.Output)
                .ToImmutableDictionary(pair => pair.Key.Pipeline.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The same order however the threads ran.</summary>
    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(diagnostic => diagnostic.Spot.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Spot.Line).ThenBy(diagnostic => diagnostic.Spot.Column)
            .ThenBy(diagnostic => diagnostic.Code.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];
}

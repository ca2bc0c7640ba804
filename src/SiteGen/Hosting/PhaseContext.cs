using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>What one run has gathered so far.</summary>
internal sealed record Run(PipelineGraph Graph, Settings Settings, Concurrency Concurrency, CancellationToken Token)
{
    /// <summary>Called whenever a document is done; null if nobody wants to know.</summary>
    public Action<PhaseProgress>? Advanced { get; init; }

    /// <summary>The results of the phases that are done; a failed or stopped phase is not in it.</summary>
    public ConcurrentDictionary<PhaseNode, ImmutableArray<Document>> Done { get; } = [];

    public ConcurrentBag<Diagnostic> Diagnostics { get; } = [];

    public ConcurrentBag<PhaseSummary> Summary { get; } = [];

    public ConcurrentBag<PhaseFailure> Failures { get; } = [];
}

/// <summary>The context of one module.</summary>
internal sealed class PhaseContext(Run run, PhaseNode node, IPipelineOutputs outputs, ImmutableArray<Document> inputs)
    : IExecutionContext
{
    public ImmutableArray<Document> Inputs => inputs;

    public IPipelineOutputs Outputs => outputs;

    public Settings Settings => run.Settings;

    public string PipelineName => node.Pipeline.Name;

    public Phase Phase => node.Phase;

    public Concurrency Concurrency => run.Concurrency;

    public CancellationToken CancellationToken => run.Token;

    public void Report(Diagnostic diagnostic) => run.Diagnostics.Add(diagnostic);

    public void Advance(int done) => run.Advanced?.Invoke(new(node.Pipeline.Name, node.Phase, done, inputs.Length));
}

/// <summary>The rules of who may see whom.</summary>
internal sealed class PhaseOutputs(Run run, PhaseNode node) : IPipelineOutputs
{
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<Document>>> visible = new(() => Visible(run, node));

    public ImmutableArray<Document> FromPipeline(string name)
    {
        CheckPhase();
        CheckPipeline(CheckName(name));
        return visible.Value.GetValueOrDefault(name, []);
    }

    public ImmutableArray<Document> ExceptPipeline(string name)
    {
        CheckPhase();
        var left = CheckName(name);
        return [.. InOrder().Where(pair => pair.Name != left.Name).SelectMany(pair => pair.Documents)];
    }

    public ImmutableDictionary<string, ImmutableArray<Document>> ByPipeline()
    {
        CheckPhase();
        return visible.Value;
    }

    public IEnumerator<Document> GetEnumerator()
    {
        CheckPhase();
        return InOrder().SelectMany(pair => pair.Documents).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<(string Name, ImmutableArray<Document> Documents)> InOrder() =>
        from name in run.Graph.Names
        where visible.Value.ContainsKey(name)
        select (name, visible.Value[name]);

    private static ImmutableDictionary<string, ImmutableArray<Document>> Visible(Run run, PhaseNode node)
    {
        var behind = PipelineGraph.Behind(node);
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Document>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (done, documents) in run.Done)
        {
            var pipeline = done.Pipeline;
            var seen = pipeline.Isolated ? null
                : node.Pipeline.Deployment && !pipeline.Deployment ? Phase.Output
                : pipeline.Deployment != node.Pipeline.Deployment ? null
                : node.Phase switch
                {
                    Phase.Process when behind.Contains(pipeline.Name) => Phase.Process,
                    Phase.PostProcess when behind.Contains(pipeline.Name) => Phase.PostProcess,
                    Phase.PostProcess => Phase.Process,
                    _ => (Phase?)null,
                };
            if (done.Phase == seen)
                found[pipeline.Name] = documents;
        }
        return found.ToImmutable();
    }

    private void CheckPhase()
    {
        if (node.Pipeline.Isolated)
            throw new InvalidOperationException($"the isolated pipeline {node.Pipeline.Name} cannot see documents of other pipelines");
        if (node.Phase is Phase.Input or Phase.Output && !node.Pipeline.Deployment)
            throw new InvalidOperationException($"documents of other pipelines cannot be seen in the {node.Phase} phase ({node.Pipeline.Name})");
    }

    private Pipeline CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return run.Graph.Find(name) ?? throw new KeyNotFoundException($"there is no pipeline {name}");
    }

    private void CheckPipeline(Pipeline asked)
    {
        if (asked.Isolated)
            throw new InvalidOperationException($"documents of the isolated pipeline {asked.Name} cannot be seen by {node.Pipeline.Name}");
        if (node.Pipeline.Deployment && !asked.Deployment)
            return;
        if (node.Phase is Phase.Input or Phase.Output)
            throw new InvalidOperationException($"documents of the deployment pipeline {asked.Name} cannot be seen in the {node.Phase} phase ({node.Pipeline.Name})");
        if (node.Phase != Phase.Process)
            return;
        if (asked == node.Pipeline)
            throw new InvalidOperationException($"pipeline {asked.Name} cannot see its own documents in the Process phase; they are its inputs");
        if (!PipelineGraph.Behind(node).Contains(asked.Name))
            throw new InvalidOperationException($"pipeline {node.Pipeline.Name} cannot see {asked.Name} in the Process phase without depending on it");
    }
}

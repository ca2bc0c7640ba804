using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>The pipelines cannot run together, or one that was asked for does not exist. Nothing has run.</summary>
public sealed class PipelineException(string message) : Exception(message)
{
    /// <summary>The same as a diagnostic.</summary>
    public Diagnostic Diagnostic => Codes.PipelinesInvalid.At(new("pipelines"), Message);
}

/// <summary>A phase of a pipeline and the phases it waits for.</summary>
internal sealed class PhaseNode(Pipeline pipeline, Phase phase)
{
    public Pipeline Pipeline { get; } = pipeline;

    public Phase Phase { get; } = phase;

    public List<PhaseNode> WaitsFor { get; } = [];

    /// <summary>The phase before it in the same pipeline.</summary>
    public PhaseNode? Before { get; init; }

    public override string ToString() => $"{Pipeline.Name}/{Phase}";
}

/// <summary>All pipelines, checked, with the phases in an order in which each stands after those it waits for.</summary>
internal sealed class PipelineGraph
{
    private readonly Dictionary<string, Pipeline> pipelines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableArray<string>> dependencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, Phase), PhaseNode> nodes = [];

    /// <exception cref="PipelineException">The pipelines cannot run together.</exception>
    public PipelineGraph(IEnumerable<Pipeline> all)
    {
        foreach (var pipeline in all)
        {
            if (!pipelines.TryAdd(pipeline.Name, pipeline))
                throw new PipelineException($"two pipelines are called {pipeline.Name} (names ignore case); rename one");
            Names = Names.Add(pipeline.Name);
        }
        foreach (var pipeline in pipelines.Values)
            dependencies[pipeline.Name] = DependenciesOf(pipeline);
        var sorted = Sorted();
        foreach (var pipeline in sorted)
            AddPhases(pipeline);
        AddWaitsBetween(sorted);
        // Phase by phase, so that a serial run reads like the flow; deployments begin when all others have written.
        Phases =
        [
            .. from node in nodes.Values
               orderby node.Pipeline.Deployment, node.Phase, sorted.IndexOf(node.Pipeline)
               select node,
        ];
    }

    /// <summary>The names in the order they were given.</summary>
    public ImmutableArray<string> Names { get; } = [];

    /// <summary>Every phase, after all it waits for.</summary>
    public ImmutableArray<PhaseNode> Phases { get; }

    public Pipeline? Find(string name) => pipelines.GetValueOrDefault(name);

    /// <summary>The names of the pipelines to run: those selected and all they depend on.</summary>
    /// <exception cref="PipelineException">A selected pipeline does not exist.</exception>
    public HashSet<string> Select(Selection selection)
    {
        foreach (var name in selection.Names.Where(name => !pipelines.ContainsKey(name)))
            throw new PipelineException($"there is no pipeline {name}; there are {string.Join(", ", Names)}");
        var selected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<string>(Names.Where(name => pipelines[name].EffectivePolicy switch
        {
            ExecutionPolicy.Always => true,
            ExecutionPolicy.Normal when selection.IncludesNormal => true,
            _ => selection.Names.Contains(name, StringComparer.OrdinalIgnoreCase),
        }));
        while (waiting.TryPop(out var name))
        {
            if (selected.Add(pipelines[name].Name))
                foreach (var dependency in dependencies[name])
                    waiting.Push(dependency);
        }
        return selected;
    }

    /// <summary>The pipelines whose documents this phase may see because it waits for the same phase of theirs, directly or through others.</summary>
    public static HashSet<string> Behind(PhaseNode node)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<PhaseNode>([node]);
        while (waiting.TryPop(out var current))
            foreach (var before in current.WaitsFor.Where(before => before.Phase == node.Phase))
                if (found.Add(before.Pipeline.Name))
                    waiting.Push(before);
        return found;
    }

    private ImmutableArray<string> DependenciesOf(Pipeline pipeline)
    {
        foreach (var name in pipeline.DependencyOf.Where(name => !pipelines.ContainsKey(name)))
            throw new PipelineException($"pipeline {pipeline.Name} says it is a dependency of {name}, which does not exist");
        var names = pipeline.Dependencies
            .Concat(pipelines.Values.Where(other => other.DependencyOf.Contains(pipeline.Name, StringComparer.OrdinalIgnoreCase)).Select(other => other.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        if (pipeline.Isolated && names.Length > 0)
            throw new PipelineException($"pipeline {pipeline.Name} is isolated and cannot depend on {names[0]}");
        foreach (var name in names)
        {
            if (!pipelines.TryGetValue(name, out var dependency))
                throw new PipelineException($"pipeline {pipeline.Name} depends on {name}, which does not exist");
            if (dependency.Isolated)
                throw new PipelineException($"pipeline {pipeline.Name} cannot depend on {dependency.Name}, which is isolated");
            if (dependency.Deployment && !pipeline.Deployment)
                throw new PipelineException($"pipeline {pipeline.Name} cannot depend on {dependency.Name}, which is a deployment");
        }
        return names;
    }

    /// <summary>Dependencies first; else in the order given.</summary>
    private List<Pipeline> Sorted()
    {
        var sorted = new List<Pipeline>();
        var path = new List<string>();
        foreach (var name in Names)
            Visit(pipelines[name]);
        return sorted;

        void Visit(Pipeline pipeline)
        {
            if (sorted.Contains(pipeline))
                return;
            var at = path.IndexOf(pipeline.Name);
            if (at >= 0)
                throw new PipelineException($"pipelines depend on each other in a circle: {string.Join(" → ", path[at..].Append(pipeline.Name))}");
            path.Add(pipeline.Name);
            foreach (var dependency in dependencies[pipeline.Name])
                Visit(pipelines[dependency]);
            path.RemoveAt(path.Count - 1);
            sorted.Add(pipeline);
        }
    }

    private void AddPhases(Pipeline pipeline)
    {
        PhaseNode? before = null;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var node = new PhaseNode(pipeline, phase) { Before = before };
            if (before is not null)
                node.WaitsFor.Add(before);
            if (phase == Phase.Process || (phase == Phase.PostProcess && pipeline.PostProcessHasDependencies))
                node.WaitsFor.AddRange(dependencies[pipeline.Name].Select(name => nodes[(pipelines[name].Name, phase)]));
            nodes[(pipeline.Name, phase)] = before = node;
        }
    }

    private void AddWaitsBetween(List<Pipeline> sorted)
    {
        foreach (var pipeline in sorted)
        {
            if (!pipeline.Isolated)
                nodes[(pipeline.Name, Phase.PostProcess)].WaitsFor.AddRange(sorted
                    .Where(other => other != pipeline && !other.Isolated && other.Deployment == pipeline.Deployment)
                    .Select(other => nodes[(other.Name, Phase.Process)]));
            if (pipeline.Deployment)
                nodes[(pipeline.Name, Phase.Input)].WaitsFor.AddRange(sorted
                    .Where(other => !other.Deployment)
                    .Select(other => nodes[(other.Name, Phase.Output)]));
        }
    }
}

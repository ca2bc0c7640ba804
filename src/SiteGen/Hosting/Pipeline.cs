using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>The four steps of a pipeline, in order.</summary>
public enum Phase
{
    /// <summary>Fetches documents; all pipelines begin it at once.</summary>
    Input,

    /// <summary>Works on them; sees the Process results of its dependencies.</summary>
    Process,

    /// <summary>Works on them once every pipeline has processed; sees all Process results.</summary>
    PostProcess,

    /// <summary>Writes them.</summary>
    Output,
}

/// <summary>When a pipeline runs.</summary>
public enum ExecutionPolicy
{
    /// <summary><see cref="Manual"/> for a deployment pipeline, <see cref="Normal"/> for any other.</summary>
    Default,

    /// <summary>When the normal pipelines run, when it is named, and when one that runs needs it.</summary>
    Normal,

    /// <summary>Only when it is named or one that runs needs it.</summary>
    Manual,

    /// <summary>Always, whatever is named.</summary>
    Always,
}

/// <summary>A named chain of modules in four phases. Names ignore case.</summary>
public class Pipeline
{
    /// <summary>A pipeline of this name.</summary>
    public Pipeline(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>For a class that is a pipeline: the name is the class's.</summary>
    protected Pipeline() => Name = GetType().Name;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Pipelines whose Process this one's Process waits for and may see.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>The same edge from the other end: pipelines that depend on this one.</summary>
    public ImmutableArray<string> DependencyOf { get; init; } = [];

    /// <summary>When it runs.</summary>
    public ExecutionPolicy ExecutionPolicy { get; init; }

    /// <summary>Alone: waits for nobody, sees nobody, is seen by nobody.</summary>
    public bool Isolated { get; init; }

    /// <summary>Begins when every other pipeline has written, and sees what they wrote.</summary>
    public bool Deployment { get; init; }

    /// <summary>PostProcess, too, waits for the PostProcess of the dependencies, and sees it.</summary>
    public bool PostProcessHasDependencies { get; init; }

    /// <summary>Modules of the Input phase, in order.</summary>
    public ImmutableArray<IModule> Input { get; init; } = [];

    /// <summary>Modules of the Process phase, in order.</summary>
    public ImmutableArray<IModule> Process { get; init; } = [];

    /// <summary>Modules of the PostProcess phase, in order.</summary>
    public ImmutableArray<IModule> PostProcess { get; init; } = [];

    /// <summary>Modules of the Output phase, in order.</summary>
    public ImmutableArray<IModule> Output { get; init; } = [];

    /// <summary>The modules of a phase.</summary>
    public ImmutableArray<IModule> Modules(Phase phase) => phase switch
    {
        Phase.Input => Input,
        Phase.Process => Process,
        Phase.PostProcess => PostProcess,
        _ => Output,
    };

    internal ExecutionPolicy EffectivePolicy =>
        ExecutionPolicy != ExecutionPolicy.Default ? ExecutionPolicy
        : Deployment ? ExecutionPolicy.Manual
        : ExecutionPolicy.Normal;
}

using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>Whether things that may run at the same time do.</summary>
public enum Concurrency
{
    /// <summary>Phases and documents run at the same time where the rules allow.</summary>
    Concurrent,

    /// <summary>One phase after the other, one document after the other.</summary>
    Serial,
}

/// <summary>What a module gets to see.</summary>
public interface IExecutionContext
{
    /// <summary>The documents of the module before, or of the phase before.</summary>
    ImmutableArray<Document> Inputs { get; }

    /// <summary>Documents of other pipelines, as far as this phase may see them.</summary>
    IPipelineOutputs Outputs { get; }

    /// <summary>The settings of the run.</summary>
    Settings Settings { get; }

    /// <summary>The pipeline that runs.</summary>
    string PipelineName { get; }

    /// <summary>The phase that runs.</summary>
    Phase Phase { get; }

    /// <summary>Whether documents may be worked on at the same time.</summary>
    Concurrency Concurrency { get; }

    /// <summary>Set when the run is to stop.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Tells something about the input; from any thread. See <see cref="Execution.Diagnostics"/> for the order.</summary>
    void Report(Diagnostic diagnostic);

    /// <summary>Tells how many of the module's documents are done; from any thread.</summary>
    void Advance(int done)
    {
    }

    /// <summary>Tells what a stage has to say, and gives its value.</summary>
    T Report<T>(Staged<T> staged)
    {
        foreach (var diagnostic in staged.Diagnostics)
            Report(diagnostic);
        return staged.Value;
    }
}

/// <summary>
/// Documents of other pipelines. Every member throws <see cref="InvalidOperationException"/> where the phase may not
/// look at others at all: in Input and Output unless the pipeline is a deployment, and in an isolated pipeline.
/// </summary>
public interface IPipelineOutputs : IEnumerable<Document>
{
    /// <summary>The documents of one pipeline; none if it did not run.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="KeyNotFoundException">There is no such pipeline.</exception>
    /// <exception cref="InvalidOperationException">
    /// It is isolated; or this is the Process phase and it is this pipeline or not a dependency; or both are
    /// deployments and this is Input or Output.
    /// </exception>
    ImmutableArray<Document> FromPipeline(string name);

    /// <summary>All visible documents but those of one pipeline.</summary>
    ImmutableArray<Document> ExceptPipeline(string name);

    /// <summary>All visible documents under the names of their pipelines.</summary>
    ImmutableDictionary<string, ImmutableArray<Document>> ByPipeline();
}

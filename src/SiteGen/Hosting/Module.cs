using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>One step of a phase: it takes all documents at once and gives any number.</summary>
public interface IModule
{
    /// <summary>The documents for the next module; <see cref="IExecutionContext.Inputs"/> is what came in.</summary>
    Task<ImmutableArray<Document>> ExecuteAsync(IExecutionContext context);
}

/// <summary>Modules made from functions.</summary>
public static class Module
{
    /// <summary>A module that sees all documents at once.</summary>
    public static IModule From(Func<IExecutionContext, IEnumerable<Document>> function) =>
        new All(context => Task.FromResult(function(context)));

    /// <summary>A module that sees all documents at once and waits for something.</summary>
    public static IModule From(Func<IExecutionContext, Task<IEnumerable<Document>>> function) => new All(function);

    /// <summary>A module that turns one document into one, many at the same time.</summary>
    public static IModule ForEach(Func<Document, IExecutionContext, Document> function) =>
        new Each((document, context) => Task.FromResult<IEnumerable<Document>>([function(document, context)]));

    /// <summary>A module that turns one document into any number, many at the same time.</summary>
    public static IModule ForEach(Func<Document, IExecutionContext, Task<IEnumerable<Document>>> function) =>
        new Each(function);

    private sealed class All(Func<IExecutionContext, Task<IEnumerable<Document>>> function) : IModule
    {
        public async Task<ImmutableArray<Document>> ExecuteAsync(IExecutionContext context) => [.. await function(context)];
    }

    private sealed class Each(Func<Document, IExecutionContext, Task<IEnumerable<Document>>> function) : ParallelModule
    {
        protected override Task<IEnumerable<Document>> ExecuteInputAsync(Document input, IExecutionContext context) =>
            function(input, context);
    }
}

/// <summary>
/// A module that works on one document at a time, on several at once unless the run is serial. The results stand in
/// the order of the inputs, whichever was done first.
/// </summary>
public abstract class ParallelModule : IModule
{
    /// <inheritdoc/>
    /// <exception cref="DocumentException">Working on a document failed; names the document.</exception>
    public async Task<ImmutableArray<Document>> ExecuteAsync(IExecutionContext context)
    {
        var inputs = context.Inputs;
        var results = new IEnumerable<Document>[inputs.Length];
        var options = new ParallelOptions
        {
            CancellationToken = context.CancellationToken,
            MaxDegreeOfParallelism = context.Concurrency == Concurrency.Serial ? 1 : Math.Max(2, Environment.ProcessorCount),
        };
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, inputs.Length), options,
            async (index, _) =>
            {
                results[index] = await ExecuteNamedAsync(inputs[index], context);
                context.Advance(Interlocked.Increment(ref done));
            });
        return [.. results.SelectMany(documents => documents)];
    }

    /// <summary>What becomes of one document. Called from several threads at once.</summary>
    protected abstract Task<IEnumerable<Document>> ExecuteInputAsync(Document input, IExecutionContext context);

    private async Task<IEnumerable<Document>> ExecuteNamedAsync(Document input, IExecutionContext context)
    {
        var task = Task.Run(() => ExecuteInputAsync(input, context), context.CancellationToken);
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsFaulted ? throw new DocumentException(input, task.Exception.InnerException!) : await task;
    }
}

/// <summary>Working on a document failed.</summary>
/// <param name="document">The document in hand.</param>
/// <param name="inner">What went wrong.</param>
public sealed class DocumentException(Document document, Exception inner)
    : Exception($"{document.Id}: {inner.Message}", inner)
{
    /// <summary>The document in hand.</summary>
    public Document Document { get; } = document;
}

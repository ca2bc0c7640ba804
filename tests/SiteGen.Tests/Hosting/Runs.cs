using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

/// <summary>Short ways to say what a test's pipelines do.</summary>
internal static class Runs
{
    /// <summary>Long enough that only a run that can never end fails.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromSeconds(30);

    public static IModule Gives(params string[] ids) => Module.From(_ => ids.Select(id => new Document(id)));

    /// <summary>Passes its inputs on, each id with the suffix.</summary>
    public static IModule Adds(string suffix) =>
        Module.From(context => context.Inputs.Select(document => new Document(document.Id + suffix)));

    public static IModule Does(Action<IExecutionContext> action) => Module.From(context =>
    {
        action(context);
        return (IEnumerable<Document>)context.Inputs;
    });

    public static IModule Fails(string message) => Does(_ => throw new InvalidDataException(message));

    public static IModule Opens(TaskCompletionSource gate) => Does(_ => gate.TrySetResult());

    public static IModule WaitsAt(TaskCompletionSource gate, Action? begun = null) => Module.From(async context =>
    {
        begun?.Invoke();
        await gate.Task.WaitAsync(Never, context.CancellationToken);
        return (IEnumerable<Document>)context.Inputs;
    });

    public static Task<Execution> Run(params Pipeline[] pipelines) => Run(Selection.Normal, pipelines);

    public static Task<Execution> Run(Selection selection, params Pipeline[] pipelines) =>
        new Engine(pipelines, Settings.Default).ExecuteAsync(selection, TestContext.Current.CancellationToken);

    /// <summary>Runs and gives the ids that one pipeline gave at its end.</summary>
    public static async Task<string[]> Ids(string pipeline, params Pipeline[] pipelines)
    {
        var execution = await Run(pipelines);
        Assert.Empty(execution.Failures);
        return [.. execution.Outputs[pipeline].Select(document => document.Id)];
    }
}

using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// A deployment in Statiq's sense: begins when every other pipeline is done, gathers their pages, checks them as a
/// whole, puts them in place, and registers their addresses. With an error that stands for a broken site nothing is published.
/// </summary>
internal static class PublishPipeline
{
    public const string Name = "Publish";

    public static Pipeline Create(Folders folders) => new(Name)
    {
        Deployment = true,
        ExecutionPolicy = ExecutionPolicy.Normal,
        Input = [Module.From(context => context.Outputs.Where(document => document.Destination is not null))],
        Process = [Module.From(Check)],
        Output = [Module.From(context => Publish(context, folders))],
    };

    /// <summary>What was published; null if nothing was.</summary>
    public static Publication? PublicationOf(Execution execution) =>
        execution.Outputs.TryGetValue(Name, out var documents) && documents is [var only]
            ? only.Get<Publication>() : null;

    private static IEnumerable<Document> Check(IExecutionContext context)
    {
        var pages = context.Inputs.Select(PageOf).ToList();
        var registered = RegisterPipeline.RegisterOf(context).Files.Values.SelectMany(lines => lines);
        Stopped.IfError(context,
        [
            .. SiteCheck.Check(pages, SitePaths.RootOf(context.Settings)),
            .. RegisterCheck.Check(pages, registered),
            .. HostLimits.Check(pages, context.Settings.Get(KnownSettings.Publish)),
        ]);
        return context.Inputs;
    }

    private static IEnumerable<Document> Publish(IExecutionContext context, Folders folders)
    {
        var target = new PublishTarget(folders.Output, folders.Cache, context.Settings.Get(KnownSettings.CleanMode));
        var (publication, diagnostics) = new Publisher().Publish([.. context.Inputs.Select(PageOf)], target);
        Stopped.IfError(context, diagnostics);
        // Only what readers can open is registered.
        foreach (var register in RegisterPipeline.ChangedFiles(context))
        {
            if (InputFolder.Write(folders.Inputs[^1], register.Id, register.Content.Span, register.Get<ReadBefore>().Content) is { } changed)
            {
                context.Report(changed);
            }
        }
        yield return new Document(Name).With(publication);
    }

    private static Page PageOf(Document document) => new(document.Destination!, document.Content);
}

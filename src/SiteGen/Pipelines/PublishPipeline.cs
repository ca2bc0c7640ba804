using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// A deployment in Statiq's sense: begins when every other pipeline is done, gathers their pages, checks them as a
/// whole, and puts them in place. With an error that stands for a broken site nothing is published.
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
        var findings = SiteCheck.Check(pages, SitePaths.RootOf(context.Settings));
        Stopped.IfError(context, findings);
        return context.Inputs;
    }

    private static IEnumerable<Document> Publish(IExecutionContext context, Folders folders)
    {
        var target = new PublishTarget(folders.Output, folders.Cache, context.Settings.Get(KnownSettings.CleanMode));
        var (publication, diagnostics) = new Publisher().Publish([.. context.Inputs.Select(PageOf)], target);
        Stopped.IfError(context, diagnostics);
        yield return new Document(Name).With(publication);
    }

    private static Page PageOf(Document document) => new(document.Destination!, document.Content);
}

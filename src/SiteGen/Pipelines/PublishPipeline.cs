using System.Collections.Immutable;
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

    public static Pipeline Create(Folders folders, PageDesk desk) => new(Name)
    {
        Deployment = true,
        ExecutionPolicy = ExecutionPolicy.Normal,
        Input = [Module.From(context => context.Outputs.Where(document => document.Destination is not null))],
        Process = [Module.From(context => Check(context, desk))],
        Output = [Module.From(context => Publish(context, folders, desk))],
    };

    /// <summary>What was published and said; null if nothing was published.</summary>
    public static LastBuild? BuildOf(Execution execution) =>
        execution.Outputs.TryGetValue(Name, out var documents) && documents is [var only]
            ? new(only.Get<Publication>(), CharactersChanged(execution), execution.Diagnostics) : null;

    /// <summary>The files of <c>input/</c> that a build which published has written.</summary>
    public static IEnumerable<Document> WrittenToInput(Execution execution) =>
        execution.Outputs.GetValueOrDefault(SeedsPipeline.Name, [])
            .Concat(InputFolder.ToWrite([
                .. execution.Outputs.GetValueOrDefault(RegisterPipeline.Name, []), .. execution.Outputs.GetValueOrDefault(HistoryPipeline.Name, []),
            ]));

    private static long CharactersChanged(Execution execution) =>
        execution.Outputs[ProposalsPipeline.Name][0].Get<Catalogue>().Compilation.Proposals
            .Sum(proposal => (long)proposal.Counts.CharactersDeleted + proposal.Counts.CharactersInserted);

    private static ImmutableArray<Document> Check(IExecutionContext context, PageDesk desk)
    {
        // Pages came to the desk when they were made; what is not rendered comes now.
        context.Inputs.Where(document => !desk.Has(document)).AsParallel().ForAll(document => desk.Take(PageOf(document)));
        var registered = RegisterPipeline.RegisterOf(context).Files.Values.SelectMany(lines => lines);
        Stopped.IfError(context,
        [
            .. desk.Ledger.Check(desk.Stage.Read),
            .. RegisterCheck.Check(path => desk.Ledger.Find(path)?.Ids, registered,
                HostRedirects.AnsweredBy(desk.Stage.Read(HostRedirects.Name).Span, SitePaths.RootOf(context.Settings).LinkRoot)),
            .. HostLimits.Check([.. desk.Ledger.Pages.Select(page => (page.Path, page.Length))], context.Settings.Get(KnownSettings.Publish)),
        ]);
        return context.Inputs;
    }

    private static IEnumerable<Document> Publish(IExecutionContext context, Folders folders, PageDesk desk)
    {
        var (publication, diagnostics) = desk.Stage.Publish();
        Stopped.IfError(context, diagnostics);
        // Only what readers can open is registered.
        foreach (var register in InputFolder.ToWrite(context.Outputs.FromPipeline(RegisterPipeline.Name).Concat(context.Outputs.FromPipeline(HistoryPipeline.Name))))
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

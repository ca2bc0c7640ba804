using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// The pipelines that make pages: one for each kind. Pages are made in PostProcess, when every pipeline's Process has
/// ended, so that a page may show anything of the compilation. They are written all at once, by <see cref="PublishPipeline"/>.
/// </summary>
internal static class PagePipelines
{
    /// <summary>Pages of the lists, and 404.</summary>
    public static Pipeline Lists() => Pages("Lists", (renderer, catalogue) =>
    [
        () => renderer.Home(catalogue), () => renderer.Search(catalogue), renderer.NotFound,
        .. catalogue.Compilation.Conferences.Select(conference => Job(() => renderer.Conference(catalogue, conference))),
    ]);

    /// <summary>Pages of the proposals.</summary>
    public static Pipeline Proposals() => Pages("ProposalPages", (renderer, catalogue) =>
        [.. catalogue.Compilation.Proposals.Select(proposal => Job(() => renderer.Proposal(catalogue, proposal)))]);

    /// <summary>Pages of the dossiers.</summary>
    public static Pipeline Dossiers() => Pages("Dossiers", (renderer, catalogue) =>
        [.. catalogue.Compilation.Dossiers.Select(dossier => Job(() => renderer.Dossier(catalogue, dossier)))]);

    /// <summary>Pages of the documents as received.</summary>
    public static Pipeline Documents() => Pages("Documents", (renderer, catalogue) =>
        [.. catalogue.Compilation.Contributions.Select(contribution => Job(() => renderer.Document(catalogue, contribution)))]);

    /// <summary>The list of topics and a page for each.</summary>
    public static Pipeline Topics() => Pages("Topics", (renderer, catalogue) =>
    [
        () => renderer.Topics(catalogue),
        .. catalogue.Topics.Select(topic => Job(() => renderer.Topic(catalogue, topic))),
    ]);

    /// <summary>Pages as documents with a destination.</summary>
    public static IEnumerable<Document> Documents(ImmutableArray<Page> pages) =>
        pages.Select(page => new Document(page.Path) { Destination = page.Path, Content = page.Content });

    private delegate Staged<ImmutableArray<Page>> PageJob();

    private static PageJob Job(PageJob job) => job;

    private static IEnumerable<Document> Make(PageJob job, IExecutionContext context)
    {
        var pages = job();
        Stopped.IfError(context, pages.Diagnostics);
        return Documents(pages.Value);
    }

    private static Pipeline Pages(string name, Func<Renderer, Catalogue, ImmutableArray<PageJob>> jobs) => new(name)
    {
        Dependencies = [ProposalsPipeline.Name],
        PostProcess =
        [
            Module.From(context => jobs(AssetsPipeline.RendererOf(context), ProposalsPipeline.CatalogueOf(context))
                .Select((job, index) => new Document($"{name} {index}").With(job))),
            Module.ForEach((document, context) => Task.FromResult(Make(document.Get<PageJob>(), context))),
        ],
    };
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// The pipelines that make pages: one for each kind. Pages are made in PostProcess, when every pipeline's Process has
/// ended, so that a page may show anything of the compilation. Each is handed in at the <see cref="PageDesk"/> when it is
/// made; <see cref="PublishPipeline"/> puts them in place all at once.
/// </summary>
internal sealed class PagePipelines(PageDesk desk)
{
    /// <summary>Pages of the lists, 404, and the addresses that its script knows.</summary>
    public Pipeline Lists() => Pages("Lists", (renderer, catalogue) =>
    [
        () => renderer.Home(catalogue), () => renderer.Search(catalogue), renderer.Link, () => renderer.NotFound(catalogue), () => renderer.Addresses(catalogue),
        .. catalogue.Compilation.Conferences.Select(conference => Job(() => renderer.Conference(catalogue, conference))),
    ]);

    /// <summary>Pages of the proposals.</summary>
    public Pipeline Proposals() => Pages("ProposalPages", (renderer, catalogue) =>
        [.. catalogue.Compilation.Proposals.Select(proposal => Job(() => renderer.Proposal(catalogue, proposal)))]);

    /// <summary>Pages of the dossiers.</summary>
    public Pipeline Dossiers() => Pages("Dossiers", (renderer, catalogue) =>
        [.. catalogue.Compilation.Dossiers.Select(dossier => Job(() => renderer.Dossier(catalogue, dossier)))]);

    /// <summary>Pages of the clauses, all of a proposal at once: they share much.</summary>
    public Pipeline Clauses() => Pages("Clauses", (renderer, catalogue, register) =>
        [.. catalogue.Compilation.Proposals.Select(proposal => Job(() => renderer.Clauses(catalogue, proposal, register)))]);

    /// <summary>Pages of the clauses of base texts, all of a dossier at once.</summary>
    public Pipeline Rows() => Pages("Rows", (renderer, catalogue, register) =>
        [.. catalogue.Compilation.Dossiers.Select(dossier => Job(() => renderer.Rows(catalogue, dossier, register)))]);

    /// <summary>Pages of the documents as received.</summary>
    public Pipeline Documents() => Pages("Documents", (renderer, catalogue) =>
        [.. catalogue.Compilation.Contributions.Select(contribution => Job(() => renderer.Document(catalogue, contribution)))]);

    /// <summary>The list of topics and a page for each.</summary>
    public Pipeline Topics() => Pages("Topics", (renderer, catalogue) =>
    [
        () => renderer.Topics(catalogue),
        .. catalogue.Topics.Select(topic => Job(() => renderer.Topic(catalogue, topic))),
    ]);

    /// <summary>The page of what the documents get wrong.</summary>
    public Pipeline Notes() => Pages("Notes", (renderer, catalogue) => [() => renderer.Notes(catalogue)]);

    /// <summary>The list of cited instruments and a page for each.</summary>
    public Pipeline References() => Pages("References", (renderer, catalogue) =>
    [
        () => renderer.References(catalogue),
        .. catalogue.Citations.Instruments.Select(cited => Job(() => renderer.Reference(catalogue, cited))),
    ]);

    /// <summary>Pages as documents with a destination.</summary>
    public static IEnumerable<Document> Documents(ImmutableArray<Page> pages) =>
        pages.Select(page => new Document(page.Path) { Destination = page.Path, Content = page.Content });

    private delegate Staged<ImmutableArray<Page>> PageJob();

    private static PageJob Job(PageJob job) => job;

    /// <summary>Pages that were made, or a stop where one could not be.</summary>
    public static IEnumerable<Document> Made(Staged<ImmutableArray<Page>> pages, IExecutionContext context)
    {
        Stopped.IfError(context, pages.Diagnostics);
        return Documents(pages.Value);
    }

    private IEnumerable<Document> HandIn(Staged<ImmutableArray<Page>> pages, IExecutionContext context)
    {
        Stopped.IfError(context, pages.Diagnostics);
        return [.. pages.Value.Select(desk.Take)];
    }

    private Pipeline Pages(string name, Func<Renderer, Catalogue, ImmutableArray<PageJob>> jobs) =>
        Pages(name, (renderer, catalogue, _) => jobs(renderer, catalogue));

    private Pipeline Pages(string name, Func<Renderer, Catalogue, RegisterState, ImmutableArray<PageJob>> jobs) => new(name)
    {
        Dependencies = [ProposalsPipeline.Name, RegisterPipeline.Name],
        PostProcess =
        [
            Module.From(context => jobs(AssetsPipeline.RendererOf(context), ProposalsPipeline.CatalogueOf(context), RegisterPipeline.RegisterOf(context))
                .Select((job, index) => new Document($"{name} {index}").With(job))),
            Module.ForEach((document, context) => Task.FromResult(HandIn(document.Get<PageJob>()(), context))),
        ],
    };
}

using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Exporting;
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
    public Pipeline Lists() => Pages("Lists", build =>
    [
        new("home", () => build.Keys.Lists, () => build.Renderer.Home(build.Catalogue)),
        new("search", () => build.Keys.Lists, () => build.Renderer.Search(build.Catalogue)),
        new("link", build.Keys.Ground, build.Renderer.Link),
        new("not found", () => build.Keys.Lists, () => build.Renderer.NotFound(build.Catalogue)),
        new("addresses", build.Keys.Addresses, () => build.Renderer.Addresses(build.Catalogue)),
        .. build.Catalogue.Compilation.Conferences.Select(conference => new PageJob(conference.Slug, () => build.Keys.Lists, () => build.Renderer.Conference(build.Catalogue, conference))),
    ]);

    /// <summary>Pages of the proposals.</summary>
    public Pipeline Proposals() => Pages("ProposalPages", build => [.. build.Catalogue.Compilation.Proposals.Select(proposal =>
        new PageJob(proposal.Address, () => build.Keys.Proposal(proposal), () => build.Renderer.Proposal(build.Catalogue, proposal)))]);

    /// <summary>Pages of the dossiers, and their print editions.</summary>
    public Pipeline Dossiers() => Pages("Dossiers", build =>
    [
        .. build.Catalogue.Compilation.Dossiers.Select(dossier =>
            new PageJob(dossier.Address, () => build.Keys.Dossier(dossier), () => build.Renderer.Dossier(build.Catalogue, dossier))),
        .. build.Catalogue.Compilation.Dossiers.Select(dossier =>
            new PageJob(Downloads.Print(dossier), () => build.Keys.Print(dossier), () => build.Renderer.Print(build.Catalogue, dossier))),
    ]);

    /// <summary>Pages of the clauses, all of a proposal at once: they share much.</summary>
    public Pipeline Clauses() => Pages("Clauses", build => [.. build.Catalogue.Compilation.Proposals.Select(proposal =>
        new PageJob(proposal.Address, () => build.Keys.Clauses(proposal), () => build.Renderer.Clauses(build.Catalogue, proposal, build.Register)))]);

    /// <summary>Pages of the clauses of base texts, all of a dossier at once.</summary>
    public Pipeline Rows() => Pages("Rows", build => [.. build.Catalogue.Compilation.Dossiers.Select(dossier =>
        new PageJob(dossier.Address, () => build.Keys.Rows(dossier), () => build.Renderer.Rows(build.Catalogue, dossier, build.Register)))]);

    /// <summary>Pages of the documents as received.</summary>
    public Pipeline Documents() => Pages("Documents", build => [.. build.Catalogue.Compilation.Contributions.Select(document =>
        new PageJob(document.Address, () => build.Keys.Document(document), () => build.Renderer.Document(build.Catalogue, document)))]);

    /// <summary>The list of topics and a page for each.</summary>
    public Pipeline Topics() => Pages("Topics", build =>
    [
        new("all", () => build.Keys.Lists, () => build.Renderer.Topics(build.Catalogue)),
        .. build.Catalogue.Topics.Select(topic => new PageJob(topic.Address, () => build.Keys.Topic(topic), () => build.Renderer.Topic(build.Catalogue, topic))),
    ]);

    /// <summary>The page of what the documents get wrong.</summary>
    public Pipeline Notes() => Pages("Notes", build => [new("all", build.Keys.Notes, () => build.Renderer.Notes(build.Catalogue))]);

    /// <summary>The list of cited instruments and a page for each.</summary>
    public Pipeline References() => Pages("References", build =>
    [
        new("all", build.Keys.References, () => build.Renderer.References(build.Catalogue)),
        .. build.Catalogue.Citations.Instruments.Select(cited => new PageJob(cited.Address, () => build.Keys.Reference(cited), () => build.Renderer.Reference(build.Catalogue, cited))),
    ]);

    /// <summary>Files that readers take along, beside the pages they belong to.</summary>
    public Pipeline Exports() => Pages("Exports", build =>
    [
        .. build.Catalogue.Compilation.Proposals.Select(proposal => new PageJob(
            proposal.Address, () => build.Keys.Files(proposal), () => ExporterOf(build).Of(build.Catalogue, proposal))),
        .. build.Catalogue.Compilation.Dossiers.Select(dossier => new PageJob(
            dossier.Address, () => build.Keys.Files(dossier), () => ExporterOf(build).Of(build.Catalogue, dossier))),
        .. build.Catalogue.Citations.Instruments.Select(cited => new PageJob(
            cited.Address, () => build.Keys.Reference(cited), () => ExporterOf(build).Of(build.Catalogue, cited, build.Renderer.ReferenceNames(cited)))),
        .. build.Catalogue.Compilation.Conferences.Select(conference => new PageJob(
            $"bulk {conference.Slug}", () => build.Keys.Everything, () => ExporterOf(build).Bulk(build.Catalogue, conference))),
        .. build.Catalogue.Compilation.Conferences.Select(conference => new PageJob(
            $"citations {conference.Slug}", build.Keys.Addresses, () => ExporterOf(build).Citations(build.Catalogue, conference))),
    ]);

    private static Exporter ExporterOf(Build build) => new(build.Renderer.Settings);

    /// <summary>Pages as documents with a destination.</summary>
    private static IEnumerable<Document> Documents(ImmutableArray<Page> pages) =>
        pages.Select(page => new Document(page.Path) { Destination = page.Path, Content = page.Content });

    /// <summary>Pages that were made, or a stop where one could not be.</summary>
    public static IEnumerable<Document> Made(Staged<ImmutableArray<Page>> pages, IExecutionContext context)
    {
        Stopped.IfError(context, pages.Diagnostics);
        return Documents(pages.Value);
    }

    // What all jobs of a build are made from.
    private sealed record Build(Renderer Renderer, Catalogue Catalogue, RegisterState Register, PageKeys Keys);

    private Pipeline Pages(string name, Func<Build, ImmutableArray<PageJob>> jobs) => new(name)
    {
        Dependencies = [ProposalsPipeline.Name, RegisterPipeline.Name],
        PostProcess =
        [
            Module.From(context => jobs(BuildOf(context)).Select((job, index) => new Document($"{name} {index}").With(job with { Name = $"{name} {job.Name}" }))),
            Module.ForEach((document, context) => Task.FromResult<IEnumerable<Document>>(desk.Take(document.Get<PageJob>(), context))),
        ],
    };

    private Build BuildOf(IExecutionContext context) => new(
        AssetsPipeline.RendererOf(context), ProposalsPipeline.CatalogueOf(context), RegisterPipeline.RegisterOf(context), desk.KeysOf(context));
}

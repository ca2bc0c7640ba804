using System.Collections.Immutable;
using SiteGen.Exporting.Feeds;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>Makes what a site with a host tells programs: its feeds, and the list of its pages.</summary>
internal static class FeedPipeline
{
    public const string Name = "Feeds";

    public static Pipeline Create(PageDesk desk) => new(Name)
    {
        Dependencies = [ProposalsPipeline.Name],
        PostProcess = [Module.From(context => Made(context).Select(desk.Take))],
    };

    private static ImmutableArray<Page> Made(IExecutionContext context)
    {
        var (catalogue, settings) = (ProposalsPipeline.CatalogueOf(context), AssetsPipeline.RendererOf(context).Settings);
        return [.. Feeds.Of(catalogue, settings), .. context.Settings.Get(KnownSettings.GenerateSitemap) ? Sitemap.Of(catalogue, settings) : []];
    }
}

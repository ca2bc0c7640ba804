using System.Collections.Immutable;
using SiteGen.Hosting;

namespace SiteGen.Pipelines;

/// <summary>All pipelines of a site (design, section 3).</summary>
internal static class SitePipelines
{
    public static ImmutableArray<Pipeline> Create(Folders folders, PageDesk desk, SeedCache? seeds, Recollection memory) =>
    [
        InputPipeline.Create(folders),
        SeedsPipeline.Create(folders, seeds),
        ProposalsPipeline.Create(memory),
        RegisterPipeline.Create(),
        HistoryPipeline.Create(),
        AssetsPipeline.Create(folders, desk),
        new PagePipelines(desk).Lists(),
        new PagePipelines(desk).Proposals(),
        new PagePipelines(desk).Clauses(),
        new PagePipelines(desk).Dossiers(),
        new PagePipelines(desk).Rows(),
        new PagePipelines(desk).Documents(),
        new PagePipelines(desk).Topics(),
        new PagePipelines(desk).Notes(),
        SearchPipeline.Create(desk),
        new PagePipelines(desk).References(),
        new PagePipelines(desk).Exports(),
        FeedPipeline.Create(desk),
        PublishPipeline.Create(folders, desk),
    ];
}

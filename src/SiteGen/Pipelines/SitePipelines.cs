using System.Collections.Immutable;
using SiteGen.Hosting;

namespace SiteGen.Pipelines;

/// <summary>All pipelines of a site (design, section 3).</summary>
internal static class SitePipelines
{
    public static ImmutableArray<Pipeline> Create(Folders folders) =>
    [
        InputPipeline.Create(folders),
        SeedsPipeline.Create(folders),
        ProposalsPipeline.Create(),
        RegisterPipeline.Create(),
        AssetsPipeline.Create(folders),
        PagePipelines.Lists(),
        PagePipelines.Proposals(),
        PagePipelines.Clauses(),
        PagePipelines.Dossiers(),
        PagePipelines.Rows(),
        PagePipelines.Documents(),
        PagePipelines.Topics(),
        PagePipelines.Notes(),
        SearchPipeline.Create(),
        PagePipelines.References(),
        ExportPipeline.Create(),
        PublishPipeline.Create(folders),
    ];
}

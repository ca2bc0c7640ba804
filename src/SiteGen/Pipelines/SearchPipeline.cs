using System.Collections.Immutable;
using SiteGen.Hosting;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Topics;

namespace SiteGen.Pipelines;

/// <summary>Makes the data of the search, beside the pages.</summary>
internal static class SearchPipeline
{
    public const string Name = "Search";

    public static Pipeline Create(PageDesk desk) => new(Name)
    {
        Dependencies = [ProposalsPipeline.Name],
        PostProcess = [Module.From(context => context.Settings.Get(KnownSettings.GenerateSearchIndex)
            ? desk.Take(new(Name, () => desk.KeysOf(context).Everything, () => Index(context)), context) : [])],
    };

    private static ImmutableArray<Page> Index(IExecutionContext context)
    {
        var renderer = AssetsPipeline.RendererOf(context);
        var tagged = context.Outputs.FromPipeline(ProposalsPipeline.Name)[0].Get<TaggedCompilation>();
        var cited = ProposalsPipeline.CatalogueOf(context).Citations.Instruments.Select(instrument => instrument.Target).ToList();
        var source = new SearchSource(tagged, renderer.RowNames, cited);
        // Every place has its anchor, but not every one a page.
        source = renderer.Settings.ClausePages == ClauseScope.All ? source : source with { Clauses = SearchAddresses.ClauseAnchor, Rows = SearchAddresses.RowAnchor };
        return [.. SearchIndex.Build(source).Select(file => new Page(file.Path, file.Content))];
    }
}

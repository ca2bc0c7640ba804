using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Exporting;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>Makes the files that readers take along: Word files of proposals and dossiers.</summary>
internal static class ExportPipeline
{
    public const string Name = "Exports";

    public static Pipeline Create(PageDesk desk) => new(Name)
    {
        Dependencies = [ProposalsPipeline.Name],
        PostProcess =
        [
            Module.From(context => Things(ProposalsPipeline.CatalogueOf(context)).Select((thing, index) => new Document($"{Name} {index}").With<object>(thing))),
            Module.ForEach((document, context) => Task.FromResult<IEnumerable<Document>>([.. Made(document, context).Select(desk.Take)])),
        ],
    };

    private static IEnumerable<object> Things(Catalogue catalogue) => [.. catalogue.Compilation.Proposals, .. catalogue.Compilation.Dossiers];

    private static ImmutableArray<Page> Made(Document document, IExecutionContext context)
    {
        var (catalogue, exporter) = (ProposalsPipeline.CatalogueOf(context), new Exporter(AssetsPipeline.RendererOf(context).Settings));
        return document.Get<object>() switch
        {
            CompiledProposal proposal => exporter.Of(catalogue, proposal),
            Dossier dossier => exporter.Of(catalogue, dossier),
            _ => [],
        };
    }
}

using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Exporting;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>Makes the files that readers take along, beside the pages they belong to.</summary>
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

    private static IEnumerable<object> Things(Catalogue catalogue) =>
    [
        .. catalogue.Compilation.Proposals, .. catalogue.Compilation.Dossiers, .. catalogue.Citations.Instruments, .. catalogue.Compilation.Conferences,
    ];

    private static ImmutableArray<Page> Made(Document document, IExecutionContext context)
    {
        var (catalogue, renderer) = (ProposalsPipeline.CatalogueOf(context), AssetsPipeline.RendererOf(context));
        var exporter = new Exporter(renderer.Settings);
        return document.Get<object>() switch
        {
            CompiledProposal proposal => exporter.Of(catalogue, proposal),
            Dossier dossier => exporter.Of(catalogue, dossier),
            CitedInstrument cited => exporter.Of(catalogue, cited, renderer.ReferenceNames(cited)),
            Conference conference => exporter.Of(catalogue, conference),
            _ => [],
        };
    }
}

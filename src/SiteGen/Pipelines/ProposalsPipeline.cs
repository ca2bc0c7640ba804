using System.Collections.Immutable;
using System.Text;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Markdown;
using SiteGen.Notes;
using SiteGen.Proposals;
using SiteGen.Rendering;
using SiteGen.Topics;

namespace SiteGen.Pipelines;

/// <summary>
/// From <c>input/</c> to the compilation. Reads each Markdown file as it stands once the seeds are in, and gives one
/// document that carries the <see cref="Catalogue"/> of all pages.
/// </summary>
internal static class ProposalsPipeline
{
    public const string Name = "Proposals";

    /// <summary>The table of topics, under <c>input/</c>.</summary>
    public const string TopicsFile = "topics.yml";

    /// <summary>The table of official texts, under <c>input/</c>.</summary>
    public const string OfficialTextsFile = "official-texts.tsv";

    public static Pipeline Create(Recollection memory) => new(Name)
    {
        Dependencies = [InputPipeline.Name, SeedsPipeline.Name],
        Process = [Module.From(Current), Module.ForEach((file, context) => Load(file, context, memory)), Module.From(context => Compile(context, memory))],
    };

    /// <summary>The Markdown files as they will stand when the build is done.</summary>
    private static IEnumerable<Document> Current(IExecutionContext context)
    {
        var files = context.Outputs.FromPipeline(InputPipeline.Name)
            .ToDictionary(document => document.Id, StringComparer.Ordinal);
        foreach (var document in context.Outputs.FromPipeline(SeedsPipeline.Name).Where(document => !document.Content.IsEmpty))
        {
            files[document.Id] = document;
        }
        return files.Values.Where(file => file.Id.EndsWith(".md", StringComparison.Ordinal) && !InputPaths.IsBase(file.Id))
            .OrderBy(file => file.Id, StringComparer.Ordinal);
    }

    private static Document Load(Document file, IExecutionContext context, Recollection memory)
    {
        var print = ProgramPrint.Of(file.Id, file.Content.Span);
        var read = memory.Read(print, () =>
        {
            var (value, diagnostics) = InputCompilation.Load(file.Id, file.Content.Span, SitePaths.LimitsOf(context.Settings));
            return new(value switch
            {
                Contribution contribution => contribution with { Print = print },
                Proposal proposal => proposal with { Print = print },
                _ => null,
            }, diagnostics);
        });
        return context.Report(read) switch
        {
            Contribution contribution => file.With(contribution),
            Proposal proposal => file.With(proposal),
            _ => file,
        };
    }

    private static IEnumerable<Document> Compile(IExecutionContext context, Recollection memory)
    {
        var contributions = Carried<Contribution>(context.Inputs);
        var proposals = Carried<Proposal>(context.Inputs);
        var seeds = Carried<ReadSeed>(context.Outputs.FromPipeline(SeedsPipeline.Name));
        ReportGoneSeeds(context, seeds, proposals);
        var compilation = context.Report(Compiler.Compile(proposals, contributions, memory.Compiled));
        var tagged = context.Report(Tagging.Tag(compilation, Topics(context)));
        var citations = CitationIndex.Of(tagged.Compilation, memory.Cited);
        var notes = context.Report(NoteFinder.Of(tagged.Compilation, citations));
        yield return new Document(Name).With(Catalogue.Of(
            tagged, citations, Official(context), notes, [.. seeds.Where(seed => seed.Files == 0).Select(seed => seed.Name)],
            HistoryPipeline.Of(tagged.Compilation, context))).With(tagged);
    }

    private static OfficialTexts Official(IExecutionContext context)
    {
        var file = context.Outputs.FromPipeline(InputPipeline.Name).FirstOrDefault(document => document.Id == OfficialTextsFile);
        return file is null
            ? OfficialTexts.Empty
            : context.Report(OfficialTexts.Read(Encoding.UTF8.GetString(file.Content.Span), "input/" + OfficialTextsFile));
    }

    private static TopicTable Topics(IExecutionContext context)
    {
        var file = context.Outputs.FromPipeline(InputPipeline.Name).FirstOrDefault(document => document.Id == TopicsFile);
        return file is null
            ? TopicTable.Empty
            : context.Report(TopicReader.Read(Encoding.UTF8.GetString(file.Content.Span), "input/" + TopicsFile));
    }

    /// <summary>The compilation with its topics, for PostProcess, which may see every pipeline's Process.</summary>
    public static Catalogue CatalogueOf(IExecutionContext context) => context.Outputs.FromPipeline(Name)[0].Get<Catalogue>();

    /// <summary>The digests of the files of <c>input/</c> that are no Markdown; for PostProcess.</summary>
    public static string PrintOfTables(IExecutionContext context) => string.Join('\n', context.Outputs.FromPipeline(InputPipeline.Name)
        .Where(file => !file.Id.EndsWith(".md", StringComparison.Ordinal)).Select(file => ProgramPrint.Of(file.Id, file.Content.Span)));

    private static void ReportGoneSeeds(IExecutionContext context, ImmutableArray<ReadSeed> seeds, ImmutableArray<Proposal> proposals)
    {
        var names = seeds.Select(seed => seed.Name).ToHashSet(StringComparer.Ordinal);
        if (proposals.IsEmpty && seeds.IsEmpty)
        {
            context.Report(Codes.NothingToPublish.At(new(SeedsPipeline.Folder)));
        }
        // Without any seed the Markdown is all there is, which is a normal way to keep a site.
        foreach (var proposal in proposals.Where(proposal => !seeds.IsEmpty && proposal.Source.Length > 0 && !names.Contains(proposal.Source)))
        {
            context.Report(Codes.SeedGone.At(new("input/" + InputPaths.Of(proposal)), proposal.Source));
        }
    }

    private static ImmutableArray<T> Carried<T>(IEnumerable<Document> documents) where T : class =>
        [.. documents.Select(document => document.Find<T>()).OfType<T>()];
}

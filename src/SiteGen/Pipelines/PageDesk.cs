using System.Collections.Immutable;
using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// Where finished pages are handed in. A page is read for the check of the site and written beside the old site at
/// once; only what the check needs is kept of it. Pages whose key is that of the last build are not made at all where
/// their files stand as they were left. One desk serves one build.
/// </summary>
internal sealed class PageDesk(Folders folders, Settings settings, PageCache? cache = null) : IDisposable
{
    private readonly Lock keying = new();
    private PageKeys? keys;
    private int kept;

    /// <summary>What the check of the site needs of each page.</summary>
    public SiteLedger Ledger { get; } = new(SitePaths.RootOf(settings));

    /// <summary>The site beside the old one.</summary>
    public SiteStage Stage { get; } = new Publisher().Begin(new(folders.Output, folders.Cache, settings.Get(KnownSettings.CleanMode)));

    /// <summary>Files that stand as the last build left them and were not made again.</summary>
    public int Kept => kept;

    /// <summary>The keys of this build, for PostProcess.</summary>
    public PageKeys KeysOf(IExecutionContext context)
    {
        lock (keying)
        {
            return keys ??= new(
                ProposalsPipeline.CatalogueOf(context), RegisterPipeline.RegisterOf(context), AssetsPipeline.RendererOf(context).Settings,
                ProgramPrint.Value + AssetsPipeline.PrintOf(context), ProposalsPipeline.PrintOfTables(context));
        }
    }

    /// <summary>Takes a page, from any thread, and gives what stands for it from now on: a destination without content.</summary>
    public Document Take(Page page)
    {
        Enter(page);
        return Standing(page.Path);
    }

    /// <summary>Takes the pages of a job: those of the last build where they still are what it would make.</summary>
    public ImmutableArray<Document> Take(PageJob job, IExecutionContext context)
    {
        if (job.Key is null || cache is null)
        {
            return [.. Made(job, context).Select(Take)];
        }
        var key = job.Key();
        if (Again(cache.Find(job.Name, key)) is { } standing)
        {
            cache.KeepOn(job.Name);
            return standing;
        }
        var pages = Made(job, context);
        cache.Keep(job.Name, key, [.. pages.Select(page => new RememberedPage(Enter(page), Stage.DigestOf(page.Path) ?? ""))]);
        return [.. pages.Select(page => Standing(page.Path))];
    }

    /// <summary>True if the document stands for a page that was taken.</summary>
    public bool Has(Document document) => document.Content.IsEmpty && Ledger.Find(document.Destination!) is not null;

    /// <inheritdoc/>
    public void Dispose() => Stage.Dispose();

    private static ImmutableArray<Page> Made(PageJob job, IExecutionContext context)
    {
        var pages = job.Make();
        Stopped.IfError(context, pages.Diagnostics);
        return pages.Value;
    }

    private PageFacts Enter(Page page)
    {
        var facts = Ledger.Enter(page);
        Stage.Add(page);
        return facts;
    }

    // Either all of them stand or all are made again.
    private ImmutableArray<Document>? Again(ImmutableArray<RememberedPage>? remembered)
    {
        if (remembered is not { } pages || !pages.All(page => Stage.StandsAsLeft(page.Facts.Path, page.Digest)))
        {
            return null;
        }
        foreach (var page in pages)
        {
            Ledger.EnterAgain(page.Facts);
            Stage.KeepOn(page.Facts.Path);
        }
        Interlocked.Add(ref kept, pages.Length);
        return [.. pages.Select(page => Standing(page.Facts.Path))];
    }

    private static Document Standing(string path) => new(path) { Destination = path };
}

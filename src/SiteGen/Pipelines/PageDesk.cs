using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// Where finished pages are handed in. A page is read for the check of the site and written beside the old site at
/// once; only what the check needs is kept of it. One desk serves one build.
/// </summary>
internal sealed class PageDesk(Folders folders, Settings settings) : IDisposable
{
    /// <summary>What the check of the site needs of each page.</summary>
    public SiteLedger Ledger { get; } = new(SitePaths.RootOf(settings));

    /// <summary>The site beside the old one.</summary>
    public SiteStage Stage { get; } = new Publisher().Begin(new(folders.Output, folders.Cache, settings.Get(KnownSettings.CleanMode)));

    /// <summary>Takes a page, from any thread, and gives what stands for it from now on: a destination without content.</summary>
    public Document Take(Page page)
    {
        Ledger.Enter(page);
        Stage.Add(page);
        return new(page.Path) { Destination = page.Path };
    }

    /// <summary>True if the document stands for a page that was taken.</summary>
    public bool Has(Document document) => document.Content.IsEmpty && Ledger.Find(document.Destination!) is { Length: > 0 };

    /// <inheritdoc/>
    public void Dispose() => Stage.Dispose();
}

using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Reading;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>What the settings say of the site, in the words of the rooms that need it.</summary>
internal static class SitePaths
{
    private const long Million = 1_000_000;

    public static SiteSettings SiteSettingsOf(Settings settings) => new()
    {
        Title = settings.Get(KnownSettings.SiteTitle),
        Description = settings.Get(KnownSettings.SiteDescription),
        Language = settings.Get(KnownSettings.DefaultLanguage),
        Languages = settings.Get(KnownSettings.Languages),
        Host = settings.Get(KnownSettings.Host) is { Length: > 0 } host ? host : null,
        LinkRoot = settings.Get(KnownSettings.LinkRoot),
        Scheme = settings.Get(KnownSettings.LinksUseHttps) ? "https" : "http",
        HasSitemap = settings.Get(KnownSettings.GenerateSitemap),
        HasSearch = settings.Get(KnownSettings.GenerateSearchIndex),
        PublishedAt = settings.Get(KnownSettings.PublishedAt),
        ClausePages = settings.Get(KnownSettings.ClausePages) switch
        {
            ClausePages.None => ClauseScope.None,
            ClausePages.Changed => ClauseScope.Changed,
            _ => ClauseScope.All,
        },
    };

    public static ReadingLimits LimitsOf(Settings settings) => new(
        settings.Get(KnownSettings.LargestInput) * Million, settings.Get(KnownSettings.LargestUnpacked) * Million,
        settings.Get(KnownSettings.DeepestNesting), settings.Get(KnownSettings.MostProvisions));

    public static SiteRoot RootOf(Settings settings) =>
        new(SiteSettingsOf(settings).Root, settings.Get(KnownSettings.Host));
}

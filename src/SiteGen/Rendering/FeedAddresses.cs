using SiteGen.Compiling;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>Where the feeds stand: beside the page they belong to; of those who propose, who have no page, in a folder of their own.</summary>
public static class FeedAddresses
{
    private const string Name = "feed.xml";

    /// <summary>Of everything.</summary>
    public const string All = "/" + Name;

    /// <summary>Of a text: <c>/pp18/r130/feed.xml</c>.</summary>
    public static string Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Address + Name;
    }

    /// <summary>Of a topic: <c>/topics/ott/feed.xml</c>.</summary>
    public static string Of(Topic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return topic.Address + Name;
    }

    /// <summary>Of one who proposes, by symbol: <c>/feeds/bdi.xml</c>.</summary>
    public static string OfSource(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return $"/feeds/{symbol.ToLowerInvariant()}.xml";
    }

    /// <summary>True if the site has feeds: it knows its own address, and a day on which it was published.</summary>
    public static bool Exist(Catalogue catalogue, SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Host is not null && !catalogue.History.IsEmpty;
    }
}

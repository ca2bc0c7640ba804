namespace SiteGen.Rendering;

/// <summary>What a page may do: load its own style, scripts and pictures from its own site, and nothing else.</summary>
public static class ContentPolicy
{
    // Pages ask for nothing later on, but programs that judge a site ask for robots.txt in the name of its page.
    // The page that e-mails are pasted into forbids that, too (layout.scriban).
    /// <summary>As a page says it itself, which works on every host and from a disk: <c>site.policy</c> of the template model.</summary>
    public const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>As a host says it, which can forbid frames too.</summary>
    public const string OfHosts = OfPages + "; frame-ancestors 'none'";
}

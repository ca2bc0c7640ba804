using SiteGen.Citations;
using SiteGen.Compiling;

namespace SiteGen.Mailing;

/// <summary>What correspondents leave unsaid.</summary>
public static class MailContext
{
    /// <summary>
    /// The context of an e-mail about a site: the conference is the site's, where it has one alone; the language is
    /// open, since threads mix them.
    /// </summary>
    public static CitationContext Of(Compilation compilation) => compilation.Conferences is [var only]
        ? new(null, only.Organ, only.Year, Manner.Mail) : new(null, null, null, Manner.Mail);
}

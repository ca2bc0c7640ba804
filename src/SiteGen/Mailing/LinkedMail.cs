using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Citations;

namespace SiteGen.Mailing;

/// <summary>A citation of an e-mail and where it leads.</summary>
/// <param name="Citation">Its place is counted in the part's shown text.</param>
/// <param name="Destination">Where it leads.</param>
public sealed record LinkedCitation(Citation Citation, Destination Destination);

/// <summary>A part with its citations.</summary>
/// <param name="Part">The part.</param>
/// <param name="Citations">In order.</param>
public sealed record LinkedPart(MailPart Part, ImmutableArray<LinkedCitation> Citations);

/// <summary>An e-mail with its citations.</summary>
/// <param name="Mail">The e-mail.</param>
/// <param name="Parts">Its parts.</param>
public sealed record LinkedMail(Mail Mail, ImmutableArray<LinkedPart> Parts)
{
    /// <summary>Finds the citations of an e-mail and where they lead.</summary>
    /// <param name="mail">The e-mail.</param>
    /// <param name="context">What correspondents leave unsaid.</param>
    /// <param name="resolver">Knows the site.</param>
    public static LinkedMail Of(Mail mail, CitationContext context, CitationResolver resolver)
    {
        // A long thread cites the same few texts again and again.
        var known = new ConcurrentDictionary<string, Destination>(StringComparer.Ordinal);
        return new(mail, [.. mail.Parts.Select(part => new LinkedPart(part, Linked(part.Shown.Text)))]);

        ImmutableArray<LinkedCitation> Linked(string text) =>
        [
            .. Passages.Of(text).AsParallel().AsOrdered().SelectMany(passage => CitationScanner.Scan(text.Substring(passage.Start, passage.Length), context)
                .Select(citation => citation with { Start = citation.Start + passage.Start })
                .Select(citation => new LinkedCitation(citation, known.GetOrAdd(string.Join(' ', citation.References), _ => resolver.Resolve(citation))))),
        ];
    }
}

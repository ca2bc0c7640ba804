using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>The keys of front matter.</summary>
internal static class Keys
{
    public const string Proposal = "proposal";
    public const string Action = "action";
    public const string Conference = "conference";
    public const string Organ = "organ";
    public const string Kind = "kind";
    public const string Number = "number";
    public const string New = "new";
    public const string Base = "base";
    public const string Revision = "revision";
    public const string Language = "language";
    public const string Document = "document";
    public const string Source = "source";
    public const string Evidence = "evidence";
    public const string Title = "title";
    public const string Topics = "topics";
    public const string Outcome = "outcome";
    public const string Digest = "digest";

    public const string Result = "result";
    public const string Date = "date";
    public const string Link = "link";
    public const string Into = "into";

    public const string Slug = "slug";
    public const string SourceDigest = "source-digest";
    public const string Encoding = "encoding";
    public const string Proposals = "proposals";

    public const string Yes = "true";

    /// <summary>Those of a proposal, in the order they are written.</summary>
    public static readonly ImmutableArray<string> OfProposal =
        [Proposal, Action, Conference, Organ, Kind, Number, New, Base, Language, Document, Source, Evidence, Title, Topics, Outcome, Digest];

    /// <summary>Those of a contribution, in the order they are written.</summary>
    public static readonly ImmutableArray<string> OfContribution =
        [Document, Slug, Conference, Source, SourceDigest, Encoding, Language, Proposals, Digest];

    /// <summary>Those of a base text.</summary>
    public static readonly ImmutableArray<string> OfBase = [Organ, Kind, Number, Revision, Language, Source, Title];

    /// <summary>The document a proposal stands in, as printed: <c>B/67</c>.</summary>
    public static string DocumentOf(ProposalId id) => string.Join('/', [.. id.Sources, id.Document]);
}

using SiteGen.Compiling;

namespace SiteGen.Notes;

/// <summary>Which proposals and documents a conference has, to tell a number that nobody made.</summary>
internal sealed class KnownNumbers
{
    private readonly HashSet<(string Conference, string Slug)> proposals;
    private readonly HashSet<(string Conference, string Slug)> superseded;

    public KnownNumbers(Compilation compilation)
    {
        proposals = [.. compilation.Proposals.Select(proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug))];
        superseded = [.. compilation.Superseded.Select(old => (old.Proposal.Conference, old.Proposal.Id.Slug))];
    }

    /// <summary>True if the conference has, or had before a revision, a proposal with that address part.</summary>
    public bool Has(string conference, string slug) =>
        proposals.Contains((conference, slug)) || superseded.Contains((conference, slug));
}

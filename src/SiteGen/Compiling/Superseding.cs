using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>A proposal that no longer stands because its document was revised.</summary>
/// <param name="Proposal">As it stood.</param>
/// <param name="By">The proposal of the same number in the newest revision; null where the revision has none.</param>
/// <param name="Document">The document that stands instead: <c>B/67(Rev.2)</c>.</param>
public sealed record Superseded(Proposal Proposal, ProposalId? By, string Document)
{
    /// <summary>Where it stood: <c>/pp18/p/b-67-4/</c>.</summary>
    public string Address => $"/{Proposal.Conference}/p/{Proposal.Id.Slug}/";

    /// <summary>Where to read on: the newer proposal, else the newer document.</summary>
    public string Instead => By is { } by
        ? $"/{Proposal.Conference}/p/{by.Slug}/" : $"/{Proposal.Conference}/d/{new ProposalId(Document + "/1").DocumentSlug}/";
}

/// <summary>
/// Sets aside what a revision replaces. A revision replaces its document whole: a proposal that it does not repeat is
/// no longer made. Addenda are documents of their own and stand beside it.
/// </summary>
public static class Superseding
{
    /// <summary>What stands, in the order given, and what does not.</summary>
    public static (ImmutableArray<Proposal> Standing, ImmutableArray<Superseded> Superseded) Of(ImmutableArray<Proposal> proposals)
    {
        var newest = proposals.GroupBy(Family)
            .ToDictionary(group => group.Key, group => group.MaxBy(proposal => proposal.Id.Revision)!.Id);
        var numbers = proposals.Select(proposal => (proposal.Conference, proposal.Id)).ToHashSet();
        var standing = ImmutableArray.CreateBuilder<Proposal>(proposals.Length);
        var superseded = ImmutableArray.CreateBuilder<Superseded>();
        foreach (var proposal in proposals)
        {
            var last = newest[Family(proposal)];
            if (proposal.Id.Revision == last.Revision)
            {
                standing.Add(proposal);
                continue;
            }
            var document = last.Text[..last.Text.LastIndexOf('/')];
            var same = new ProposalId($"{document}/{proposal.Id.Sequence}");
            superseded.Add(new(proposal, numbers.Contains((proposal.Conference, same)) ? same : null, document));
        }
        return (standing.ToImmutable(), superseded.ToImmutable());
    }

    private static (string, string, string) Family(Proposal proposal) =>
        (proposal.Conference, string.Join('/', proposal.Id.Sources), proposal.Id.DocumentWithoutRevision);
}

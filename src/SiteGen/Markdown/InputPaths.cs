using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Where files stand under <c>input/</c>, with slashes.</summary>
public static class InputPaths
{
    /// <summary>A proposal's file, in its resolution's folder: <c>pp18/r130/b-67-4.md</c>.</summary>
    public static string Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"{proposal.Conference}/{proposal.Instrument.Slug}/{proposal.Id.Slug}.md";
    }

    /// <summary>A contribution's file: <c>pp18/d/b-67.md</c>.</summary>
    public static string Of(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return $"{contribution.Conference}/d/{contribution.Slug}.md";
    }
}

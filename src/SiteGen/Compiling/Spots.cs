using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Where the text of a proposal stands.</summary>
internal static class Spots
{
    /// <summary>A line of its seed; of a proposal written by hand its Markdown file, whose lines are not known here.</summary>
    public static Spot Of(Proposal proposal, int line) => proposal.Source.Length > 0
        ? new($"seeds/{proposal.Source}", line)
        : new($"input/{proposal.Conference}/{proposal.Instrument.Slug}/{proposal.Id.Slug}.md");
}

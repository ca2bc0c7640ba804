using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>What became of proposals.</summary>
internal sealed partial class SheetMaker
{
    private static ScriptObject? Outcome(Texts texts, Proposal proposal)
    {
        if (proposal.Outcome is not { } outcome)
        {
            return null;
        }
        var result = texts.Has($"outcome.{outcome.Result}") ? texts.Plain($"outcome.{outcome.Result}") : outcome.Result;
        return new()
        {
            ["kind"] = texts.Has($"outcome.{outcome.Result}") ? outcome.Result : "other",
            ["result"] = outcome.Into is { } into ? texts.Plain("outcome.into", result, into) : result,
            ["date"] = outcome.Date,
            // Only a web address becomes a link: a document's metadata must not smuggle in javascript:.
            ["link"] = outcome.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") ? outcome.Link : null,
        };
    }

    /// <summary>What became of several proposals, in one line; null where nothing is known yet.</summary>
    private static string? OutcomesAtAGlance(Texts texts, List<CompiledProposal> proposals)
    {
        var known = proposals.Where(proposal => proposal.Proposal.Outcome is not null)
            .GroupBy(proposal => proposal.Proposal.Outcome!.Result, StringComparer.Ordinal)
            .Select(group => texts.Plain("outcome.count", group.Count(), texts.Has($"outcome.{group.Key}") ? texts.Plain($"outcome.{group.Key}") : group.Key)).ToList();
        var open = proposals.Count(proposal => proposal.Proposal.Outcome is null);
        return known.Count == 0 ? null
            : string.Join(texts.Plain("format.comma"), open > 0 ? known.Append(texts.Plain("outcome.open", open)) : known);
    }
}

using System.Text;
using SiteGen.Citations;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class SeedCitationsTests
{
    /// <summary>
    /// Every provision of the seed with its citations marked, in both readings where they differ, with what they point
    /// to and where they lead. Reviewed line by line: what has no mark is no citation.
    /// </summary>
    [Fact]
    public void The_citations_of_the_seed_are_as_on_file()
    {
        var told = new StringBuilder();
        var resolver = new CitationResolver(SeedCitations.Compilation, ProposalCitations.Targets(SeedCitations.Compilation));
        foreach (var proposal in SeedCitations.Compilation.Proposals)
        {
            told.Append($"# {proposal.Proposal.Id}\n");
            var places = ProposalCitations.Of(proposal.Proposal).ToLookup(place => place.Provision, place => place.Citation);
            for (var at = 0; at < proposal.Proposal.Provisions.Length; at++)
            {
                var text = proposal.Proposal.Provisions[at].Text;
                told.Append($"{Marked(text, [.. places[at]])}\n");
                foreach (var citation in places[at])
                {
                    told.Append($"    {citation.Place}: {Told(citation.Original)} → {Told(citation.Proposed)} in {Words(text, citation)}\n");
                    var destination = resolver.Resolve(citation.Proposed ?? citation.Original!, proposal);
                    told.Append($"        {destination.Address ?? string.Join(" or ", destination.Candidates.DefaultIfEmpty("nowhere"))}\n");
                }
            }
        }
        Golden.Matches("seed.citations.txt", told.ToString());
    }

    private static string Told(Citation? citation) => citation is null ? "nothing" : CitationNotation.Targets([citation]);

    private static string Words(Redline text, RedlineCitation citation) => string.Concat(citation.Parts
        .Select(part => text.Runs[part.Run].Text.Substring(part.Start, part.Length) is var words ? text.Runs[part.Run].Change switch
        {
            Change.Deleted => $"{{--{words}--}}",
            Change.Inserted => $"{{++{words}++}}",
            _ => words,
        } : ""));

    private static string Marked(Redline text, RedlineCitation[] citations)
    {
        var original = CitationNotation.Marked(text.Of(Proposals.Reading.Original), [.. citations.Select(citation => citation.Original).OfType<Citation>()]);
        var proposed = CitationNotation.Marked(text.Of(Proposals.Reading.Proposed),
            [.. citations.Select(citation => citation.Proposed).OfType<Citation>().OrderBy(citation => citation.Start)]);
        return original == proposed ? "= " + original : $"- {original}\n+ {proposed}";
    }
}

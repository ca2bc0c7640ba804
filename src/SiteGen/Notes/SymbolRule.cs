using System.Text.RegularExpressions;
using SiteGen.Compiling;
using SiteGen.Facts;

namespace SiteGen.Notes;

/// <summary>Odd forms of symbols (<c>A/RES70/125</c>) in either reading.</summary>
internal static class SymbolRule
{
    public static IEnumerable<Finding> Find(CompiledProposal proposal)
    {
        for (var index = 0; index < proposal.Proposal.Provisions.Length; index++)
        {
            var text = proposal.Proposal.Provisions[index].Text;
            var found = new List<string>();
            foreach (var reading in new[] { Proposals.Reading.Proposed, Proposals.Reading.Original })
            {
                var words = text.Of(reading);
                foreach (var (match, right) in Odd(words).Where(odd => !found.Contains(odd.Match.Value)))
                {
                    found.Add(match.Value);
                    yield return new(
                        NoteKind.SymbolOdd, index, Math.Max(0, text.Flat.IndexOf(match.Value, StringComparison.Ordinal)), [match.Value, right]);
                }
            }
        }
    }

    private static IEnumerable<(Match Match, string Right)> Odd(string words)
    {
        var end = 0;
        foreach (var (match, form) in SymbolForms.All
            .SelectMany((form, order) => form.Odd.Matches(words).Select(match => (match, form, order)))
            .OrderBy(found => found.match.Index).ThenBy(found => found.order).Select(found => (found.match, found.form)))
        {
            if (match.Index >= end)
            {
                end = match.Index + match.Length;
                yield return (match, match.Result(form.Right));
            }
        }
    }
}

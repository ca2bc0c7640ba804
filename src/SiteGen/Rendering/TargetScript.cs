using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>
/// What <c>/link/</c> needs to know to lead citations to their clauses: <c>assets/site-targets.js</c>. The same facts, in
/// the same order, that <see cref="CitationResolver"/> takes from the compilation.
/// </summary>
internal static class TargetScript
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The script.</summary>
    public static Page Of(Compilation compilation, CitationIndex citations)
    {
        var only = compilation.Conferences is [var conference] ? conference : null;
        var byTarget = compilation.Dossiers.Where(dossier => !dossier.Instrument.IsNew)
            .GroupBy(dossier => CitationResolver.TargetOf(dossier.Instrument), StringComparer.Ordinal);
        var bySlug = compilation.Proposals.GroupBy(proposal => proposal.Proposal.Id.Slug, StringComparer.Ordinal);
        var rows = compilation.Proposals.ToDictionary(
            proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug),
            proposal => proposal.Clauses.SelectMany(clause => clause.BaseTokens));
        var json = JsonSerializer.Serialize(
            new
            {
                organ = only?.Organ,
                year = only?.Year,
                dossiers = byTarget.ToDictionary(group => group.Key, group => group.Select(dossier => new
                {
                    address = dossier.Address,
                    years = new[] { dossier.Instrument.Base, ConferenceSlugs.Parse(dossier.Conference)?.Year }.OfType<int>(),
                    rows = Words(dossier.Proposals.SelectMany(slug => rows.GetValueOrDefault((dossier.Conference, slug), []))),
                    proposals = dossier.Proposals,
                })),
                proposals = bySlug.ToDictionary(group => group.Key, group => group.Select(proposal => new
                {
                    address = proposal.Address,
                    sources = proposal.Proposal.Id.Sources,
                    clauses = Words(proposal.Clauses.SelectMany(clause => clause.Anchors)),
                })),
                documents = compilation.Contributions.Select(contribution => $"/{contribution.Conference}/d/{contribution.Slug}/"),
                cited = Words(citations.Instruments.Select(cited => cited.Target)),
            },
            Plain);
        return new("assets/site-targets.js", Encoding.UTF8.GetBytes($"var siteTargets = {json};\n"));
    }

    private static string Words(IEnumerable<string> tokens) => string.Join(' ', tokens.Distinct(StringComparer.Ordinal));
}

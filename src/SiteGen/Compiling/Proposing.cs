using System.Collections.Immutable;

namespace SiteGen.Compiling;

/// <summary>Who proposes on which text at a conference.</summary>
/// <param name="Sources">Symbols of those who propose, those who propose most first; of as many, by their symbols.</param>
/// <param name="Texts">The texts, in the order of their dossiers.</param>
public sealed record Proposing(ImmutableArray<string> Sources, ImmutableArray<ProposedText> Texts)
{
    /// <summary>A joint proposal counts for each of its sources; one that stands in no dossier for none.</summary>
    public static Proposing Of(Compilation compilation, string conference)
    {
        var bySlug = compilation.Proposals.Where(proposal => proposal.Proposal.Conference == conference)
            .ToDictionary(proposal => proposal.Proposal.Id.Slug, StringComparer.Ordinal);
        var texts = (
            from dossier in compilation.Dossiers
            where dossier.Conference == conference
            let proposals = dossier.Proposals.Where(bySlug.ContainsKey).Select(slug => bySlug[slug])
            select new ProposedText(dossier,
            [
                .. from proposal in proposals
                   from source in proposal.Proposal.Id.Sources.Distinct(StringComparer.Ordinal)
                   group proposal by source into mine
                   select new SourceShare(mine.Key, [.. mine]),
            ])).ToImmutableArray();
        var sources =
            from share in texts.SelectMany(text => text.Shares)
            group share by share.Source into mine
            orderby mine.Sum(share => share.Proposals.Length) descending, mine.Key
            select mine.Key;
        return new([.. sources], texts);
    }
}

/// <summary>A text and who proposes on it.</summary>
public sealed record ProposedText(Dossier Dossier, ImmutableArray<SourceShare> Shares);

/// <summary>What one source proposes on one text; never empty.</summary>
public sealed record SourceShare(string Source, ImmutableArray<CompiledProposal> Proposals);

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Compiling;

/// <summary>A proposal that quotes a base clause otherwise than most.</summary>
/// <param name="Token">The base clause.</param>
/// <param name="Proposal">The slug of the proposal.</param>
/// <param name="Here">As it quotes the clause.</param>
/// <param name="Others">As most proposals in the same language have it.</param>
public sealed record BaseDissent(string Token, string Proposal, BaseText Here, BaseText Others);

/// <summary>
/// The base text of a dossier, one wording a language: what the proposals' original readings agree on, and where they
/// do not, what most of them have. Where a publisher has the official text, that is to stand in the place of this one.
/// </summary>
public sealed class DossierBase
{
    private readonly FrozenDictionary<(string Token, string Language), BaseText> texts;

    private DossierBase(FrozenDictionary<(string, string), BaseText> texts, ImmutableArray<BaseDissent> dissents)
    {
        this.texts = texts;
        Dissents = dissents;
        Proposals = [.. texts.Values.SelectMany(text => text.Proposals).Concat(dissents.Select(dissent => dissent.Proposal)).Distinct()];
        Languages =
        [
            .. texts.Values.GroupBy(text => text.Language)
                .OrderByDescending(group => group.SelectMany(text => text.Proposals).Distinct().Count())
                .ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key),
        ];
    }

    /// <summary>Where proposals quote it otherwise, in the order of the rows.</summary>
    public ImmutableArray<BaseDissent> Dissents { get; }

    /// <summary>Slugs of the proposals whose original readings it was put together from.</summary>
    public ImmutableArray<string> Proposals { get; }

    /// <summary>Its languages, the one that most proposals are written in first.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>A clause in a language; null where no proposal in that language quotes it.</summary>
    public BaseText? In(string token, string language) => texts.GetValueOrDefault((token, language));

    /// <summary>A clause in the language asked for, else in the first that has it; null for an inserted row.</summary>
    public BaseText? Any(string token, string language) => In(token, language)
        ?? Languages.Select(other => In(token, other)).FirstOrDefault(text => text is not null);

    /// <summary>
    /// The base text put together from the proposals. Of wordings that equally many have, the newest revision's
    /// counts, then the first. White space makes no difference.
    /// </summary>
    public static DossierBase PutTogether(ImmutableArray<DossierRow> rows)
    {
        var chosen = new Dictionary<(string, string), BaseText>();
        var dissents = ImmutableArray.CreateBuilder<BaseDissent>();
        foreach (var row in rows)
        {
            foreach (var inLanguage in row.Bases.GroupBy(text => text.Language, StringComparer.Ordinal))
            {
                var wordings = inLanguage.GroupBy(Wording)
                    .Select(group => group.OrderByDescending(text => text.Revision).First() with { Proposals = [.. group.SelectMany(text => text.Proposals)] })
                    .OrderByDescending(text => text.Proposals.Length).ThenByDescending(text => text.Revision).ToList();
                chosen[(row.Token, inLanguage.Key)] = wordings[0];
                dissents.AddRange(wordings.Skip(1).SelectMany(text => text.Proposals
                    .Select(proposal => new BaseDissent(row.Token, proposal, text, wordings[0]))));
            }
        }
        return new(chosen.ToFrozenDictionary(), dissents.ToImmutable());
    }

    private static string Wording(BaseText text) => string.Concat((text.Label + text.Text).Where(letter => !char.IsWhiteSpace(letter)));
}

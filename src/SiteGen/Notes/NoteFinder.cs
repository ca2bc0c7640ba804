using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Notes;

/// <summary>Finds what the documents themselves get wrong.</summary>
public static class NoteFinder
{
    private static readonly FrozenDictionary<NoteKind, Code> CodeOf = new Dictionary<NoteKind, Code>
    {
        [NoteKind.LabelMissing] = Codes.LabelsJump,
        [NoteKind.EndMissing] = Codes.SectionWithoutEnd,
        [NoteKind.RevisionUnknown] = Codes.RevisionUnknown,
        [NoteKind.AnnexMissing] = Codes.AnnexMissing,
        [NoteKind.SymbolOdd] = Codes.SymbolOdd,
        [NoteKind.OwnCitationWrong] = Codes.OwnCitationWrong,
        [NoteKind.BaseDiffers] = Codes.BaseDiffers,
    }.ToFrozenDictionary();

    /// <summary>
    /// All notes, in the order of the proposals and their texts, and the warnings that tell them. A label that stands
    /// twice was warned of when it got its token; doubtful places are told once a proposal.
    /// </summary>
    public static Staged<ImmutableArray<Note>> Of(Compilation compilation, CitationIndex citations)
    {
        var known = new KnownNumbers(compilation);
        var bySlug = compilation.Proposals.ToDictionary(proposal => (proposal.Proposal.Conference, proposal.Proposal.Id.Slug));
        var dissents = compilation.Dossiers.Where(dossier => dossier.Proposals.Length > 1)
            .SelectMany(dossier => BaseRule.Dissents(dossier.Proposals.Select(slug => bySlug[(dossier.Conference, slug)]))
                .Select(group => (Key: (dossier.Conference, group.Key), Dissents: group.ToList())))
            .ToDictionary(pair => pair.Key, pair => pair.Dissents);
        // Proposals are read side by side: a rule looks at one, and at what is known of all.
        var notes = compilation.Proposals.AsParallel().AsOrdered().SelectMany(proposal => Of(
            proposal, citations, known, dissents.GetValueOrDefault((proposal.Proposal.Conference, proposal.Proposal.Id.Slug), []))).ToImmutableArray();
        var diagnostics = notes.Where(note => CodeOf.ContainsKey(note.Kind))
            .Select(note => CodeOf[note.Kind].At(note.Spot, [.. note.Words]));
        var doubtful = notes.Where(note => note.Kind == NoteKind.PlaceDoubtful).GroupBy(note => (note.Conference, note.Proposal))
            .Select(group => Codes.PlacesDoubtful.At(group.First().Spot, group.Count(), group.Key.Proposal));
        return new(notes, [.. diagnostics, .. doubtful]);
    }

    private static IEnumerable<Note> Of(CompiledProposal proposal, CitationIndex citations, KnownNumbers known, List<BaseDissent> dissents)
    {
        var findings = LabelRules.Find(proposal)
            .Concat(EndRule.Find(proposal))
            .Concat(SymbolRule.Find(proposal))
            .Concat(CitationRules.Find(proposal, citations.Of(proposal), known))
            .Concat(BaseRule.Find(proposal, dissents))
            .Concat(DoubtRule.Find(proposal))
            .OrderBy(finding => finding.Provision).ThenBy(finding => finding.Offset).ThenBy(finding => finding.Kind);
        var tokens = TokensOf(proposal);
        var it = proposal.Proposal;
        return findings.Select(finding => new Note(
            finding.Kind, it.Conference, it.Id.Slug, tokens[finding.Provision], SpotOf(it, finding), finding.Words));
    }

    private static string[] TokensOf(CompiledProposal proposal)
    {
        var tokens = new string[proposal.Proposal.Provisions.Length];
        foreach (var clause in proposal.Clauses)
        {
            foreach (var provision in clause.Provisions)
            {
                tokens[provision] ??= clause.Token;
            }
        }
        return tokens;
    }

    /// <summary>The place in the source, whose lines hold a label, a tab and the text.</summary>
    private static Spot SpotOf(Proposal proposal, Finding finding)
    {
        var provision = proposal.Provisions[finding.Provision];
        var spot = Spots.Of(proposal, provision.Line);
        var before = provision.Label.IsEmpty ? 0 : provision.Label.Flat.Length + 1;
        return spot.Line == 0 ? spot : spot with { Column = finding.Offset < 0 ? 1 : before + finding.Offset + 1 };
    }
}

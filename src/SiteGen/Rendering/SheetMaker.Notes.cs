using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Notes;

namespace SiteGen.Rendering;

/// <summary>The page of what the documents themselves get wrong.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Notes(Catalogue catalogue, Texts texts)
    {
        var kinds = catalogue.Notes.GroupBy(note => note.Kind).OrderBy(group => group.Key).Select(group => new ScriptObject
        {
            ["id"] = KeyOf(group.Key).Replace('_', '-'),
            ["title"] = texts.Plain($"notes.{KeyOf(group.Key)}.title"),
            ["text"] = texts.Plain($"notes.{KeyOf(group.Key)}.text"),
            ["count"] = group.Count(),
            ["proposals"] = new ScriptArray(group.GroupBy(note => (note.Conference, note.Proposal))
                .Select(mine => ProposalNotes(catalogue, catalogue.Proposal(mine.Key.Conference, mine.Key.Proposal)!, [.. mine], texts))),
        });
        return new("notes", Links.In(texts.Language, "/notes/", settings), texts.Plain("notes.title"), texts.Plain("notes.lead"), texts,
            new ScriptObject { ["count"] = catalogue.Notes.Length, ["kinds"] = new ScriptArray(kinds) })
        {
            Above = [HomeWay(texts)],
            Alternates = AlternatesOf("/notes/"),
        };
    }

    private ScriptObject ProposalNotes(Catalogue catalogue, CompiledProposal proposal, List<Note> notes, Texts texts)
    {
        var names = NamesOf(proposal, WordsOf(texts));
        var nameOf = proposal.Clauses.Select((clause, index) => (clause.Token, Name: names[index]))
            .DistinctBy(pair => pair.Token).ToDictionary(pair => pair.Token, pair => pair.Name, StringComparer.Ordinal);
        var document = catalogue.ContributionOf(proposal.Proposal) is { } contribution ? DocumentWay(contribution).Address : null;
        return new()
        {
            ["id"] = proposal.Proposal.Id.Text,
            ["address"] = proposal.Address,
            ["notes"] = new ScriptArray(notes.Select(note => new ScriptObject
            {
                ["address"] = proposal.Address,
                ["token"] = note.Token,
                ["name"] = nameOf.GetValueOrDefault(note.Token) ?? note.Token,
                ["line"] = note.Spot.Line > 0 ? texts.Plain("notes.line", note.Spot.Path, note.Spot.Line) : note.Spot.Path,
                ["line_address"] = document is not null && note.Spot.Line > 0 ? $"{document}#l{note.Spot.Line}" : null,
                ["text"] = texts.Plain($"notes.{KeyOf(note.Kind)}.line", [.. note.Words.Select(word => WordOf(texts, word))]),
            })),
        };
    }

    /// <summary>Which reading a note speaks of has a name in each language; all other words stand as they are.</summary>
    private static string WordOf(Texts texts, string word) => word is "proposed" or "base" ? texts.Plain($"notes.reading_{word}") : word;

    // LabelTwice: label_twice
    private static string KeyOf(NoteKind kind) => string.Concat(kind.ToString()
        .Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}

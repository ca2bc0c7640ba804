using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The comparison on a proposal's page: its rows by section, what of them folds, and where the changes are.</summary>
internal sealed partial class SheetMaker
{
    // How many characters of Chinese or half as many words stand in a line of a column, roughly.
    private const int CharactersInLine = 24;

    /// <summary>Parts of the page: the rows by section, the reasons, the footnotes, the way to each section, the map.</summary>
    private void AddRows(ScriptObject model, CompiledProposal proposal, Texts texts, Received document, TextLinks links)
    {
        var clauses = proposal.Clauses;
        var names = NamesOf(proposal, WordsOf(texts));
        var html = new ClauseHtml(proposal, "", links);
        var amends = proposal.Proposal.Action.Amends();
        var groups = new List<List<int>>();
        var (sections, reasons, footnotes) = (new ScriptArray(), new ScriptArray(), new ScriptArray());
        var rows = new ScriptObject[clauses.Length];
        var group = int.MinValue;
        var inReasons = false;
        for (var index = 0; index < clauses.Length; index++)
        {
            var clause = clauses[index];
            var kind = ClauseNames.Shown(clause).Side.Kind;
            inReasons = kind is ProvisionKind.Reasons || (inReasons && kind is not (ProvisionKind.Footnote or ProvisionKind.Annex));
            rows[index] = Row(texts, proposal, clause, names[index], html, document, amends ? html.Inline(clause) : null);
            if (inReasons)
            {
                reasons.Add(rows[index]);
                continue;
            }
            if (kind == ProvisionKind.Footnote)
            {
                rows[index]["back"] = BackOf(proposal, clause);
                footnotes.Add(rows[index]);
                continue;
            }
            // A section opens a group; what has no section (heading, title, an annex) is one too.
            var section = kind == ProvisionKind.Section ? index : kind == ProvisionKind.Annex ? -2 - index : clause.Section;
            if (groups.Count == 0 || (section != group && !(group < -1 && section == -1)))
            {
                groups.Add([]);
                group = section;
            }
            if (kind is ProvisionKind.Section or ProvisionKind.Annex)
            {
                sections.Add(SectionModel(proposal, index, names[index]));
            }
            groups[^1].Add(index);
        }
        model["groups"] = new ScriptArray(groups.Select(indices => new ScriptObject { ["stretches"] = Stretches(proposal, indices, rows) }));
        model["map"] = amends ? ChangeMap.Of([.. groups.SelectMany(indices => indices).Select(at => OnMap(clauses[at], names[at], texts))]) : null;
        model["sections"] = sections;
        model["sections_changed"] = sections.Count(section => section is ScriptObject { } one && one["changed"] is true);
        model["reasons"] = reasons;
        model["footnotes"] = footnotes;
        AddLengths(model, proposal, groups, sections, footnotes, texts);
    }

    /// <summary>Where a proposal does not amend, its text is read as one and nothing folds.</summary>
    private static ScriptArray Stretches(CompiledProposal proposal, List<int> indices, ScriptObject[] rows)
    {
        var stretches = proposal.Proposal.Action.Amends() ? Folding.Of(indices.ConvertAll(at => ToFold(proposal.Clauses[at]))) : [new(0, indices.Count, Folded: false)];
        return new(stretches.Select(stretch => new ScriptObject
        {
            ["folded"] = stretch.Folded,
            ["rows"] = new ScriptArray(indices.GetRange(stretch.Start, stretch.Length).Select(at => rows[at])),
        }));
    }

    private static FoldRow ToFold(Clause clause)
    {
        var side = ClauseNames.Shown(clause).Side;
        var isHeading = side.Kind is not (ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Paragraph or ProvisionKind.TableRow);
        return new(clause.State != ClauseState.Unchanged, isHeading, side.Level);
    }

    private static MapRow OnMap(Clause clause, string name, Texts texts)
    {
        var lines = Math.Max(Lines(clause.Original), Lines(clause.Proposed));
        var state = IsRenumbered(clause) ? ClauseState.Unchanged : clause.State;
        return new(clause.Token, texts.Plain("proposal.map_row", name, texts.Plain($"state.{clause.State.ToString().ToLowerInvariant()}")), state, lines + 2);

        static int Lines(IEnumerable<ClauseSide> sides) => Math.Min(sides.Sum(side => side.Text.Flat.Length / CharactersInLine), 12);
    }

    private static ScriptObject SectionModel(CompiledProposal proposal, int index, string? name)
    {
        var clause = proposal.Clauses[index];
        var (side, reading) = ClauseNames.Shown(clause);
        var inside = proposal.Clauses.Where((other, at) => at == index || (other.Section == index && side.Kind == ProvisionKind.Section)).ToList();
        return new()
        {
            ["token"] = clause.Token,
            ["name"] = null,
            ["bar"] = null,
            ["text"] = $"{side.Label.Of(reading)} {side.Text.Of(reading)}".Trim(),
            ["gloss"] = name,
            ["added"] = inside.Count(row => row.State == ClauseState.Added),
            ["deleted"] = inside.Count(row => row.State == ClauseState.Deleted),
            ["amended"] = inside.Count(row => row.State == ClauseState.Amended && !IsRenumbered(row)),
            ["changed"] = inside.Exists(row => row.State != ClauseState.Unchanged && !IsRenumbered(row)),
        };
    }
}

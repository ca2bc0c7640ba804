using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>How much comes and goes: in each section of a proposal, and by each proposal on a text.</summary>
internal sealed partial class SheetMaker
{
    /// <summary>A bar for each section in the list of sections, and the table that says the same.</summary>
    private static void AddLengths(ScriptObject model, CompiledProposal proposal, List<List<int>> groups, ScriptArray sections, ScriptArray footnotes, Texts texts)
    {
        if (!proposal.Proposal.Action.Amends() || groups.Count == 0)
        {
            model["lengths"] = null;
            return;
        }
        var clauses = proposal.Clauses;
        var bySection = sections.OfType<ScriptObject>().ToDictionary(section => (string)section["token"]!, StringComparer.Ordinal);
        var lengths = groups.ConvertAll(group => TextLengths.Of(group.ConvertAll(at => clauses[at])));
        var longest = lengths.Max(one => one.Total);
        var rows = new ScriptArray();
        for (var at = 0; at < groups.Count; at++)
        {
            var section = bySection.GetValueOrDefault(clauses[groups[at][0]].Token);
            if (section is not null)
            {
                section["bar"] = LengthBar.Of(lengths[at], longest, texts.Plain("lengths.bar", lengths[at].Kept, lengths[at].Removed, lengths[at].Added));
            }
            rows.Add(SectionLengths(lengths[at], texts, section ?? NoSection(clauses[groups[at][0]].Token, texts.Plain("lengths.heading"))));
        }
        var whole = TextLengths.Of(proposal);
        if (footnotes.Count > 0)
        {
            var inGroups = lengths.Aggregate((one, other) => one + other);
            rows.Add(SectionLengths(
                new(whole.Kept - inGroups.Kept, whole.Removed - inGroups.Removed, whole.Added - inGroups.Added), texts,
                NoSection((string)((ScriptObject)footnotes[0]!)["token"]!, texts.Plain("proposal.footnotes"))));
        }
        model["lengths"] = new ScriptObject { ["rows"] = rows, ["whole"] = LengthsModel(whole, texts) };
    }

    /// <summary>A bar for each proposal that amends, the text that it amends always as long; null where there is nothing to compare.</summary>
    private ScriptArray? LengthsOf(IEnumerable<CompiledProposal> proposals, Texts texts)
    {
        var amending = (
            from proposal in proposals
            where proposal.Proposal.Action.Amends()
            let lengths = TextLengths.Of(proposal)
            where lengths.Base > 0
            select (Proposal: proposal, Lengths: lengths, Share: ShareOf(lengths))).ToList();
        if (amending.Count < 2)
        {
            return null;
        }
        var longest = amending.Max(one => one.Share.Total);
        return new(amending.Select(one =>
        {
            var row = LengthsModel(one.Lengths, texts);
            row["way"] = ProposalWay(one.Proposal).Model;
            row["sources"] = Sources(texts, one.Proposal.Proposal.Id.Sources);
            row["bar"] = LengthBar.Of(one.Share, longest, texts.Plain("lengths.share", Percent(one.Share.Removed), Percent(one.Share.Added)));
            return row;
        }));

        static int Percent(int share) => (int)Math.Round(share / 10.0, MidpointRounding.AwayFromZero);
    }

    /// <summary>The same in thousandths of the base text: languages need more or fewer characters for the same.</summary>
    private static TextLengths ShareOf(TextLengths lengths)
    {
        var (removed, added) = (Share(lengths.Removed), Share(lengths.Added));
        return new(1000 - removed, removed, added);

        int Share(int characters) => (int)(1000L * characters / lengths.Base);
    }

    /// <summary>What stands before the sections or behind them, as a section without words of its own.</summary>
    private static ScriptObject NoSection(string token, string name) => new()
    {
        ["token"] = token,
        ["name"] = name,
        ["text"] = null,
        ["gloss"] = null,
    };

    private static ScriptObject SectionLengths(TextLengths lengths, Texts texts, ScriptObject section)
    {
        var row = LengthsModel(lengths, texts);
        row["section"] = section;
        return row;
    }

    private static ScriptObject LengthsModel(TextLengths lengths, Texts texts) => new()
    {
        ["kept"] = texts.Number(lengths.Kept),
        ["removed"] = texts.Number(lengths.Removed),
        ["added"] = texts.Number(lengths.Added),
    };
}

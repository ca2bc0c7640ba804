using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Tests.Compiling;

/// <summary>Many invented proposals on one long text, the same on every run: each changes about every sixth clause.</summary>
internal static class ManyProposals
{
    private static readonly string[] Sections = ["considering", "recognizing", "noting", "resolves"];

    public static ImmutableArray<Proposal> On(int clauses, int proposals) =>
        [.. Enumerable.Range(1, proposals).Select(number => Of(number, clauses))];

    private static Proposal Of(int number, int clauses)
    {
        var provisions = ImmutableArray.CreateBuilder<Provision>();
        provisions.Add(Line(ProvisionKind.Number, "RESOLUTION 900 (Busan, 2014)"));
        provisions.Add(Line(ProvisionKind.Title, "A long text on lighthouses"));
        provisions.Add(Line(ProvisionKind.Opening, "The Plenipotentiary Conference (Busan, 2014),"));
        for (var section = 0; section < Sections.Length; section++)
        {
            provisions.Add(Line(ProvisionKind.Section, Sections[section]));
            for (var clause = section * clauses / Sections.Length; clause < (section + 1) * clauses / Sections.Length; clause++)
            {
                provisions.Add(Clause(clause - section * clauses / Sections.Length + 1, clause, (clause * 7 + number * 13) % 12));
            }
        }
        return new()
        {
            Id = ProposalId.Parse($"UTO/{number}/1")!,
            Action = ProposalAction.Mod,
            Conference = "pp18",
            Language = "en",
            Instrument = new("PP", "resolution", "900", false, 2014),
            Evidence = Evidence.Reviewed,
            Provisions = provisions.ToImmutable(),
        };
    }

    private static Provision Line(ProvisionKind kind, string text) => new(kind, 0, Redline.Empty, Redline.Kept(text));

    private static Provision Clause(int label, int clause, int what)
    {
        var words = $"that lighthouse number {clause} is kept by the harbour beside it, whose keepers report on it every year to the Council and to all who sail past it;";
        var text = what switch
        {
            0 => Redline.Of([new(Change.Kept, words[..24]), new(Change.Deleted, "old "), new(Change.Inserted, $"new {clause % 3} "), new(Change.Kept, words[24..])]),
            1 => Redline.Of([new(Change.Kept, words[..^1]), new(Change.Inserted, " at night"), new(Change.Kept, ";")]),
            _ => Redline.Kept(words),
        };
        return new(ProvisionKind.Clause, 0, Redline.Kept($"{label}"), text);
    }
}

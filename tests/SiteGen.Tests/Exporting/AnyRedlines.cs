using System.Collections.Immutable;
using CsCheck;
using SiteGen.Proposals;

namespace SiteGen.Tests.Exporting;

/// <summary>Texts with changes of every kind: runs, labels, paragraph marks, rows of tables.</summary>
internal static class AnyRedlines
{
    private static readonly Gen<string> Words = Gen.OneOf("the text", "第130号决议", "of 2014", "“旧文”", "نص", "; and", " 5 < 6 & ", "решает", "x");

    private static readonly Gen<Redline> Text = Gen.Select(Gen.Enum<Change>(), Words, (change, text) => new Run(change, text)).Array[1, 5].Select(runs => Redline.Of(runs));

    private static readonly Gen<Redline> Label = Gen.OneOf(
        Gen.Const(Redline.Kept("a)")),
        Gen.Const(Redline.Of([new(Change.Deleted, "b"), new(Change.Inserted, "c"), new(Change.Kept, ")")])),
        Gen.Const(Redline.Of([new(Change.Inserted, "5")])),
        Gen.Const(Redline.Of([new(Change.Deleted, "ii)")])));

    private static readonly Gen<Provision> Paragraph =
        from text in Text
        from label in Label
        from mark in Gen.Enum<Change>()
        from level in Gen.Int[0, 3]
        from kind in Gen.OneOf(ProvisionKind.Paragraph, ProvisionKind.Clause, ProvisionKind.Section, ProvisionKind.Title)
        select new Provision(kind, level, kind == ProvisionKind.Clause ? label : Redline.Empty, text, mark);

    private static readonly Gen<Provision> Row =
        from cells in Text.Array[1, 3]
        from whole in Gen.Enum<Change>()
        select new Provision(ProvisionKind.TableRow, 0, Redline.Empty, whole == Change.Kept
            ? Redline.Of(cells.SelectMany((cell, at) => at == 0 ? cell.Runs : [new Run(Change.Kept, "\t"), .. cell.Runs]))
            : Redline.Of([new Run(whole, string.Join('\t', cells.Select(cell => cell.Flat)))]), whole);

    /// <summary>Provisions in a row. A paragraph does not run on into a table: neither Word nor any reader of tables has that.</summary>
    public static readonly Gen<ImmutableArray<Provision>> Paragraphs = Gen.Frequency((5, Paragraph), (1, Row)).Array[1, 8].Select(provisions => provisions
        .Select((provision, at) => at + 1 < provisions.Length && provisions[at + 1].Kind == ProvisionKind.TableRow && provision.Kind != ProvisionKind.TableRow
            ? provision with { Mark = Change.Kept } : provision).ToImmutableArray());
}

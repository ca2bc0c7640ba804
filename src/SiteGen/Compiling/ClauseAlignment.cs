using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Lays a proposal's two readings side by side, clause by clause.</summary>
public static class ClauseAlignment
{
    /// <summary>
    /// The rows, in the order of the proposed reading, what is deleted at its place. A new text (ADD) has no original
    /// reading: all of its rows are added. Of a SUP the text as far as it is printed stands on both sides.
    /// </summary>
    public static Staged<ImmutableArray<Clause>> Rows(Proposal proposal)
    {
        var isNew = proposal.Action is ProposalAction.Add or ProposalAction.AddMoved;
        var original = isNew ? [] : ReadingParagraphs.Of(proposal.Provisions, Proposals.Reading.Original);
        var proposed = ReadingParagraphs.Of(proposal.Provisions, Proposals.Reading.Proposed);
        var (baseNames, baseDiagnostics) = Tokens.Of(proposal, original);
        var (ownNames, ownDiagnostics) = Tokens.Of(proposal, proposed);
        var left = Sides(original, baseNames);
        var right = Sides(proposed, ownNames);
        var rows = ImmutableArray.CreateBuilder<Clause>();
        // The last section heading of each reading: what is deleted belongs under a heading of the original.
        var (originalSection, proposedSection) = (-1, -1);
        foreach (var pair in Pairing.Of(proposal.Provisions, original, proposed))
        {
            var sides = (
                Original: pair.Original.Select(index => left[index]).ToImmutableArray(),
                Proposed: pair.Proposed.Select(index => right[index]).ToImmutableArray());
            if (sides.Original.Any(side => Outline.OpensSection(side.Kind)))
            {
                originalSection = rows.Count;
            }
            if (sides.Proposed.Any(side => Outline.OpensSection(side.Kind)))
            {
                proposedSection = rows.Count;
            }
            var isFootnote = (sides.Proposed is [var first, ..] ? first : sides.Original[0]).Kind == ProvisionKind.Footnote;
            rows.Add(new(
                State(sides.Original, sides.Proposed),
                isFootnote ? -1 : sides.Proposed.IsEmpty ? originalSection : proposedSection,
                sides.Original, sides.Proposed, [
                    .. pair.Original.SelectMany(index => original[index].Provisions)
                        .Union(pair.Proposed.SelectMany(index => proposed[index].Provisions)).Order(),
                ]));
        }
        return new(
            WithEveryProvision(rows.ToImmutable(), proposal.Provisions.Length),
            [.. ownDiagnostics.Union(baseDiagnostics.Where(diagnostic => ownDiagnostics.All(own => own.Spot != diagnostic.Spot)))]);
    }

    private static ImmutableArray<ClauseSide> Sides(ImmutableArray<ReadingParagraph> paragraphs, ImmutableArray<Named> names) =>
    [
        .. paragraphs.Zip(names, (paragraph, name) =>
            new ClauseSide(paragraph.Kind, name.Level, name.Token, paragraph.Label, paragraph.Text, paragraph.Line) { Provisions = paragraph.Provisions }),
    ];

    private static ClauseState State(ImmutableArray<ClauseSide> original, ImmutableArray<ClauseSide> proposed) =>
        original.IsEmpty ? ClauseState.Added
        : proposed.IsEmpty ? ClauseState.Deleted
        : original.Length == proposed.Length && original.Concat(proposed).All(side => !side.Label.IsChanged && !side.Text.IsChanged)
            ? ClauseState.Unchanged
            : ClauseState.Amended;

    /// <summary>A provision without text of its own (a paragraph mark alone) goes with the row before it.</summary>
    private static ImmutableArray<Clause> WithEveryProvision(ImmutableArray<Clause> rows, int provisions)
    {
        var rowOf = new int[provisions];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var provision in rows[row].Provisions)
            {
                rowOf[provision] = row;
            }
        }
        if (rows.IsEmpty || !rowOf.Contains(-1))
        {
            return rows;
        }
        var whole = rows.ToBuilder();
        for (var provision = 0; provision < provisions; provision++)
        {
            if (rowOf[provision] < 0)
            {
                var row = rowOf[provision] = provision == 0 ? 0 : rowOf[provision - 1];
                whole[row] = whole[row] with { Provisions = [.. whole[row].Provisions.Append(provision).Order()] };
            }
        }
        return whole.ToImmutable();
    }
}

using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>Lays what was recognized in both readings over the source that they were taken from.</summary>
internal sealed class ReadingMerge
{
    private readonly SourceDocument source;
    private readonly Claims after;
    private readonly Claims before;
    private readonly MergedProposals merged;
    private readonly Dictionary<(Claims Side, Owner Owner), MergedBlock> open = [];

    public ReadingMerge(SourceDocument source, Claims after, Claims before)
    {
        (this.source, this.after, this.before) = (source, after, before);
        merged = new(after, before, source.Paragraphs.Length);
    }

    /// <summary>The source with its proposals.</summary>
    public StructuredDocument Document()
    {
        for (var at = 0; at < source.Paragraphs.Length; at++)
        {
            if (source.Paragraphs[at].Text.Length == 0)
            {
                merged.Blank(at).Pieces.Add(new(PieceKind.Noise, at, 0, 0, "blank"));
            }
            else
            {
                Lay(at);
            }
        }
        return merged.Finish(source);
    }

    private void Lay(int at)
    {
        var (lead, other) = Leading(at);
        var sheet = new ClaimSheet(source.Paragraphs[at].Text.Length);
        var owners = new Dictionary<Owner, MergedBlock>();
        foreach (var claim in lead[at])
        {
            if (!owners.TryGetValue(claim.Owner, out var block))
            {
                owners[claim.Owner] = block = BlockOf(lead, claim.Owner, at);
            }
            sheet.Lead(claim.Piece, block);
        }
        var matches = other[at].Select(claim => claim.Owner).Distinct()
            .ToDictionary(owner => owner, owner => Match(owner, other, at, owners, lead, sheet));
        foreach (var claim in other[at])
        {
            var block = matches[claim.Owner];
            sheet.Follow(claim.Piece, block);
            // A clause that loses its label is still that clause, whose label is gone.
            if (claim.Piece.Kind == PieceKind.Label && block.Kind == ProvisionKind.Paragraph)
            {
                block.Kind = other.BlockOf(claim.Owner).Kind;
            }
        }
        foreach (var (block, piece) in sheet.Pieces(at))
        {
            block.Pieces.Add(piece);
        }
    }

    // The reading in which a paragraph begins here says what it is, the proposed one first.
    private (Claims Lead, Claims Other) Leading(int at)
    {
        var mark = at == 0 ? Change.Kept : source.Paragraphs[at - 1].Mark;
        var (inAfter, inBefore) = (Has(after, at), Has(before, at));
        var isAfter = inAfter && (mark != Change.Deleted || !inBefore);
        return isAfter ? (after, before) : (before, after);
    }

    // White space that is left of a paragraph says nothing of it.
    private static bool Has(Claims side, int at) => side[at].Any(claim => claim.Piece is not { Kind: PieceKind.Noise, Name: "blank" });

    private MergedBlock BlockOf(Claims side, Owner owner, int at)
    {
        // What a joined paragraph goes on with belongs to what it began with.
        if (!open.TryGetValue((side, owner), out var block))
        {
            open[(side, owner)] = block = merged.New(side, owner, at);
        }
        return block;
    }

    // The block of the leading reading that is this block of the other: the one that shares most of its characters,
    // else one of the same kind, else the nearest.
    private MergedBlock Match(
        Owner owner, Claims other, int at, Dictionary<Owner, MergedBlock> owners, Claims lead, ClaimSheet sheet)
    {
        var shared = other[at].Where(claim => claim.Owner == owner).SelectMany(claim => sheet.BlocksAt(claim.Piece))
            .GroupBy(block => block).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        var alike = owners.Where(pair => pair.Key.IsBlock == owner.IsBlock
            && (!owner.IsBlock || lead.BlockOf(pair.Key).Kind == other.BlockOf(owner).Kind)).Select(pair => pair.Value).FirstOrDefault();
        var block = shared ?? alike ?? owners.Values.LastOrDefault(block => block.IsBlock == owner.IsBlock) ?? BlockOf(other, owner, at);
        open.TryAdd((other, owner), block);
        return block;
    }
}

using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>A block, a head or the noise while its pieces are being gathered from both readings.</summary>
internal sealed class MergedBlock(ProvisionKind kind, int level)
{
    /// <summary>What it is, where it is a block.</summary>
    public ProvisionKind Kind { get; set; } = kind;

    /// <summary>Its level, where it is a block.</summary>
    public int Level { get; } = level;

    /// <summary>True for a provision; false for a head and for noise.</summary>
    public bool IsBlock { get; init; } = true;

    /// <summary>Its pieces, in the order of the source.</summary>
    public List<Piece> Pieces { get; } = [];
}

/// <summary>The proposals of the proposed reading while the original's pieces come to them.</summary>
internal sealed class MergedProposals
{
    private readonly Claims after;
    private readonly Claims before;
    private readonly MergedBlock noise = new(default, 0) { IsBlock = false };
    private readonly MergedBlock[] heads;
    private readonly List<MergedBlock>[] blocks;
    private readonly bool[] isWithdrawn;
    private readonly int[] proposalAt;

    public MergedProposals(Claims after, Claims before, int paragraphs)
    {
        (this.after, this.before) = (after, before);
        var proposals = after.Document.Proposals;
        heads = [.. proposals.Select(_ => new MergedBlock(default, 0) { IsBlock = false })];
        blocks = [.. proposals.Select(_ => new List<MergedBlock>())];
        // A proposal whose head line is deleted as a whole is taken back; one whose number changes is not.
        isWithdrawn = [.. before.Document.Proposals.Select(_ => true)];
        proposalAt = new int[paragraphs];
        var current = -1;
        for (var at = 0; at < paragraphs; at++)
        {
            current = after[at].Where(claim => claim.Owner is { Proposal: >= 0, Block: -1 }).Select(claim => claim.Owner.Proposal).DefaultIfEmpty(current).Max();
            proposalAt[at] = current;
            foreach (var claim in after[at].Count == 0 ? [] : before[at].Where(claim => claim.Owner is { Proposal: >= 0, Block: -1 }))
            {
                isWithdrawn[claim.Owner.Proposal] = false;
            }
        }
    }

    /// <summary>Where a blank paragraph goes.</summary>
    public MergedBlock Blank(int paragraph) => proposalAt[paragraph] < 0 ? noise : heads[proposalAt[paragraph]];

    /// <summary>Where the text of an owner goes that has been met for the first time.</summary>
    public MergedBlock New(Claims side, Owner owner, int paragraph)
    {
        var proposal = side == after ? owner.Proposal : InProposed(owner, paragraph);
        if (proposal < 0)
        {
            return noise;
        }
        if (!owner.IsBlock)
        {
            return heads[proposal];
        }
        var (kind, level, _) = side.BlockOf(owner);
        var block = new MergedBlock(kind, level);
        blocks[proposal].Add(block);
        return block;
    }

    /// <summary>The finished document.</summary>
    public StructuredDocument Finish(SourceDocument source) => new(
        source,
        [
            .. after.Document.Proposals.Select((proposal, at) => proposal with
            {
                Head = [.. heads[at].Pieces],
                Instrument = TwoReadings.InstrumentOf(proposal, before.Document),
                Blocks =
                [
                    .. blocks[at].OrderBy(block => block.Kind == ProvisionKind.Footnote)
                        .Select(block => new Block(block.Kind, block.Level, [.. block.Pieces])),
                ],
            }),
        ],
        // What is no proposal's although it was one's is shown as text between proposals.
        [.. noise.Pieces.Select(piece => piece.Kind == PieceKind.Noise ? piece : piece with { Kind = PieceKind.Noise, Name = "no-proposal" })]);

    private int InProposed(Owner owner, int paragraph)
    {
        if (owner.Proposal < 0 || isWithdrawn[owner.Proposal])
        {
            return -1;
        }
        if (owner.IsBlock && before.BlockOf(owner).Kind == ProvisionKind.Footnote)
        {
            var id = before.Document.Proposals[owner.Proposal].Id;
            return after.Document.Proposals.Select(proposal => proposal.Id).ToList().IndexOf(id);
        }
        return proposalAt[paragraph];
    }
}

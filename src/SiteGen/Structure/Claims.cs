namespace SiteGen.Structure;

/// <summary>Whose text something is in one reading: a block, the head of a proposal, or nobody's.</summary>
/// <param name="Proposal">Its index; −1 for what is outside of all.</param>
/// <param name="Block">The index of the block; −1 for the head.</param>
internal readonly record struct Owner(int Proposal, int Block)
{
    /// <summary>What belongs to no proposal.</summary>
    public static readonly Owner Nobody = new(-1, -1);

    /// <summary>True for a provision.</summary>
    public bool IsBlock => Block >= 0;
}

/// <summary>What one reading says of a stretch of the source.</summary>
internal readonly record struct Claim(Owner Owner, Piece Piece);

/// <summary>What one reading says of every character that stands in it, by the paragraphs of the source.</summary>
internal sealed class Claims
{
    private readonly List<Claim>?[] claims;

    /// <param name="source">The reading.</param>
    /// <param name="read">What was recognized in it.</param>
    /// <param name="paragraphs">The number of the source's paragraphs.</param>
    public Claims(ReadingSource source, StructuredDocument read, int paragraphs)
    {
        Document = read;
        claims = new List<Claim>?[paragraphs];
        Add(source, read.Noise, Owner.Nobody);
        for (var proposal = 0; proposal < read.Proposals.Length; proposal++)
        {
            Add(source, read.Proposals[proposal].Head, new(proposal, -1));
            for (var block = 0; block < read.Proposals[proposal].Blocks.Length; block++)
            {
                Add(source, read.Proposals[proposal].Blocks[block].Pieces, new(proposal, block));
            }
        }
        foreach (var list in claims)
        {
            list?.Sort((one, other) => one.Piece.Start.CompareTo(other.Piece.Start));
        }
    }

    /// <summary>What was recognized in the reading.</summary>
    public StructuredDocument Document { get; }

    /// <summary>Those of one paragraph of the source, in order.</summary>
    public IReadOnlyList<Claim> this[int paragraph] => claims[paragraph] ?? (IReadOnlyList<Claim>)[];

    /// <summary>The block of an owner that has one.</summary>
    public Block BlockOf(Owner owner) => Document.Proposals[owner.Proposal].Blocks[owner.Block];

    private void Add(ReadingSource source, IEnumerable<Piece> pieces, Owner owner)
    {
        foreach (var origin in pieces.SelectMany(source.Origins))
        {
            (claims[origin.Paragraph] ??= []).Add(new(owner, origin));
        }
    }
}

namespace SiteGen.Structure;

/// <summary>The characters of one paragraph while two readings are laid over it.</summary>
internal sealed class ClaimSheet(int length)
{
    private readonly MergedBlock?[] blocks = new MergedBlock?[length];
    private readonly PieceKind[] kinds = new PieceKind[length];
    private readonly string?[] names = new string?[length];

    /// <summary>The leading reading's word on a stretch.</summary>
    public void Lead(Piece piece, MergedBlock block)
    {
        for (var at = piece.Start; at < piece.Start + piece.Length; at++)
        {
            (blocks[at], kinds[at], names[at]) = (block, piece.Kind, piece.Name);
        }
    }

    /// <summary>The other reading's word: it counts where the leading one has none, and where it knows text.</summary>
    public void Follow(Piece piece, MergedBlock block)
    {
        for (var at = piece.Start; at < piece.Start + piece.Length; at++)
        {
            if (blocks[at] is null)
            {
                var isLost = piece.Kind == PieceKind.Noise && piece.Name is not ("space" or "bookmark") && block.IsBlock;
                (blocks[at], kinds[at], names[at]) = isLost ? (block, PieceKind.Text, null) : (block, piece.Kind, piece.Name);
            }
            else if (piece.Kind == PieceKind.Text && (kinds[at] == PieceKind.Separator || kinds[at] == PieceKind.Noise && names[at] == "space"))
            {
                // The end of one reading is the middle of the other.
                (kinds[at], names[at]) = (PieceKind.Text, piece.Name);
            }
        }
    }

    /// <summary>The blocks of a stretch, one for each character that has one.</summary>
    public IEnumerable<MergedBlock> BlocksAt(Piece piece) =>
        Enumerable.Range(piece.Start, piece.Length).Select(at => blocks[at]).OfType<MergedBlock>();

    /// <summary>The pieces of the whole paragraph.</summary>
    public IEnumerable<(MergedBlock Block, Piece Piece)> Pieces(int paragraph)
    {
        for (var start = 0; start < length;)
        {
            var end = start + 1;
            while (end < length && blocks[end] == blocks[start] && kinds[end] == kinds[start] && names[end] == names[start])
            {
                end++;
            }
            yield return (blocks[start]!, new(kinds[start], paragraph, start, end - start, names[start]));
            start = end;
        }
    }
}

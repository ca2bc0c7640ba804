namespace SiteGen.Structure;

/// <summary>Gives a stretch of a line to a block: white space at its ends is no text.</summary>
internal static class TextGiver
{
    /// <summary>Leading white space is a separator, trailing white space noise.</summary>
    public static void Give(SourceLine line, int from, int to, int owner)
    {
        var text = line.Folded.Plain;
        var start = from;
        while (start < to && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        var end = to;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        if (start > from)
        {
            line.Give(from, start, PieceKind.Separator, owner);
        }
        line.Give(start == from ? from : start, end == to ? to : end, PieceKind.Text, owner);
        if (to > end)
        {
            line.Give(end, to, PieceKind.Noise, owner, "space");
        }
    }
}

using Scriban.Runtime;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>How much of a text stays, goes and comes, as a bar whose pieces are as long as these texts, for the template <c>length-bar</c>.</summary>
internal static class LengthBar
{
    /// <summary>How long the longest bar is.</summary>
    private const int Width = 240;
    private const int Height = 8;

    /// <summary>A bar, where <paramref name="longest"/> characters fill the whole width; null without any text.</summary>
    public static ScriptObject? Of(TextLengths lengths, int longest, string title)
    {
        if (lengths.Total == 0)
        {
            return null;
        }
        return new()
        {
            ["title"] = title,
            ["width"] = Width,
            ["height"] = Height,
            ["kept"] = Piece(0, lengths.Kept, BarShape.Unchanged),
            ["removed"] = Piece(lengths.Kept, lengths.Removed, BarShape.Deleted),
            ["added"] = Piece(lengths.Base, lengths.Added, BarShape.Added),
        };

        // What is there is seen, however short.
        string? Piece(int before, int length, Func<int, int, int, int, string> shape) => length == 0 ? null
            : shape(At(before), 0, Math.Max(2, At(before + length) - At(before) - 1), Height);

        int At(int characters) => (int)((long)characters * (Width - 4) / Math.Max(1, longest));
    }
}

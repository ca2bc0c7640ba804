using System.Globalization;

namespace SiteGen.Reading.Word;

/// <summary>The moves of a document: the deleted and the inserted place of a move have the same name.</summary>
internal sealed class Moves
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> open = new(StringComparer.Ordinal);

    /// <summary>The move whose deleted (<c>moveFrom</c>) or inserted (<c>moveTo</c>) place is open.</summary>
    public string? Of(string name) => open.GetValueOrDefault(name);

    /// <summary>Meets the beginning or the end of a range; false if the element is none.</summary>
    public bool Meet(string name, string? move)
    {
        switch (name)
        {
            case "moveFromRangeStart" or "moveToRangeStart":
                // Word's own names are random; ours count, so that a document saved again is the same.
                open[name[..^"RangeStart".Length]] = Name(move ?? "");
                return true;
            case "moveFromRangeEnd" or "moveToRangeEnd":
                open.Remove(name[..^"RangeEnd".Length]);
                return true;
            default:
                return false;
        }
    }

    private string Name(string move)
    {
        if (!names.TryGetValue(move, out var name))
        {
            names[move] = name = (names.Count + 1).ToString(CultureInfo.InvariantCulture);
        }
        return name;
    }
}

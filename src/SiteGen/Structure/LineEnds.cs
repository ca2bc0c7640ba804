using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>How a paragraph ends.</summary>
internal static class LineEnds
{
    private const string Wrapping = "]\"\u201D\u00BB\u2019*_\u300D\u300F";

    /// <summary>The index of the last character that counts: brackets and quotation marks around the whole do not. −1 if there is none.</summary>
    public static int Last(Folded line)
    {
        var last = line.Plain.Length - 1;
        while (last >= 0 && (char.IsWhiteSpace(line.Plain[last]) || Wrapping.Contains(line.Plain[last], StringComparison.Ordinal)))
        {
            last--;
        }
        return last;
    }

    /// <summary>item, section, end, intro, or empty.</summary>
    public static string Role(Folded line) => Last(line) is var last and >= 0 ? LineWords.EndRole(line.Plain[last]) : "";
}

namespace SiteGen.Markdown;

/// <summary>Joining lines of one text.</summary>
internal static class Lines
{
    /// <summary>Lines as one, with a blank between them except between Chinese characters.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var joined = "";
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            joined += joined.Length == 0 || JoinWithoutBlank(joined[^1], line[0]) ? line : $" {line}";
        }
        return joined;
    }

    /// <summary>True if both are characters of a script that has no blanks: Han, kana, full-width punctuation.</summary>
    public static bool JoinWithoutBlank(char before, char after) => IsWide(before) && IsWide(after);

    // Blocks of Unicode: CJK symbols and kana, extension A and the unified ideographs, compatibility ideographs,
    // full-width forms, and the surrogates of the further planes' ideographs; dashes and quotation marks join as well.
    private static bool IsWide(char c) =>
        c is >= '\u3000' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF'
            or >= '\uD840' and <= '\uD87F' or >= '\uDC00' and <= '\uDFFF' or '\u2014' or '\u201C' or '\u201D';
}

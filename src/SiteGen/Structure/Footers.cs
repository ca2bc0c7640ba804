namespace SiteGen.Structure;

/// <summary>Finds where a proposal's text ends and a page's foot begins: a rule and an address, page numbers.</summary>
internal static class Footers
{
    private const int LongestFoot = 6;
    private const int LongestLine = 100;

    /// <summary>The line behind the last of the text between <paramref name="from"/> and <paramref name="to"/>.</summary>
    public static int End(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var end = to;
        var seen = 0;
        for (var at = to - 1; at >= from && seen <= LongestFoot; at--)
        {
            if (lines[at].IsBlank)
            {
                end = end == at + 1 ? at : end;
                continue;
            }
            seen++;
            var furniture = lines[at].Furniture;
            if (furniture == "rule" && IsFoot(lines, at + 1, to) || furniture is not null and not "page" && end == at + 1
                || furniture == "page" && end == at + 1 && end == to)
            {
                end = at;
            }
        }
        while (end > from && lines[end - 1].IsBlank)
        {
            end--;
        }
        return end;
    }

    /// <summary>The rule that closes the reasons where an introduction to the next proposal follows; else <paramref name="to"/>.</summary>
    public static int BehindReasons(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var at = from;
        while (at < to && LineRules.ReasonsEnd(lines[at].Folded) == 0)
        {
            at++;
        }
        for (; at < to; at++)
        {
            if (lines[at].Furniture == "rule" && !IsFoot(lines, at + 1, to))
            {
                return at;
            }
        }
        return to;
    }

    // Below the rule stand a few short lines without counting labels. A rule above footnotes or reasons closes no page.
    private static bool IsFoot(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var line = lines[at];
            if (line.Tokens.Any(token => token.Kind == PieceKind.FootnoteWrap) || LineRules.ReasonsEnd(line.Folded) > 0
                || !line.IsBlank && (line.Folded.Plain.Length > LongestLine || line.Furniture is null
                && line.Label is { Readings: [{ Kind: not LabelKind.Bullet }, ..] }))
            {
                return false;
            }
        }
        return true;
    }
}

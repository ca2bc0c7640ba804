using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>A head line in its place: <see cref="IdLine"/> is another line where the number stands below the action.</summary>
internal sealed record FoundHead(HeadLine Head, int Line, int IdLine)
{
    /// <summary>True if the same number has stood before: what follows is left out.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>Finds the head lines of a document and leaves out those of its table of contents.</summary>
internal static class HeadFinder
{
    /// <summary>A table of contents gives a proposal this many lines at most.</summary>
    private const int LongestEntry = 3;

    /// <summary>The head lines, in order.</summary>
    public static List<FoundHead> Find(IReadOnlyList<SourceLine> lines, Findings findings)
    {
        var heads = Candidates(lines);
        var drop = new HashSet<FoundHead>();
        var repeated = new HashSet<FoundHead>();
        foreach (var twins in heads.Where(head => head.Head.Id is not null).GroupBy(head => head.Head.Id).Where(group => group.Count() > 1))
        {
            var real = twins.Where(head => !IsEntry(lines, heads, head)).ToArray();
            var kept = real is [var first, ..] ? first : twins.Last();
            foreach (var twin in twins.Where(twin => twin != kept))
            {
                if (!real.Contains(twin))
                {
                    drop.Add(twin);
                }
                else
                {
                    repeated.Add(twin);
                    findings.Add(Codes.ProposalRepeated, twin.Line, 1, twin.Head.Id, kept.Line + 1);
                }
            }
        }
        return [.. heads.Where(head => !drop.Contains(head)).Select(head => head with { IsRepeated = repeated.Contains(head) })];
    }

    private static List<FoundHead> Candidates(IReadOnlyList<SourceLine> lines)
    {
        var heads = new List<FoundHead>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank || HeadLines.Read(lines[at].Folded) is not { } head)
            {
                continue;
            }
            if (head.Id is not null)
            {
                heads.Add(new(head, at, at));
                continue;
            }
            var next = at + 1;
            while (next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }
            if (next < lines.Count && next - at < 4 && HeadLines.IdAlone(lines[next].Folded) is { } id)
            {
                heads.Add(new(head with { Id = id }, at, next));
                at = next;
            }
            else if (head.Action == ProposalAction.Noc)
            {
                heads.Add(new(head, at, at));
            }
        }
        return heads;
    }

    // In a table of contents little or nothing stands between one entry and the next, and the same number comes again.
    private static bool IsEntry(IReadOnlyList<SourceLine> lines, List<FoundHead> heads, FoundHead head)
    {
        var at = heads.IndexOf(head);
        var end = at + 1 < heads.Count ? heads[at + 1].Line : lines.Count;
        var texts = Enumerable.Range(head.IdLine + 1, end - head.IdLine - 1).Where(line => !lines[line].IsBlank).ToArray();
        if (texts.Length <= LongestEntry && texts.All(line => LineRules.ReasonsEnd(lines[line].Folded) == 0))
        {
            return true;
        }
        // The last entry is followed by the introduction, or by what the first proposal begins with.
        var startsText = InstrumentHeadings.Read(lines[texts[0]].Folded) is not null;
        return !startsText && at > 0 && heads.Take(at).All(earlier => heads.Skip(at + 1).Any(later => later.Head.Id == earlier.Head.Id));
    }
}

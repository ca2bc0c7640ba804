using System.Text;

namespace SiteGen.Searching;

/// <summary>How a key stands in a record.</summary>
[Flags]
public enum Standing
{
    /// <summary>Nowhere, or not told.</summary>
    None = 0,

    /// <summary>In text that both readings have.</summary>
    Kept = 1,

    /// <summary>In the proposed reading alone.</summary>
    Added = 2,

    /// <summary>In the original reading alone.</summary>
    Removed = 4,

    /// <summary>In a heading or title.</summary>
    Title = 8,
}

/// <summary>The records that have a key, in order, and how it stands in each.</summary>
/// <param name="Ids">Ascending.</param>
/// <param name="Standings">One for each id.</param>
public sealed record Postings(int[] Ids, Standing[] Standings)
{
    /// <summary>No record.</summary>
    public static Postings Empty { get; } = new([], []);

    /// <summary>Writes packed postings (<c>id * 16 + standing</c>, ascending): for each standing its ids as gaps and runs.</summary>
    public static void Append(StringBuilder to, IReadOnlyList<uint> packed)
    {
        var groups = packed.GroupBy(posting => posting & 15).OrderBy(group => group.Key).ToList();
        NumberText.Append(to, groups.Count);
        foreach (var group in groups)
        {
            var ids = group.Select(posting => (int)(posting >> 4)).ToList();
            NumberText.Append(to, (int)group.Key);
            NumberText.Append(to, ids.Count);
            AppendIds(to, ids);
        }
    }

    /// <summary>Reads postings and moves the place behind them.</summary>
    public static Postings Read(string text, ref int at)
    {
        var packed = new List<uint>();
        var groups = NumberText.Read(text, ref at);
        for (var group = 0; group < groups; group++)
        {
            var standing = (uint)NumberText.Read(text, ref at);
            var count = NumberText.Read(text, ref at);
            for (var (read, id) = (0, -1); read < count;)
            {
                var step = NumberText.Read(text, ref at);
                var run = (step & 1) == 0 ? 1 : NumberText.Read(text, ref at) + 2;
                id += (step >> 1) + 1;
                for (; run > 0; run--, read++, id++)
                {
                    packed.Add(((uint)id << 4) | standing);
                }
                id--;
            }
        }
        packed.Sort();
        return Of(packed);
    }

    /// <summary>The postings that are packed so.</summary>
    public static Postings Of(IReadOnlyCollection<uint> packed) =>
        new([.. packed.Select(posting => (int)(posting >> 4))], [.. packed.Select(posting => (Standing)(posting & 15))]);

    // Even: one id after a gap of half the number. Odd: so many in a row, two and the number that follows.
    private static void AppendIds(StringBuilder to, List<int> ids)
    {
        var last = -1;
        for (var at = 0; at < ids.Count;)
        {
            var run = 1;
            while (at + run < ids.Count && ids[at + run] == ids[at] + run)
            {
                run++;
            }
            NumberText.Append(to, ((ids[at] - last - 1) << 1) | (run > 1 ? 1 : 0));
            if (run > 1)
            {
                NumberText.Append(to, run - 2);
            }
            last = ids[at] + run - 1;
            at += run;
        }
    }
}

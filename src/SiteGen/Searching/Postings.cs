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
    // A list of so many ids, of which each has so many neighbours at most, is shorter as one bit for each record.
    private const int ManyIds = 4000;
    private const int Density = 14;
    private const int Bits = 16;
    private const int BitsInNumber = 6;

    /// <summary>No record.</summary>
    public static Postings Empty { get; } = new([], []);

    /// <summary>Those of the records for which it holds.</summary>
    public Postings Where(Func<int, bool> holds)
    {
        var kept = Enumerable.Range(0, Ids.Length).Where(at => holds(Ids[at])).ToList();
        return new([.. kept.Select(at => Ids[at])], [.. kept.Select(at => Standings[at])]);
    }

    /// <summary>The records in the order in which their texts are worth reading, as far as a list can tell.</summary>
    public IEnumerable<int> MostPromisingFirst() => Ids.Zip(Standings, (id, standing) => (Id: id, First: Weighing.AtFirst(standing)))
        .OrderByDescending(one => one.First).ThenBy(one => one.Id).Select(one => one.Id);

    /// <summary>Writes packed postings (<c>id * 16 + standing</c>, ascending): for each standing its ids as gaps and runs.</summary>
    public static void Append(StringBuilder to, IReadOnlyList<uint> packed)
    {
        var start = to.Length;
        AppendGaps(to, packed);
        if (packed.Count > ManyIds && packed.Count * Density > packed[^1] >> 4 && Bytes(to, start) > (packed[^1] >> 4) / BitsInNumber)
        {
            to.Length = start;
            AppendBits(to, packed);
        }
    }

    private static void AppendGaps(StringBuilder to, IReadOnlyList<uint> packed)
    {
        Span<int> counts = stackalloc int[16];
        foreach (var posting in packed)
        {
            counts[(int)(posting & 15)]++;
        }
        NumberText.Append(to, 16 - counts.Count(0));
        for (var standing = 0; standing < counts.Length; standing++)
        {
            if (counts[standing] > 0)
            {
                NumberText.Append(to, standing);
                NumberText.Append(to, counts[standing]);
                AppendIds(to, IdsOf(packed, standing, counts[standing]));
            }
        }
    }

    /// <summary>Reads postings and moves the place behind them.</summary>
    public static Postings Read(string text, ref int at)
    {
        var packed = new List<uint>();
        var groups = NumberText.Read(text, ref at);
        if (groups == Bits)
        {
            return ReadBits(text, ref at);
        }
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

    private static int Bytes(StringBuilder text, int start) => Encoding.UTF8.GetByteCount(text.ToString(start, text.Length - start));

    // What nearly every other record has says little of how it stands; the texts will tell.
    private static void AppendBits(StringBuilder to, IReadOnlyList<uint> packed)
    {
        var standing = packed.Aggregate(0u, (all, posting) => all | (posting & 7));
        var numbers = new int[(int)(packed[^1] >> 4) / BitsInNumber + 1];
        foreach (var posting in packed)
        {
            var id = (int)(posting >> 4);
            numbers[id / BitsInNumber] |= 1 << (id % BitsInNumber);
        }
        NumberText.Append(to, Bits);
        NumberText.Append(to, (int)standing);
        NumberText.Append(to, numbers.Length);
        Array.ForEach(numbers, number => NumberText.Append(to, number));
    }

    private static Postings ReadBits(string text, ref int at)
    {
        var standing = (Standing)NumberText.Read(text, ref at);
        var ids = new List<int>();
        var count = NumberText.Read(text, ref at);
        for (var number = 0; number < count; number++)
        {
            var bits = NumberText.Read(text, ref at);
            for (var bit = 0; bit < BitsInNumber; bit++)
            {
                if ((bits >> bit & 1) != 0)
                {
                    ids.Add(number * BitsInNumber + bit);
                }
            }
        }
        return new([.. ids], [.. ids.Select(_ => standing)]);
    }

    private static int[] IdsOf(IReadOnlyList<uint> packed, int standing, int count)
    {
        var ids = new int[count];
        var at = 0;
        foreach (var posting in packed)
        {
            if ((posting & 15) == standing)
            {
                ids[at++] = (int)(posting >> 4);
            }
        }
        return ids;
    }

    // Even: one id after a gap of half the number. Odd: so many in a row, two and the number that follows.
    private static void AppendIds(StringBuilder to, int[] ids)
    {
        var last = -1;
        for (var at = 0; at < ids.Length;)
        {
            var run = 1;
            while (at + run < ids.Length && ids[at + run] == ids[at] + run)
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

using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>Paragraphs of the two readings that belong together; one of the two lists may be empty.</summary>
/// <param name="Original">Indices into the original reading's paragraphs.</param>
/// <param name="Proposed">Indices into the proposed reading's paragraphs.</param>
public readonly record struct Pair(ImmutableArray<int> Original, ImmutableArray<int> Proposed);

/// <summary>
/// Finds which paragraph of the proposed reading comes from which of the original. Kept text of the body decides,
/// never the label: where <c>b)</c> stays on its line and its text goes on under a new <c>c)</c>, the old b) is the
/// new c). Only paragraphs that keep no text at all are paired by text replaced in place, and only where that does
/// not help either, by a kept label.
/// </summary>
public static class Pairing
{
    /// <summary>All paragraphs in pairs, in the order of the proposed reading, what is deleted at its place.</summary>
    public static ImmutableArray<Pair> Of(
        ImmutableArray<Provision> provisions,
        ImmutableArray<ReadingParagraph> original, ImmutableArray<ReadingParagraph> proposed)
    {
        var left = ParagraphOf(provisions.Length, original);
        var right = ParagraphOf(provisions.Length, proposed);
        var groups = new Groups(original.Length + proposed.Length);
        var kept = new bool[original.Length + proposed.Length];
        var replaced = new bool[original.Length + proposed.Length];

        foreach (var (at, from, to) in Shared(provisions, left, right, original.Length))
        {
            if (KeepsWords(provisions[at].Text))
            {
                groups.Join(from, to);
                kept[from] = kept[to] = true;
            }
        }
        foreach (var (at, from, to) in Shared(provisions, left, right, original.Length))
        {
            if (!kept[from] && !kept[to] && IsReplaced(provisions[at].Text))
            {
                groups.Join(from, to);
                replaced[from] = replaced[to] = true;
            }
        }
        foreach (var (at, from, to) in Shared(provisions, left, right, original.Length))
        {
            if (!kept[from] && !kept[to] && !(replaced[from] && replaced[to]) && KeepsWords(provisions[at].Label))
            {
                groups.Join(from, to);
            }
        }
        JoinTitle(original, 0, groups);
        JoinTitle(proposed, original.Length, groups);
        while (CloseGaps(0, original.Length, groups) | CloseGaps(original.Length, proposed.Length, groups))
        {
            // Closing a gap on one side can open one on the other.
        }
        return InOrder(groups, original, proposed);
    }

    /// <summary>Provisions that stand in both readings, with the nodes of their two paragraphs.</summary>
    private static IEnumerable<(int Provision, int Original, int Proposed)> Shared(
        ImmutableArray<Provision> provisions, int[] left, int[] right, int offset) =>
        Enumerable.Range(0, provisions.Length)
            .Where(index => left[index] >= 0 && right[index] >= 0)
            .Select(index => (index, left[index], offset + right[index]));

    private static int[] ParagraphOf(int provisions, ImmutableArray<ReadingParagraph> paragraphs)
    {
        var paragraphOf = new int[provisions];
        Array.Fill(paragraphOf, -1);
        for (var index = 0; index < paragraphs.Length; index++)
        {
            foreach (var provision in paragraphs[index].Provisions)
            {
                paragraphOf[provision] = index;
            }
        }
        return paragraphOf;
    }

    /// <summary>A title over several lines is one row, whatever happens to its single lines.</summary>
    private static void JoinTitle(ImmutableArray<ReadingParagraph> paragraphs, int offset, Groups groups)
    {
        for (var index = 1; index < paragraphs.Length; index++)
        {
            if (paragraphs[index].Kind == ProvisionKind.Title && paragraphs[index - 1].Kind == ProvisionKind.Title)
            {
                groups.Join(offset + index - 1, offset + index);
            }
        }
    }

    // A kept comma alone says nothing; a bullet that is kept does.
    private static bool KeepsWords(Redline redline) => !redline.IsEmpty && redline.Runs.Any(run =>
        run.Change == Change.Kept && run.Footnote is null && run.Text.Any(c => char.IsLetterOrDigit(c) || c is '•' or '\uF0B7'));

    private static bool IsReplaced(Redline redline) => !redline.IsEmpty
        && redline.Runs.Any(run => run.Change == Change.Deleted) && redline.Runs.Any(run => run.Change == Change.Inserted);

    /// <summary>
    /// What stands between two paragraphs of one row belongs to the row: a clause put into the middle of one that is
    /// cut in two stands beside the old one together with the halves. True if there was such a gap.
    /// </summary>
    private static bool CloseGaps(int offset, int count, Groups groups)
    {
        var last = new Dictionary<int, int>();
        for (var index = 0; index < count; index++)
        {
            last[groups.Root(offset + index)] = index;
        }
        var closed = false;
        var end = -1;
        for (var index = 0; index < count; index++)
        {
            end = Math.Max(end, last.GetValueOrDefault(groups.Root(offset + index), index));
            if (index < end)
            {
                closed |= groups.Join(offset + index, offset + index + 1);
            }
        }
        return closed;
    }

    /// <summary>The rows in the order of the proposed reading; what is deleted keeps the order of the original, too.</summary>
    private static ImmutableArray<Pair> InOrder(
        Groups groups, ImmutableArray<ReadingParagraph> original, ImmutableArray<ReadingParagraph> proposed)
    {
        var left = Enumerable.Range(0, original.Length).ToLookup(groups.Root);
        var right = Enumerable.Range(0, proposed.Length).ToLookup(index => groups.Root(original.Length + index));
        var deleted = new Queue<Pair>(left.Where(group => !right.Contains(group.Key)).Select(group => new Pair([.. group], [])));
        var rows = ImmutableArray.CreateBuilder<Pair>();
        foreach (var group in right)
        {
            var row = new Pair([.. left[group.Key]], [.. group]);
            while (deleted.TryPeek(out var gone) && StandsBefore(gone, row))
            {
                rows.Add(deleted.Dequeue());
            }
            rows.Add(row);
        }
        rows.AddRange(deleted);
        return rows.ToImmutable();

        bool StandsBefore(Pair gone, Pair row) => row.Original is [var first, ..]
            ? gone.Original[0] < first
            : original[gone.Original[0]].Provisions[0] <= proposed[row.Proposed[0]].Provisions[0];
    }

    /// <summary>Sets of things that belong together (union–find).</summary>
    private sealed class Groups(int count)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Root(int node)
        {
            while (parents[node] != node)
            {
                node = parents[node] = parents[parents[node]];
            }
            return node;
        }

        /// <summary>True if they were not together before.</summary>
        public bool Join(int a, int b)
        {
            var (rootA, rootB) = (Root(a), Root(b));
            parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
            return rootA != rootB;
        }
    }
}

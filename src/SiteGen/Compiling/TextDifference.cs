using System.Collections.Immutable;
using DiffPlex;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>
/// The difference between two wordings, as a redline from one to the other: by word in scripts with spaces, by
/// character in Chinese. Crumbs of kept text between changes go with the changes, and texts that have little in common
/// are shown as one replaced by the other.
/// </summary>
public static class TextDifference
{
    /// <summary>Kept text between two changes that is shorter than this says nothing.</summary>
    private const int Crumb = 3;

    /// <summary>If less than this share of the longer text stays, nothing is kept.</summary>
    private const double LeastKept = 0.3;

    /// <summary>The redline whose original reading is one text and whose proposed reading is the other.</summary>
    public static Redline Of(string one, string other)
    {
        if (one == other)
        {
            return Redline.Kept(one);
        }
        var runs = WithoutCrumbs(Runs(one, other));
        var kept = runs.Where(run => run.Change == Change.Kept).Sum(run => run.Text.Length);
        return kept < LeastKept * Math.Max(one.Length, other.Length)
            ? Redline.Of([new(Change.Deleted, one), new(Change.Inserted, other)]) : Redline.Of(runs);
    }

    private static List<Run> Runs(string one, string other)
    {
        var diff = Differ.Instance.CreateDiffs(one, other, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var runs = new List<Run>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(Change.Kept, diff.PiecesOld, at, block.DeleteStartA - at);
            Add(Change.Deleted, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(Change.Inserted, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(Change.Kept, diff.PiecesOld, at, diff.PiecesOld.Count - at);
        return runs;

        void Add(Change change, IReadOnlyList<string> pieces, int from, int count)
        {
            if (count > 0)
            {
                runs.Add(new(change, string.Concat(pieces.Skip(from).Take(count))));
            }
        }
    }

    /// <summary>Turns short kept runs between two changes into deleted and inserted text, and gathers each change's halves.</summary>
    private static List<Run> WithoutCrumbs(List<Run> runs)
    {
        var whole = new List<Run>();
        var (deleted, inserted) = ("", "");
        for (var at = 0; at < runs.Count; at++)
        {
            var (change, text) = (runs[at].Change, runs[at].Text);
            if (change == Change.Kept && (text.Count(char.IsLetterOrDigit) >= Crumb || at == 0 || at == runs.Count - 1))
            {
                Flush();
                whole.Add(runs[at]);
                continue;
            }
            deleted += change == Change.Inserted ? "" : text;
            inserted += change == Change.Deleted ? "" : text;
        }
        Flush();
        return whole;

        void Flush()
        {
            whole.AddRange(new[] { new Run(Change.Deleted, deleted), new Run(Change.Inserted, inserted) }.Where(run => run.Text.Length > 0));
            (deleted, inserted) = ("", "");
        }
    }

    /// <summary>Words with the space behind them; each Chinese character and each sign for itself.</summary>
    private sealed class WordChunker : IChunker
    {
        public static WordChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var chunks = ImmutableArray.CreateBuilder<string>();
            for (var at = 0; at < text.Length;)
            {
                var end = at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
                while (end < text.Length && IsWord(text[at]) && IsWord(text[end]))
                {
                    end++;
                }
                chunks.Add(text[at..end]);
                at = end;
            }
            return chunks.ToImmutable();
        }

        private static bool IsWord(char letter) => letter < '\u2E80' && (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }
}

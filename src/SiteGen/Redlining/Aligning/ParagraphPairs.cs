using System.Collections.Immutable;

namespace SiteGen.Redlining.Aligning;

/// <summary>
/// Finds which paragraph of the base text each line of a flattened proposal comes from: the cheapest way through both
/// in order. A line holds a paragraph, is new, opens or closes a paragraph with new ones typed in between, or is
/// another text; what is the same in both and stands once in each cuts the work into small pieces.
/// </summary>
internal sealed class ParagraphPairs
{
    private const double NewLine = 3;
    private const double MissingParagraph = 25;
    private const double OtherText = 14;
    private const double Unlike = 24;
    private const double Span = 2;
    private const int LongestSpan = 12;

    // A paragraph is cut behind its label or after so many characters; what is left of it has words.
    private const int ShortestBeginning = 14;
    private const int ShortestRest = 2;

    // Lines times paragraphs between two anchors; beyond this the piece is left open.
    private const int MostPairs = 1_000_000;

    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableArray<string> _paragraphs;
    private readonly LineFate[] _fates;
    private readonly List<int> _missing = [];
    private readonly List<(int Line, int Paragraph)> _others = [];

    private readonly int _longestSpan;

    private ParagraphPairs(ImmutableArray<string> lines, ImmutableArray<string> paragraphs, int longestSpan)
    {
        (_lines, _paragraphs, _longestSpan) = (lines, paragraphs, longestSpan);
        _fates = new LineFate[lines.Length];
    }

    /// <summary>What the base text says of a flattened proposal.</summary>
    public static Fates Of(Passage passage, BaseText text) => Of(passage, text, LongestSpan);

    /// <summary>What the base text says of a clean proposal, in which no paragraph was typed into another.</summary>
    public static Fates OfClean(Passage passage, BaseText text) => Of(passage, text, 0);

    private static Fates Of(Passage passage, BaseText text, int longestSpan)
    {
        var pairs = new ParagraphPairs(
            [.. passage.Lines.Select(line => Likeness.Of(line.Text.AsSpan().Trim()))],
            [.. text.Paragraphs.Select(paragraph => Likeness.Of(paragraph.AsSpan().Trim()))], longestSpan);
        pairs.Run();
        return new(
            text, passage.Lines.Select((line, at) => KeyValuePair.Create(line, Whole(line.Text, pairs._fates[at]))).ToImmutableDictionary(),
            [.. pairs._others.Select(other => (passage.Lines[other.Line], other.Paragraph)).OrderBy(other => other.Item2)], [.. pairs._missing.Order()]);
    }

    // White space around a line is the source's own and stands in both texts.
    private static LineFate Whole(string line, LineFate fate)
    {
        var folded = Likeness.Of(line);
        var start = line.Length - line.TrimStart().Length;
        return fate.Fate is Fate.New or Fate.Open ? fate
            : fate with { Original = folded[..start] + fate.Original + folded[Math.Max(start, line.TrimEnd().Length)..] };
    }

    private void Run()
    {
        var (line, paragraph) = (0, 0);
        foreach (var (nextLine, nextParagraph) in Anchors.Of(_lines, _paragraphs).Append((_lines.Length, _paragraphs.Length)))
        {
            Between(line, nextLine, paragraph, nextParagraph);
            if (nextLine < _lines.Length)
            {
                _fates[nextLine] = new(Fate.Old, _paragraphs[nextParagraph], nextParagraph);
            }
            (line, paragraph) = (nextLine + 1, nextParagraph + 1);
        }
    }

    private enum Step : byte
    {
        None,
        Pair,
        New,
        Missing,
        Other,
        Span,
    }

    private readonly record struct Cell(double Cost, Step Step, int Length = 1, string First = "", string Last = "");

    private void Between(int fromLine, int toLine, int fromParagraph, int toParagraph)
    {
        var (lines, paragraphs) = (toLine - fromLine, toParagraph - fromParagraph);
        if ((long)lines * paragraphs > MostPairs)
        {
            Array.Fill(_fates, LineFate.Open, fromLine, lines);
            return;
        }
        var table = new Cell[lines + 1, paragraphs + 1];
        for (var line = 0; line <= lines; line++)
        {
            for (var paragraph = 0; paragraph <= paragraphs; paragraph++)
            {
                table[line, paragraph] = line + paragraph == 0 ? default : new(double.PositiveInfinity, Step.None);
            }
        }
        for (var line = 0; line <= lines; line++)
        {
            for (var paragraph = 0; paragraph <= paragraphs; paragraph++)
            {
                Extend(table, (line, paragraph), (fromLine, fromParagraph));
            }
        }
        Walk(table, (fromLine, fromParagraph));
    }

    private void Extend(Cell[,] table, (int Line, int Paragraph) at, (int Line, int Paragraph) from)
    {
        var cost = table[at.Line, at.Paragraph].Cost;
        var (hasLine, hasParagraph) = (at.Line + 1 < table.GetLength(0), at.Paragraph + 1 < table.GetLength(1));
        if (hasLine)
        {
            Reach(table, (at.Line + 1, at.Paragraph), new(cost + NewLine, Step.New));
        }
        if (hasParagraph)
        {
            Reach(table, (at.Line, at.Paragraph + 1), new(cost + MissingParagraph, Step.Missing));
        }
        if (!hasLine || !hasParagraph)
        {
            return;
        }
        var (line, paragraph) = (_lines[from.Line + at.Line], _paragraphs[from.Paragraph + at.Paragraph]);
        var pair = Embedding.Of(line, paragraph)?.Cost;
        if (pair is { } torn)
        {
            Reach(table, (at.Line + 1, at.Paragraph + 1), new(cost + torn, Step.Pair));
        }
        else
        {
            Reach(table, (at.Line + 1, at.Paragraph + 1), new(cost + OtherText + (Unlike * (1 - Alike(line, paragraph))), Step.Other));
        }
        for (var length = 2; pair != 0 && length <= _longestSpan && at.Line + length < table.GetLength(0); length++)
        {
            if (SpanOf(line, _lines[from.Line + at.Line + length - 1], paragraph) is { } span)
            {
                Reach(table, (at.Line + length, at.Paragraph + 1), span with { Cost = cost + span.Cost + Span + ((length - 1) * NewLine), Length = length });
            }
        }
    }

    private static void Reach(Cell[,] table, (int Line, int Paragraph) at, Cell cell)
    {
        if (cell.Cost < table[at.Line, at.Paragraph].Cost)
        {
            table[at.Line, at.Paragraph] = cell;
        }
    }

    // The paragraph begins in one line and ends in another: new paragraphs were typed into it.
    private static Cell? SpanOf(string first, string last, string paragraph)
    {
        var both = first + last;
        if (first.Length == 0 || last.Length == 0 || paragraph.Length < 2 || first[0] != paragraph[0]
            || last[^1] != paragraph[^1] && !last.EndsWith(paragraph[^1..] + last[^1], StringComparison.Ordinal)
            || !Embedding.Contains(both, paragraph) || Embedding.Of(both, paragraph) is not { } found)
        {
            return null;
        }
        var begun = Behind(first, paragraph, found.Inserted.AsSpan(0, first.Length).Count(value: false));
        var (opened, rest) = (paragraph[..begun], paragraph[begun..]);
        return begun > 0 && rest.Length >= ShortestRest && rest.Count(char.IsLetterOrDigit) >= ShortestRest
            && (opened[^1] == ' ' || (begun >= ShortestBeginning && Likeness.Torn(opened[^1], rest[0]) < 1))
            ? new(found.Cost, Step.Span, 2, opened, rest) : null;
    }

    // What both lines begin with may stand on either side of the cut: the whole label stays where it was.
    private static int Behind(string first, string paragraph, int begun)
    {
        var space = paragraph.IndexOf(' ', StringComparison.Ordinal) + 1;
        return begun < space && space <= LabelReadings.Longest && first.StartsWith(paragraph[..space], StringComparison.Ordinal) ? space : begun;
    }

    private void Walk(Cell[,] table, (int Line, int Paragraph) from)
    {
        var (line, paragraph) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        while (line + paragraph > 0)
        {
            var cell = table[line, paragraph];
            var (last, from0) = (from.Line + line - 1, from.Paragraph + paragraph - 1);
            switch (cell.Step)
            {
                case Step.Missing:
                    _missing.Add(from0);
                    break;
                case Step.New:
                    _fates[last] = LineFate.New;
                    break;
                case Step.Other:
                    _fates[last] = LineFate.Open;
                    _others.Add((last, from0));
                    break;
                case Step.Span:
                    Array.Fill(_fates, LineFate.New, last - cell.Length + 1, cell.Length);
                    _fates[last - cell.Length + 1] = new(Fate.Begins, cell.First, from0);
                    _fates[last] = new(Fate.Old, cell.Last, from0);
                    break;
                default:
                    _fates[last] = new(Fate.Old, _paragraphs[from0], from0);
                    break;
            }
            line -= cell.Step == Step.Missing ? 0 : cell.Step == Step.Span ? cell.Length : 1;
            paragraph -= cell.Step == Step.New ? 0 : 1;
        }
    }

    /// <summary>How many of the paragraph's words the line has, from 0 to 1.</summary>
    private static double Alike(string line, string paragraph)
    {
        var words = Words.Of(paragraph).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? 0 : Words.Of(line).Distinct(StringComparer.Ordinal).Count(words.Contains) / (double)words.Count;
    }
}

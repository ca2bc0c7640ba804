using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>
/// How much of a redline is right, character by character, by the rules of the project's judge: precision = of the
/// characters marked, how many have their true change; places = how many are changed at all, whichever way;
/// recall = of those truly changed, how many are marked rightly; by class: label, end, line (all of it), figure
/// (the run has a digit), free.
/// </summary>
public sealed class RedlineScore
{
    private static readonly Regex EndMarks = new("^[；，。、：;,.؛،]+$", RegexOptions.NonBacktracking);
    private static readonly string[] Kinds = ["label", "end", "line", "figure", "free"];
    private readonly Dictionary<string, (int Found, int Placed, int Of)> _classes = [];

    public int Marked { get; private set; }

    public int Right { get; private set; }

    public int Places { get; private set; }

    public int Changed { get; private set; }

    public int Found { get; private set; }

    public double Precision => Right / (double)Math.Max(1, Marked);

    public double PlacePrecision => Places / (double)Math.Max(1, Marked);

    public double Recall => Found / (double)Math.Max(1, Changed);

    public double RecallOf(string kind) => _classes.TryGetValue(kind, out var count) ? count.Found / (double)count.Of : double.NaN;

    /// <summary>How much of a class is marked at all, whichever way.</summary>
    public double PlaceRecallOf(string kind) => _classes.TryGetValue(kind, out var count) ? count.Placed / (double)count.Of : double.NaN;

    /// <summary>Adds one line: its text, the true change of each character, and the one found.</summary>
    public void Add(string text, IReadOnlyList<Change> truth, IReadOnlyList<Change> got)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && truth[end] == truth[start])
            {
                end++;
            }
            var kind = truth[start] == Change.Kept ? null : Kind(text, truth, start, end);
            for (var at = start; at < end; at++)
            {
                var (marked, same) = (got[at] != Change.Kept, got[at] == truth[at]);
                Marked += marked ? 1 : 0;
                Right += marked && same ? 1 : 0;
                Places += marked && truth[at] != Change.Kept ? 1 : 0;
                if (kind is not null)
                {
                    var (found, placed, of) = _classes.GetValueOrDefault(kind);
                    _classes[kind] = (found + (same ? 1 : 0), placed + (marked ? 1 : 0), of + 1);
                    Changed++;
                    Found += same ? 1 : 0;
                }
            }
            start = end;
        }
    }

    public void Add(RedlineScore other)
    {
        (Marked, Right, Places) = (Marked + other.Marked, Right + other.Right, Places + other.Places);
        (Changed, Found) = (Changed + other.Changed, Found + other.Found);
        foreach (var (kind, count) in other._classes)
        {
            var (found, placed, of) = _classes.GetValueOrDefault(kind);
            _classes[kind] = (found + count.Found, placed + count.Placed, of + count.Of);
        }
    }

    /// <summary>The figures as a row under <see cref="Heading"/>: for each class its recall, how much of it is marked at all, and its characters.</summary>
    public override string ToString() =>
        $"{Precision,9:0.000} {Recall,7:0.000} {PlacePrecision,7:0.000}  "
        + string.Join(' ', Kinds.Select(kind => _classes.TryGetValue(kind, out var count)
            ? $"{RecallOf(kind),5:0.00} {PlaceRecallOf(kind),4:0.00} {count.Of,6}" : $"{"–",5} {"–",4} {0,6}"));

    public static string Heading =>
        $"{"precision",9} {"recall",7} {"places",7}  " + string.Join(' ', Kinds.Select(kind => $"{kind,5} {"pl.",4} {"chars",6}"));

    private static string Kind(string text, IReadOnlyList<Change> truth, int start, int end)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        if (truth.All(change => change == truth[start]))
        {
            return "line";
        }
        if (end <= Math.Max(tab, 0))
        {
            return "label";
        }
        return EndMarks.IsMatch(text[start..end]) && text[end..].Trim('；', '，', '。', ';', ',', '.', ' ').Length == 0 ? "end"
            : text[start..end].Any(char.IsDigit) ? "figure" : "free";
    }
}

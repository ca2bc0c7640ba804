using System.Text;
using SiteGen.Proposals;
using SiteGen.Redlining;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>Shows marks as CriticMarkup.</summary>
public static class Marks
{
    public static string Show(RedlinedParagraph paragraph)
    {
        var runs = paragraph.Runs;
        return runs.IsEmpty ? "" : Show(
            string.Concat(runs.Runs.Select(run => run.Text)),
            [.. runs.Runs.SelectMany(run => Enumerable.Repeat(run.Change, run.Text.Length))]);
    }

    public static string Show(string text, IReadOnlyList<Change> changes)
    {
        var critic = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && changes[end] == changes[start])
            {
                end++;
            }
            var (open, close) = changes[start] switch { Change.Deleted => ("{--", "--}"), Change.Inserted => ("{++", "++}"), _ => ("", "") };
            critic.Append(open).Append(text[start..end]).Append(close);
            start = end;
        }
        return critic.ToString();
    }
}
